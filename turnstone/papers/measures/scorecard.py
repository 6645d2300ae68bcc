"""A scorecard as a paper: exceptions first, then the measures by the question that they answer.

For overview and scrutiny it is two pages; there an owner's note is its first sentence, and the board's has it whole.
"""

import dataclasses
import datetime as dt
from collections.abc import Iterator

from django.utils import timezone

from turnstone.documents.blocks import Block, Document, Paragraph, Section
from turnstone.papers.about import about
from turnstone.papers.concern import Concern
from turnstone.papers.measures.committee_seen import card_before_a_committee
from turnstone.papers.measures.scorecard_concerns import concerns_about_measures
from turnstone.papers.measures.scorecard_table import lines_table
from turnstone.papers.measures.small_numbers import shows_small, small_numbers_shown
from turnstone.papers.phrases import capital, count, day, listed, verb
from turnstone.papers.text_concerns import unexplained_short_forms
from turnstone.programme.people.queries import area_called
from turnstone.programme.scorecards.facts import LineFacts, ScorecardFacts, Standing, counts_of
from turnstone.programme.scorecards.queries import scorecard_as_at
from turnstone.programme.scorecards.rules import MEASURE_KIND_NAMES, READERS_NAMES, Mark, MeasureKind, Readers

MOST_PAGES = 2
NOT_FOR_SHARING = "Internal: not for sharing. Small numbers are shown."


def compose(scorecard_id: int, as_at: dt.datetime) -> tuple[Document, tuple[Concern, ...]]:
    """Make the paper of a scorecard, with what the gate says of it."""
    card = scorecard_as_at(scorecard_id, as_at)
    return compose_from(card_before_a_committee(card) if card.readers in _MEET_IN_PUBLIC else card)


def compose_from(card: ScorecardFacts) -> tuple[Document, tuple[Concern, ...]]:
    """Make the paper from what was read. Pure but for the name of the area."""
    is_short = card.readers == Readers.SCRUTINY
    concerns = (*concerns_about_measures(card.records, card.standings), *_in_public(card))
    body = Document(
        title=card.name,
        subtitle=_who_may_read(card),
        area=area_called(card.area_id).name,
        as_at=timezone.localdate(card.as_at),
        audience=READERS_NAMES[Readers(card.readers)],
        sections=(_on_two_pages(card),) if is_short else (_summary(card), *_exceptions(card), *_kinds(card)),
        is_landscape=True,
        most_pages=MOST_PAGES if is_short else None,
    )
    concerns = (*concerns, *unexplained_short_forms(body))
    end = _end(body, concerns, is_short=is_short, hides=any(_hides(each) for each in card.standings))
    return dataclasses.replace(body, sections=(*body.sections, end)), concerns


def _hides(standing: Standing) -> bool:
    unsaid = standing.record.unsaid
    return unsaid is not None and unsaid.mark == Mark.CONFIDENTIAL


def _in_public(card: ScorecardFacts) -> Iterator[Concern]:
    if card.readers in _MEET_IN_PUBLIC:
        yield from small_numbers_shown(card.standings)


def _who_may_read(card: ScorecardFacts) -> str:
    """Keep what shows small numbers to the partnership; what goes to a committee shows none unless it says so."""
    is_safe = card.readers in _MEET_IN_PUBLIC and not any(shows_small(each) for each in card.standings)
    return "" if is_safe else NOT_FOR_SHARING


_MEET_IN_PUBLIC = frozenset({Readers.SCRUTINY, Readers.HEALTH_AND_WELLBEING})


def _on_two_pages(card: ScorecardFacts) -> Section:
    """Put everything under one heading: the counts, the exceptions, and a table for each question."""
    tables = {
        kind: lines_table(
            f"{MEASURE_KIND_NAMES[kind]} {_counted(lines)}", lines, with_others=_compares(card), is_short=True
        )
        for kind, lines in _others(card).items()
    }
    odd = lines_table(
        "Exceptions", card.exceptions, with_others=_compares(card), with_notes=True, is_short=True
    )
    blocks = (*_top(card), *((odd,) if card.exceptions else ()), *tables.values())
    return Section(title="The measures, exceptions first", anchor="measures", blocks=blocks)


def _compares(card: ScorecardFacts) -> bool:
    return any(each.comparison for each in card.standings)


def _summary(card: ScorecardFacts) -> Section:
    return Section(title="In short", anchor="in-short", blocks=_top(card))


def _top(card: ScorecardFacts) -> tuple[Block, ...]:
    blocks: list[Block] = [Paragraph(text=card.about)] if card.about else []
    if card.says_only_how_much:
        text = "This scorecard says only how much was done: nothing here tells how well, or what difference it made."
        blocks.append(Paragraph(text=text, style="lead"))
    return (*blocks, Paragraph(text=summed_up(card)))


def summed_up(card: ScorecardFacts) -> str:
    """Count the measures by the question that they answer, how they stand, and how many are exceptions."""
    if not card.lines:
        return "No measure is on this scorecard yet."
    kinds = listed(f"{number} {_OF_A_KIND[kind]}" for kind, number in card.by_kind.items() if number)
    odd = len(card.exceptions)
    said = f"{count(len(card.lines), 'measure')}: {kinds}. Against their targets: {card.counts}."
    if not odd:
        return f"{said} None is off target, late or changed for the worse by more than chance."
    needs = verb(odd, "comes first because it is", "come first because they are")
    return f"{said} {capital(count(odd, 'exception'))} {needs} off target, late or changed for the worse."


_OF_A_KIND = {
    MeasureKind.DID: "of how much was done",
    MeasureKind.WELL: "of how well",
    MeasureKind.DIFFERENCE: "of what difference it made",
}


def _exceptions(card: ScorecardFacts) -> tuple[Section, ...]:
    if not card.exceptions:
        return ()
    caption = capital(count(len(card.exceptions), "exception"))
    table = lines_table(caption, card.exceptions, with_others=_compares(card), with_notes=True)
    return (Section(title="Exceptions first", anchor="exceptions", blocks=(table,)),)


def _kinds(card: ScorecardFacts) -> tuple[Section, ...]:
    return tuple(
        Section(
            title=MEASURE_KIND_NAMES[kind],
            anchor=kind.value,
            blocks=(lines_table(_counted(lines), lines, with_others=_compares(card)),),
        )
        for kind, lines in _others(card).items()
    )


def _others(card: ScorecardFacts) -> dict[MeasureKind, tuple[LineFacts, ...]]:
    """Give the measures that are no exceptions by the question that they answer; each measure stands once."""
    found = {
        kind: tuple(each for each in card.of_kind(kind) if not each.standing.is_exception)
        for kind in MEASURE_KIND_NAMES
    }
    return {kind: lines for kind, lines in found.items() if lines}


def _counted(lines: tuple[LineFacts, ...]) -> str:
    return f"{count(len(lines), 'measure')}: {counts_of(each.standing for each in lines)}"


def _end(body: Document, concerns: tuple[Concern, ...], *, is_short: bool, hides: bool) -> Section:
    """End a paper of two pages in two sentences, and any other as papers end."""
    whole = about(body, concerns, read_on=body.as_at)
    how_to_read = f"{HOW_TO_READ} {WHY_HIDDEN}" if hides else HOW_TO_READ
    if not is_short:
        blocks = (*whole.blocks, Paragraph(text=how_to_read, style="note"))
        return dataclasses.replace(whole, blocks=blocks, starts_page=False)
    told = f"Made from the record as it stood on {day(body.as_at)}. {how_to_read}"
    if concerns:
        told = f"{told} The checks before it went out left {count(len(concerns), 'remark')}."
    text = Paragraph(text=told, style="note")
    return dataclasses.replace(whole, blocks=(text,), starts_page=False)


HOW_TO_READ = (
    "“By chance” means that the figure moves as such figures do by chance; “unusual” means more than that, which says "
    "that something changed and never why. H and L say on which side. England’s figure stands beside ours of the same "
    "period; better or worse is by more than chance, and similar is no clear difference."
)
WHY_HIDDEN = "A figure is hidden where somebody could be known by it."
