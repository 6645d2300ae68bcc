"""How a measure stands, as a row of any page: the same words and marks as in papers."""

from collections.abc import Callable
from dataclasses import dataclass

from django.urls import reverse
from markupsafe import Markup

from turnstone.papers.measures.cells import trend_cell
from turnstone.programme.scorecards.facts import Standing
from turnstone.programme.scorecards.rules import REASON_NAMES, TRAVEL_NAMES

# A scale, a key and a word, as `rating` draws them.
Tag = tuple[str, str, str]
Draw = Callable[[Standing], Markup]


@dataclass(frozen=True, slots=True, kw_only=True)
class StandingRow:
    """A measure as a row. `trend` is None where too few points are there to tell, which `plain` says."""

    title: str
    href: str
    drawn: Markup
    trend: Tag | None
    plain: str
    value: str
    period: str
    is_provisional: bool
    travel: Tag | None
    before: str
    status: Tag
    target: str
    others: tuple[str, ...]
    why: str


def standing_row(area_slug: str, standing: Standing, draw: Draw) -> StandingRow:
    """Lay out one measure; `draw` draws its small line."""
    trend = trend_cell(standing)
    compared = standing.previous is not None and standing.travel != "late"
    return StandingRow(
        title=standing.measure.title,
        href=reverse("measure", args=[area_slug, standing.measure.id]),
        drawn=draw(standing) if standing.figure else Markup(""),
        trend=None if isinstance(trend, str) else (trend.scale, trend.key, trend.word),
        plain=trend if isinstance(trend, str) and standing.figure else "",
        value=standing.value_words,
        period=standing.period_words,
        is_provisional=standing.is_provisional,
        travel=("travel", standing.travel, TRAVEL_NAMES[standing.travel]) if compared else None,
        before=_before(standing) if compared else "",
        status=status_tag(standing),
        target=target_aside(standing),
        others=standing.compared_words,
        why=why_words(standing),
    )


def _before(standing: Standing) -> str:
    """Write what it is compared with; that this was a year ago is said, and the period before goes without saying."""
    when = "" if standing.since_words == "before" else f" {standing.since_words}"
    return f"from {standing.previous_words}{when}"


def status_tag(standing: Standing) -> Tag:
    """Show how a measure stands against its target."""
    return ("target", standing.status, standing.status_word)


def target_aside(standing: Standing) -> str:
    """Write the target beside the tag; nothing where the tag has said that there is none."""
    is_there = standing.target is not None or standing.next_target is not None
    return standing.target_words if is_there or standing.figure is None else ""


def why_words(standing: Standing) -> str:
    """Say why a measure is among the exceptions."""
    first, *others = [REASON_NAMES[each] for each in standing.reasons] or [""]
    return "; ".join([first, *(each[:1].lower() + each[1:] for each in others)])
