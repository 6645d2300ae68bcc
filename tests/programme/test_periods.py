"""Periods: read as people write them, written as people read them, and one after another."""

import datetime as dt
import itertools

import pytest

from turnstone.programme.scorecards.rules import (
    Frequency,
    NoPeriod,
    comparable_before,
    due_on,
    next_period,
    period_before,
    period_words,
    periods_between,
    read_period,
    starts_on,
)


def day(text):
    return dt.date.fromisoformat(text)


@pytest.mark.parametrize(
    ("written", "frequency", "ends_on"),
    [
        ("2024-09", "monthly", "2024-09-30"),
        ("Sep 24", "monthly", "2024-09-30"),
        ("Sept-24", "monthly", "2024-09-30"),
        (" september  2024 ", "monthly", "2024-09-30"),
        ("9/2024", "monthly", "2024-09-30"),
        ("2/9/2024", "monthly", "2024-09-30"),
        ("02.09.24", "monthly", "2024-09-30"),
        ("2024-02-01", "monthly", "2024-02-29"),
        ("2024-02-01 00:00", "monthly", "2024-02-29"),
        ("31 December 2024", "annual", "2024-12-31"),
        ("31/12/2024", "annual", "2024-12-31"),
        ("Q2 2024/25", "quarterly", "2024-09-30"),
        ("2024-25 Q4", "quarterly", "2025-03-31"),
        ("July to September 2024", "quarterly", "2024-09-30"),
        ("Autumn 2024", "termly", "2024-12-31"),
        ("Spring term 2024/25", "termly", "2025-03-31"),
        ("July 2025", "termly", "2025-08-31"),
        ("2023/24", "annual", "2024-03-31"),
        ("2010-11", "annual", "2011-03-31"),
        ("FY 2023/24", "annual", "2024-03-31"),
        ("2023/24 academic year", "annual", "2024-08-31"),
        ("2011-12", "monthly", "2011-12-31"),
        ("2024/09", "monthly", "2024-09-30"),
        ("30th Sept. 2024", "monthly", "2024-09-30"),
        ("30-Sep-24", "monthly", "2024-09-30"),
        ("2024-09-30T00:00:00", "monthly", "2024-09-30"),
        ("month ending 30 September 2024", "monthly", "2024-09-30"),
        ("Apr-Jun 2024", "quarterly", "2024-06-30"),
        ("Quarter 1, 2024/25", "quarterly", "2024-06-30"),
        ("2023\u201324", "annual", "2024-03-31"),
        ("2024", "annual", "2024-12-31"),
        ("January 2025", "annual", "2025-01-31"),
        ("12 months to June 2025", "rolling_year", "2025-06-30"),
        ("April to September 2024", "year_to_date", "2024-09-30"),
        ("October 2024 to March 2025", "six_monthly", "2025-03-31"),
    ],
)
def test_it_reads_a_period_as_people_write_it(written, frequency, ends_on):
    assert read_period(written, frequency) == day(ends_on)


def test_a_year_of_two_numbers_is_the_measures_own_year():
    assert read_period("2023/24", "annual", 9) == day("2024-08-31")


@pytest.mark.parametrize(
    ("written", "frequency", "words"),
    [
        ("", "monthly", "empty"),
        ("week ending 6/9/2024", "monthly", "is a week"),
        ("w/e 6 Sep 2024", "monthly", "is a week"),
        ("0000-01", "monthly", "no year of which figures are kept"),
        ("0001-03", "six_monthly", "no year of which figures are kept"),
        ("9" * 500, "monthly", "is no period"),
        ("soon", "monthly", "“soon” is no period"),
        ("45565", "monthly", "how Excel keeps a date"),
        ("12/31/2024", "monthly", "write the day first"),
        ("2024-13-01", "monthly", "is no day"),
        ("13/2024", "monthly", "There is no month 13"),
        ("Q2 2024", "quarterly", "of the calendar year or of the financial one"),
        ("Q2 2024/25", "monthly", "is a quarter, and this measure is monthly"),
        ("2023/25", "annual", "not two years in a row"),
        ("2024", "monthly", "is a whole year"),
        ("October 2024", "quarterly", "does not end a quarter"),
        ("October 2024", "termly", "does not end a term"),
    ],
)
def test_it_says_why_what_was_written_is_no_period(written, frequency, words):
    with pytest.raises(NoPeriod, match=words):
        read_period(written, frequency)


@pytest.mark.parametrize(
    ("ends_on", "frequency", "words"),
    [
        ("2024-09-30", "monthly", "September 2024"),
        ("2024-09-30", "quarterly", "July to September 2024"),
        ("2025-03-31", "six_monthly", "October 2024 to March 2025"),
        ("2024-12-31", "termly", "autumn term 2024"),
        ("2025-03-31", "annual", "year to March 2025"),
        ("2025-01-31", "annual", "January 2025"),
        ("2025-06-30", "rolling_year", "12 months to June 2025"),
        ("2025-06-30", "year_to_date", "year so far to June 2025"),
    ],
)
def test_it_writes_a_period_as_people_read_it(ends_on, frequency, words):
    assert period_words(day(ends_on), frequency) == words


@pytest.mark.parametrize("frequency", list(Frequency))
def test_periods_follow_one_another_and_read_back_as_written(frequency):
    periods = periods_between(day("2023-12-31"), day("2025-12-31"), frequency)
    for before, after in itertools.pairwise(periods):
        assert period_before(after, frequency) == before
        assert next_period(before, frequency) == after
    for each in periods:
        assert read_period(period_words(each, frequency), frequency) == each


def test_terms_come_three_a_year():
    ends = periods_between(day("2024-03-31"), day("2025-03-31"), "termly")
    assert [each.isoformat() for each in ends] == ["2024-03-31", "2024-08-31", "2024-12-31", "2025-03-31"]


def test_what_has_seasons_is_set_against_last_year():
    assert comparable_before(day("2024-02-29"), "monthly") == day("2024-01-31")
    assert comparable_before(day("2024-02-29"), "monthly", is_seasonal=True) == day("2023-02-28")
    assert comparable_before(day("2025-06-30"), "year_to_date") == day("2024-06-30")


def test_a_figure_is_due_some_days_after_its_period():
    assert due_on(day("2024-09-30"), 31) == day("2024-10-31")


def test_a_year_so_far_begins_where_the_measure_says():
    assert starts_on(day("2025-01-31"), "year_to_date", 9) == day("2024-09-01")
    assert starts_on(day("2025-03-31"), "rolling_year") == day("2024-04-01")
    assert starts_on(day("2025-03-31"), "termly") == day("2025-01-01")
