"""What happened to an earlier plan: what became of each of its actions, for everyone, in plain English.

It names nobody, and it does not go out while an action is left of which nobody has said what became of it.
"""

import datetime as dt
from collections.abc import Iterator

from django.utils import timezone

from turnstone.documents.blocks import (
    Block,
    Bullets,
    Document,
    Item,
    Paragraph,
    Part,
    Rating,
    Section,
    TallyChart,
)
from turnstone.papers.concern import Code, Concern
from turnstone.papers.fates import IN_A_LINE, LEFT, Fates, read_fates
from turnstone.papers.fates_by_requirement import sections_by_requirement
from turnstone.papers.fates_tables import counts_table, stopped_table
from turnstone.papers.phrases import count, day, listed, listed_some, plural, sentence, verb
from turnstone.papers.text_concerns import hard_reading, names_in, unexplained_short_forms
from turnstone.programme.people.queries import names_as_at
from turnstone.programme.plan.rules import Fate


def compose(plan_id: int, as_at: dt.datetime) -> tuple[Document, tuple[Concern, ...]]:
    """Make the page as at a moment, with what the gate says of it."""
    read = read_fates(plan_id, as_at)
    page = Document(
        title=f"What happened to {read.old.name}",
        subtitle=_under_the_title(read),
        area=read.old.area_name,
        as_at=timezone.localdate(as_at),
        audience="Everyone",
        sections=(
            _in_short(read),
            *_stopped(read),
            *sections_by_requirement(read),
            *_measured(read),
        ),
    )
    names = names_as_at(read.old.area_id, as_at)
    concerns = (
        *_unaccounted(read),
        *names_in(page, names, "blocks"),
        *unexplained_short_forms(page),
        *hard_reading(page),
    )
    return page, concerns


def _under_the_title(read: Fates) -> str:
    if read.replacement is None:
        return ""
    return f"{read.replacement.new_name} took its place on {day(read.replacement.on)}."


def _in_short(read: Fates) -> Section:
    blocks: list[Block] = [Paragraph(text=" ".join(_told(read)), style="lead")]
    if read.replacement:
        blocks.insert(0, Paragraph(text=sentence(read.replacement.because)))
    if read.old.actions:
        blocks.append(_chart(read))
    return Section(title="In short", anchor="in-short", blocks=tuple(blocks))


def _told(read: Fates) -> Iterator[str]:
    """Say it in a sentence each, leaving out what did not happen."""
    total = len(read.old.actions)
    yield f"The plan had {count(total, 'action')}."
    met = {fate: read.account.by_fate[fate] for fate in Fate}
    for fate, words in _SENTENCES.items():
        if met[fate]:
            yield words.format(
                number=met[fate], goes=verb(met[fate], "goes", "go"), was=verb(met[fate], "was", "were")
            )
    if read.account.left:
        yield f"We have not yet said what became of {count(len(read.account.left), 'action')}."


_SENTENCES = {
    Fate.COMPLETED: "We finished {number} of them.",
    Fate.CARRIED: "{number} {goes} on in the new plan.",
    Fate.MERGED: "{number} {was} joined with other work.",
    Fate.DROPPED: "We stopped {number}, and say why below.",
}


def _chart(read: Fates) -> TallyChart:
    table = counts_table(read.account)
    parts = tuple(
        Part(rating=Rating(scale="fate", key=key, word=word), count=number)
        for key, word, number in read.counts
        if number
    )
    words = IN_A_LINE | {LEFT[0]: LEFT[1].lower()}
    told = listed(f"{part.count} {words[part.rating.key]}" for part in parts)
    return TallyChart(
        title=f"What became of the {count(len(read.old.actions), 'action')}",
        sentence=f"Of {count(len(read.old.actions), 'action')}: {told}.",
        parts=parts,
        table=table,
    )


def _stopped(read: Fates) -> Iterator[Section]:
    dropped = read.of(Fate.DROPPED)
    if dropped:
        opening = Paragraph(text="We do not plan to do these any more.")
        yield Section(
            title="What we stopped, and why",
            anchor="stopped",
            summary=f"We stopped {count(len(dropped), 'action')}.",
            blocks=(opening, stopped_table(read, dropped)),
        )


def _measured(read: Fates) -> Iterator[Section]:
    """Say which measures go on: they belong to the area, so the change of plan is a mark on their line."""
    if read.replacement and read.measures:
        opening = "We still count these in the same way, so you can see what changed."
        began = f"The new plan began on {day(read.replacement.on)}."
        blocks = (
            Paragraph(text=f"{opening} {began}"),
            Bullets(items=tuple(Item(text=title) for title in read.measures)),
        )
        yield Section(title="What we still measure", anchor="measured", blocks=blocks)


def _unaccounted(read: Fates) -> Iterator[Concern]:
    """Nothing of an old plan is lost without a word."""
    if read.replacement is None:
        text = f"No plan has taken the place of {read.old.name}: say first which plan replaces it."
        yield Concern(code=Code.PLAN_NOT_REPLACED, weight="blocks", sentence=text, where="The whole page")
        return
    left = read.account.left
    if left:
        counted = f"{len(left)} {plural('action') if len(left) > 1 else 'action'}"
        text = f"Nobody has said what became of {counted}: {listed_some(left)}."
        yield Concern(code=Code.ACTION_UNACCOUNTED, weight="blocks", sentence=text, where=listed(left))
