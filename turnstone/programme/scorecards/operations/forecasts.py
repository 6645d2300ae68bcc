"""Where somebody expects a measure to go, entered by hand, with the reason."""

import datetime as dt
from collections.abc import Iterable
from decimal import Decimal

from turnstone.programme.audit import clock
from turnstone.programme.audit.operations import Actor, Refusal, operation
from turnstone.programme.scorecards.models import Forecast, Measure, Result

MOST_POINTS = 36


@operation
def enter_forecast(
    *, by: Actor, measure: Measure, points: Iterable[tuple[dt.date, Decimal]], reason: str
) -> Forecast:
    """Enter where a measure goes if nothing else is done; the forecast in force before is withdrawn."""
    wanted = sorted(points)
    _refuse_what_is_none(measure, wanted, reason)
    for earlier in Forecast.objects.filter(measure=measure, withdrawn_on=None):
        earlier.withdrawn_on = clock.today()
        earlier.save()
    return Forecast.objects.create(
        area=measure.area,
        measure=measure,
        points=[(on.isoformat(), str(value)) for on, value in wanted],
        reason=reason.strip(),
        by_name=by.name,
        made_on=clock.today(),
    )


@operation
def withdraw_forecast(*, by: Actor, forecast: Forecast, why: str) -> Forecast:
    """Take a forecast back; it stays in the history with the reason."""
    if forecast.withdrawn_on:
        raise Refusal(f"That forecast was withdrawn on {forecast.withdrawn_on:%-d %B %Y}.")
    if not why.strip():
        raise Refusal("Say why the forecast is withdrawn; the reason is kept.")
    forecast.withdrawn_on = clock.today()
    forecast.save()
    return forecast


def _refuse_what_is_none(measure: Measure, points: list[tuple[dt.date, Decimal]], reason: str) -> None:
    if not reason.strip():
        raise Refusal("Say why you expect this; a forecast without a reason helps nobody.")
    if not points:
        raise Refusal("Enter at least one day and the value that you expect.")
    if len(points) > MOST_POINTS:
        raise Refusal(f"Enter at most {MOST_POINTS} days.")
    days = [on for on, _ in points]
    twice = next((each for each in days if days.count(each) > 1), None)
    if twice:
        raise Refusal(f"There are two values for {twice:%-d %B %Y}; leave one.")
    newest = (
        Result.objects.filter(measure=measure, place=None)
        .exclude(value=None)
        .order_by("-period_ends_on")
        .first()
    )
    if newest and days[0] <= newest.period_ends_on:
        raise Refusal(
            f"{days[0]:%-d %B %Y} is not ahead: the newest figure is of {newest.period_ends_on:%-d %B %Y}. "
            "Forecast days after it."
        )
