"""The lines of the high-needs recovery plan, year by year."""

import datetime as dt
from collections.abc import Sequence
from decimal import Decimal

from turnstone.programme.audit.operations import Actor, Refusal, operation
from turnstone.programme.people.models import LocalArea
from turnstone.programme.scorecards.models import Measure, MoneyLine, MoneyMeasure, MoneyYear
from turnstone.programme.scorecards.rules import MoneyKind, MoneyRow, is_a_reference

_PLAUSIBLE_YEARS = range(2000, 2100)


@operation
def add_money_line(
    *,
    by: Actor,
    area: LocalArea,
    reference: str,
    name: str,
    kind: str = MoneyKind.SPENDING,
    about: str = "",
) -> MoneyLine:
    """Add a line to the recovery plan."""
    if not is_a_reference(reference):
        raise Refusal(f"“{reference}” cannot name a line; use letters, digits, dots and dashes, like M1.")
    if MoneyLine.objects.filter(area=area, reference__iexact=reference).exists():
        raise Refusal(f"There is already a line {reference}; change that one, or choose another reference.")
    return MoneyLine.objects.create(
        area=area,
        reference=reference,
        name=name,
        kind=kind,
        about=about,
        position=MoneyLine.objects.filter(area=area).count() + 1,
    )


@operation
def change_money_line(*, by: Actor, line: MoneyLine, name: str, kind: str, about: str = "") -> MoneyLine:
    """Say anew what a line is of, and what it may work against."""
    line.name, line.kind, line.about = name, kind, about
    line.save()
    return line


@operation
def end_money_line(*, by: Actor, line: MoneyLine, on: dt.date, why: str) -> MoneyLine:
    """Take a line out of the recovery plan, with the reason; its years stay."""
    if line.ended_on:
        raise Refusal(f"{line.reference} ended on {line.ended_on:%-d %B %Y} already.")
    if not why.strip():
        raise Refusal(f"Say why {line.reference} leaves the recovery plan; the reason is kept.")
    line.ended_on = on
    line.save()
    return line


@operation
def set_money_year(
    *,
    by: Actor,
    line: MoneyLine,
    starts_in: int,
    unmitigated: Decimal | None = None,
    mitigated: Decimal | None = None,
    actual: Decimal | None = None,
    why: str = "",
) -> MoneyYear:
    """Enter what a line comes to in a year: with nothing done, if the plan works, and as it was."""
    if starts_in not in _PLAUSIBLE_YEARS:
        raise Refusal(f"{starts_in} is no financial year; enter the year in which it begins, like 2025.")
    if unmitigated is None and mitigated is None and actual is None:
        raise Refusal(f"Enter at least one amount for {line.reference} in {starts_in}.")
    row = line.years.filter(starts_in=starts_in).first()
    row = row or MoneyYear(area=line.area, line=line, starts_in=starts_in)
    row.unmitigated, row.mitigated, row.actual = unmitigated, mitigated, actual
    row.save()
    return row


@operation
def take_back_money_year(*, by: Actor, year: MoneyYear, why: str) -> MoneyLine:
    """Take a year away from a line, with the reason."""
    line = year.line
    if not why.strip():
        raise Refusal(f"Say why {line.reference} no longer has a year {year.starts_in}; the reason is kept.")
    year.delete()
    return line


@operation
def tie_measure(*, by: Actor, line: MoneyLine, measure: Measure) -> MoneyMeasure:
    """Say that a measure shows whether a line's saving comes about."""
    if measure.area_id != line.area_id:
        raise Refusal(f"“{measure.title}” belongs to another area; choose a measure of this one.")
    if line.measures.filter(measure=measure).exists():
        raise Refusal(f"“{measure.title}” is a measure of {line.reference} already; choose another.")
    return MoneyMeasure.objects.create(area=line.area, line=line, measure=measure)


@operation
def untie_measure(*, by: Actor, line: MoneyLine, measure: Measure, why: str) -> MoneyLine:
    """Take a measure away from a line, with the reason; the measure stays."""
    tie = line.measures.filter(measure=measure).first()
    if tie is None:
        raise Refusal(f"“{measure.title}” is no measure of {line.reference}.")
    if not why.strip():
        raise Refusal(f"Say why “{measure.title}” no longer shows {line.reference}; the reason is kept.")
    tie.delete()
    return line


@operation
def take_money_in(*, by: Actor, area: LocalArea, rows: Sequence[MoneyRow], file_name: str) -> LocalArea:
    """Take the summary lines of a file in, all or none: new lines are added, known ones take the file's amounts.

    A line or a year that the file does not name stays as it was.
    """
    if not rows:
        raise Refusal(f"{file_name} holds no line of a recovery plan; check that it is the right file.")
    why = f"Taken in from {file_name}"
    for row in rows:
        line = MoneyLine.objects.filter(area=area, reference__iexact=row.reference).first()
        if line is None:
            line = add_money_line(by=by, area=area, reference=row.reference, name=row.name, kind=row.kind)
        elif (line.name, line.kind) != (row.name, row.kind):
            change_money_line(by=by, line=line, name=row.name, kind=row.kind, about=line.about)
        _take_years(by, line, row, why)
    return area


def _take_years(by: Actor, line: MoneyLine, row: MoneyRow, why: str) -> None:
    known = {year.starts_in: (year.unmitigated, year.mitigated, year.actual) for year in line.years.all()}
    for year in row.years:
        amounts = (year.unmitigated, year.mitigated, year.actual)
        if known.get(year.starts_in) != amounts and any(each is not None for each in amounts):
            set_money_year(
                by=by,
                line=line,
                starts_in=year.starts_in,
                unmitigated=year.unmitigated,
                mitigated=year.mitigated,
                actual=year.actual,
                why=why,
            )
