"""A table that is taken away holds nothing that a spreadsheet would run, and has a name that says what it is."""

import pytest

from turnstone.web.kit.csv_file import csv_file


@pytest.mark.parametrize(
    ("cell", "kept"),
    [
        ("=1+1", "'=1+1"), ("+44", "'+44"), ("@SUM(A1)", "'@SUM(A1)"), ("-2+3", "'-2+3"), ("\tx", "'\tx"),
        ("-3.5", "-3.5"), ("-12", "-12"), ("–", "–"), ("Plans", "Plans"), ("", ""),
    ],
)  # fmt: skip
def test_what_would_run_is_marked_and_numbers_stay_numbers(cell, kept):
    lines = csv_file("list.csv", ["Head"], [[cell, "end"]]).content.decode("utf-8-sig").splitlines()
    assert lines == ["Head", f"{kept},end"]


def test_a_stroke_in_a_name_does_not_cut_it_off():
    answer = csv_file("Reviews in years 5/6.csv", ["Head"], [])
    assert 'filename="reviews-in-years-5-6.csv"' in answer["Content-Disposition"]
