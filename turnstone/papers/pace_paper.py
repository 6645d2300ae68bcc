"""The pace of a plan on a paper of its own, for the page of pace and for whoever takes it away."""

import datetime as dt
from dataclasses import replace

from turnstone.documents.as_json import to_json
from turnstone.documents.blocks import Block, Column, Document, Row, Table
from turnstone.methods import pace as methods
from turnstone.papers.pace_section import pace_section, thing_of
from turnstone.papers.phrases import capital, day
from turnstone.programme.plan.facts import PlanFacts
from turnstone.programme.plan.queries import CannotTell, Counted, PaceFacts, pace_of


def pace_paper(plan: PlanFacts, as_of: dt.date, counted: Counted = Counted.ACTIONS) -> str:
    """Write the pace of a plan on a day as the text of a document, each open piece with its chances."""
    found = pace_of(plan, as_of, counted)
    section = pace_section(plan, found)
    section = replace(section, blocks=(*section.blocks, *_each(plan, found)))
    document = Document(
        title=f"Pace of {plan.name}", area=plan.area_name, as_at=as_of, audience="", sections=(section,)
    )
    return to_json(document).decode()


def _each(plan: PlanFacts, found: PaceFacts | CannotTell) -> tuple[Block, ...]:
    if not isinstance(found, PaceFacts) or found.pace.forecast is None:
        return ()
    standings = {each.ref: each for each in methods.known_on(found.plan, found.as_of).standings}
    least_first = sorted(found.pace.forecast.milestones, key=lambda each: each.chance_by_end)
    rows = tuple(
        Row(
            cells=(
                each.ref,
                day(standings[each.ref].first_due_on),
                day(standings[each.ref].due_on),
                _own(each.chance_by_own_date),
                methods.chance_in_words(each.chance_by_end),
            )
        )
        for each in least_first
    )
    heads = ("First date", "Date now", "Chance by the date now", "Chance by the plan's end")
    table = Table(
        caption=f"{capital(thing_of(plan, found.counted))}s to do, the least likely first",
        columns=(Column(heading="Which", width=2), *(Column(heading=head, width=2) for head in heads)),
        rows=rows,
        empty="Nothing is left to do.",
    )
    return (table,)


def _own(chance: float | None) -> str:
    return "the date has passed" if chance is None else methods.chance_in_words(chance)
