"""What the recovery plan comes to, year by year: with nothing done, if the plan works, and as it was."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from turnstone.documents.blocks import Block, Column, Paragraph, Row, Section, Table, TimeChart
from turnstone.documents.pieces import Line, Point
from turnstone.papers.citing import cite
from turnstone.programme.delivery.facts import pounds
from turnstone.programme.scorecards.facts import MoneyLineFacts, MoneyYearFacts
from turnstone.programme.scorecards.rules import MoneyKind, year_name

NONE = "–"
_MANY = 4_000_000
_AMOUNTS = (("unmitigated", "Nothing done", "plain"), ("mitigated", "If the plan works", "dashed"))
_COLUMNS = (
    Column(heading="Year", width=2),
    Column(heading="With nothing done", width=3, align="end"),
    Column(heading="If the plan works", width=3, align="end"),
    Column(heading="Saving", width=3, align="end"),
    Column(heading="As it was", width=3, align="end"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class YearSum:
    """What some lines come to in a year, income taken away; an amount that a line lacks leaves the sum out."""

    starts_in: int
    unmitigated: Decimal | None
    mitigated: Decimal | None
    actual: Decimal | None
    years: tuple[MoneyYearFacts, ...]

    @property
    def saving(self) -> Decimal | None:
        """Give what the plan would save."""
        if self.unmitigated is None or self.mitigated is None:
            return None
        return self.unmitigated - self.mitigated


def money_section(title: str, lines: Sequence[MoneyLineFacts], on: dt.date) -> Section:
    """Draw some lines together, with a sentence and a table; where a year is below nothing, the table alone."""
    sums = sums_of(lines)
    return Section(title=title, anchor="money", blocks=tuple(_blocks(sums, on)))


def sums_of(lines: Sequence[MoneyLineFacts]) -> tuple[YearSum, ...]:
    """Add lines up year by year, of those in which any has an amount."""
    every = sorted({year.starts_in for line in lines for year in line.years})
    return tuple(_sum(lines, starts_in) for starts_in in every)


def _sum(lines: Sequence[MoneyLineFacts], starts_in: int) -> YearSum:
    found = [(line, year) for line in lines for year in line.years if year.starts_in == starts_in]

    def added(amount: str) -> Decimal | None:
        values = [(line.kind, getattr(year, amount)) for line, year in found]
        if len(values) < len(lines) or any(value is None for _, value in values):
            return None
        return sum((-value if kind == MoneyKind.INCOME else value for kind, value in values), Decimal(0))

    return YearSum(
        starts_in=starts_in,
        unmitigated=added("unmitigated"),
        mitigated=added("mitigated"),
        actual=added("actual"),
        years=tuple(year for _, year in found),
    )


def money_sentence(sums: Iterable[YearSum], on: dt.date) -> str:
    """Say what the plan would save in the years ahead, and how the last year that is over came out."""
    found = list(sums)
    ahead = [each for each in found if dt.date(each.starts_in + 1, 3, 31) >= on and each.saving is not None]
    over = [each for each in found if each.actual is not None and each.mitigated is not None]
    said = []
    if ahead:
        whole = sum((each.saving for each in ahead if each.saving is not None), Decimal(0))
        first, last = year_name(ahead[0].starts_in), year_name(ahead[-1].starts_in)
        span = first if first == last else f"{first} to {last}"
        said.append(f"The plan would save {pounds(whole)} in {span}.")
    if over and over[-1].actual is not None and over[-1].mitigated is not None:
        above = over[-1].actual - over[-1].mitigated
        how = f"{pounds(abs(above))} {'more' if above > 0 else 'less'} than" if above else "just what"
        said.append(f"In {year_name(over[-1].starts_in)} it came to {how} the plan said.")
    return " ".join(said) or "No year has both amounts yet, so nothing can be said of the saving."


def _blocks(sums: Sequence[YearSum], on: dt.date) -> Iterator[Block]:
    table, (unit, words) = _table(sums), _unit(sums)
    lines = tuple(_lines(sums, unit))
    is_drawn = lines and all(point.value >= 0 for line in lines for point in line.points)
    sentence = money_sentence(sums, on)
    if is_drawn:
        name = f"Year by year, in {words} of pounds"
        yield TimeChart(title=name, sentence=sentence, today=_within(sums, on), lines=lines, table=table)
        return
    yield Paragraph(text=sentence)
    yield table


def _unit(sums: Sequence[YearSum]) -> tuple[int, str]:
    """Choose in what the axis counts: it has room for four figures, and its steps are whole ones."""
    amounts = [each.unmitigated or each.mitigated or each.actual or Decimal(0) for each in sums]
    is_large = max(amounts, default=Decimal(0)) >= _MANY
    return (1_000_000, "millions") if is_large else (1000, "thousands")


def _lines(sums: Sequence[YearSum], unit: int) -> Iterator[Line]:
    for amount, label, look in (*_AMOUNTS, ("actual", "As it was", "strong")):
        known = [each for each in sums if getattr(each, amount) is not None]
        if known:
            points = [_point(each.starts_in, getattr(each, amount), unit) for each in known]
            last = known[-1]
            points.append(_point(last.starts_in + 1, getattr(last, amount), unit))
            yield Line(label=label, look=look, points=tuple(points))  # type: ignore[arg-type]


def _point(starts_in: int, amount: Decimal, unit: int) -> Point:
    return Point(on=dt.date(starts_in, 4, 1), value=float(amount / unit))


def _within(sums: Sequence[YearSum], on: dt.date) -> dt.date:
    """Keep the day that the chart speaks for inside the years that it draws."""
    first, last = dt.date(sums[0].starts_in, 4, 1), dt.date(sums[-1].starts_in + 1, 4, 1)
    return min(max(on, first), last)


def _table(sums: Sequence[YearSum]) -> Table:
    return Table(
        caption="Year by year, in pounds",
        columns=_COLUMNS,
        rows=tuple(
            Row(
                cells=(
                    year_name(each.starts_in),
                    *(_cell(value) for value in (each.unmitigated, each.mitigated, each.saving, each.actual)),
                ),
                facts=cite("scorecards.moneyyear", *each.years),
            )
            for each in sums
        ),
        empty="No year has an amount yet.",
    )


def _cell(value: Decimal | None) -> str:
    if value is None:
        return NONE
    return f"−£{-value:,.0f}" if value < 0 else f"£{value:,.0f}"
