"""When our data come out, for everyone: what is next, what is late, what is out. It names nobody.

It is a paper like any other, so what was promised in it stays. `told_calendar` reads it back for the calendar file.
"""

import datetime as dt
from collections.abc import Iterable, Iterator

from django.utils import timezone

from turnstone.documents.blocks import Column, Document, Fact, Paragraph, Row, Section, Table
from turnstone.papers.citing import cite
from turnstone.papers.concern import Code, Concern
from turnstone.papers.phrases import capital, count, day, listed, sentence, verb
from turnstone.papers.text_concerns import hard_reading, names_in, unexplained_short_forms
from turnstone.programme.people.queries import area_as_at, names_as_at
from turnstone.programme.scorecards.facts import ProductStatus
from turnstone.programme.scorecards.queries import product_statuses
from turnstone.programme.scorecards.rules import ReleaseState, due_words, is_set

NEXT, LATE, OUT, NO_DAY = "next", "late", "out", "no-day"
_WHEN_COLUMNS = (
    Column(heading="What", width=3),
    Column(heading="When", width=2),
    Column(heading="What it will show", width=4),
    Column(heading="How often", width=2),
)
_OUT_COLUMNS = (
    Column(heading="What", width=3),
    Column(heading="Came out", width=2),
    Column(heading="What it shows", width=4),
    Column(heading="Where", width=3),
)
_NO_DAY_COLUMNS = (Column(heading="What", width=3), Column(heading="What it will show", width=5))


def compose(area_id: int, as_at: dt.datetime) -> tuple[Document, tuple[Concern, ...]]:
    """Make the calendar as at a moment, with what the gate says of it."""
    public = tuple(
        each
        for each in product_statuses(area_id, as_at)
        if each.product.is_public and each.standing.state != ReleaseState.ENDED
    )
    page = Document(
        title="When our data come out",
        subtitle="What we will publish about children and young people with SEND, and when",
        area=area_as_at(area_id, as_at).name,
        as_at=timezone.localdate(as_at),
        audience="Everyone",
        sections=tuple(_sections(public)),
    )
    concerns = (
        *_blank(public),
        *_late(public),
        *names_in(page, names_as_at(area_id, as_at), "blocks"),
        *unexplained_short_forms(page),
        *hard_reading(page),
    )
    return page, concerns


def _sections(public: tuple[ProductStatus, ...]) -> Iterator[Section]:
    dated = sorted((each for each in public if each.standing.due_on), key=_due)
    late = [each for each in dated if each.standing.days_late]
    ahead = [each for each in dated if not each.standing.days_late]
    without = [each for each in public if not each.standing.due_on and not each.standing.last_issued_on]
    out = sorted((each for each in public if each.standing.last_issued_on), key=_newest_first)
    yield Section(title="Coming next", anchor=NEXT, blocks=(*_told(ahead, late), _dated(NEXT, ahead)))
    if late:
        words = Paragraph(text="We said that these would be out by now. They are not, and we are sorry.")
        yield Section(title="Late", anchor=LATE, blocks=(words, _dated(LATE, late)))
    if out:
        yield Section(title="Out now", anchor=OUT, blocks=(_out_now(out),))
    if without:
        yield Section(title="No day yet", anchor=NO_DAY, blocks=(_no_day(without),))


def _due(each: ProductStatus) -> dt.date:
    return each.standing.due_on or dt.date.max


def _newest_first(each: ProductStatus) -> int:
    return -(each.standing.last_issued_on or dt.date.min).toordinal()


def _told(ahead: list[ProductStatus], late: list[ProductStatus]) -> Iterator[Paragraph]:
    if ahead:
        first = ahead[0]
        yield Paragraph(text=f"Next comes “{first.product.name}”: {due_words(_due(first))}.", style="lead")
    else:
        yield Paragraph(text="No day is set for anything to come.", style="lead")
    if late:
        yield Paragraph(text=f"{count(len(late), 'promise')} of ours {verb(len(late), 'is', 'are')} late.")


def _dated(anchor: str, found: list[ProductStatus]) -> Table:
    return Table(
        caption="What comes out next" if anchor == NEXT else "What is late",
        columns=_WHEN_COLUMNS,
        rows=tuple(
            Row(
                cells=(each.product.name, _when(each), _shows(each), _how_often(each)),
                facts=_facts(each),
            )
            for each in found
        ),
        empty="Nothing has a day yet.",
    )


def _when(each: ProductStatus) -> str:
    words, days = capital(due_words(_due(each))), each.standing.days_late
    return f"{words}\n{count(days, 'day')} late" if days else words


def _shows(each: ProductStatus) -> str:
    words = sentence(each.product.about)
    first = each.product.sees_first
    return f"{words}\nBefore everyone, it is read by: {sentence(first)}" if first else words


def _how_often(each: ProductStatus) -> str:
    return each.product.frequency if is_set(each.product.frequency) else "Not decided"


def _out_now(found: list[ProductStatus]) -> Table:
    return Table(
        caption="What is out, the newest first",
        columns=_OUT_COLUMNS,
        rows=tuple(_out_row(each) for each in found),
    )


def _out_row(each: ProductStatus) -> Row:
    came = [issue for issue in each.issues if issue.issued_on == each.standing.last_issued_on]
    last = came[-1]
    name = f"{each.product.name}\n{last.name}" if last.name else each.product.name
    on = last.issued_on or dt.date.max
    cells = (name, day(on), sentence(each.product.about), last.where or "Ask us for it")
    return Row(cells=cells, facts=_facts(each))


def _no_day(found: list[ProductStatus]) -> Table:
    return Table(
        caption="What we want to publish, with no day yet",
        columns=_NO_DAY_COLUMNS,
        rows=tuple(Row(cells=(each.product.name, _shows(each)), facts=_facts(each)) for each in found),
    )


def _facts(each: ProductStatus) -> tuple[Fact, ...]:
    return (
        *cite("scorecards.dataproduct", each.product),
        *cite("scorecards.productissue", *each.issues[-1:]),
    )


def _blank(public: Iterable[ProductStatus]) -> Iterator[Concern]:
    if not list(public):
        text = "No data product is for everyone yet: open one in the register of releases and make it public."
        yield Concern(code=Code.BLANK_PAPER, weight="blocks", sentence=text, where="The whole page")


def _late(public: Iterable[ProductStatus]) -> Iterator[Concern]:
    late = [each.product.name for each in public if each.standing.days_late]
    if late:
        text = f"{listed(late)} {verb(len(late), 'is', 'are')} late; the page says so. Promise a new day if you can."
        yield Concern(code=Code.MEASURE_LATE, sentence=text, where="Late")
