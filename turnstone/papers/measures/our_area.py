"""What the area needs and what that costs, on a page or two: for a board, or what of it everyone may read."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from turnstone.documents.blocks import (
    Block,
    Bullets,
    Column,
    Document,
    Heading,
    Item,
    Paragraph,
    Row,
    Section,
    Table,
)
from turnstone.methods.intervals import Verdict
from turnstone.papers.citing import cite
from turnstone.papers.measures.money_chart import money_section
from turnstone.papers.phrases import count, day, listed, verb
from turnstone.programme.delivery.facts import SavingAtRisk, pounds
from turnstone.programme.plan.facts import CitedNeed
from turnstone.programme.scorecards.facts import MoneyLineFacts, NeedFacts
from turnstone.programme.scorecards.rules import (
    MOST_HIDDEN,
    is_hidden_from_everyone,
    moved_by_more_than_noise,
    value_words,
)

TITLE = "Our area: what children and young people need"
SMALL = f"Where it is 1 to {MOST_HIDDEN} we do not say how many, so that nobody can be known."
SEND = "SEND means special educational needs and disabilities."
_NOTES = (Paragraph(text=SMALL, style="note"), Paragraph(text=SEND, style="note"))
_HIDDEN = "so few that we do not say how many"
_COLUMNS = (
    Column(heading="What we count", width=5),
    Column(heading="What it came to", width=7),
    Column(heading="Since the count before", width=5),
    Column(heading="Rests on it", width=3),
)
_MOVED = {
    Verdict.HIGHER: "That is more than in {}.",
    Verdict.LOWER: "That is less than in {}.",
    Verdict.ALIKE: "That is about the same as in {}.",
    Verdict.CANNOT_TELL: "We cannot tell if it has really changed since {}.",
}


def for_everyone(area: str, needs: Iterable[NeedFacts], on: dt.date) -> Document:
    """Tell families what the area needs: only what is for everyone, and nothing by which a child could be known."""
    told = [each for each in _counted(needs) if each.is_public]
    blocks = [block for each in told for block in _for_families(each)]
    if told:
        blocks += _NOTES
    return _document(area, on, (_section(blocks),) if told else ())


def for_a_board(
    area: str,
    needs: Iterable[NeedFacts],
    cited: Sequence[CitedNeed],
    lines: Iterable[MoneyLineFacts],
    risks: Sequence[SavingAtRisk],
    on: dt.date,
) -> Document:
    """Set out what is known of need, which outcomes to look at again, and what the recovery plan would save."""
    known = _counted(needs)
    live = [each for each in lines if each.ended_on is None]
    sections = [_section(_for_members(known, cited))] if known else []
    if live:
        money = money_section("What it costs: the high-needs recovery plan", live, on)
        sections.append(
            Section(title=money.title, anchor=money.anchor, blocks=(*_at_risk(risks), *money.blocks))
        )
    return _document(area, on, tuple(sections), audience="For the partnership and its boards.")


def _document(area: str, on: dt.date, sections: tuple[Section, ...], audience: str = "") -> Document:
    subtitle = f"What we know about children and young people with SEND in {area}, as we knew it on {day(on)}"
    return Document(title=TITLE, subtitle=subtitle, area=area, as_at=on, audience=audience, sections=sections)


def _section(blocks: Iterable[Block]) -> Section:
    return Section(title="What we count", anchor="needs", blocks=tuple(blocks))


def _counted(needs: Iterable[NeedFacts]) -> list[NeedFacts]:
    return [each for each in needs if each.latest and each.ended_on is None]


def _for_families(need: NeedFacts) -> Iterator[Block]:
    yield Heading(text=need.title)
    facts = cite("scorecards.needvalue", *need.values[-2:])
    yield Paragraph(text=f"{_newest(need)} {_since(need)}".strip(), facts=facts)
    if need.about:
        yield Paragraph(text=need.about, style="note")


def _newest(need: NeedFacts) -> str:
    latest = need.latest
    assert latest
    if is_hidden_from_everyone(need.counted(latest)):
        return f"On {day(latest.counted_on)}: {_HIDDEN}, so that nobody can be known."
    return f"On {day(latest.counted_on)}: {value_words(latest.value, need.unit)}."


def _since(need: NeedFacts) -> str:
    """Say whether a need moved; of what is hidden this would tell too much."""
    if len(need.values) < 2:
        return ""
    before, now = (need.counted(each) for each in need.values[-2:])
    if is_hidden_from_everyone(before) or is_hidden_from_everyone(now):
        return ""
    return _MOVED[moved_by_more_than_noise(before, now)].format(f"{need.values[-2].counted_on:%B %Y}")


def _for_members(known: Sequence[NeedFacts], cited: Sequence[CitedNeed]) -> Iterator[Block]:
    moved = [each for each in cited if each.has_moved and each.need in known]
    if moved:
        outcomes = len({each.outcome.id for each in moved})
        rest = f"{verb(outcomes, 'rests', 'rest')} on a need that has moved by more than chance."
        yield Paragraph(text=f"{count(outcomes, 'outcome')} of the plan {rest}", style="lead")
        yield Bullets(items=tuple(_look_again(each) for each in moved))
    rows = tuple(_row(each, [one for one in cited if one.need.id == each.id]) for each in known)
    yield Table(caption="What we count, and what rests on it", columns=_COLUMNS, rows=rows)
    yield from _NOTES


def _look_again(each: CitedNeed) -> Item:
    return Item(
        label=each.outcome.reference,
        text=f"{each.outcome.text.rstrip('.')}: it rests on “{each.need.title}”. Look at it again.",
        facts=(*cite("plan.outcomeneed", each.cited), *cite("plan.outcome", each.outcome)),
    )


def _row(need: NeedFacts, cited: Sequence[CitedNeed]) -> Row:
    since = _since(need) or ("Not told." if len(need.values) > 1 else "This is the first count.")
    names = [each.outcome.reference for each in cited]
    resting = f"{verb(len(names), 'Outcome', 'Outcomes')} {listed(names)}" if names else "Nothing yet"
    counted = "\n".join(filter(None, (need.about, _newest(need))))
    return Row(
        cells=(need.title, counted, since, resting), facts=cite("scorecards.needvalue", *need.values[-2:])
    )


def _at_risk(risks: Sequence[SavingAtRisk]) -> Iterator[Block]:
    if risks:
        whole = sum((each.amount for each in risks), Decimal(0))
        yield Paragraph(text=f"{pounds(whole)} of the saving in the years ahead is at risk.", style="lead")
        yield Bullets(items=tuple(Item(label=each.line.reference, text=each.sentence) for each in risks))
