"""Rows by sex, age and the like are held against the row of all children."""

from tests.measures.tables import WANTED, good_lines, line, plans, write
from turnstone.measures.published.reading import read_published

NAMES = {"999": "Wexcombe", "998": "Marlsea", "997": "Otterhead", "996": "Quayside", "995": "Saltby"}


def told(tmp_path, halves):
    """Give every authority a hundred plans, and by sex what `halves` says, or fifty and fifty."""
    lines = good_lines()[:2]
    for code, name in NAMES.items():
        lines.append(line("Local authority", name, *plans(100), code=code))
        for cell in halves.get(name, ("50", "50")):
            lines.append(line("Local authority", name, cell, *["x"] * 8, code=code, topic="Sex"))
    (found,) = read_published(write(tmp_path / "a_2025", lines), WANTED).releases
    return [each.sentence for each in found.faults if each.kind.startswith("breakdown")]


def test_rows_that_come_to_the_total_are_no_fault(tmp_path):
    assert told(tmp_path, {}) == []


def test_rows_that_do_not_come_to_the_total_are_told(tmp_path):
    assert told(tmp_path, {"Marlsea": ("50", "40")}) == [
        "Sex, 2024: the rows do not come to new_ehc_plans for Marlsea (90 of 100)."
    ]


def test_rows_that_were_blanked_are_told(tmp_path):
    assert told(tmp_path, {"Saltby": ("x", "x")}) == [
        "Saltby, 2024: new_ehc_plans is given for all children, and nothing by sex."
    ]


def test_rows_that_are_no_parts_of_the_total_are_not_added(tmp_path):
    twice = dict.fromkeys(NAMES.values(), ("100", "60"))
    assert told(tmp_path, twice) == []
