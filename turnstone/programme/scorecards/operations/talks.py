"""Talks about turning a curve: five boxes in order, signed by name, and frozen then."""

import datetime as dt

from turnstone.programme.audit import clock
from turnstone.programme.audit.operations import Actor, Refusal, operation
from turnstone.programme.scorecards.models import CurveTalk, Measure
from turnstone.programme.scorecards.rules import CURVE_BOXES


@operation
def hold_talk(
    *,
    by: Actor,
    measure: Measure,
    held_on: dt.date,
    how_doing: str = "",
    story: str = "",
    partners: str = "",
    what_works: str = "",
    proposal: str = "",
) -> CurveTalk:
    """Write down a talk about turning a measure's curve; until it is signed it may be changed."""
    _refuse_days_ahead(held_on)
    return CurveTalk.objects.create(
        area=measure.area,
        measure=measure,
        held_on=held_on,
        how_doing=how_doing,
        story=story,
        partners=partners,
        what_works=what_works,
        proposal=proposal,
    )


@operation
def change_talk(*, by: Actor, talk: CurveTalk, held_on: dt.date | None = None, **boxes: str) -> CurveTalk:
    """Change what a talk says, box by box; one that is signed does not change."""
    _refuse_signed(talk)
    unknown = set(boxes) - set(CURVE_BOXES)
    if unknown:
        raise TypeError(f"A talk has no box called {sorted(unknown)}.")
    if held_on is not None:
        _refuse_days_ahead(held_on)
        talk.held_on = held_on
    for name, words in boxes.items():
        setattr(talk, name, words)
    talk.save()
    return talk


@operation
def sign_talk(*, by: Actor, talk: CurveTalk) -> CurveTalk:
    """Sign a talk by name; every box must say something, and from then on it stays as it is."""
    _refuse_signed(talk)
    empty = [title for name, title in CURVE_BOXES.items() if not getattr(talk, name).strip()]
    if empty:
        raise Refusal(f"Write something under “{empty[0]}” before the talk is signed.")
    talk.signed_by_name, talk.signed_on = by.name, clock.today()
    talk.save()
    return talk


def _refuse_signed(talk: CurveTalk) -> None:
    if talk.signed_on:
        raise Refusal(
            f"{talk.signed_by_name} signed this talk on {talk.signed_on:%-d %B %Y}; it stays as it is. "
            "Write down another."
        )


def _refuse_days_ahead(held_on: dt.date) -> None:
    if held_on > clock.today():
        raise Refusal(f"{held_on:%-d %B %Y} has not come yet; give the day on which you talked.")
