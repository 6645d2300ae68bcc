"""A scorecard for everyone: each measure in a sentence, a chart and a table, with small numbers hidden.

It names nobody. `public_seen` takes out what is hidden before anything is drawn or said.
"""

import dataclasses
import datetime as dt
from collections.abc import Iterator

from django.utils import timezone

from turnstone.documents.blocks import (
    Block,
    Bullets,
    Document,
    Fact,
    Heading,
    Item,
    Paragraph,
    Rating,
    Section,
)
from turnstone.methods.disclosure import Policy
from turnstone.papers.anchors import anchor
from turnstone.papers.citing import cite
from turnstone.papers.concern import Concern
from turnstone.papers.measures.drawing import chart_of
from turnstone.papers.measures.public_concerns import concerns_about_everyone
from turnstone.papers.measures.public_seen import Seen, SeenMeasure, seen_by_everyone
from turnstone.papers.measures.public_tables import figure_words, periods_table, places_table
from turnstone.papers.measures.public_words import aims_for, compares, counts_what, told
from turnstone.papers.measures.scorecard_concerns import late_measures
from turnstone.papers.phrases import day, listed_some, quoted, sentence
from turnstone.papers.text_concerns import hard_reading, names_in, unexplained_short_forms
from turnstone.programme.people.queries import area_as_at, names_as_at
from turnstone.programme.scorecards.facts import policy_of
from turnstone.programme.scorecards.rules import (
    MARK_NAMES,
    Level,
    Mark,
)

IN_SHORT, HOW_TO_READ = "in-short", "how-to-read"
FEWEST_TO_DRAW = 2
_LEVEL_HEADINGS = {Level.LOCALITY: "In each part of the area", Level.WARD: "In each ward"}


def compose(scorecard_id: int, as_at: dt.datetime) -> tuple[Document, tuple[Concern, ...]]:
    """Make the paper as at a moment, with what the gate says of it."""
    seen = seen_by_everyone(scorecard_id, as_at)
    area_id = seen.card.area_id
    page = document_of(seen, area_as_at(area_id, as_at).name)
    concerns = (
        *concerns_about_everyone(seen),
        *late_measures(each.standing for each in seen.measures),
        *names_in(page, names_as_at(area_id, as_at), "blocks"),
        *unexplained_short_forms(page),
        *hard_reading(page),
    )
    return page, concerns


def document_of(seen: Seen, area_name: str) -> Document:
    """Lay out what everybody may see. Pure."""
    return Document(
        title=seen.card.name,
        subtitle=f"What we measure in {area_name} for children and young people with SEND",
        area=area_name,
        as_at=timezone.localdate(seen.card.as_at),
        audience="Everyone",
        sections=(_in_short(seen), *(_section(seen, each) for each in seen.measures), _how_to_read(seen)),
    )


def _in_short(seen: Seen) -> Section:
    blocks: list[Block] = [
        Paragraph(text="SEND means special educational needs and disabilities.", style="note")
    ]
    if seen.card.about:
        blocks.insert(0, Paragraph(text=seen.card.about, style="lead"))
    items = tuple(
        Item(
            text=f"{each.measure.title}: {_newest(each)}",
            href=f"#{anchor_of(each)}",
            rating=_rating(each),
            facts=cite("scorecards.measure", each.measure),
        )
        for each in seen.measures
    )
    blocks.append(Bullets(items=items) if items else Paragraph(text="There are no measures here yet."))
    return Section(title="In short", anchor=IN_SHORT, blocks=tuple(blocks))


def _newest(seen: SeenMeasure) -> str:
    figure = seen.standing.figure
    if figure is None:
        return "no figure yet"
    return f"{figure_words(seen.measure, figure)}, {seen.standing.period_words}"


def anchor_of(seen: SeenMeasure) -> str:
    """Name a measure in an address: by the library's word for it, or else by its title."""
    return anchor(seen.measure.code or seen.measure.title)


def _rating(seen: SeenMeasure) -> Rating | None:
    """Show how a measure stands against its aim; one without an aim has no mark."""
    standing = seen.standing
    if standing.target is None or standing.figure is None:
        return None
    return Rating(scale="target", key=standing.status, word=standing.status_word)


def _section(whole: Seen, seen: SeenMeasure) -> Section:
    return Section(
        title=seen.measure.title,
        anchor=anchor_of(seen),
        summary=told(seen),
        rating=_rating(seen),
        blocks=tuple(_blocks(whole, seen)),
    )


def _blocks(whole: Seen, seen: SeenMeasure) -> Iterator[Block]:
    measure, standing = seen.measure, seen.standing
    if seen.record.figures:
        yield _drawn(seen)
    for level, figures in seen.parts:
        yield Heading(text=_LEVEL_HEADINGS[level])
        yield places_table(measure, [each for each in whole.places if each.level == level], figures)
    yield from _said("What this counts", (counts_what(seen),))
    yield from _said("How we compare", compares(standing))
    targets = cite("scorecards.target", *dict.fromkeys([standing.target, standing.next_target]))
    yield from _said("What we aim for", (aims_for(standing),), targets)


def _drawn(seen: SeenMeasure) -> Block:
    """Draw the line where there is one to draw; its table is the one that is printed."""
    table = periods_table(seen.measure, seen.record.figures)
    if sum(each.value is not None for each in seen.record.figures) < FEWEST_TO_DRAW:
        return table
    drawn, sign = chart_of(seen.record, seen.standing.reading), policy_of(seen.measure).symbol
    points = tuple(
        dataclasses.replace(each, mark=sign) if each.mark == Mark.CONFIDENTIAL else each
        for each in drawn.points
    )
    marked = (f"The line at {day(each.on)} marks: {sentence(each.label)}" for each in drawn.flags)
    return dataclasses.replace(
        drawn, points=points, table=table, sentence=" ".join([drawn.sentence, *marked])
    )


def _said(heading: str, words: tuple[str, ...], facts: tuple[Fact, ...] = ()) -> Iterator[Block]:
    said = [each for each in words if each]
    if said:
        yield Heading(text=heading)
        yield from (Paragraph(text=each, facts=facts) for each in said)


def _how_to_read(seen: Seen) -> Section:
    return Section(
        title="How to read these numbers",
        anchor=HOW_TO_READ,
        blocks=(*(Paragraph(text=each) for each in _notes(seen)), *_key(seen)),
    )


def _notes(seen: Seen) -> Iterator[str]:
    yield (
        "Most figures go up and down by chance. The two lines on a chart show how far. We say that a figure has "
        "changed only where it moved by more than that. A chart tells us that something changed, and not why."
    )
    for policy in dict.fromkeys(policy_of(each.measure) for each in seen.measures):
        titles = [quoted(each.measure.title) for each in seen.measures if policy_of(each.measure) == policy]
        whose = "" if len(titles) == len(seen.measures) else f" This is so for {listed_some(titles, most=4)}."
        yield f"{_policy_words(policy)}{whose}"
    if seen.hiding.hidden:
        yield "A chart leaves out what is hidden, and its lines are worked out from what we print and nothing else."


def _policy_words(policy: Policy) -> str:
    most = policy.threshold - 1
    hidden = "1 and 2" if most == 2 else f"1 to {most}"
    if policy.is_rounded:
        return (
            f"We hide numbers from {hidden}, so that nobody can be known by them. We round the others to the nearest "
            f"{policy.base}, and work out percentages from the rounded numbers."
        )
    return (
        f"We hide numbers from {hidden}, so that nobody can be known by them. We hide some others too, or the small "
        "ones could be worked out. A nought is shown."
    )


def _key(seen: Seen) -> Iterator[Block]:
    """Explain each sign that is printed; they are never mixed."""
    found = {
        policy_of(each.measure).symbol if figure.mark == Mark.CONFIDENTIAL else figure.mark: Mark(figure.mark)
        for each in seen.measures
        for figure in each.figures
        if figure.mark
    }
    if found:
        items = tuple(Item(label=sign, text=MARK_NAMES[mark]) for sign, mark in sorted(found.items()))
        yield Heading(text="What the signs in the tables mean")
        yield Bullets(items=items)
