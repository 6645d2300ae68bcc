"""Charts and papers where little room is left: long words, many flags, values below nothing, narrow cells."""

import datetime as dt
import io

import docx
import pytest
from lxml import etree

from turnstone.documents.blocks import BarsChart, Column, Document, Row, Section, SeriesChart, Table
from turnstone.documents.pieces import BarRow, Flag, SeriesPoint, Spark
from turnstone.documents.writers import svg, write
from turnstone.documents.writers.slide_tables import grids_of
from turnstone.documents.writers.value_axis import ends_of, figure, lines_at, places_of

TABLE = Table(caption="Rows", columns=(Column(heading="Month"),), rows=())
CAUSE = "New limits: the drop-in clinics for children under five opened in all four parts of the area"


def months(number):
    return [dt.date(2022 + place // 12, place % 12 + 1, 28) for place in range(number)]


def series(*flags):
    points = tuple(SeriesPoint(label=f"{on:%b %Y}", on=on, value=40.0) for on in months(36))
    return SeriesChart(title="Plans", sentence="Steady.", points=points, flags=flags, table=TABLE)


def drawn(chart, tag):
    return etree.fromstring(svg.chart(chart)).xpath(f"//*[local-name()='{tag}']")


@pytest.mark.parametrize("place", [2, 18, 33])
def test_a_flag_says_all_its_words_wherever_it_stands(place):
    chart = series(Flag(on=months(36)[place], label=CAUSE, look="rebase"))
    assert CAUSE in " ".join(each.text for each in drawn(chart, "text"))


def test_of_many_flags_the_newest_are_told_and_every_one_is_ruled():
    chart = series(*(Flag(on=on, label=f"Change {on:%B}", look="break") for on in months(6)))
    told = [each.text for each in drawn(chart, "text") if each.text.startswith("Change")]
    ruled = [each for each in drawn(chart, "path") if each.get("stroke-dasharray") == "1 3"]
    assert told == ["Change March", "Change April", "Change May", "Change June"] and len(ruled) == 6


def test_a_bar_below_nothing_goes_the_other_way():
    rows = (BarRow(label="Ours", value=-1.0, is_ours=True), BarRow(label="England", value=0.5))
    chart = BarsChart(title="Progress", sentence="Less.", rows=rows, benchmark=0.5, table=TABLE)
    ours, england = [each for each in drawn(chart, "rect") if each.get("height") == "15"]
    left = float(ours.get("x"))
    assert left + float(ours.get("width")) == pytest.approx(float(england.get("x")), abs=0.2)
    assert float(ours.get("width")) == pytest.approx(2 * float(england.get("width")), abs=0.2)


@pytest.mark.parametrize(("values", "least", "most"), [([5], 5, 5), ([0], 0, 0), ([], 3, 3), ([2, 9], 9, 2)])
def test_an_axis_has_two_ends_whatever_it_may_not_pass(values, least, most):
    start, end = ends_of(values, least, most)
    assert start < end and all(start <= each <= end for each in values)


@pytest.mark.parametrize("wide", [0.003, 0.4, 7, 100, 25_000])
def test_the_ruled_lines_of_an_axis_are_told_apart(wide):
    words = [figure(each, "", places_of(0, wide)) for each in lines_at(0, wide)]
    assert len(set(words)) == len(words) > 2


def scorecard(rows=1, words="66% in May; it meets the target.", **more):
    heads = ("Measure", "Value", "Line", "Trend", "Target and its date", "Against it", "In a sentence")
    widths = (7, 4, 4, 4, 5, 3, 15)
    spark = Spark(points=(1.0, 2.0), letter="H", signal="improvement", words="Rising: " + "by a little " * 20)
    row = Row(cells=("Plans finished in 20 weeks", "66%", spark, "Better", "60%", "Met", words))
    columns = tuple(Column(heading=head, width=width) for head, width in zip(heads, widths, strict=True))
    table = Table(caption="Measures", columns=columns, rows=(row,) * rows)
    section = Section(title="One", anchor="one", blocks=(table,))
    return Document(
        title="Scorecard", area="Wexcombe", as_at=dt.date(2025, 1, 1), sections=(section,), is_landscape=True, **more
    )  # fmt: skip


def test_a_small_line_is_no_wider_than_its_cell_in_word():
    word = docx.Document(io.BytesIO(write(scorecard(), "docx")))
    table = word.tables[0]
    picture = table._tbl.xpath(".//wp:inline")[0]
    cell = int(table._tbl.tblGrid.gridCol_lst[2].w)
    assert int(picture.extent.cx) <= cell and picture.get("distL") == "0"


def test_a_slide_breaks_no_word_of_a_heading_and_holds_several_measures():
    (grid,) = grids_of(scorecard(rows=5).sections[0].blocks[0])[0]
    heads = [cell.paras[0].lines(width - 12) for cell, width in zip(grid.rows[0], grid.widths, strict=True)]
    assert all(line.strip() in "Target and its date" for line in heads[4])
    assert [line.strip() for line in heads[5]] in (["Against it"], ["Against", "it"])
    assert len(grid.rows) == 6


def test_a_paper_that_keeps_to_its_pages_is_set_smaller_in_word_too():
    usual, small = (
        docx.Document(io.BytesIO(write(scorecard(rows=40, **more), "docx")))
        for more in ({}, {"most_pages": 2})
    )
    sizes = [each.styles["TableText"].font.size.pt for each in (usual, small)]
    assert sizes[0] > sizes[1] >= 7


def test_one_that_cannot_says_so_in_word_and_says_what_to_do():
    word = docx.Document(io.BytesIO(write(scorecard(rows=120, most_pages=1), "docx")))
    said = " ".join(each.text for each in word.paragraphs)
    assert "no more than 1 page. It has" in said and "leave something out" in said
