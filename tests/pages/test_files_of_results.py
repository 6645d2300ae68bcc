"""A table of figures is read right from whatever file people keep it in, or refused with its row and column."""

import datetime as dt
import io
import zipfile
from decimal import Decimal

import pytest
from openpyxl import Workbook

from turnstone.programme.audit.operations import Refusal
from turnstone.programme.scorecards.rules import KnownMeasure, Names, names_its_columns, read_result_table
from turnstone.web.kit.table_file import rows_in

NAMES = Names(
    measures={
        "plans on time": KnownMeasure(id=1, title="Plans on time", unit="%", value_kind="percentage"),
        "requests": KnownMeasure(id=2, title="Requests", unit="requests", value_kind="count"),
    },
    places={"north": (1,)},
)
HEADS = "measure,period,value\n"
ROW = "Plans on time,Sep 2024,41.5\n"


def taken(content, name="table.csv"):
    return read_result_table(rows_in(name, content, names_its_columns), NAMES)


def said(content, name="table.csv"):
    """Give what was read and, where it was not, the words."""
    try:
        read = taken(content, name)
    except Refusal as refusal:
        return str(refusal)
    if read.faults:
        return " ".join(each.words for each in read.faults)
    return [(each.row, each.period_ends_on.isoformat()[:7], each.value) for each in read.rows]


def sheet(*rows, edit=lambda book: None):
    book = Workbook()
    for row in rows:
        book.active.append(row)
    edit(book)
    made = io.BytesIO()
    book.save(made)
    return made.getvalue()


def zipped(content=b"words"):
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("a.txt", content)
    return made.getvalue()


GOOD = [(2, "2024-09", Decimal("41.5"))]


@pytest.mark.parametrize(
    "content",
    [
        (HEADS + ROW).encode("utf-8-sig"),
        (HEADS + ROW).encode("utf-16"),
        (HEADS + ROW).replace(",", ";").encode(),
        (HEADS + ROW).replace(",", "\t").encode(),
        (HEADS + ROW).replace(",", "|").encode(),
        (HEADS + ROW).replace("\n", "\r\n").encode(),
        (HEADS + ROW + ",,\n\n").encode(),
        (HEADS + "Plans\u00a0on  time,Sep 2024,41.5%\n").encode("cp1252"),
        b'measure,period,value,note\nPlans on time,Sep 2024,41.5,"two\nlines, quoted"\n',
        ("Measure,Month,Value (%)\n" + ROW).encode(),
        (b"title;period;actual\nPlans on time;30.09.2024;41.5 %\n"),
    ],
)  # fmt: skip
def test_a_text_is_read_however_it_was_saved(content):
    assert said(content) == GOOD


def test_a_title_above_the_columns_is_passed_over_and_rows_are_counted_as_they_stand():
    assert said(("Board, September\n\n" + HEADS + ROW).encode()) == [(4, "2024-09", Decimal("41.5"))]
    book = sheet(["Our figures"], [], ["measure", "period", "value"], ["Plans on time", "Sep 2024", 142])
    assert said(book, "t.xlsx") == [(4, "2024-09", Decimal(142))]


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ('"1,204"', "1204"),
        ("1 204", "1204"),
        ("£12.50", "12.5"),
        ("-£5", "-5"),
        ("\u22125", "-5"),
        ("\u0664\u0665", "45"),
        ("5.", "5"),
        ("45 %", "45"),
        ("45 per cent", "45"),
        ("1e3", "1000"),
    ],
)
def test_a_number_is_read_as_people_write_it(written, value):
    assert said(f"{HEADS}Requests,Sep 2024,{written}\n".encode()) == [(2, "2024-09", Decimal(value))]


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ('"45,3"', "write tenths after a point"),
        ('"1,23,4"', "is not a number"),
        ("4 5", "is not a number"),
        ("4%5", "is not a number"),
        ("<5", "write c in the column mark"),
        ("*", "write c in the column mark"),
        ("n/a", "write z (does not apply) or x (not known)"),
        ("-", "write z (does not apply) or x (not known)"),
        ("NaN", "is not a number"),
        ("Infinity", "is not a number"),
        ("1e400", "is too large a number"),
        ("1e99999999999", "is not a number"),
        ("9" * 500, "is not a number"),
        ("(5)", "is not a number"),
        ("#DIV/0!", "is not a number"),
        ("1.2.3", "is not a number"),
    ],
)
def test_what_is_no_number_is_told_with_its_row_its_column_and_what_to_do(written, words):
    told = said(f"{HEADS}Requests,Sep 2024,{written}\n".encode())
    assert told.startswith("Row 2, value: ") and words in told and len(told) < 250


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "has no rows"),
        (HEADS.encode(), "Row 1: There is no row under the names"),
        ((HEADS + ROW + "Total,,41.5\n").encode(), "Row 3, measure: This is no figure of a measure and a period"),
        ((HEADS + ROW + "Source: casework\n").encode(), "Row 3, measure: This is no figure"),
        ((HEADS + "Requests,Sep 2024,1,204\n").encode(), "Row 2: The row has 4 cells and there are 3 columns"),
        (("measure,period,value,officer\n" + ROW.strip() + ",Ann\n").encode(), "Column 4 (“officer”)"),
        (
            ("measure,period,value," + ",".join(f"c{n}" for n in range(197)) + "\n" + ROW.strip() + ",x" * 197).encode(),
            "and 192 more have names that are not known",
        ),
        ((HEADS + ROW * 50_001).encode(), "has 50,002 rows, and 50,000 can be taken in at once"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "is an old or a locked Excel file"),
        (b"\x89PNG" + bytes(range(256)), "cannot be read as a table"),
        (b"x" * (20 * 1024 * 1024 + 1), "over 20 MB"),
        (f'measure,period\n"{"y" * 200_000}",1\n'.encode(), "cannot be read as a table"),
    ],
)  # fmt: skip
def test_what_is_no_table_is_refused_in_a_sentence(content, words):
    assert words in said(content)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (zipped(), "is a zip file and no Office document"),
        (zipped(b"0" * 60_000_000), "as a zip bomb does"),
        (b"PK\x03\x04 and nothing", "is damaged"),
        (sheet(["measure", "period", "value"], ["Requests", "Sep 2024", "=1+1"]), "Formulas with no saved answer"),
        (sheet(*[["measure", "period", "value", *range(120)]] * 2), "has 123 columns"),
    ],
)  # fmt: skip
def test_what_is_no_workbook_is_refused_in_a_sentence(content, words):
    assert words in said(content, "figures.xlsx")


def test_a_workbook_gives_days_percentages_and_numbers_as_they_are_meant():
    rows = [
        ["measure", "period", "value"],
        ["Plans on time", dt.date(2024, 9, 30), 0.456],
        ["Plans on time", dt.datetime(2024, 10, 1), 0.45],
        ["Plans on time", dt.date(2024, 11, 1), 45.25],
    ]

    def edit(book):
        for cell, form in (("C2", "0%"), ("C3", "0.0%"), ("C4", '0.0"%"'), ("B4", "mmm-yy")):
            book.active[cell].number_format = form

    read = taken(sheet(*rows, edit=edit), "t.xlsx").rows
    assert [each.value for each in read] == [Decimal("45.6"), Decimal(45), Decimal("45.25")]
    assert [each.period_ends_on.month for each in read] == [9, 10, 11]
    assert ["value" in each.signed for each in read] == [True, True, False]


def test_rows_after_an_empty_one_are_read_too():
    rows = [["measure", "period", "value"], ["Requests", "Sep 2024", 4], [], ["Requests", "Oct 2024", 5]]
    assert said(sheet(*rows), "t.xlsx") == [(2, "2024-09", Decimal(4)), (4, "2024-10", Decimal(5))]


def test_a_name_merged_over_rows_is_the_name_of_each_and_a_number_is_not():
    rows = [["measure", "period", "value"], ["Requests", "Sep 2024", 4], [None, "Oct 2024", None]]

    def edit(book):
        book.active.merge_cells("A2:A3")
        book.active.merge_cells("C2:C3")

    assert said(sheet(*rows, edit=edit), "t.xlsx") == [(2, "2024-09", Decimal(4)), (3, "2024-10", None)]


def test_the_sheet_with_the_figures_is_read_and_two_of_them_are_refused():
    rows = [["measure", "period", "value"], ["Requests", "Sep 2024", 4]]

    def cover(book):
        book.create_sheet("Read me", 0).append(["Made by", "the office"])
        book.create_sheet("Hidden", 0).append(["measure", "period", "value"])
        book["Hidden"].sheet_state = "hidden"

    assert said(sheet(*rows, edit=cover), "t.xlsx") == [(2, "2024-09", Decimal(4))]
    both = sheet(*rows, edit=lambda book: book.create_sheet("South").append(["measure", "period", "value"]))
    assert "tables on 2 sheets (Sheet and South)" in said(both, "t.xlsx")


def test_rows_that_cannot_be_seen_are_neither_kept_nor_left_out():
    rows = [["measure", "period", "value"], ["Requests", "Sep 2024", 4], ["Requests", "Oct 2024", 5]]

    def hide(book):
        book.active.row_dimensions[3].hidden = True

    assert "has hidden rows (3): show them or delete them" in said(sheet(*rows, edit=hide), "t.xlsx")
