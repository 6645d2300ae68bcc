"""Find what a command names, or stop with a sentence that says what there is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from turnstone.commands.refusals import Stop

if TYPE_CHECKING:
    from turnstone.programme.delivery.models import Cycle
    from turnstone.programme.people.models import LocalArea


def area(slug: str) -> LocalArea:
    """Find an area by its short name."""
    from turnstone.programme.people import queries

    found = queries.get_area(slug)
    if found is None:
        known = ", ".join(each.slug for each in queries.areas()) or "none yet"
        raise Stop(
            f"There is no area called {slug} (there are: {known}); make it with `turnstone add-area {slug}`."
        )
    return found


def cycle(within: LocalArea, slug: str | None) -> Cycle:
    """Find a cycle by its month, written 2022-04; without one, the newest."""
    from turnstone.programme.delivery import queries
    from turnstone.programme.plan.queries import current_plan

    plan = current_plan(within.pk)
    cycles = queries.cycles_of(plan.pk) if plan else []
    if not cycles:
        raise Stop(
            f"{within.name} has no reporting cycle yet; take an update in with `turnstone intake FILE`."
        )
    found = queries.find_cycle(within.pk, slug) if slug else cycles[0]
    if found is None:
        known = ", ".join(queries.period_of(each) for each in cycles)
        raise Stop(f"{within.name} has no cycle {slug}; write the month as 2022-04. There are: {known}.")
    return found
