"""What is asked of the page of pace, and the ways to ask it otherwise."""

import datetime as dt
from dataclasses import dataclass
from urllib.parse import urlencode

from django.http import QueryDict
from django.urls import reverse

from turnstone.programme.plan.facts import PlanFacts
from turnstone.programme.plan.queries import Counted
from turnstone.web.kit.documents import FORMS
from turnstone.web.kit.formats import day


@dataclass(frozen=True, slots=True)
class PaceAsked:
    """Say of which plan, named by its slug or the current one, what is counted, and on which day."""

    plan: str
    counted: Counted
    on: dt.date


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """A way to ask otherwise."""

    words: str
    href: str
    is_on: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PacePage:
    """What stands around the pace of a plan."""

    name: str
    plan: str
    on: str
    on_words: str
    today: str
    counted: str
    ways: tuple[Way, ...]
    files: tuple[Way, ...]


_COUNTED = {
    Counted.ACTIONS: "Actions",
    Counted.STEPS: "Dated steps",
    Counted.KEY_STEPS: "Key steps",
}


def pace_asked(asked: QueryDict, today: dt.date) -> PaceAsked:
    """Read what is asked; what makes no sense, or lies ahead, is today's actions."""
    try:
        on = dt.date.fromisoformat(asked.get("on", ""))
    except ValueError:
        on = today
    counted = asked.get("of", "")
    counted = counted if counted in set(Counted) else Counted.ACTIONS
    return PaceAsked(asked.get("plan", ""), Counted(counted), min(on, today))


def pace_page(plan: PlanFacts, asked: PaceAsked, today: dt.date) -> PacePage:
    """Set out the other things that can be counted, the day, and the files to take away."""
    here = reverse("pace", args=[plan.area_slug])
    query = {"plan": asked.plan, "on": asked.on.isoformat()}
    return PacePage(
        name=plan.name,
        plan=asked.plan,
        on=asked.on.isoformat(),
        on_words=day(asked.on),
        today=today.isoformat(),
        counted=asked.counted,
        ways=tuple(
            Way(words=words, href=f"{here}?{urlencode({**query, 'of': key})}", is_on=key == asked.counted)
            for key, words in _COUNTED.items()
        ),
        files=tuple(
            Way(words=words, href=f"{_file(plan, form)}?{urlencode({**query, 'of': asked.counted})}")
            for form, words in FORMS.items()
            if form not in {"html", "json"}
        ),
    )


def _file(plan: PlanFacts, form: str) -> str:
    return reverse("pace_file", args=[plan.area_slug, form])
