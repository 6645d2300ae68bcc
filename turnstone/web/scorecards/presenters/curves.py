"""Talks about turning a measure's curve, newest first."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.urls import reverse

from turnstone.programme.scorecards.facts import Standing, TalkFacts
from turnstone.programme.scorecards.facts.reading_words import CURVES
from turnstone.programme.scorecards.rules import CURVE_BOXES
from turnstone.web.kit.formats import day


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """One question with what was said."""

    title: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TalkPage:
    """One talk; without an address to change it, it stays as it is."""

    held: str
    signed: str
    boxes: tuple[Box, ...]
    change_href: str
    sign_href: str


def talk_pages(area_slug: str, talks: Iterable[TalkFacts], *, may_write: bool) -> tuple[TalkPage, ...]:
    """Lay out talks; those that are not signed may be changed."""
    return tuple(_talk(area_slug, each, may_write and each.signed_on is None) for each in talks)


def _talk(area_slug: str, talk: TalkFacts, is_open: bool) -> TalkPage:
    where = [area_slug, talk.measure_id, talk.id]
    return TalkPage(
        held=day(talk.held_on),
        signed=f"Signed by {talk.signed_by_name} on {day(talk.signed_on)}"
        if talk.signed_on
        else "Not signed yet",
        boxes=tuple(
            Box(title=title, words=getattr(talk, name) or "Nothing yet.")
            for name, title in CURVE_BOXES.items()
        ),
        change_href=reverse("change_talk", args=where) if is_open else "",
        sign_href=reverse("sign_talk", args=where) if is_open else "",
    )


def turned_words(standing: Standing) -> str:
    """Say whether the curve has turned."""
    return CURVES[standing.reading.curve_turned]
