"""What was said in a round, beside how each action stood before."""

from collections.abc import Callable
from dataclasses import dataclass

from django.urls import reverse

from turnstone.programme.delivery.facts import CycleRecord, UpdateFacts
from turnstone.programme.plan.facts import ActionFacts
from turnstone.programme.plan.rules import CONFIDENCE_NAMES, STATUS_NAMES


@dataclass(frozen=True, slots=True, kw_only=True)
class SaidRow:
    """One answer."""

    reference: str
    href: str
    action: str
    words: str
    why: str
    status_key: str
    status: str
    confidence_key: str
    confidence: str
    was: str
    who: str
    is_no_change: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Show:
    """A way to narrow the answers."""

    words: str
    href: str
    is_on: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SaidPage:
    """The answers that are shown, and the ways to narrow them."""

    rows: tuple[SaidRow, ...]
    shows: tuple[Show, ...]
    has_any: bool


def said_in(record: CycleRecord, show: str) -> SaidPage:
    """Tell what was said; `show` is one of the names in `_KINDS`, and anything else means all."""
    before = {update.action_id: update.confidence for update in record.earlier_updates}
    actions = {action.id: action for action in record.plan.actions}
    rows = [
        _row(record.plan.area_slug, actions[update.action_id], update, before.get(update.action_id, ""))
        for update in sorted(record.updates, key=lambda each: list(actions).index(each.action_id))
    ]
    here = reverse("cycle", args=[record.plan.area_slug, record.cycle.slug])
    kept = {name: [row for row in rows if test(row)] for name, (_, test) in _KINDS.items()}
    show = show if show in kept else ""
    shows = tuple(
        Show(words=f"{words}: {len(kept[name])}", href=f"{here}?show={name}#said", is_on=name == show)
        for name, (words, _) in _KINDS.items()
    )
    return SaidPage(rows=tuple(kept[show]), shows=shows, has_any=bool(rows))


def _row(area_slug: str, action: ActionFacts, update: UpdateFacts, before: str) -> SaidRow:
    rating, was = update.confidence, before if before != update.confidence else ""
    return SaidRow(
        reference=action.reference,
        href=reverse("action", args=[area_slug, action.reference]),
        action=action.text,
        words="No change." if update.no_change else update.text,
        why="" if update.no_change else update.confidence_reason,
        status_key=update.status,
        status=STATUS_NAMES[update.status],  # type: ignore[index]  # a StrEnum is its value
        confidence_key=rating or "grey",
        confidence=CONFIDENCE_NAMES[rating] if rating else "Not rated",  # type: ignore[index]
        was=f"was {CONFIDENCE_NAMES[was].lower()}" if was else "",  # type: ignore[index]
        who=update.said_by,
        is_no_change=update.no_change,
    )


_KINDS: dict[str, tuple[str, Callable[[SaidRow], bool]]] = {
    "": ("All", lambda row: True),
    "changed": ("Rating changed", lambda row: bool(row.was)),
    "off": ("Amber or red", lambda row: row.confidence_key in ("amber", "red")),
    "same": ("No change", lambda row: row.is_no_change),
}
