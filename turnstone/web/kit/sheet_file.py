"""A list as an Excel workbook of one sheet, its numbers as numbers and its words as words."""

import io
from collections.abc import Iterable, Sequence
from decimal import Decimal

from django.http import HttpResponse

from turnstone.web.kit.download import download

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_WIDTH = 18


def sheet_file(
    name: str, title: str, heads: Sequence[str], rows: Iterable[Sequence[str | Decimal | None]]
) -> HttpResponse:
    """Hand over a table as a workbook. A text is written as a text, so no spreadsheet runs it as a formula."""
    # Here, so that the site starts without it.
    import xlsxwriter

    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_formulas": False})
    sheet = book.add_worksheet(title)
    bold, amount = book.add_format({"bold": True}), book.add_format({"num_format": "#,##0.00"})
    sheet.set_column(0, len(heads), _WIDTH)
    sheet.freeze_panes(1, 0)
    for column, head in enumerate(heads):
        sheet.write_string(0, column, head, bold)
    for number, row in enumerate(rows, start=1):
        for column, cell in enumerate(row):
            if isinstance(cell, Decimal):
                sheet.write_number(number, column, float(cell), amount)
            elif cell:
                sheet.write_string(number, column, cell)
    book.close()
    return download(out.getvalue(), name=name, media_type=MEDIA_TYPE)
