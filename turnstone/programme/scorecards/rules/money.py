"""The summary lines of a high-needs recovery plan, as a table has them. No Django.

A table has the columns reference, line and kind, and then for each year three of pounds: what the line comes to with
nothing done (unmitigated), what it comes to if the plan works (mitigated), and what it was (actual).
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from turnstone.programme.scorecards.rules.words import MONEY_KIND_NAMES, MoneyKind

MONEY_HEADS = ("Reference", "Line", "Kind")
AMOUNTS = ("unmitigated", "mitigated", "actual")
MOST_POUNDS = Decimal("100_000_000_000")
_A_YEAR = re.compile(r"(20\d\d)\s*[/-]\s*(?:20)?(\d\d)\s+(unmitigated|mitigated|actual)", re.IGNORECASE)
_KINDS = {words.lower(): kind for kind, words in MONEY_KIND_NAMES.items()}


@dataclass(frozen=True, slots=True, kw_only=True)
class MoneyRowYear:
    """A line's pounds in a year, as a table has them."""

    starts_in: int
    unmitigated: Decimal | None = None
    mitigated: Decimal | None = None
    actual: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MoneyRow:
    """A line as a table has it."""

    reference: str
    name: str
    kind: MoneyKind
    years: tuple[MoneyRowYear, ...] = ()


@dataclass(frozen=True, slots=True)
class MoneyTable:
    """What a table holds, or what is wrong with it, each fault with its row and column."""

    rows: tuple[MoneyRow, ...] = ()
    faults: tuple[str, ...] = ()


def money_heads(years: Sequence[int]) -> list[str]:
    """Name the columns of a table of these years."""
    return [*MONEY_HEADS, *(f"{year_name(year)} {amount}" for year in years for amount in AMOUNTS)]


def year_name(starts_in: int) -> str:
    """Name a financial year as accounts do: 2025/26."""
    return f"{starts_in}/{(starts_in + 1) % 100:02}"


def is_a_reference(words: str) -> bool:
    """Say whether words can name a line, in addresses too."""
    return re.fullmatch(r"[\w.-]+", words) is not None


def read_money(table: Sequence[Sequence[str]]) -> MoneyTable:
    """Read a table of lines; with a fault anywhere nothing of it is taken."""
    rows = [(number, [cell.strip() for cell in row]) for number, row in enumerate(table, start=1)]
    filled = [(number, row) for number, row in rows if any(row)]
    if not filled:
        return MoneyTable(faults=("The table is empty; check that it was saved.",))
    (first, heads), *lines = filled
    faults = list(_faults_of_heads(first, heads))
    if faults:
        return MoneyTable(faults=tuple(faults))
    faults = list(_faults_of_lines(heads, lines))
    if faults:
        return MoneyTable(faults=tuple(faults))
    return MoneyTable(rows=tuple(_row(heads, row) for _, row in lines))


def _faults_of_heads(number: int, heads: Sequence[str]) -> Iterator[str]:
    low = [head.lower() for head in heads]
    for column, (head, asked) in enumerate(zip([*low, "", "", ""], MONEY_HEADS, strict=False)):
        if head != asked.lower():
            found = f"says “{heads[column]}”" if column < len(heads) and heads[column] else "is empty"
            yield f"Row {number}, column {letter(column)} {found}; it should say “{asked}”."
    seen: set[tuple[int, str]] = set()
    for column, head in enumerate(heads[len(MONEY_HEADS) :], start=len(MONEY_HEADS)):
        key = _year_and_amount(head)
        if head and key is None:
            yield (
                f"Row {number}, column {letter(column)} says “{head}”; it should name a year and an amount, "
                "like “2025/26 unmitigated”."
            )
        elif key in seen:
            yield f"Row {number}, column {letter(column)} names “{head}” a second time; keep one of them."
        if key:
            seen.add(key)


def _faults_of_lines(heads: Sequence[str], lines: Sequence[tuple[int, Sequence[str]]]) -> Iterator[str]:
    seen: dict[str, int] = {}
    for number, row in lines:
        cells = [*row, "", "", ""]
        yield from _faults_of_a_name(number, cells, seen)
        seen.setdefault(cells[0].lower(), number)
        for column, cell in enumerate(row):
            if column >= len(MONEY_HEADS) and cell:
                yield from _faults_of_an_amount(number, column, cell, heads)


def _faults_of_a_name(number: int, cells: Sequence[str], seen: dict[str, int]) -> Iterator[str]:
    if not cells[0]:
        yield f"Row {number}, column A is empty; give the line a reference."
    elif cells[0].lower() in seen:
        yield f"Row {number}, column A names {cells[0]}, as row {seen[cells[0].lower()]} does; keep one of them."
    if cells[0] and not is_a_reference(cells[0]):
        yield f"Row {number}, column A says “{cells[0]}”; use letters, digits, dots and dashes, like M1."
    for column, most in ((0, 40), (1, 200)):
        if len(cells[column]) > most:
            yield f"Row {number}, column {letter(column)} is longer than {most} letters; shorten it."
    if not cells[1]:
        yield f"Row {number}, column B is empty; give the line a name."
    if cells[2].lower() not in _KINDS:
        yield f"Row {number}, column C says “{cells[2]}”; it should say Spending or Income."


def _faults_of_an_amount(number: int, column: int, cell: str, heads: Sequence[str]) -> Iterator[str]:
    where = f"Row {number}, column {letter(column)}"
    if column >= len(heads) or not heads[column]:
        yield f"{where} holds “{cell}” under no heading; name its year and amount, or empty it."
        return
    amount = _amount(cell)
    if amount is None:
        yield f"{where} says “{cell}”, which is no amount; enter pounds as a number, like 1250000."
    elif abs(amount) >= MOST_POUNDS:
        yield f"{where} says “{cell}”, which is more than any council has; enter pounds, not pence."


def _row(heads: Sequence[str], row: Sequence[str]) -> MoneyRow:
    years: dict[int, dict[str, Decimal | None]] = {}
    for head, cell in zip(heads[len(MONEY_HEADS) :], row[len(MONEY_HEADS) :], strict=False):
        key = _year_and_amount(head)
        if key:
            years.setdefault(key[0], {})[key[1]] = _amount(cell) if cell else None
    return MoneyRow(
        reference=row[0],
        name=row[1],
        kind=_KINDS[row[2].lower()],
        years=tuple(MoneyRowYear(starts_in=year, **amounts) for year, amounts in sorted(years.items())),
    )


def _year_and_amount(head: str) -> tuple[int, str] | None:
    found = _A_YEAR.fullmatch(head.strip())
    if found is None or (int(found[1]) + 1) % 100 != int(found[2]):
        return None
    return int(found[1]), found[3].lower()


def _amount(cell: str) -> Decimal | None:
    bare = cell.replace(",", "").replace("£", "").replace(" ", "").replace("−", "-")
    if re.fullmatch(r"\(.+\)", bare):
        bare = f"-{bare[1:-1]}"
    try:
        amount = Decimal(bare)
    except InvalidOperation:
        return None
    return amount.quantize(Decimal("0.01")) if amount.is_finite() and abs(amount) < 10 * MOST_POUNDS else None


def letter(column: int) -> str:
    """Name a column as spreadsheets do: 0 is A, 26 is AA."""
    before, place = divmod(column, 26)
    return (letter(before - 1) if before else "") + chr(ord("A") + place)
