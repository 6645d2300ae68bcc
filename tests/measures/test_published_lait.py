"""The values of the interactive tool are read with its list of measures, which says what its years are."""

import csv

from turnstone.measures.published.reading import read_published

WANTED = {"total": {"lait": "SEN_CASES"}, "share": {"lait": "SEN_SHARE", "most": 100}}
VALUES = [
    ["measure", "year", "la_number", "area", "region", "value"],
    ["SEN_CASES", "2024", "899", "Wexcombe", "South Coast", "1,200"],
    ["SEN_CASES", "2024", "970", "England", "", "50000"],
    ["SEN_CASES", "2024", "991", "Statistical neighbours", "", "1000"],
    ["SEN_CASES", "2024/25", "899", "Wexcombe", "South Coast", "1300"],
    ["SEN_SHARE", "2024", "899", "Wexcombe", "South Coast", "142"],
    ["SEN_SHARE", "2024", "898", "Marlsea", "South Coast", "many"],
]
MEASURES = [
    ["Measure_short", "Polarity", "Year_Type"],
    ["SEN_CASES", "-", "Annual - January"],
    ["SEN_SHARE", "-", "Calendar Year"],
]


def write(path, rows):
    with path.open("w", newline="") as file:
        csv.writer(file).writerows(rows)


def read(tmp_path):
    write(tmp_path / "values.csv", VALUES)
    write(tmp_path / "measures.csv", MEASURES)
    (found,) = read_published(tmp_path, WANTED).releases
    return found


def test_a_year_is_of_the_kind_that_the_list_says(tmp_path):
    told = {each.key: each.value for each in read(tmp_path).figures if each.measure_code == "total"}
    assert told == {
        ("total", "899", "January 2024"): 1200,
        ("total", "E92000001", "January 2024"): 50000,
    }


def test_a_group_that_is_no_authority_is_nobody(tmp_path):
    assert {each.code for each in read(tmp_path).places} == {"898", "899", "E92000001"}


def test_an_authority_that_changed_its_name_is_one_place(tmp_path):
    later = ["SEN_CASES", "2025", "899", "Wexcombe, City of", "South Coast", "1300"]
    write(tmp_path / "values.csv", [*VALUES, later])
    write(tmp_path / "measures.csv", MEASURES)
    (found,) = read_published(tmp_path, WANTED).releases
    assert [each.name for each in found.places if each.code == "899"] == ["Wexcombe, City of"]


def test_what_cannot_be_is_told(tmp_path):
    assert {(each.sentence, each.leaves_out) for each in read(tmp_path).faults} == {
        ("Row 5: year “2024/25” is no year; the row is not used.", False),
        ("Wexcombe, 2024: 142 cannot be; the most is 100.", True),
        ("Marlsea, 2024: what is printed is no number and no mark that is known.", True),
    }


def test_without_the_list_nobody_can_tell_the_years(tmp_path):
    write(tmp_path / "values.csv", VALUES)
    found = read_published(tmp_path, WANTED)
    assert found.releases == ()
    assert "load a folder that holds both" in found.passed_over[0][1]
