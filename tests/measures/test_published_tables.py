"""The department's tables are known by their columns, and what is wrong in them is found by rule."""

import datetime as dt
import gzip
from decimal import Decimal

import pytest

from tests.measures.tables import ENGLAND, NEW_PLANS, WANTED, good_lines, line, plans, write
from turnstone.measures.published.figure_checks import faults_in_figures
from turnstone.measures.published.lait import lait_period
from turnstone.measures.published.reading import read_published
from turnstone.measures.published.tables import period_of
from turnstone.measures.published.tidy import FigureRow, read_cell


def release(path):
    (found,) = read_published(path, WANTED).releases
    return found


def faults(path):
    return {each.kind for each in release(path).faults}


def figures(path, code="new"):
    return {each.place_code: each for each in release(path).figures if each.measure_code == code}


def with_line(lines, at, *cells, **said):
    level, name = lines[at][2], lines[at][9]
    return [*lines[:at], line(level, name, *cells, code=lines[at][8], **said), *lines[at + 1 :]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1,204", (Decimal(1204), "")),
        (" 49.166", (Decimal("49.166"), "")),
        ("85.700000000000", (Decimal("85.7"), "")),
        ("0", (Decimal(0), "")),
        ("x", (None, "x")),
        ("z", (None, "z")),
        ("c", (None, "c")),
        ("low", (None, "low")),
        ("..", (None, "..")),
        (":", (None, ":")),
        ("", (None, "x")),
        ("NaN", (None, "x")),
        ("N/A", (None, "z")),
        ("~", (None, "~")),
        ("LOW", (None, "low")),
        ("[c]", (None, "c")),
        ("61.5%", (Decimal("61.5"), "")),
        ("1,204 [r]", (Decimal(1204), "")),
        ("-0.3", (Decimal("-0.3"), "")),
        (".5", (Decimal("0.5"), "")),
        ("61,5", (None, "?")),
        ("about 12", (None, "?")),
        ("1e30", (None, "?")),
    ],
)
def test_a_mark_is_kept_apart_from_a_number(text, expected):
    assert read_cell(text) == expected


@pytest.mark.parametrize(
    ("label", "is_stock", "expected"),
    [
        ("2024", False, ("2024", dt.date(2024, 12, 31))),
        ("202425", True, ("January 2025", dt.date(2025, 1, 31))),
        ("2024/25", True, ("January 2025", dt.date(2025, 1, 31))),
        ("2024-2025", True, ("January 2025", dt.date(2025, 1, 31))),
        ("2022", True, ("January 2022", dt.date(2022, 1, 31))),
        ("202425", False, ("2024", dt.date(2024, 12, 31))),
        ("202412", False, None),
        ("soon", False, None),
    ],
)
def test_a_year_is_read_by_what_its_table_counts(label, is_stock, expected):
    assert period_of(label, is_stock=is_stock) == expected


def test_the_interactive_tool_has_three_kinds_of_year():
    assert lait_period(2024, "Calendar Year") == ("2024", dt.date(2024, 12, 31))
    assert lait_period(2025, "Annual - January") == ("January 2025", dt.date(2025, 1, 31))
    assert lait_period(2025, "Academic Year") == ("2024/25", dt.date(2025, 8, 31))


def test_a_clean_table_gives_its_figures_and_no_fault(tmp_path):
    path = write(tmp_path / "ehc_plans_2025", good_lines())
    assert {code: each.value for code, each in figures(path).items()} == {
        ENGLAND: 600,
        "E12000009": 600,
        "999": 100,
        "998": 200,
        "997": 300,
    }
    assert faults(path) == set()


def test_only_the_rows_of_all_children_are_taken(tmp_path):
    girls = line("Local authority", "Wexcombe", *plans(40), code="999", topic="Sex")
    found = release(write(tmp_path / "ehc_plans_2025", [*good_lines(), girls]))
    assert found.rows_read == 6
    assert [each.value for each in found.figures if each.key == ("new", "999", "2024")] == [100]


def test_a_packed_file_is_read_as_well(tmp_path):
    path = write(tmp_path / "ehc_plans_2025", good_lines())
    packed = path / "newplans.csv"
    (path / "newplans.csv.gz").write_bytes(gzip.compress(packed.read_bytes()))
    packed.unlink()
    assert len(figures(path)) == 5


def test_authorities_that_carry_their_regions_total_are_left_out(tmp_path):
    region = [
        line("Local authority", name, *plans(600), code=code) for name, code in (("A", "901"), ("B", "902"))
    ]
    found = release(write(tmp_path / "ehc_plans_2025", [*good_lines(), *region]))
    told = [each for each in found.faults if each.kind == "regions_total" and each.measure_code == "new"]
    assert {each.place_code for each in told} == {"901", "902"}
    assert all(each.leaves_out for each in told)
    assert told[0].sentence == (
        "A, 2024: new_ehc_plans is 600, the figure of all South Coast, which 2 of its 5 authorities carry."
    )


def test_authorities_that_are_all_alike_are_left_out(tmp_path):
    alike = good_lines()[:2]
    alike += [line("Local authority", name, *plans(80), code=name) for name in ("111", "222", "333")]
    assert "regions_total" in faults(write(tmp_path / "ehc_plans_2025", alike))


def test_a_sum_that_misses_england_is_told_with_who_has_none(tmp_path):
    blank = with_line(good_lines(), 4, *["x"] * len(NEW_PLANS))
    found = release(write(tmp_path / "ehc_plans_2025", blank))
    told = [each.sentence for each in found.faults if "new_ehc_plans" in each.sentence]
    assert told == [
        "England, 2024: new_ehc_plans is 600, and the authorities come to 300; no figure for Otterhead."
    ]


def test_a_part_above_the_whole_is_left_out():
    figure = FigureRow(
        measure_code="mainstream",
        place_code="999",
        period="2024",
        period_ends_on=dt.date(2024, 12, 31),
        numerator=Decimal(120),
        denominator=Decimal(100),
        value=Decimal(120),
    )
    (told,) = faults_in_figures([figure], WANTED, frozenset(), {"999": "Wexcombe"}, "newplans.csv")
    assert (told.kind, told.leaves_out) == ("part_above_whole", True)
    assert told.sentence == "Wexcombe, 2024: 120 of 100 cannot be."


@pytest.mark.parametrize(("printed", "leaves_out"), [("40.3", False), ("44", True)])
def test_a_percentage_far_from_its_counts_is_left_out_and_a_near_one_is_told(tmp_path, printed, leaves_out):
    lines = with_line(good_lines(), 2, *plans(100, mainstream=40, percent=printed, special=60))
    told = [
        each for each in release(write(tmp_path / "a_2025", lines)).faults if each.kind == "not_its_parts"
    ]
    assert [each.leaves_out for each in told] == [leaves_out]


def test_a_code_that_switches_is_told_and_the_years_are_joined(tmp_path):
    before = [*good_lines("2023")]
    before[2] = line("Local authority", "Wexcombe", *plans(90), year="2023", code="999", gss="E10000002")
    found = release(write(tmp_path / "ehc_plans_2025", [*before, *good_lines()]))
    assert [each.period for each in found.figures if each.key[:2] == ("new", "999")] == ["2023", "2024"]
    assert "code_switches" in {each.kind for each in found.faults}


def test_a_count_that_jumps_or_falls_to_none_is_told(tmp_path):
    jumped = with_line(good_lines(), 2, *plans(900))
    jumped = with_line(jumped, 3, *plans(0))
    told = release(write(tmp_path / "ehc_plans_2025", [*good_lines("2023"), *jumped])).faults
    assert {each.sentence.split(",")[0] for each in told if each.kind == "wild_change"} == {
        "Wexcombe",
        "Marlsea",
    }


def test_a_column_that_comes_twice_is_told(tmp_path):
    twice = [[*each, 0] for each in good_lines()]
    path = write(tmp_path / "ehc_plans_2025", twice, columns=[*NEW_PLANS, "special_total"])
    assert faults(path) == {"column_twice"}


def test_a_year_without_one_figure_is_not_in_the_table(tmp_path):
    empty = [[*each[:12], *["x"] * len(NEW_PLANS)] for each in good_lines("2023")]
    found = release(write(tmp_path / "ehc_plans_2025", [*empty, *good_lines()]))
    assert {each.period for each in found.figures} == {"2024"}


def test_a_residential_total_that_is_not_its_parts_is_left_out(tmp_path):
    columns = ["Res_3851", "Res_52", "Res_tot"]
    lines = [
        line("National", "England", *cells, topic="All residential placements") for cells in ([20, 30, 110],)
    ]
    wanted = {"res": {"file": "residential_settings", "value": "Res_tot"}}
    path = write(tmp_path / "ehc_plans_2025", lines, name="residential_settings.csv", columns=columns)
    (found,) = read_published(path, wanted).releases
    assert [(each.kind, each.leaves_out) for each in found.faults] == [("total_not_its_parts", True)]


def test_a_file_that_is_none_of_ours_is_passed_over_and_the_rest_is_read(tmp_path):
    path = write(tmp_path / "ehc_plans_2025", good_lines())
    (path / "notes.txt").write_text("by hand")
    (path / "names.csv").write_text("a,b\n1,2\n")
    (path / "broken.csv.gz").write_bytes(b"not packed")
    found = read_published(path, WANTED)
    assert [name.rpartition("/")[2] for name, _ in found.passed_over] == [
        "broken.csv.gz",
        "names.csv",
        "notes.txt",
    ]
    assert len(found.releases) == 1


@pytest.mark.parametrize(
    ("folder", "code"),
    [
        ("ehc_plans_2025_jul", "ehc-plans-2025-jul"),
        ("ehc_plans_2025_rev", "ehc-plans-2025-revised"),
        ("downloads", "ehc-plans-2025"),
    ],
)
def test_a_release_is_named_by_what_it_holds_and_where_it_lay(tmp_path, folder, code):
    assert release(write(tmp_path / folder, good_lines())).code == code


def test_a_revision_speaks_before_what_it_revises(tmp_path):
    write(tmp_path / "ehc_plans_2025_jul", good_lines())
    write(tmp_path / "ehc_plans_2025_rev", good_lines())
    assert [each.code for each in read_published(tmp_path, WANTED).releases] == [
        "ehc-plans-2025-jul",
        "ehc-plans-2025-revised",
    ]
