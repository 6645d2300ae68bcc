"""The measures that need a word: off target, changed for the worse or late, each with what its owner says."""

from collections.abc import Iterable

from turnstone.documents.blocks import Block, Column, Paragraph, Row, Section, Table
from turnstone.papers.measures.cells import cited, note_words, status_cell, trend_cell, value_cell, why_here
from turnstone.papers.phrases import count, verb
from turnstone.programme.scorecards.facts import Standing, counts_of, exceptions_first


def exceptions_section(standings: Iterable[Standing]) -> tuple[Section, ...]:
    """Tell a board of the exceptions; of an area that has no figure of anything, nothing."""
    every = tuple(standings)
    if not any(each.figure for each in every):
        return ()
    odd = exceptions_first(each for each in every if each.is_exception)
    blocks: tuple[Block, ...] = (Paragraph(text=in_a_sentence(every)),)
    if odd:
        blocks = (*blocks, exceptions_table(odd))
    return (
        Section(title="Measures: exceptions", anchor="measure-exceptions", blocks=blocks, starts_page=True),
    )


def in_a_sentence(standings: Iterable[Standing]) -> str:
    """Count the measures, how they stand against their targets, and how many need a word."""
    every = tuple(standings)
    odd = [each for each in every if each.is_exception]
    silent = [each for each in odd if each.owes_a_note]
    said = f"{count(len(every), 'measure')}: {counts_of(every)}."
    if not odd:
        return f"{said} None is off target, late or changed for the worse by more than chance."
    needs = verb(len(odd), "needs", "need")
    said = (
        f"{said} {len(odd)} {needs} a word: off target, late, or changed for the worse by more than chance."
    )
    if silent:
        means = verb(len(silent), "it means", "they mean")
        said = f"{said} Of {len(silent)} of them the owner has not said what {means}."
    return said


def exceptions_table(odd: Iterable[Standing]) -> Table:
    """Set out the exceptions with their targets and notes."""
    return Table(
        caption="What needs a word",
        columns=(
            Column(heading="Measure", width=5),
            Column(heading="Value", width=3),
            Column(heading="Against target", width=3),
            Column(heading="Target", width=3),
            Column(heading="Trend", width=3),
            Column(heading="What its owner says", width=7),
        ),
        rows=tuple(_row(each) for each in odd),
        empty="No measure is off target, late or changed for the worse.",
    )


def _row(standing: Standing) -> Row:
    said = note_words(standing) or f"{why_here(standing)}. {standing.question}"
    return Row(
        cells=(
            standing.measure.title,
            value_cell(standing),
            status_cell(standing),
            standing.target_words,
            trend_cell(standing),
            said,
        ),
        facts=cited(standing),
    )
