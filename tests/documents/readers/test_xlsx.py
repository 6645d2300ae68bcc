import datetime as dt

import pytest
from openpyxl.comments import Comment
from openpyxl.formatting.rule import CellIsRule
from openpyxl.styles import PatternFill

from tests.documents.readers import made
from tests.documents.readers.test_refusals import refusal
from turnstone.documents.readers import read
from turnstone.documents.readers.reading import Break, Grid, Line


def reading_of(keep, fill):
    return read(keep("plan.xlsx", made.excel(fill)))


def grids(reading):
    return [part for part in reading.parts if isinstance(part, Grid)]


def rows(grid):
    return [[cell.text for cell in row] for row in grid.rows]


def fill_with(*lines):
    def fill(sheet):
        for line in lines:
            sheet.append(line)

    return fill


def test_a_table_is_a_grid_under_its_sheet(keep):
    reading = reading_of(keep, fill_with(["Ref", "Action"], ["1", "Do"]))
    assert reading.parts[0] == Line(text="Plan", where="sheet Plan", style="heading")
    assert rows(reading.parts[1]) == [["Ref", "Action"], ["1", "Do"]]
    assert reading.parts[1].where == "sheet Plan, row 1"


def test_words_over_a_table_are_its_title(keep):
    _, title, grid = reading_of(keep, fill_with(["Risks"], ["Ref", "Risk"], ["1", "Late"])).parts
    assert (title.text, rows(grid)[0]) == ("Risks", ["Ref", "Risk"])


def test_an_empty_row_parts_tables(keep):
    reading = reading_of(keep, fill_with(["a", "b"], ["1", "2"], [], ["c", "d"], ["3", "4"]))
    assert [rows(grid)[0] for grid in grids(reading)] == [["a", "b"], ["c", "d"]]


def test_words_in_one_column_are_lines(keep):
    reading = reading_of(keep, fill_with(["One"], ["- Two"]))
    assert [(part.style, part.text) for part in reading.parts[1:]] == [("text", "One"), ("item", "Two")]


def test_tables_side_by_side_are_two(keep):
    reading = reading_of(keep, fill_with(["a", "b", None, "c", "d"], ["1", "2", None, "3", "4"]))
    assert [rows(grid)[1] for grid in grids(reading)] == [["1", "2"], ["3", "4"]]


def test_a_spacer_column_is_dropped(keep):
    reading = reading_of(keep, fill_with(["Ref", None, "Action", "RAG"], ["1", None, "Do", "R"]))
    assert [rows(grid) for grid in grids(reading)] == [[["Ref", "Action", "RAG"], ["1", "Do", "R"]]]


@pytest.mark.parametrize(
    ("value", "number_format", "words"),
    [
        (dt.date(2022, 4, 22), "dd/mm/yyyy", "2022-04-22"),
        (dt.date(2022, 4, 1), "mmm-yy", "Apr-22"),
        (dt.date(2022, 4, 1), "[$-809]mmmm yyyy;@", "April 2022"),
        (dt.datetime(2022, 4, 1, 9, 30), "dd/mm/yyyy hh:mm", "2022-04-01 09:30"),
        (3.0, "General", "3"),
        (1.1, "0.00", "1.10"),
        (3.14159, "0.0", "3.14159"),
        (0.456, "0%", "46%"),
        (0.1 + 0.2, "General", "0.3"),
        (True, "General", "TRUE"),
        ("#REF!", "General", "#REF!"),
        ("One\nTwo", "General", "One\nTwo"),
    ],
)
def test_a_cell_says_what_it_shows(keep, value, number_format, words):
    def fill(sheet):
        sheet.append(["Ref", "Value"])
        sheet["A2"], sheet["B2"] = "x", value
        sheet["B2"].number_format = number_format

    (grid,) = grids(reading_of(keep, fill))
    assert grid.rows[1][1].text == words


def test_a_cell_keeps_its_fill_even_without_words(keep):
    def fill(sheet):
        sheet.append(["Ref", "RAG"])
        sheet.append(["1"])
        sheet["B2"].fill = PatternFill("solid", fgColor="00FFC000")
        sheet["A2"].fill = PatternFill("solid", fgColor="FFFFFFFF")

    (grid,) = grids(reading_of(keep, fill))
    assert [cell.fill for cell in grid.rows[1]] == ["", "#ffc000"]


def test_merged_cells_say_their_words_once(keep):
    def fill(sheet):
        for line in (["Theme", "Action"], ["One", "a"], [None, "b"]):
            sheet.append(line)
        sheet.merge_cells("A2:A3")

    (grid,) = grids(reading_of(keep, fill))
    assert rows(grid) == [["Theme", "Action"], ["One", "a"], ["", "b"]]


def test_rows_merged_right_across_do_not_part_a_table(keep):
    def fill(sheet):
        for line in (["Ref", "Action"], ["1", "a"], [], ["2", "b"]):
            sheet.append(line)
        sheet.merge_cells("A2:A3")
        sheet.merge_cells("B2:B3")

    (grid,) = grids(reading_of(keep, fill))
    assert rows(grid) == [["Ref", "Action"], ["1", "a"], ["2", "b"]]


def test_what_is_hidden_is_passed_over_and_noted(keep):
    def fill(sheet):
        for line in (["Ref", "Action", "Cost"], ["1", "a", "9"], ["2", "b", "8"]):
            sheet.append(line)
        sheet.row_dimensions[3].hidden = True
        sheet.column_dimensions["C"].hidden = True
        sheet.parent.create_sheet("Lists").sheet_state = "hidden"
        sheet.parent.create_sheet("Second").append(["Words"])

    reading = reading_of(keep, fill)
    assert rows(grids(reading)[0]) == [["Ref", "Action"], ["1", "a"]]
    assert [part for part in reading.parts if isinstance(part, Break)] == [Break(where="sheet Second")]
    assert reading.notes == (
        "Sheet Plan has hidden rows (3), which were passed over.",
        "Sheet Plan has hidden columns (C), which were passed over.",
        "Sheet Lists is hidden and was passed over.",
    )


def test_what_cannot_be_read_is_noted(keep):
    def fill(sheet):
        sheet.append(["Ref", "RAG", "=1+1"])
        sheet["A1"].comment = Comment("Why?", "x")
        sheet.conditional_formatting.add("B1", CellIsRule("equal", ["1"], fill=PatternFill("solid")))

    assert reading_of(keep, fill).notes == (
        "Formulas with no saved answer were read as empty (1 of them);"
        " open the workbook in Excel and save it to work them out.",
        "Sheet Plan colours cells by rules (conditional formatting), which are not read.",
        "Sheet Plan has notes or comments on cells, which were passed over.",
    )


def test_words_too_far_down_are_refused(keep):
    def fill(sheet):
        sheet["A20001"] = 1

    assert refusal(keep("plan.xlsx", made.excel(fill))) == (
        "The workbook has words as far down as cell A20001, and 20,000 rows are the most that can be read."
        " Cut it down and try again."
    )


def test_colours_far_down_do_no_harm(keep):
    def fill(sheet):
        sheet.append(["Ref", "Action"])
        sheet["A1048576"].fill = PatternFill("solid", fgColor="00FF0000")

    assert rows(grids(reading_of(keep, fill))[0]) == [["Ref", "Action"]]


def test_a_table_too_wide_is_refused(keep):
    assert refusal(keep("plan.xlsx", made.excel(fill_with(["x"] * 101)))) == (
        "The table at sheet Plan, row 1 has 101 columns and at most 100 can be read. Cut it down and try again."
    )


def test_a_workbook_of_too_many_cells_is_refused(keep):
    sheet = b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
    sheet += (b"<row>" + b"<c/>" * 1_000 + b"</row>") * 501 + b"</sheetData></worksheet>"
    content = made.with_part(made.excel(), "xl/worksheets/sheet1.xml", sheet)
    assert refusal(keep("plan.xlsx", content)) == (
        "The workbook has more than 500,000 cells, counting empty ones with a colour or border."
        " Delete the rows and columns that are not used, and try again."
    )
