"""Nobody can work back from a scorecard for everyone what it hides: not by sums, by months or by earlier ones."""

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
from turnstone.programme.scorecards.facts import as_everyone_sees, hiding_of
from turnstone.programme.scorecards.facts.printed import Count, counts_in
from turnstone.programme.scorecards.rules import Frequency, ValueKind

SOME = settings(deadline=None, max_examples=15, suppress_health_check=[HealthCheck.too_slow])
SHARE, COUNT = measure(1), measure(2, kind=ValueKind.COUNT)
SO_FAR = measure(3, kind=ValueKind.COUNT, frequency=Frequency.YEAR_TO_DATE)


def truth_of(found):
    return {count: number for each in found for count, number in counts_in(each)}


def release(found, earlier=(), known=None):
    """Print records: each count, None where it is hidden."""
    hiding = hiding_of(found, PLACES, earlier, known)
    hidden = {each for each in truth_of(found) if hiding.naming.cell(each) in hiding.hidden}
    return {each: None if each in hidden else number for each, number in truth_of(found).items()}


def hidden_in(printed):
    return {
        (each.part, each.place_id, each.ends_on.month) for each, number in printed.items() if number is None
    }


class TestWhatIsHidden:
    def test_a_small_count_and_its_percentage_are_hidden_and_all_of_whom_are_shown(self):
        assert hidden_in(release(records(SHARE, figure(SHARE, 0, 3, 40)))) == {("numerator", None, 4)}

    def test_those_who_are_not_counted_are_as_safe_as_those_who_are(self):
        assert hidden_in(release(records(SHARE, figure(SHARE, 0, 37, 40)))) == {("numerator", None, 4)}

    def test_a_nought_is_shown(self):
        assert hidden_in(release(records(SHARE, figure(SHARE, 0, 0, 40)))) == set()

    def test_one_small_locality_takes_another_with_it_for_the_area_would_tell(self):
        found = records(COUNT, *of_places(COUNT, 0, [3, 12, 40]))
        assert hidden_in(release(found)) == {("numerator", 1, 4), ("numerator", 2, 4)}

    def test_what_a_month_added_to_a_year_so_far_is_kept_as_if_it_were_printed(self):
        """20 by April and 22 by May say that two came in May."""
        found = records(SO_FAR, figure(SO_FAR, 0, 20), figure(SO_FAR, 1, 22), figure(SO_FAR, 2, 40))
        assert len(hidden_in(release(found))) == 1

    def test_months_and_the_quarter_that_they_make_up_are_one_set(self):
        months = measure(5, kind=ValueKind.COUNT, numerator="Plans issued")
        quarter = measure(6, kind=ValueKind.COUNT, numerator="Plans issued", frequency=Frequency.QUARTERLY)
        found = [
            *records(months, figure(months, 0, 3), figure(months, 1, 20), figure(months, 2, 30)),
            *records(quarter, figure(quarter, 2, 53)),
        ]
        assert len(hidden_in(release(found))) == 2

    def test_measures_that_count_the_same_hide_the_same(self):
        one = measure(7, denominator="Plans issued in the month")
        two = measure(8, denominator="plans issued  in the month.")
        found = [
            *records(one, *of_places(one, 0, [(2, 4), (10, 20), (20, 40)])),
            *records(two, *of_places(two, 0, [(0, 4), (10, 20), (15, 40)])),
        ]
        told = release(found)
        for place in [None, 1, 2, 3]:
            at = [told[Count(each, "denominator", place, month_end(0))] for each in (7, 8)]
            assert at[0] == at[1]

    def test_an_average_goes_with_the_few_whom_it_is_of(self):
        of = measure(9, kind=ValueKind.AVERAGE)
        small, large = figure(of, 0, 14, 3), figure(of, 1, 12, 30)
        [record] = records(of, small, large)
        seen = as_everyone_sees(record, hiding_of([record])).figures
        assert [each.value for each in seen] == [None, Decimal(12)]
        assert [each.mark for each in seen] == ["c", ""]

    def test_of_a_place_nothing_is_told_without_what_it_rests_on(self):
        of = measure(9, kind=ValueKind.AVERAGE)
        found = records(of, figure(of, 0, 14), figure(of, 0, 12, place_id=1))
        hiding = hiding_of(found, PLACES)
        assert [as_everyone_sees(each, hiding).latest is None for each in found] == [False, True]

    def test_a_share_whose_parts_were_not_both_entered_is_as_safe(self):
        of = dataclasses.replace(figure(SHARE, 0, 3, 40), numerator=None)
        [record] = records(SHARE, of)
        assert as_everyone_sees(record, hiding_of([record])).latest is None

    def test_rounded_measures_are_rounded_and_nothing_more_is_hidden(self):
        of = measure(4, small="nhs")
        found = records(of, *of_places(of, 0, [(6, 9), (13, 41), (20, 58)]))
        hiding = hiding_of(found, PLACES)
        seen = [as_everyone_sees(each, hiding).figures[0] for each in found]
        assert [(each.numerator, each.denominator, each.mark) for each in seen] == [
            (40, 110, ""),
            (None, 10, "c"),
            (15, 40, ""),
            (20, 60, ""),
        ]
        assert seen[2].value == Decimal("37.5")

    def test_what_cannot_be_kept_is_refused_and_hidden_whole(self):
        """5 of the area are out. With the nought of Downs shown, 4 and 1 are each known to be 4 at most."""
        out = {Count(2, "numerator", None, month_end(0)): 5}
        hiding = hiding_of(records(COUNT, *of_places(COUNT, 0, [4, 1, 0])), PLACES, [out])
        assert hiding.refused == (COUNT,) and len(hiding.hidden) == 4


class TestTheAttack:
    @SOME
    @given(shares(), shares())
    def test_shares_of_localities_over_two_months(self, first, second):
        found = records(SHARE, *of_places(SHARE, 0, first), *of_places(SHARE, 1, second))
        assert worked_back(truth_of(found), [SHARE], [release(found)]) == ()

    @SOME
    @given(st.lists(COUNTS, min_size=3, max_size=4))
    def test_a_year_so_far_by_locality_month_on_month(self, months):
        figures, so_far = [], [0] * len(PLACES)
        for month, added in enumerate(months):
            so_far = [sum(pair) for pair in zip(so_far, added, strict=True)]
            figures += of_places(SO_FAR, month, so_far)
        found = records(SO_FAR, *figures)
        assert worked_back(truth_of(found), [SO_FAR], [release(found)]) == ()

    @SOME
    @given(shares(), st.data())
    def test_two_measures_of_the_same_people(self, parts, data):
        one, two = (measure(each, denominator="Plans") for each in (1, 2))
        other = [(data.draw(st.integers(0, low)), low) for _, low in parts]
        found = [*records(one, *of_places(one, 0, parts)), *records(two, *of_places(two, 0, other))]
        assert worked_back(truth_of(found), [one, two], [release(found)]) == ()

    @SOME
    @given(st.lists(COUNTS, min_size=3, max_size=3))
    def test_release_after_release_each_with_the_newest_month_of_the_places(self, months):
        """The area's months stay in the window and of the places only the newest is printed, as it is done."""
        out, truth, area, so_far = [], {}, [], [0] * len(PLACES)
        for month, added in enumerate(months):
            so_far = [sum(pair) for pair in zip(so_far, added, strict=True)]
            whole, *parts = of_places(SO_FAR, month, so_far)
            area.append(whole)
            found = records(SO_FAR, *area, *parts)
            truth |= truth_of(found)
            out.append(release(found, out, truth))
        assert worked_back(truth, [SO_FAR], out) == ()

    def test_the_attacker_does_find_what_is_hidden_badly(self):
        """An attack that never finds anything would prove nothing."""
        found = records(COUNT, *of_places(COUNT, 0, [3, 12, 40]))
        careless = {each: None if number < 5 else number for each, number in truth_of(found).items()}
        assert worked_back(truth_of(found), [COUNT], [careless])


class TestASecondRelease:
    def test_what_did_not_change_is_printed_as_before(self):
        found = records(SHARE, *of_places(SHARE, 0, [(2, 20), (10, 30), (20, 60)]))
        first = release(found)
        assert release(found, [first]) == first

    def test_a_figure_restated_by_two_is_not_printed_beside_the_old_one(self):
        """Of 120 then and 122 now anybody sees that two were added."""
        first = release(records(COUNT, figure(COUNT, 0, 120)))
        assert hidden_in(release(records(COUNT, figure(COUNT, 0, 122)), [first])) == {("numerator", None, 4)}
        assert hidden_in(release(records(COUNT, figure(COUNT, 0, 140)), [first])) == set()

    def test_what_was_hidden_does_not_come_out_once_its_month_is_out_of_print(self):
        """3 of Harbour was hidden with 12 of Marsh; a later scorecard of the area alone may not tell the sum of both."""
        whole, *parts = of_places(COUNT, 0, [3, 12, 40])
        first = release(records(COUNT, whole, *parts))
        assert hidden_in(first) == {("numerator", 1, 4), ("numerator", 2, 4)}
        again = release(records(COUNT, parts[1]), [first])
        assert again[Count(2, "numerator", 2, month_end(0))] is None

    def test_a_small_count_that_was_told_is_no_reason_to_refuse_everything_ever_after(self):
        told = {Count(2, "numerator", None, month_end(0)): 20, Count(2, "numerator", 1, month_end(0)): 3}
        found = records(COUNT, *of_places(COUNT, 0, [3, 9, 8]))
        assert not hiding_of(found, PLACES, [told]).refused


def test_a_measure_taken_off_the_scorecard_still_counts_as_it_was_printed():
    gone = {Count(77, "numerator", None, dt.date(2024, 4, 30)): 12}
    found = records(COUNT, figure(COUNT, 0, 20))
    assert release(found, [gone]) == truth_of(found)


@pytest.mark.parametrize("number", range(1, 5))
def test_each_count_below_the_threshold_is_hidden(number):
    assert hidden_in(release(records(COUNT, figure(COUNT, 0, number))))
