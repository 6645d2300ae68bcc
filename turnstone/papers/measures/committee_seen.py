"""Measures as a committee that meets in public reads them: without what scorecards for everyone hide.

Such a committee's papers are read by everybody. A figure that is hidden to keep a small one would give that away here.
"""

import datetime as dt
from collections.abc import Iterable
from dataclasses import replace

from django.utils import timezone

from turnstone.papers.measures.public_seen import seen_by_everyone
from turnstone.programme.scorecards.facts import (
    FigureFacts,
    ScorecardFacts,
    Standing,
    read_series,
    standing_of,
)
from turnstone.programme.scorecards.queries import scorecards_for_everyone
from turnstone.programme.scorecards.rules import Mark

Hidden = frozenset[tuple[int, dt.date]]  # of which measure of the whole area, and to which day


def card_before_a_committee(card: ScorecardFacts) -> ScorecardFacts:
    """Give a scorecard as such a committee reads it."""
    found = standings_before_a_committee(card.area_id, card.as_at, card.standings)
    lines = (
        replace(line, standing=each, record=each.record) for line, each in zip(card.lines, found, strict=True)
    )
    return replace(card, lines=tuple(lines))


def standings_before_a_committee(
    area_id: int, as_at: dt.datetime, standings: Iterable[Standing]
) -> tuple[Standing, ...]:
    """Judge measures anew from what is left of their figures once those hidden from everyone are taken out."""
    hidden, on = _hidden(area_id, as_at), timezone.localdate(as_at)
    return tuple(_without(each, hidden, on) for each in standings)


def _hidden(area_id: int, as_at: dt.datetime) -> Hidden:
    """Name what each scorecard for everyone hides of the whole area, or would if it were made now."""
    return frozenset(
        (figure.measure_id, figure.period_ends_on)
        for number in scorecards_for_everyone(area_id, as_at)
        for seen in seen_by_everyone(number, as_at).measures
        for figure in seen.record.figures
        if figure.mark == Mark.CONFIDENTIAL
    )


def _without(standing: Standing, hidden: Hidden, on: dt.date) -> Standing:
    record = standing.record
    figures = tuple(_taken_out(each, hidden) for each in record.figures)
    if figures == record.figures:
        return standing
    left = replace(record, figures=figures)
    return standing_of(left, read_series(left), standing.comparison, on)


def _taken_out(figure: FigureFacts, hidden: Hidden) -> FigureFacts:
    if figure.place_id or (figure.measure_id, figure.period_ends_on) not in hidden:
        return figure
    return replace(figure, numerator=None, denominator=None, value=None, mark=Mark.CONFIDENTIAL)
