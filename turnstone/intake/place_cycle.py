"""Where the lines of one month go: headlines, risks, progress, next steps, exceptions."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from turnstone.intake.place_plan import outcome_for
from turnstone.intake.placing import Placing, in_lines
from turnstone.programme.audit import clock
from turnstone.programme.delivery import queries
from turnstone.programme.delivery.operations import (
    add_exception,
    add_headline,
    add_mitigation,
    add_next_step,
    add_progress,
    raise_risk,
)
from turnstone.programme.delivery.rules import RiskKind

if TYPE_CHECKING:
    from turnstone.intake import proposal as found
    from turnstone.programme.delivery.models import ExceptionLine, NextStep, ProgressLine, Risk
    from turnstone.programme.plan.models import Workstream


def place_programme(placing: Placing, proposal: found.Proposal) -> None:
    """Place what is said of the whole programme."""
    cycle = placing.cycle
    for line in proposal.headlines:
        add = partial(add_headline, by=placing.by, cycle=cycle, text=line.text)
        placing.place(line.key, find=partial(queries.headline_saying, cycle.pk, line.text), add=add)
    for risk in proposal.risks:
        find = partial(queries.risk_called, cycle.plan_id, risk.title)
        placing.place(risk.key, find=find, add=partial(_raise, placing, risk, proposal))
    _place_steps(placing, None, proposal.programme_next_steps, None)


def _raise(placing: Placing, said: found.ProposedRisk, proposal: found.Proposal) -> Risk:
    risk = raise_risk(
        by=placing.by,
        plan=placing.cycle.plan,
        kind=RiskKind.RISK,
        title=said.title,
        as_printed=True,
        detail=_with_what_has_no_field(said.detail, said),
        impact=said.impact,
        rating=_rating(said.rating),
        review_on=said.due.on if said.due else None,
        raised_on=min(proposal.as_at or clock.today(), clock.today()),
    )
    for entry in placing.wanted(said.mitigation):
        add_mitigation(by=placing.by, risk=risk, text=in_lines((entry,)))
    return risk


def place_workstream_lines(placing: Placing, workstream: Workstream, said: found.Workstream) -> None:
    """Place what one workstream did, will do, and finds off course."""
    _place_progress(placing, workstream, said.progress, None)
    _place_steps(placing, workstream, said.next_steps, None)
    for row in said.exceptions:
        find = partial(queries.exception_saying, placing.cycle.pk, workstream.pk, row.milestone, row.issue)
        placing.place(row.key, find=find, add=partial(_report, placing, workstream, row))


def _place_progress(
    placing: Placing, workstream: Workstream, lines: tuple[found.Entry, ...], parent: ProgressLine | None
) -> None:
    cycle, parent_id = placing.cycle, parent.pk if parent else None
    for line in lines:
        find = partial(queries.progress_saying, cycle.pk, workstream.pk, line.text, parent_id)
        add = partial(
            add_progress, by=placing.by, cycle=cycle, workstream=workstream, text=line.text, parent=parent
        )
        row = placing.place(line.key, find=find, add=add)
        if row is not None:
            _place_progress(placing, workstream, line.children, row)


def _place_steps(
    placing: Placing, workstream: Workstream | None, lines: tuple[found.Entry, ...], parent: NextStep | None
) -> None:
    parent_id = parent.pk if parent else None
    workstream_id = workstream.pk if workstream else None
    for line in lines:
        find = partial(queries.step_saying, placing.cycle.pk, workstream_id, line.text, parent_id)
        row = placing.place(line.key, find=find, add=partial(_promise, placing, workstream, line, parent))
        if row is not None:
            _place_steps(placing, workstream, line.children, row)


def _promise(
    placing: Placing, workstream: Workstream | None, line: found.Entry, parent: NextStep | None
) -> NextStep:
    return add_next_step(
        by=placing.by,
        cycle=placing.cycle,
        text=line.text,
        workstream=workstream,
        due_on=line.when.on if line.when else None,
        is_checklist=line.is_check,
        parent=parent,
    )


def _report(placing: Placing, workstream: Workstream, row: found.ExceptionRow) -> ExceptionLine:
    return add_exception(
        by=placing.by,
        cycle=placing.cycle,
        workstream=workstream,
        outcomes=tuple(outcome_for(placing, workstream, area) for area in row.focus_areas),
        milestone=row.milestone,
        confidence=_rating(row.rating),
        issue=_with_what_has_no_field(row.issue, row),
        mitigation=in_lines(placing.wanted(row.mitigation)),
        due_on=row.due.on if row.due else None,
    )


def _rating(judgement: found.Judgement | None) -> str:
    """Take a rating only where it is one of ours; "not started" is a status and no rating."""
    return judgement.key if judgement and judgement.key and judgement.key != "grey" else ""


def _with_what_has_no_field(text: str, said: found.ProposedRisk | found.ExceptionRow) -> str:
    """Keep, as lines of their own, the cells that the record has no field for: a name, a word that is no rating."""
    lines = [f"{extra.heading}: {extra.text}" for extra in said.extras]
    if said.owner:
        lines.append(f"Owner: {said.owner}")
    if said.due and not said.due.on:
        lines.append(f"Date: {said.due.words}")
    if said.rating and _says_more(said.rating):
        lines.append(f"Rating: {said.rating.word}")
    return "\n".join([text, *lines]).strip()


def _says_more(judgement: found.Judgement) -> bool:
    """Say whether a rating's word is more than the name or the letter of one of ours."""
    key = _rating(judgement)
    return judgement.word.casefold() not in {key, key[:1]}
