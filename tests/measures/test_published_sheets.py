"""Sheets laid out for the eye are read by rule: the tribunal's, and neighbours in columns."""

import csv

import pytest

from turnstone.measures.published.names import Numbers, plain_name
from turnstone.measures.published.reading import read_published

KNOWN = {"Wexcombe": "999", "Marlsea, City of": "998", "Otterhead": "997"}
WANTED = {"rate": {"file": "send_tribunals_appeal_rate_tidy", "value": "appeal_rate_pc"}}
PARTS = ["Appeals registered4", "Total Appealable Decisions1,9", "SEND Tribunal Appeal Rate2"]
SHEET = [
    ["SEND Appeal rate table 1", *[""] * 8],
    ["Local Authority", "LA code", "2023", "", "", "2024", "", "", ""],
    ["", "", *PARTS, *PARTS, "In development: Total Appealable Decisions1"],
    ["SOUTH COAST", *[""] * 8],
    ["Wexcombe8", "997", " - ", "1,000", "0.00%", "4", "2,000", "0.20%", "900"],
    ["Otterhead", "999", "30", "2,100", "1.40%", "40", "1,100", "3.60%", "900"],
    ["Marlsea", "998", " .. ", " .. ", " .. ", "9", "500", "1.80%", "400"],
    ["England Total4,9", "", "30", "3,100", "1.00%", "53", "3,600", "1.50%", ""],
    ["Notes:", *[""] * 8],
]


def write(path, rows):
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file).writerows(rows)
    return path


@pytest.fixture
def tribunal(tmp_path):
    (found,) = read_published(write(tmp_path / "rates.csv", SHEET), WANTED, known=KNOWN).releases
    return found


def test_each_year_has_columns_of_its_own(tribunal):
    told = {(each.place_code, each.period): each for each in tribunal.figures}
    assert len(told) == 8
    one = told["999", "2023"]
    assert (one.numerator, one.denominator, one.value) == (0, 1000, 0)
    assert told["998", "2023"].mark == ".."
    assert told["E92000001", "2024"].denominator == 3600


def test_the_name_says_which_authority_is_meant(tribunal):
    assert [each.sentence for each in tribunal.faults if each.kind == "code_of_another"] == [
        "Wexcombe: the source gives it the number 997; it is read as 999.",
        "Otterhead: the source gives it the number 999; it is read as 997.",
    ]


def test_two_that_have_each_others_figures_are_left_out(tribunal):
    assert {(each.sentence, each.leaves_out) for each in tribunal.faults if each.kind == "swapped"} == {
        ("Wexcombe, 2024: 2,000 decisions look like those of Otterhead.", True),
        ("Otterhead, 2024: 1,100 decisions look like those of Wexcombe.", True),
    }


def test_without_names_the_numbers_of_the_sheet_are_not_believed(tmp_path):
    found = read_published(write(tmp_path / "rates.csv", SHEET), WANTED)
    assert found.releases == ()
    assert "load it after tables that name them" in found.passed_over[0][1]


def test_neighbours_stand_under_the_name_of_each(tmp_path):
    path = write(tmp_path / "wide_2030.csv", [["Wexcombe", "Marlsea"], ["Otterhead", "Wexcombe"], ["", ""]])
    (found,) = read_published(path, {}, known=KNOWN).releases
    assert found.code == "statistical-neighbours-2030"
    assert [(each.place_code, each.position, each.neighbour_code) for each in found.neighbours] == [
        ("998", 1, "999"),
        ("999", 1, "997"),
    ]


def test_a_neighbour_whom_nobody_knows_is_told_with_row_and_column(tmp_path):
    path = write(tmp_path / "wide.csv", [["Wexcombe", "Marlsea"], ["Otterhead", "Atlantis"]])
    ((_, told),) = read_published(path, {}, known=KNOWN).passed_over
    assert told == "wide.csv, row 2, column 2: no authority is known as “Atlantis”."


@pytest.mark.parametrize(
    "rows",
    [
        [["a", "b"]] * 3000,
        [["a", "b"], [], ["c"]],
        [["a", "x" * 200_000]],
        [*SHEET[:2], []],
        [SHEET[1]],
        [*SHEET[1:3], [], ["Wexcombe"]],
    ],
    ids=["long", "ragged", "a long cell", "no parts", "no lines", "cut short"],
)
def test_any_other_sheet_is_passed_over(tmp_path, rows):
    found = read_published(write(tmp_path / "sheet.csv", rows), WANTED, known=KNOWN)
    assert (found.releases, len(found.passed_over)) == ((), 1)


def test_two_lists_that_differ_are_told_and_the_first_is_believed(tmp_path):
    head = ["la_number", "position", "neighbour_la_number", "closeness"]
    write(tmp_path / "a_2025.csv", [head, ["999", "1", "998", "Close"]])
    write(tmp_path / "b_2025.csv", [head, ["999", "1", "997", "Close"], ["999", "first", "996", ""]])
    (found,) = read_published(tmp_path, {}).releases
    assert [each.neighbour_code for each in found.neighbours] == ["998"]
    assert {each.kind for each in found.faults} == {"neighbours_differ", "row_not_placed"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Bristol, City of", "Bristol"),
        ("Durham", "County Durham"),
        ("Bedford Borough", "Bedford"),
        ("Herefordshire, County of", "Herefordshire"),
        ("Westmorland & Furness8", "Westmorland and Furness"),
        ("Kingston Upon Hull, City of", "Kingston upon Hull"),
    ],
)
def test_an_authority_goes_by_its_plain_name(one, other):
    assert plain_name(one) == plain_name(other)


def test_the_last_number_that_is_given_for_a_name_counts():
    assert Numbers.of([("Dorset", "835")], [("Dorset", "838")]).number("dorset") == "838"
