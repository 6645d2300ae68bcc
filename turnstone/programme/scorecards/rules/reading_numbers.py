"""A number as somebody wrote it in a table, read: 1,204, £12.50, 45%, 45 per cent. No Django."""

import re
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation

_PER_CENT = re.compile(r"\s*(?:%|per ?cent|pct|p\.?c\.?)\s*$", re.IGNORECASE)
# A comma parts thousands and nothing else: 45,3 is forty-five and three tenths elsewhere in Europe.
_NUMBER = re.compile(r"[+-]?(?:\d{1,3}(?:[,\s]\d{3})+|\d+)?(?:\.\d*)?(?:[eE][+-]?\d{1,6})?")
_SIGNS = str.maketrans({"\u2212": "-", "\u2013": "-"})
_LONGEST = 60


class NoNumber(ValueError):
    """What was written is no number; the sentence says how to write one."""


def tidy_number(written: str) -> str:
    """Write per cent as the sign, whichever way it was written."""
    if len(written) > _LONGEST:
        return written
    return _PER_CENT.sub("%", written.strip())


def read_number(written: str, places: int = 4) -> Decimal | None:
    """Give the number that was written, to as many places as can be kept, or raise `NoNumber`."""
    if len(written) > _LONGEST:
        raise NoNumber(f"“{_short(written)}” is not a number; write one like 41.5.")
    bare = tidy_number(written).removesuffix("%").translate(_SIGNS)
    bare = re.sub(r"^([+-]?)\s*£\s*", r"\1", bare.strip())
    if not bare and not written.strip():
        return None
    try:
        found = Decimal(re.sub(r"[,\s]", "", bare)) if _NUMBER.fullmatch(bare) else Decimal("NaN")
    except InvalidOperation:
        found = Decimal("NaN")
    if not found.is_finite():
        raise NoNumber(f"“{_short(written)}” is not a number; {_instead(bare)}.")
    if found.adjusted() >= 13:
        raise NoNumber(f"{_short(written)} is too large a number to be kept; check it.")
    if -int(found.as_tuple().exponent) > places:
        found = found.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)
    return found + 0


def _instead(bare: str) -> str:
    if re.fullmatch(r"(?:<|fewer than|less than|under).*|\*+|\[?c\]?|supp?(?:ressed)?", bare, re.IGNORECASE):
        return "for what is hidden, write c in the column mark and leave this empty"
    if re.fullmatch(
        r"n\.?/?a\.?|[-\u2013\u2014.:]+|nil|none|not (?:available|applicable)", bare, re.IGNORECASE
    ):
        return "where there is none, leave it empty and write z (does not apply) or x (not known) in the column mark"
    if re.fullmatch(r"[+-]?[\d.]*\d,\d+", bare):
        return "write tenths after a point, like 41.5, and thousands like 1,204"
    return "write one like 41.5, or a mark in the column mark"


def _short(written: str) -> str:
    return written if len(written) <= 40 else f"{written[:40]}…"
