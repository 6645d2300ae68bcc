"""Whether a need moved by more than chance, what nobody may read, and tables of the recovery plan."""

from decimal import Decimal

import pytest

from turnstone.programme.scorecards.rules import (
    Counted,
    is_hidden_from_everyone,
    money_heads,
    moved_by_more_than_noise,
    read_money,
)


def counted(kind, value, numerator=None, denominator=None):
    parts = [None if each is None else Decimal(each) for each in (numerator, denominator)]
    return Counted(value_kind=kind, value=Decimal(str(value)), numerator=parts[0], denominator=parts[1])


@pytest.mark.parametrize(
    ("before", "after", "moved"),
    [
        (counted("percentage", 20, 200, 1000), counted("percentage", 30, 300, 1000), "higher"),
        (counted("percentage", 20, 200, 1000), counted("percentage", 21, 210, 1000), "alike"),
        (counted("percentage", 20, 2, 10), counted("percentage", 80, 8, 10), "cannot_tell"),
        (counted("percentage", 20), counted("percentage", 90), "cannot_tell"),
        (counted("rate", 30, 900, 30000), counted("rate", 24, 720, 30000), "lower"),
        (counted("rate", 30, 9, 300), counted("rate", 3, 1, 300), "cannot_tell"),
        (counted("rate", 30), counted("rate", 60), "cannot_tell"),
        (counted("count", 1000), counted("count", 1200), "higher"),
        (counted("count", 1000), counted("count", 1020), "alike"),
        (counted("average", 12.5), counted("average", 25), "cannot_tell"),
        (counted("count", 1000), counted("percentage", 20, 200, 1000), "cannot_tell"),
        (counted("percentage", 300, 300, 100), counted("percentage", 30, 300, 1000), "cannot_tell"),
    ],
)
def test_it_moved_only_where_the_ranges_lie_apart(before, after, moved):
    assert moved_by_more_than_noise(before, after) == moved


@pytest.mark.parametrize(
    ("figure", "is_hidden"),
    [
        (counted("count", 3), True),
        (counted("count", 0), False),
        (counted("count", 5), False),
        (counted("percentage", 2, 2, 100), True),
        (counted("percentage", 98, 98, 100), True),
        (counted("percentage", 50, 50, 100), False),
        (counted("rate", 4, 4, 1000), True),
        (counted("percentage", 2), False),
    ],
)
def test_few_are_hidden_from_everyone(figure, is_hidden):
    assert is_hidden_from_everyone(figure) == is_hidden


HEADS = money_heads([2025])


def test_a_table_is_read_line_by_line_and_year_by_year():
    table = [HEADS, ["M1", "Placements", "Spending", "£1,250,000", "(500)", ""], ["", ""]]
    (row,) = read_money(table).rows
    (year,) = row.years
    assert (row.reference, row.name, row.kind) == ("M1", "Placements", "spending")
    assert (year.starts_in, year.unmitigated, year.mitigated, year.actual) == (2025, 1250000, -500, None)


@pytest.mark.parametrize(
    ("table", "fault"),
    [
        ([["Ref", *HEADS[1:]]], "Row 1, column A says “Ref”; it should say “Reference”."),
        (
            [[*HEADS[:3], "2025 unmitigated"]],
            "Row 1, column D says “2025 unmitigated”; it should name a year",
        ),
        ([[*HEADS[:3], "2025/27 actual"]], "Row 1, column D says “2025/27 actual”; it should name a year"),
        ([[*HEADS, HEADS[3]]], "Row 1, column G names “2025/26 unmitigated” a second time"),
        ([HEADS, ["M1", "A", "Spending", "lots"]], "Row 2, column D says “lots”, which is no amount"),
        ([HEADS, ["M1", "A", "Spending", "NaN"]], "Row 2, column D says “NaN”, which is no amount"),
        ([HEADS, ["M1", "A", "Both", "1"]], "Row 2, column C says “Both”; it should say Spending or Income."),
        ([HEADS, ["", "A", "Spending"]], "Row 2, column A is empty; give the line a reference."),
        ([HEADS, ["M 1/2", "A", "Spending"]], "Row 2, column A says “M 1/2”; use letters, digits, dots"),
        ([HEADS, ["M1", "", "Spending"]], "Row 2, column B is empty; give the line a name."),
        ([HEADS, ["M1", "A", "Income"], ["m1", "B", "Income"]], "Row 3, column A names m1, as row 2 does"),
        ([HEADS, ["M1", "A", "Income", "", "", "", "7"]], "Row 2, column G holds “7” under no heading"),
        ([["", ""]], "The table is empty"),
    ],
)
def test_a_fault_is_told_by_row_and_column(table, fault):
    found = read_money(table)
    assert not found.rows
    assert found.faults[0].startswith(fault)
