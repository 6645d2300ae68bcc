"""A published file that cannot be read is passed over in one sentence, and a cell that cannot be is left out."""

import gzip

import pytest

from tests.measures.tables import HEAD, NEW_PLANS, WANTED, good_lines, line, plans, write
from turnstone.measures.published.reading import read_published

HEADER = ",".join([*HEAD, *NEW_PLANS])


def why(folder, raw, name="newplans.csv"):
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_bytes(raw)
    found = read_published(folder, WANTED)
    assert found.releases == ()
    ((_, told),) = found.passed_over
    return told


def release(path):
    (found,) = read_published(path, WANTED).releases
    return found


def told(path, kind):
    return [(each.sentence, each.leaves_out) for each in release(path).faults if each.kind == kind]


def csv_of(tmp_path, lines, **said):
    return (write(tmp_path / "made", lines, **said) / "newplans.csv").read_bytes()


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        (b"", "newplans.csv is empty."),
        (HEADER.encode(), "newplans.csv: it has a header and no rows."),
        (HEADER.encode("utf-16"), "newplans.csv is not in UTF-8; save the file as “CSV UTF-8”."),
        (HEADER.encode() + b"\n1,2\n", "newplans.csv, row 2: it has 2 columns where the header has 21."),
        (HEADER.encode() + b'\n"2024\n', "newplans.csv, row 2: a quotation mark is opened and never closed."),
        (
            HEADER.replace(",", ";").encode(),
            "newplans.csv, row 1: it names no columns, parted by commas, as the table newplans does.",
        ),
        (
            HEADER.replace("new_ehc_plans", "plans").encode(),
            "newplans.csv, row 1: it would be the table newplans, had it the column new_ehc_plans.",
        ),
    ],
)
def test_a_file_that_cannot_be_read_is_told_with_its_row(tmp_path, raw, expected):
    assert why(tmp_path / "ehc_plans_2025", raw) == expected


def test_a_letter_in_another_encoding_is_told_with_its_row(tmp_path):
    raw = csv_of(tmp_path, good_lines()).replace(b"Marlsea", b"Marls\xe9a")
    assert why(tmp_path / "x", raw) == (
        "newplans.csv, row 5: it is not in UTF-8; save the file as “CSV UTF-8”."
    )


def test_a_download_that_broke_off_is_told(tmp_path):
    packed = gzip.compress(csv_of(tmp_path, good_lines()))
    assert why(tmp_path / "x", packed[:-12], "newplans.csv.gz") == (
        "newplans.csv.gz breaks off in the middle; fetch it again."
    )


def test_a_table_without_rows_of_all_children_says_what_it_has(tmp_path):
    raw = csv_of(tmp_path, [line("National", "England", *plans(5), topic="Sex")])
    assert why(tmp_path / "x", raw) == (
        "newplans.csv: no row counts all children, with “New EHC plans” in breakdown_topic; it has “Sex”."
    )


def test_a_table_of_which_no_row_has_a_place_says_why(tmp_path):
    raw = csv_of(tmp_path, [line("Ward", "Quay", *plans(5))])
    assert why(tmp_path / "x", raw) == (
        "newplans.csv, row 2: geographic_level “Ward” is none that is known, and so it is with every row that "
        "counts all children."
    )


@pytest.mark.parametrize("cell", ["about 12", "61,5", "-4", "1e30"])
def test_a_cell_that_is_no_number_is_told_and_its_figure_left_out(tmp_path, cell):
    lines = good_lines()
    lines[2][12] = cell
    assert told(write(tmp_path / "a_2025", lines), "not_a_number")[0] == (
        f"Wexcombe, 2024: row 4 has “{cell}” in new_ehc_plans, which cannot be.",
        True,
    )


def test_a_figure_outside_its_bounds_is_left_out(tmp_path):
    lines = good_lines()
    lines[2][14] = "142"
    bounded = {**WANTED, "mainstream": {**WANTED["mainstream"], "most": 100}}
    (found,) = read_published(write(tmp_path / "a_2025", lines), bounded).releases
    assert [(each.kind, each.sentence, each.leaves_out) for each in found.faults] == [
        ("out_of_bounds", "Wexcombe, 2024: 142 cannot be; the most is 100.", True)
    ]


def test_two_rows_of_one_place_that_differ_are_left_out(tmp_path):
    lines = [*good_lines(), line("Local authority", "Wexcombe", *plans(90), code="999")]
    (one, *_) = told(write(tmp_path / "a_2025", lines), "row_twice")
    assert one == (
        "Wexcombe, 2024: rows 4 and 7 are both of it; mainstream_total is 100 and 90.",
        True,
    )


def test_a_row_that_comes_again_is_told_and_used(tmp_path):
    lines = [*good_lines(), good_lines()[2]]
    assert told(write(tmp_path / "a_2025", lines), "row_twice") == [
        ("Wexcombe, 2024: row 7 says again what another says.", False)
    ]


def test_a_row_of_totals_is_no_authority(tmp_path):
    lines = [*good_lines(), line("Local authority", "Total", *plans(600), code="z")]
    path = write(tmp_path / "a_2025", lines)
    assert told(path, "row_not_placed") == [
        ("Row 7: old_la_code “z” of Total is no number of an authority; it is not used.", False)
    ]


def test_an_authority_with_more_than_its_region_is_left_out(tmp_path):
    lines = good_lines()
    lines[2] = line("Local authority", "Wexcombe", *plans(9000), code="999")
    sentence, leaves_out = told(write(tmp_path / "a_2025", lines), "regions_total")[0]
    assert leaves_out
    assert sentence == "Wexcombe, 2024: new_ehc_plans is 9,000, more than the 600 of all South Coast."


def test_a_measure_whose_column_is_missing_is_told_and_the_rest_is_read(tmp_path):
    wanted = {**WANTED, "fe": {"file": "newplans", "value": "fe_total_pc"}}
    (found,) = read_published(write(tmp_path / "a_2025", good_lines()), wanted).releases
    assert [each.sentence for each in found.faults] == [
        "There is no column fe_total_pc; nothing is read of fe."
    ]
    assert {each.measure_code for each in found.figures} == {"new", "mainstream"}
