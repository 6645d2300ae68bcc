"""What the needs assessment found, counted and counted again."""

import datetime as dt
from decimal import Decimal

from turnstone.programme.audit import clock
from turnstone.programme.audit.operations import Actor, Refusal, operation
from turnstone.programme.people.models import LocalArea
from turnstone.programme.scorecards.models import NeedFact, NeedValue
from turnstone.programme.scorecards.rules import ValueKind

_PARTED = frozenset({ValueKind.PERCENTAGE, ValueKind.RATE})


@operation
def add_need(
    *,
    by: Actor,
    area: LocalArea,
    slug: str,
    title: str,
    about: str = "",
    unit: str = "",
    value_kind: str = ValueKind.COUNT,
    rate_per: int = 1000,
    is_public: bool = False,
) -> NeedFact:
    """Write down something about need or demand that is counted in the area."""
    if NeedFact.objects.filter(area=area, slug=slug).exists():
        raise Refusal(
            f"There is already a need called “{slug}”; count that one again, or choose another name."
        )
    return NeedFact.objects.create(
        area=area,
        slug=slug,
        title=title,
        about=about,
        unit=unit,
        value_kind=value_kind,
        rate_per=rate_per,
        is_public=is_public,
        position=NeedFact.objects.filter(area=area).count() + 1,
    )


@operation
def change_need(
    *, by: Actor, need: NeedFact, title: str, about: str = "", is_public: bool = False, why: str = ""
) -> NeedFact:
    """Say anew what a need is; what is counted stays what it was, since its counts are compared."""
    need.title, need.about, need.is_public = title, about, is_public
    need.save()
    return need


@operation
def end_need(*, by: Actor, need: NeedFact, on: dt.date, why: str) -> NeedFact:
    """Say that a need is counted no more, with the reason; what was counted stays."""
    if not why.strip():
        raise Refusal(f"Say why “{need.title}” is counted no more; the reason is kept.")
    need.ended_on = on
    need.save()
    return need


@operation
def count_need(
    *,
    by: Actor,
    need: NeedFact,
    counted_on: dt.date,
    numerator: Decimal | None = None,
    denominator: Decimal | None = None,
    value: Decimal | None = None,
    source: str = "",
    why: str = "",
) -> NeedValue:
    """Write down what a need came to; the value comes from its parts where both are given."""
    if counted_on > clock.today():
        raise Refusal(
            f"“{need.title}” cannot have been counted on {counted_on:%-d %B %Y}, which is still ahead."
        )
    figure = _figure(need, numerator, denominator, value)
    row = need.values.filter(counted_on=counted_on).first()
    if row and not why.strip():
        raise Refusal(
            f"“{need.title}” was counted on {counted_on:%-d %B %Y} already; say why that count changes."
        )
    row = row or NeedValue(area=need.area, need=need, counted_on=counted_on)
    row.numerator, row.denominator, row.value, row.source = numerator, denominator, figure, source
    row.save()
    return row


@operation
def take_back_count(*, by: Actor, count: NeedValue, why: str) -> NeedFact:
    """Take back a count that was entered by mistake, with the reason."""
    need = count.need
    if not why.strip():
        raise Refusal(f"Say why the count of “{need.title}” is taken back; the reason is kept.")
    count.delete()
    return need


def _figure(
    need: NeedFact, numerator: Decimal | None, denominator: Decimal | None, value: Decimal | None
) -> Decimal:
    if need.value_kind in _PARTED and numerator is not None and denominator is not None:
        return _from_parts(need, numerator, denominator, value)
    if value is None and need.value_kind == ValueKind.COUNT:
        value = numerator
    if value is None:
        raise Refusal(f"Enter what “{need.title}” came to, or how many of how many.")
    if value < 0:
        raise Refusal(f"“{need.title}” cannot come to {value}, which is less than none.")
    if need.value_kind == ValueKind.PERCENTAGE and value > 100:
        raise Refusal(f"“{need.title}” is a percentage and cannot come to {value}; enter 0 to 100.")
    return value


def _from_parts(need: NeedFact, numerator: Decimal, denominator: Decimal, value: Decimal | None) -> Decimal:
    if denominator <= 0 or numerator < 0:
        raise Refusal(f"“{need.title}”: {numerator} of {denominator} is no share; count again.")
    if need.value_kind == ValueKind.PERCENTAGE and numerator > denominator:
        raise Refusal(f"“{need.title}”: {numerator} of {denominator} is more than all; count again.")
    per = 100 if need.value_kind == ValueKind.PERCENTAGE else need.rate_per
    figure = (numerator * per / denominator).quantize(Decimal("0.0001"))
    if value is not None and abs(value - figure) > Decimal("0.05"):
        raise Refusal(
            f"“{need.title}”: {numerator} of {denominator} comes to {figure:.1f}, not {value}; put one right."
        )
    return figure
