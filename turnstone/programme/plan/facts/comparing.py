"""What differs between a plan as it stood at two moments. Pure.

Only what a plan promises is compared: its words, parts, dates and who answers for them. How the work goes (status,
ratings, impact, evidence) is what cycles compare.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from turnstone.programme.people.facts import PostFacts
from turnstone.programme.plan.facts.difference import (
    Difference,
    DifferenceKind,
    PlanPart,
    Value,
    called,
    fields_that_differ,
)
from turnstone.programme.plan.facts.mandates import RequirementFacts
from turnstone.programme.plan.facts.whole import OutcomeFacts, PlanFacts, WorkstreamFacts
from turnstone.programme.plan.facts.work import ActionFacts, MilestoneFacts
from turnstone.programme.plan.rules import order_of


def compare_plans(before: PlanFacts, after: PlanFacts) -> tuple[Difference, ...]:
    """List what differs between two moments of one plan, part by part, in the order of references."""
    found = (
        *_of_the_plan(before, after),
        *_of_the_key(before, after),
        *_of_rows(PlanPart.REQUIREMENT, before.requirements, after.requirements, _requirement),
        *_of_rows(PlanPart.WORKSTREAM, before.workstreams, after.workstreams, _workstream),
        *_of_rows(PlanPart.OUTCOME, before.outcomes, after.outcomes, _outcome),
        *_of_rows(PlanPart.ACTION, _live(before.actions), _live(after.actions), _action, _withdrawals(after)),
        *_dates(before, after),
        *_leads(before, after),
    )
    return tuple(sorted(found, key=lambda each: (list(PlanPart).index(each.part), order_of(each.about))))


def _of_the_plan(before: PlanFacts, after: PlanFacts) -> Iterator[Difference]:
    yield from fields_that_differ(PlanPart.PLAN, after.name, _plan(before), _plan(after))


def _plan(plan: PlanFacts) -> dict[str, Value]:
    words = ", ".join(f"{part}: {word}" for part, word in sorted(plan.words.items()) if part != word)
    return {
        "Name": plan.name,
        "Kind": plan.kind,
        "Starts": plan.starts_on,
        "Ends": plan.ends_on,
        "Reports to": plan.reports_to,
        "Its own words": words,
    }


def _of_the_key(before: PlanFacts, after: PlanFacts) -> Iterator[Difference]:
    old, new = before.rating_key, after.rating_key
    for code in dict.fromkeys([*old, *new]):
        if old.get(code) != new.get(code):
            yield Difference(
                part=PlanPart.KEY,
                kind=_in_what_way(code in old, code in new),
                about=code.capitalize(),
                before=old.get(code, ""),
                after=new.get(code, ""),
            )


def _in_what_way(was_there: bool, is_there: bool) -> DifferenceKind:
    if was_there and is_there:
        return DifferenceKind.CHANGED
    return DifferenceKind.GONE if was_there else DifferenceKind.ADDED


def _requirement(row: RequirementFacts) -> dict[str, Value]:
    released = f"by {row.released_by}" if row.released_on else ""
    return {
        "Finding": row.finding,
        "In families’ words": row.families_words,
        "Who answers for it": ", ".join(row.bodies),
        "Released from monitoring": row.released_on,
        "Released": released,
    }


def _workstream(row: WorkstreamFacts) -> dict[str, Value]:
    return {"Name": row.name, "Purpose": row.purpose, "Membership": row.membership}


def _outcome(row: OutcomeFacts) -> dict[str, Value]:
    return {
        "Words": row.text,
        "In families’ words": row.families_words,
        "Where things stood": row.baseline,
        "How we will know": row.how_we_will_know,
    }


def _action(row: ActionFacts) -> dict[str, Value]:
    return {
        "Words": row.text,
        "Why it matters": row.why,
        "Done well means": row.success_criteria,
        "Starts": row.starts_on,
    }


def _live(actions: Iterable[ActionFacts]) -> list[ActionFacts]:
    return [action for action in actions if action.withdrawn_on is None]


def _withdrawals(plan: PlanFacts) -> dict[int, str]:
    return {action.id: action.withdrawn_because for action in plan.actions if action.withdrawn_on}


def _of_rows(
    part: PlanPart,
    before: Sequence[Any],
    after: Sequence[Any],
    said: Callable[[Any], Mapping[str, Value]],
    because: Mapping[int, str] | None = None,
) -> Iterator[Difference]:
    """Match rows by their number, so that one that was renamed is the same one."""
    old, new = {row.id: row for row in before}, {row.id: row for row in after}
    for number in dict.fromkeys([*old, *new]):
        was, now = old.get(number), new.get(number)
        if was is None:
            yield Difference(
                part=part, kind=DifferenceKind.ADDED, about=called(now), after=_first_words(said(now))
            )
        elif now is None:
            why = (because or {}).get(number, "")
            yield Difference(
                part=part,
                kind=DifferenceKind.GONE,
                about=called(was),
                before=_first_words(said(was)),
                why=why,
            )
        else:
            yield from fields_that_differ(part, called(now), _with_name(was, said), _with_name(now, said))


def _with_name(row: Any, said: Callable[[Any], Mapping[str, Value]]) -> dict[str, Value]:
    return {"Reference": getattr(row, "reference", ""), **said(row)}


def _first_words(said: Mapping[str, Value]) -> Value:
    return next(iter(said.values()))


def _dates(before: PlanFacts, after: PlanFacts) -> Iterator[Difference]:
    actions = {action.id: action.reference for action in after.actions}
    yield from _moved(_live(before.actions), _live(after.actions), lambda row: row.reference)
    old, new = _steps(before), _steps(after)
    yield from _moved(old, new, lambda row: f"{actions[row.action_id]}, {row.text}")
    kept, known = {step.id for step in new}, {step.id for step in old}
    for step in new:
        if step.id not in known:
            about = f"{actions[step.action_id]}, {step.text}"
            yield Difference(part=PlanPart.DATE, kind=DifferenceKind.ADDED, about=about, after=step.due_on)
    for step in old:
        if step.id not in kept:
            about = f"{actions.get(step.action_id, '')}, {step.text}"
            yield Difference(part=PlanPart.DATE, kind=DifferenceKind.GONE, about=about, before=step.due_on)


def _steps(plan: PlanFacts) -> list[MilestoneFacts]:
    live = {action.id for action in _live(plan.actions)}
    return [step for step in plan.milestones if step.withdrawn_on is None and step.action_id in live]


def _moved(before: Iterable[Any], after: Iterable[Any], name: Callable[[Any], str]) -> Iterator[Difference]:
    old = {row.id: row for row in before}
    for row in after:
        was = old.get(row.id)
        if was and was.due_on != row.due_on:
            yield Difference(
                part=PlanPart.DATE,
                kind=DifferenceKind.CHANGED,
                about=name(row),
                field="Due",
                before=was.due_on,
                after=row.due_on,
                first=row.first_due_on,
            )


def _leads(before: PlanFacts, after: PlanFacts) -> Iterator[Difference]:
    yield from _of_leads(_live(before.actions), _live(after.actions), _answers_for_action)
    yield from _of_leads(before.workstreams, after.workstreams, _leads_workstream)


def _of_leads(
    before: Iterable[Any], after: Iterable[Any], seats: Callable[[Any], dict[str, PostFacts | None]]
) -> Iterator[Difference]:
    old = {row.id: row for row in before}
    for row in after:
        if row.id in old:
            was, now = seats(old[row.id]), seats(row)
            named = [{seat: post.words if post else "" for seat, post in each.items()} for each in (was, now)]
            yield from fields_that_differ(PlanPart.LEAD, called(row), *named)


def _answers_for_action(row: ActionFacts) -> dict[str, PostFacts | None]:
    return {"Lead": row.lead, "Accountable": row.accountable}


def _leads_workstream(row: WorkstreamFacts) -> dict[str, PostFacts | None]:
    return {
        "Council lead": row.council_lead,
        "Health lead": row.health_lead,
        "Forum lead": row.forum_lead,
    }
