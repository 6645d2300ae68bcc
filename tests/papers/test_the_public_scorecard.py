"""What the scorecard for everyone prints: nothing that is hidden, in any cell, word or line of a chart."""

import dataclasses
import datetime as dt
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.papers.attacker import worked_back
from tests.papers.made_figures import (
    COUNTS,
    PLACES,
    figure,
    measure,
    month_end,
    of_places,
    records,
    shares,
)
from turnstone.documents.blocks import SeriesChart, facts_in, text_in
from turnstone.papers.concern import Code
from turnstone.papers.measures.public_concerns import concerns_about_everyone
from turnstone.papers.measures.public_scorecard import document_of
from turnstone.papers.measures.public_seen import see
from turnstone.papers.measures.public_tables import counts_printed, results_cited
from turnstone.papers.measures.told_scorecard import figures_in
from turnstone.programme.scorecards.facts import LineFacts, ScorecardFacts, read_series, standing_of
from turnstone.programme.scorecards.facts.printed import Count, counts_in
from turnstone.programme.scorecards.rules import Frequency, ValueKind

SOME = settings(deadline=None, max_examples=12, suppress_health_check=[HealthCheck.too_slow])
NOW = dt.datetime(2026, 6, 1, 9, tzinfo=dt.UTC)
SHARE, COUNT = measure(1), measure(2, kind=ValueKind.COUNT)
SO_FAR = measure(3, kind=ValueKind.COUNT, frequency=Frequency.YEAR_TO_DATE)


def card(*areas, about="", readers="public"):
    """Make a scorecard of the records of whole areas."""
    lines = tuple(
        LineFacts(
            id=number,
            version=1,
            measure_id=each.measure.id,
            question="",
            position=number,
            record=each,
            standing=standing_of(each, read_series(each), None, NOW.date()),
        )
        for number, each in enumerate(areas, 1)
    )
    return ScorecardFacts(
        id=1,
        version=1,
        area_id=1,
        slug="everyone",
        name="In figures",
        readers=readers,
        about=about,
        ended_on=None,
        as_at=NOW,
        place=None,
        lines=lines,
    )


def seen_of(*found, releases=(), **more):
    """See records of an area and its places as everybody does."""
    areas = [each for each in found if each.place is None]
    parts = [figure for each in found if each.place for figure in each.figures]
    return see(card(*areas, **more), PLACES, parts, tuple(releases))


def printed(found, releases=()):
    """Lay the paper out and read back what it prints."""
    page = document_of(seen_of(*found, releases=releases), "Wexcombe")
    kept = {
        one.id: (one.measure_id, one.place_id, one.period_ends_on) for each in found for one in each.figures
    }
    assert results_cited(page) <= set(kept)
    return counts_printed(page, kept)


def truth_of(found):
    return {count: number for each in found for count, number in counts_in(each)}


def text_of(found, **more):
    return "\n".join(text_in(document_of(seen_of(*found, **more), "Wexcombe")))


class TestTheAttack:
    @SOME
    @given(shares())
    def test_area_minus_localities_gives_nothing(self, parts):
        found = records(SHARE, *of_places(SHARE, 0, parts))
        assert worked_back(truth_of(found), [SHARE], [printed(found)]) == ()

    @SOME
    @given(st.lists(COUNTS, min_size=3, max_size=3))
    def test_month_on_month_and_this_release_against_the_last_give_nothing(self, months):
        out, figures, so_far = [], [], [0] * len(PLACES)
        for month, added in enumerate(months):
            so_far = [sum(pair) for pair in zip(so_far, added, strict=True)]
            figures += of_places(SO_FAR, month, so_far)
            out.append(printed(records(SO_FAR, *figures), out))
        assert worked_back(truth_of(records(SO_FAR, *figures)), [SO_FAR], out) == ()

    @SOME
    @given(shares())
    def test_what_is_read_back_is_what_was_counted(self, parts):
        found = records(SHARE, *of_places(SHARE, 0, parts))
        truth, told = truth_of(found), printed(found)
        assert set(told) == set(truth)
        assert all(number is None or number == truth[count] for count, number in told.items())
        assert not {number for number in told.values() if number is not None and 1 <= number < 5}


class TestWhatRestsOnAHiddenNumber:
    """12 months of 20 of 40, but for one of 3 of 40."""

    def found(self, at=11):
        return records(SHARE, *(figure(SHARE, month, 3 if month == at else 20, 40) for month in range(12)))

    def test_neither_the_percentage_nor_the_point_is_there(self):
        found = self.found(at=5)
        page = document_of(seen_of(*found), "Wexcombe")
        [chart] = [block for each in page.sections for block in each.blocks if isinstance(block, SeriesChart)]
        assert [each.value for each in chart.points].count(None) == 1
        assert "7.5" not in "\n".join(text_in(page))

    def test_limits_are_those_of_what_is_printed_and_nothing_else(self):
        [area] = self.found(at=5)
        [told] = seen_of(area).measures
        assert told.standing.reading.chart.groups[-1].limits.mean == 50
        assert read_series(area).chart.groups[-1].limits.mean < 47

    def test_the_sentence_says_that_the_newest_is_hidden_and_tells_of_the_one_before(self):
        text = text_of(self.found(at=11))
        assert (
            "The newest number is hidden, so that nobody can be known by it. It was 50% in February 2025."
            in text
        )

    def test_its_sign_is_explained_and_the_policy_printed(self):
        text = text_of(self.found())
        assert "hidden, so that nobody can be known" in text and "We hide numbers from 1 to 4" in text

    def test_signs_are_kept_apart(self):
        found = records(
            SHARE,
            figure(SHARE, 0, 3, 40),
            figure(SHARE, 1, 0, 0),
            dataclasses.replace(
                figure(SHARE, 2, 20, 40), value=None, mark="x", numerator=None, denominator=None
            ),
            dataclasses.replace(figure(SHARE, 3, 20, 4000), value=Decimal("0.01"), mark="low"),
        )
        page = document_of(seen_of(*found), "Wexcombe")
        assert [each.figure for each in figures_in(page)] == ["low", "x", "z", "c"]
        for words in ["not available", "does not apply", "rounds to 0", "hidden, so that"]:
            assert words in "\n".join(text_in(page))

    def test_a_rounded_measure_prints_its_own_sign_and_round_numbers(self):
        of = measure(4, small="nhs")
        found = records(of, *of_places(of, 0, [(6, 9), (13, 41), (20, 58)]))
        rows = figures_in(document_of(seen_of(*found), "Wexcombe"))
        assert [(each.place, each.how_many, each.out_of) for each in rows] == [
            ("The whole area", "40", "110"),
            ("Harbour", "*", "10"),
            ("Marsh", "15", "40"),
            ("Downs", "20", "60"),
        ]


class TestTheGate:
    def codes(self, *found, **more):
        return {(each.code, each.weight) for each in concerns_about_everyone(seen_of(*found, **more))}

    def test_words_that_say_a_hidden_number_stop_the_paper(self):
        found = records(COUNT, figure(COUNT, 0, 3))
        assert (Code.SMALL_NUMBERS_SHOW, "blocks") in self.codes(*found, about="Only three came.")
        assert self.codes(*found, about="Only a few came.") == set()

    def test_what_cannot_be_kept_safe_stops_the_paper(self):
        out = {Count(2, "numerator", None, month_end(0)): 5}
        found = records(COUNT, *of_places(COUNT, 0, [4, 1, 0]))
        [told] = [
            each
            for each in concerns_about_everyone(seen_of(*found, releases=[out]))
            if each.weight == "blocks"
        ]
        assert "merge categories or drop the total" in told.sentence

    def test_it_is_for_everyone_or_not_at_all(self):
        assert (Code.NOT_FOR_EVERYONE, "blocks") in self.codes(
            *records(COUNT, figure(COUNT, 0, 30)), readers="board"
        )
        assert (Code.BLANK_PAPER, "blocks") in self.codes()

    def test_all_of_a_small_group_is_thought_about(self):
        assert (Code.WHOLE_GROUP, "warns") in self.codes(*records(SHARE, figure(SHARE, 0, 7, 7)))

    def test_a_figure_restated_by_a_few_is_told(self):
        out = {Count(2, "numerator", None, month_end(0)): 120}
        found = records(COUNT, figure(COUNT, 0, 122))
        assert (Code.RESTATED_BY_A_FEW, "warns") in self.codes(*found, releases=[out])

    def test_a_percentage_of_nobody_knows_whom_is_told(self):
        bare = dataclasses.replace(figure(SHARE, 0, 20, 40), numerator=None, denominator=None)
        assert (Code.NO_COUNTS_BEHIND, "warns") in self.codes(*records(SHARE, bare))


def test_no_more_periods_are_printed_than_can_be_read():
    found = records(SHARE, *(figure(SHARE, month, 20, 40) for month in range(40)))
    assert len(printed(found)) == 2 * 24


def test_every_row_points_at_its_result():
    found = records(SHARE, *of_places(SHARE, 0, [(20, 40)] * 3))
    refs = {each.ref for each in facts_in(document_of(seen_of(*found), "Wexcombe"))}
    assert {f"scorecards.result:{one.id}" for each in found for one in each.figures} <= refs


@pytest.mark.parametrize("word", ["significant", "caused", "proved", "due to"])
def test_it_never_promises_more_than_it_knows(word):
    figures = (figure(SHARE, month, 20 + month % 2 + (15 if month > 9 else 0), 40) for month in range(12))
    assert word not in text_of(records(SHARE, *figures)).lower()
