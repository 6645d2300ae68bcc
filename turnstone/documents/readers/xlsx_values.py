"""What a cell of a workbook shows: a date as a date, a percentage as a percentage, a fill as a colour."""

import datetime as dt
import re
from typing import Any

from openpyxl.styles.colors import COLOR_INDEX


def shown(cell: Any) -> str:
    """Give the words of a cell as a person reads them on the sheet; a formula's error stays as shown."""
    value = cell.value
    if value is None:
        return ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, (dt.datetime, dt.date)):
        return _date(value, str(cell.number_format))
    if isinstance(value, (int, float)):
        return _number(value, str(cell.number_format))
    return str(value)


def fill_of(cell: Any) -> str:
    """Give a cell's own solid colour as `#rrggbb`; a colour of the theme, white and none give nothing."""
    if not cell.has_style or cell.fill is None or cell.fill.fill_type != "solid":
        return ""
    colour = cell.fill.fgColor
    code = ""
    if colour.type == "rgb":
        code = str(colour.rgb)[-6:]
    elif colour.type == "indexed" and colour.indexed < len(COLOR_INDEX):
        code = COLOR_INDEX[colour.indexed][-6:]
    return f"#{code.lower()}" if _COLOUR.fullmatch(code) and code.lower() != "ffffff" else ""


def is_per_cent(number_format: str) -> bool:
    """Say whether a form shows a hundredth as 1%; a sign in quotes is only words."""
    return "%" in _QUOTED.sub("", number_format)


def _date(value: dt.datetime | dt.date, number_format: str) -> str:
    code = _LITERAL.sub("", number_format.lower().split(";")[0])
    month = _MONTH.fullmatch(code)
    if month:
        name = value.strftime({"mmmm": "%B", "mmm": "%b"}.get(month[1], "%m"))
        return f"{name}{month[2]}{value.strftime('%Y' if month[3] == 'yyyy' else '%y')}"
    if isinstance(value, dt.datetime) and value.time() != dt.time():
        return value.isoformat(sep=" ", timespec="minutes")
    return value.date().isoformat() if isinstance(value, dt.datetime) else value.isoformat()


def _number(value: float, number_format: str) -> str:
    places = _PLACES.search(number_format)
    decimals = len(places[1]) if places else 0
    if is_per_cent(number_format):
        return f"{value * 100:.{decimals}f}%"
    text = f"{value:.15g}"
    if "e" in text:
        return text
    # "1.10" is kept as 1.1 with two places: places are added as shown, and none that were typed are lost.
    whole, _, fraction = text.partition(".")
    fraction = fraction.ljust(decimals, "0")
    return f"{whole}.{fraction}" if fraction else whole


_QUOTED = re.compile(r'"[^"]*"|\\.')
_COLOUR = re.compile("[0-9a-fA-F]{6}")
_LITERAL = re.compile(r'\[[^\]]*\]|["\\]')
_MONTH = re.compile(r"(m{2,4})([-/ ]?)(y{2}|y{4})")
_PLACES = re.compile(r"0\.(0+)")
