"""The same table is read whichever way it was written, packed and labelled."""

import csv
import io
import zipfile

import pytest

from tests.measures.tables import HEAD, NEW_PLANS, WANTED, good_lines, line, plans, write
from turnstone.measures.published.assembling import naming
from turnstone.measures.published.reading import read_published


def release(path):
    (found,) = read_published(path, WANTED).releases
    return found


def values(found):
    return {each.key: each.value for each in found.figures}


@pytest.fixture
def plain(tmp_path):
    return values(release(write(tmp_path / "plain_2025", good_lines())))


def rewritten(tmp_path, change):
    rows = [change(dict(zip([*HEAD, *NEW_PLANS], map(str, each), strict=True))) for each in good_lines()]
    text = io.StringIO()
    made = csv.DictWriter(text, list(rows[0]))
    made.writeheader()
    made.writerows(rows)
    (tmp_path / "other_2025").mkdir()
    (tmp_path / "other_2025" / "renamed.csv").write_text(text.getvalue())
    return values(release(tmp_path / "other_2025"))


CHANGES = {
    "columns in another order": lambda row: dict(reversed(row.items())),
    "names of columns in capitals": lambda row: {name.upper(): cell for name, cell in row.items()},
    "spaces about the names": lambda row: {f" {name} ": cell for name, cell in row.items()},
    "levels in capitals": lambda row: {**row, "geographic_level": row["geographic_level"].upper()},
    "topics in capitals": lambda row: {**row, "breakdown_topic": row["breakdown_topic"].upper()},
    "a topic called Total": lambda row: {**row, "breakdown_topic": "Total"},
    "a column more": lambda row: {**row, "note": "revised"},
    "spaces about the codes": lambda row: {**row, "old_la_code": f" {row['old_la_code']} "},
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_how_it_is_written_does_not_matter(tmp_path, plain, change):
    assert rewritten(tmp_path, change) == plain


def test_a_region_without_its_code_goes_by_its_name(tmp_path):
    row = line("Regional", "", *plans(600))
    row[5:7] = ["", "South West"]
    (found,) = [
        each
        for each in release(write(tmp_path / "a_2025", [*good_lines()[2:], row])).places
        if each.level == "region"
    ]
    assert (found.code, found.name) == ("E12000009", "South West")


def test_a_percentage_that_is_not_printed_is_made_of_its_counts(tmp_path, plain):
    columns = ["percent" if each == "mainstream_total_pc" else each for each in NEW_PLANS]
    assert values(release(write(tmp_path / "a_2025", good_lines(), columns=columns))) == plain


def test_a_packed_release_is_read_as_it_is_downloaded(tmp_path, plain):
    table = write(tmp_path / "made", good_lines()) / "newplans.csv"
    (tmp_path / "down").mkdir()
    with zipfile.ZipFile(tmp_path / "down" / "plans_2025_rev.zip", "w") as packed:
        packed.write(table, "data/newplans.csv")
        packed.writestr("data-guidance/guidance.txt", "words")
    found = release(tmp_path / "down")
    assert (found.code, values(found)) == ("ehc-plans-2025-revised", plain)


def test_what_is_packed_badly_is_passed_over(tmp_path):
    (tmp_path / "a.zip").write_bytes(b"PK\x03\x04")
    ((_, told),) = read_published(tmp_path, WANTED).passed_over
    assert told == "a.zip cannot be unpacked; fetch it again."


def test_the_folders_inside_a_release_name_none(tmp_path):
    assert release(write(tmp_path / "plans_2025_rev" / "data", good_lines())).code == "ehc-plans-2025-revised"


@pytest.mark.parametrize(
    ("folder", "code"),
    [
        ("ehc_plans_2025_july", "ehc-plans-2025-jul"),
        ("ehc-plans-2025-10", "ehc-plans-2025-oct"),
        ("ehc_plans_2025_rev2", "ehc-plans-2025-revised-2"),
        ("ehc_plans_2025_v3", "ehc-plans-2025-revised-3"),
        ("ehc_plans_2025_oct_revised", "ehc-plans-2025-oct-revised"),
        ("ehc_plans_2024_final", "ehc-plans-2025"),
        ("marching_on", "ehc-plans-2025"),
        ("ehc_plans_2026", "ehc-plans-2026"),
    ],
)
def test_a_folder_says_which_release_it_holds(folder, code):
    assert naming(folder, 2025).code == code


def test_of_two_releases_the_later_speaks():
    names = (
        "plans_2024_rev2 plans_2025 plans_2025_jul plans_2025_oct plans_2025_rev plans_2025_rev2 plans_2026"
    )
    orders = [naming(each, 2024).order for each in names.split()]
    assert orders == sorted(set(orders))


def test_of_two_tables_in_a_release_the_newer_speaks(tmp_path):
    older = [line("National", "England", *plans(1), year="2023"), *good_lines("2022")]
    write(tmp_path / "all_2025", [*good_lines("2023"), *good_lines()], name="a.csv")
    write(tmp_path / "all_2025", older, name="b.csv")
    assert values(release(tmp_path / "all_2025"))["new", "E92000001", "2023"] == 600
