"""The real monitoring update of April 2022, as far as the reader is answerable for it."""

import pytest

from turnstone.documents.readers import read
from turnstone.documents.readers.reading import Grid, Line


@pytest.fixture(scope="module")
def reading(shared):
    return read(shared / "seeds" / "bcp-monitoring-update-2022-04.txt")


def test_every_table_is_whole(reading):
    grids = [part for part in reading.parts if isinstance(part, Grid)]
    assert [(len(grid.rows), len(grid.rows[0])) for grid in grids] == [
        (4, 5),
        (3, 5),
        (2, 5),
        (5, 5),
        (4, 5),
        (14, 7),
    ]


def test_no_cell_of_an_exception_is_empty(reading):
    grids = [part for part in reading.parts if isinstance(part, Grid)]
    assert all(cell.text for grid in grids for row in grid.rows for cell in row)


def test_html_in_a_cell_is_a_list(reading):
    culture = [part for part in reading.parts if isinstance(part, Grid)][1]
    assert [[line.style for line in row[4].lines] for row in culture.rows[1:]] == [["item"] * 4] * 2


def test_nested_boxes_stay_nested(reading):
    checks = [part for part in reading.parts if isinstance(part, Line) and part.style == "check"]
    assert [line.level for line in checks] == [1] * 5


def test_no_mark_of_bold_is_left(reading):
    assert not any("*" in part.text or "<" in part.text for part in reading.parts if isinstance(part, Line))


def test_every_seed_can_be_read(shared):
    for path in sorted((shared / "seeds").glob("*.txt")):
        assert read(path).form == "text"
