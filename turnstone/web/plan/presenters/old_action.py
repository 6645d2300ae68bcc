"""An action of a plan that was replaced, and the line that leads from a new action to the old ones behind it."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.urls import reverse

from turnstone.programme.plan.facts import ActionFacts, Became, CameFrom, PlanFacts
from turnstone.programme.plan.rules import Fate
from turnstone.web.kit.formats import day
from turnstone.web.plan.presenters.succession import FATE_WORDS, LEFT, Way
from turnstone.web.plan.presenters.words import Judgement, impact, status


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Where a new action comes from."""

    words: str
    plan: str
    way: Way


@dataclass(frozen=True, slots=True, kw_only=True)
class OldAction:
    """An old action’s page."""

    heading: str
    text: str
    plan: str
    due: str
    status: Judgement
    impact: Judgement
    fate: str
    words: str
    when: str
    why: str
    new: tuple[Way, ...]
    evidence: tuple[str, ...]


def came_from_lines(area_slug: str, origins: Iterable[CameFrom]) -> tuple[Origin, ...]:
    """Say on a new action’s page what it carries on, and of which plan."""
    return tuple(
        Origin(
            words="Carried on from" if each.fate == Fate.CARRIED else "Takes in",
            plan=each.old.plan,
            way=Way(words=each.old.reference, href=reverse("old_action", args=[area_slug, each.old.id])),
        )
        for each in origins
    )


def old_action_page(plan: PlanFacts, action: ActionFacts, became: Became | None) -> OldAction:
    """Say what an old action was and what became of it."""
    fate = became.fate if became else LEFT
    return OldAction(
        heading=f"{action.reference} of {plan.name}",
        text=action.text,
        plan=plan.name,
        due=day(action.done_on or action.due_on),
        status=status(action.status),
        impact=impact(action.impact),
        fate=fate,
        words=FATE_WORDS[fate],
        when=_when(became),
        why=became.why if became else "",
        new=tuple(
            Way(
                words=f"{each.reference} of {each.plan}: {each.text}",
                href=reverse("old_action", args=[plan.area_slug, each.id]),
            )
            for each in became.new
        )
        if became
        else (),
        evidence=tuple(
            f"{each.what} ({day(each.on)})" for each in plan.evidence if each.action_id == action.id
        ),
    )


def _when(became: Became | None) -> str:
    if became is None:
        return ""
    agreed = f", agreed by {became.agreed_by}" if became.agreed_by else ""
    return f"Settled on {day(became.decided_on)}{agreed}."
