"""The needs that outcomes rest on, as a link of a thread."""

from collections.abc import Iterable, Sequence

from django.urls import reverse

from turnstone.programme.plan.facts import CitedNeed, OutcomeFacts, PlanFacts
from turnstone.web.plan.presenters.link import Link, Said


def needs_links(
    plan: PlanFacts, outcomes: Iterable[OutcomeFacts], cited: Sequence[CitedNeed]
) -> tuple[Link, ...]:
    """Show the needs that some outcomes rest on, and ask to look again where one moved; of none, nothing."""
    ours = {each.id for each in outcomes}
    found = [each for each in cited if each.outcome.id in ours]
    if not found:
        return ()
    return (Link(kind="Need", items=tuple(_said(plan, each) for each in found)),)


def _said(plan: PlanFacts, each: CitedNeed) -> Said:
    again = f" Look at {plan.words['outcome']} {each.outcome.reference} again." if each.has_moved else ""
    return Said(
        name=each.need.title,
        words=f"{each.sentence}{again}",
        href=reverse("need", args=[plan.area_slug, each.need.slug]),
    )
