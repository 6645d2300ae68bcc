"""The scorecard as a paper: exceptions first, each measure once, counted and never scored."""

import datetime as dt
from decimal import Decimal

import pytest

from tests.papers import a_scorecard
from tests.papers.a_scorecard import LAST
from tests.papers.looking import read, section
from tests.papers.small_plan import APRIL_END, BY
from turnstone.documents.blocks import Rating, facts_in
from turnstone.documents.writers import write
from turnstone.papers.concern import Code
from turnstone.papers.measures.scorecard import compose
from turnstone.programme.audit import clock
from turnstone.programme.scorecards import operations
from turnstone.programme.scorecards.queries import lines_of
from turnstone.programme.scorecards.rules import MeasureKind, Readers


@pytest.fixture
def card(wexcombe):
    with clock.pretend(APRIL_END):
        return a_scorecard.make(wexcombe.area)


@pytest.fixture
def of(card):
    """Compose the paper of the scorecard as it is now."""
    return lambda: compose(card.row.pk, APRIL_END)


def tables(paper):
    return [block for each in paper.sections for block in each.blocks if block.kind == "table"]


def exceptions(paper):
    """Read the rows of the exceptions, which come first."""
    table = tables(paper)[0]
    names = [column.heading for column in table.columns]
    return [
        {n: cell.word if isinstance(cell, Rating) else cell for n, cell in zip(names, row.cells, strict=True)}
        for row in table.rows
    ]


def codes(concerns):
    return {each.code for each in concerns}


def test_what_is_off_target_comes_first_and_stands_once(of):
    paper = of()[0]
    assert [each.caption for each in tables(paper)] == [
        "Exceptions", "How much did we do? 1 measure: 1 no target", "What difference has it made? 1 measure: 1 green",
    ]  # fmt: skip
    assert [row.cells[0] for each in tables(paper) for row in each.rows].count("Plans in time") == 1


def test_a_row_says_value_verdict_target_with_its_date_a_sentence_and_a_question(of):
    row = exceptions(of()[0])[0]
    assert row["Value"] == "52%\nMarch 2024"
    assert row["Trend"] == "Too few points to tell"
    assert (row["Target and its date"], row["Against it"]) == ("75%, from 1 April 2023", "Off target")
    told = row["In a sentence, and a question to ask"]
    assert "short of the target of 75%" in told and "Ask: It is off target" in told


def test_somebodys_question_stands_in_place_of_ours(card, of):
    with clock.pretend(APRIL_END):
        operations.set_question(by=BY, line=lines_of(card.row.pk)[0], question="Who waits longest?")
    assert "Ask: Who waits longest?" in read(tables(of()[0])[0])


def test_measures_are_counted_and_never_made_into_one_score(of):
    told = read(section(of()[0], "measures"))
    assert "3 measures: 1 of how much was done, 1 of how well and 1 of what difference it made." in told
    assert "1 green, 1 red, 1 no target" in told


def test_one_that_counts_only_what_was_done_says_so(wexcombe):
    with clock.pretend(APRIL_END):
        made = a_scorecard.measure(wexcombe.area, "People met", [3], kind=MeasureKind.DID, unit="people")
        row = operations.add_scorecard(
            by=BY, area=wexcombe.area, name="Much", readers=Readers.BOARD, measures=[made]
        )
    assert "says only how much was done" in read(compose(row.pk, APRIL_END)[0])


def test_a_red_without_a_note_is_told_and_its_note_goes_to_the_board(card, of):
    assert Code.RED_WITHOUT_NOTE in codes(of()[1])
    with clock.pretend(APRIL_END):
        operations.write_note(
            by=BY,
            measure=card.measures["Plans in time"],
            period_ends_on=LAST,
            so_what="Two caseworkers left. Nobody was hired.",
            what_next="Hire them. By June.",
        )
    paper, concerns = of()
    assert Code.RED_WITHOUT_NOTE not in codes(concerns)
    assert "Owner: Two caseworkers left. Next: Hire them." in read(paper)
    assert "Nobody was hired" not in read(paper)


def test_the_boards_own_has_notes_whole(wexcombe):
    with clock.pretend(APRIL_END):
        card = a_scorecard.make(wexcombe.area, Readers.BOARD)
        said = {"so_what": "Two left. Nobody was hired.", "what_next": ""}
        operations.write_note(by=BY, measure=card.measures["Plans in time"], period_ends_on=LAST, **said)
    paper = compose(card.row.pk, APRIL_END)[0]
    assert "Two left. Nobody was hired." in read(paper)
    assert [each.anchor for each in paper.sections] == [
        "in-short",
        "exceptions",
        "did",
        "difference",
        "about",
    ]
    assert paper.most_pages is None and "not for sharing" in paper.subtitle


def test_a_measure_whose_figures_are_overdue_is_told_with_days(card):
    later = clock.end_of(dt.date(2024, 8, 20))
    paper, concerns = compose(card.row.pk, later)
    assert Code.MEASURE_LATE in codes(concerns)
    assert "days late" in read(exceptions(paper)[0]["Trend"])


def test_small_numbers_before_a_committee_that_meets_in_public_are_told(wexcombe, card, of):
    paper, concerns = of()
    assert paper.subtitle == "" and Code.SMALL_NUMBERS_SHOW not in codes(concerns)
    with clock.pretend(APRIL_END):
        few = operations.add_measure(
            by=BY,
            area=wexcombe.area,
            title="Tribunals lost",
            kind=MeasureKind.DID,
            unit="appeals",
            value_kind="count",
        )
        operations.record_result(by=BY, measure=few, period_ends_on=LAST, value=Decimal(3))
        operations.add_line(by=BY, scorecard=card.row, measure=few)
    paper, concerns = of()
    assert "not for sharing" in paper.subtitle and Code.SMALL_NUMBERS_SHOW in codes(concerns)


def test_every_row_cites_what_it_rests_on(of):
    models = {each.ref.partition(":")[0] for each in facts_in(of()[0])}
    assert models >= {
        "scorecards.measure", "scorecards.result", "scorecards.target", "scorecards.scorecardline",
    }  # fmt: skip


@pytest.mark.parametrize("form", ["html", "docx", "txt", "xlsx", "json"])
def test_it_goes_into_every_form(of, form):
    assert write(of()[0], form)
