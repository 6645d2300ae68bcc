"""How a plan, or a part of it, stood at two moments: its three judgements counted, and the work due and done."""

from collections import Counter
from collections.abc import Callable, Collection, Mapping

from turnstone.documents.blocks import Cell, Column, Rating, Row, Table
from turnstone.papers import judgements
from turnstone.papers.boards.span import Span
from turnstone.papers.phrases import plural, short_day
from turnstone.programme.plan.facts import ActionFacts, PlanFacts
from turnstone.programme.plan.rules import IMPACT_NAMES, STATUS_NAMES

_UNKNOWN = "not in the record"


def judgements_table(span: Span, outcome_ids: Collection[int] | None = None) -> Table:
    """Count status, confidence and impact then and now: of all actions in the plan, or of those of some outcomes."""
    plan, word = span.now, span.now.words["action"]
    then = _actions(span.before, outcome_ids) if span.before else None
    now = _actions(plan, outcome_ids)
    rows = (
        *_rows("Status", then, now, dict.fromkeys(STATUS_NAMES), lambda each: each.status, judgements.status),
        *_rows(
            "Confidence",
            then,
            now,
            dict.fromkeys(judgements.CONFIDENCE_ORDER),
            lambda each: each.confidence,
            lambda key: judgements.confidence(plan, key),
        ),
        *_rows("Impact", then, now, dict.fromkeys(IMPACT_NAMES), lambda each: each.impact, judgements.impact),
    )
    return Table(
        caption=f"{plural(word).capitalize()} by their three judgements",
        columns=(
            Column(heading="Judgement", width=3),
            Column(heading="Value", width=4),
            Column(heading=short_day(span.since, "Before"), width=3, align="end"),
            Column(heading=short_day(span.until), width=3, align="end"),
            Column(heading="Change", width=2, align="end"),
        ),
        rows=rows,
        empty=f"No {word} works towards it.",
    )


def _actions(plan: PlanFacts, outcome_ids: Collection[int] | None) -> tuple[ActionFacts, ...]:
    if outcome_ids is None:
        return plan.live_actions
    return tuple(each for each in plan.live_actions if each.outcome_id in outcome_ids)


def _rows(
    name: str,
    then: tuple[ActionFacts, ...] | None,
    now: tuple[ActionFacts, ...],
    keys: Mapping[str, None],
    of: Callable[[ActionFacts], str],
    show: Callable[[str], Rating],
) -> tuple[Row, ...]:
    """Give a row for each value that any action has at either moment."""
    after, before = Counter(of(each) for each in now), Counter(of(each) for each in then or ())
    return tuple(
        Row(cells=_cells(name, show(key), before[key] if then is not None else None, after[key]))
        for key in keys
        if after[key] or before[key]
    )


def _cells(name: str, rating: Rating, before: int | None, after: int) -> tuple[Cell, ...]:
    if before is None:
        return name, rating, _UNKNOWN, str(after), "–"
    return name, rating, str(before), str(after), signed(after - before)


def signed(change: int) -> str:
    """Write a change with its sign."""
    return "no change" if change == 0 else f"{change:+d}".replace("-", "−")


def done_of_due(span: Span, outcome_ids: Collection[int] | None = None) -> tuple[int, int]:
    """Count the actions that were due in between by the dates now, and those of them that are done."""
    due = [each for each in _actions(span.now, outcome_ids) if span.covers(each.due_on)]
    return sum(each.done_on is not None for each in due), len(due)


def done_between(span: Span, outcome_ids: Collection[int] | None = None) -> tuple[ActionFacts, ...]:
    """List the actions that were done in between, whenever they were due."""
    return tuple(each for each in _actions(span.now, outcome_ids) if span.covers(each.done_on))
