"""The script played month by month, through operations, each dated when it happened."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, field

from turnstone.demo.calendar import Month, Year, at, later
from turnstone.demo.content import phrases
from turnstone.demo.judging import answer_for
from turnstone.demo.planting import Planted
from turnstone.demo.risks import Register, keep_register
from turnstone.demo.scripted import Answer, Script, ScriptedStep
from turnstone.demo.setting import BUILDER, Cast, put_in_post
from turnstone.demo.writing_up import write_up
from turnstone.programme.audit import clock
from turnstone.programme.delivery import operations
from turnstone.programme.delivery.models import Cycle, NextStep
from turnstone.programme.delivery.rules import StepState
from turnstone.programme.plan import operations as plan_operations
from turnstone.programme.plan.models import Action
from turnstone.programme.plan.rules import Impact, Shows

AGREED_BY = "SEND Improvement Board"
DAYS_LATE = (-8, 0, 4, -2, 13, 0)


@dataclass(slots=True)
class Stage:
    """What the play needs to hand: the script, the cast, the plan, and what has happened so far."""

    script: Script
    cast: Cast
    planted: Planted
    register: Register = field(default_factory=Register)
    keep_register: Callable[[Register, int, Year, Planted, Cast], None] = keep_register
    steps: list[tuple[ScriptedStep, NextStep]] = field(default_factory=list)


def play_month(stage: Stage, month: Month) -> Cycle:
    """Play one cycle: it opens, old steps are answered, leads answer, and the programme office writes it up."""
    office = stage.cast.speaking_for("programme")
    with clock.pretend(at(month.opens_on, 8)):
        cycle = operations.open_new_cycle(
            by=office, plan=stage.planted.plan, period=month.period, opens_on=month.opens_on,
            closes_on=month.closes_on, meets_on=month.meets_on,
        )  # fmt: skip
        for when, post, name in stage.script.asides.handovers:
            if when == month.index:
                put_in_post(stage.cast, stage.planted.plan.area, post, name, month.opens_on)
    stage.keep_register(stage.register, month.index, stage.script.year, stage.planted, stage.cast)
    _answer_steps(stage, cycle, month)
    for answer in stage.script.answers[month.index]:
        with clock.pretend(answer.said_at):
            _answer(stage, cycle, answer)
    _judge_the_month(stage, month)
    write_up(stage.script, stage.planted, stage.cast, cycle, month, stage.steps)
    return cycle


def _answer_steps(stage: Stage, cycle: Cycle, month: Month) -> None:
    with clock.pretend(at(later(month.opens_on, 1), 14)):
        for scripted, step in list(stage.steps):
            if scripted.closes == month.index:
                again = _again(stage, scripted, month)
                closed = operations.close_next_step(
                    by=stage.cast.speaking_for("programme"), step=step, cycle=cycle,
                    state=StepState(scripted.state), why=scripted.why,
                    moved_to=again.due_on if again else None,
                )  # fmt: skip
                if again:
                    stage.steps.append((again, closed.carried_to))


def _again(stage: Stage, moved: ScriptedStep, month: Month) -> ScriptedStep | None:
    """Find in the script how a step that moved this month goes on."""
    if moved.state != StepState.MOVED:
        return None
    return next(
        each
        for each in stage.script.steps
        if (each.stream, each.month, each.text) == (moved.stream, month.index, moved.text)
    )


def _answer(stage: Stage, cycle: Cycle, answer: Answer) -> None:
    content = stage.script.actions[answer.action].content
    action, by = stage.planted.actions[answer.action], stage.cast.speaking_for(content.lead)
    answer_for(by, cycle, action, content.what, answer)
    if answer.moves_to:
        plan_operations.move_due_date(
            by=by,
            action=action,
            to=answer.moves_to,
            why=content.worry or answer.why,
            asked_by=stage.cast.holders[content.lead],
            agreed_by=AGREED_BY if answer.agreed else "",
        )
    _show(stage, answer, action)


def _show(stage: Stage, answer: Answer, action: Action) -> None:
    """File the evidence for a line, and judge the impact when families feel it."""
    line, content = answer.line, stage.script.actions[answer.action].content
    if line is None:
        return
    by, names = stage.cast.speaking_for(content.lead), phrases.EVIDENCE[line.shows]
    if line.shows != Shows.ACTIVITY or answer.action % 2 == 0:
        what = names[answer.action % len(names)].format(what=content.what)
        plan_operations.add_evidence(
            by=by, action=action, what=what, on=answer.said_at.date(), shows=Shows(line.shows)
        )
    if line.shows == Shows.DIFFERENCE:
        impact = Impact.EVIDENT if answer.status == "complete" else Impact.EARLY_SIGNS
        plan_operations.judge_impact(by=by, row=action, impact=impact, why=line.text)


def _judge_the_month(stage: Stage, month: Month) -> None:
    """Note the milestones that were reached, and judge outcomes, before the cycle closes."""
    day = stage.script.year.last_day if month.is_open else month.closes_on
    with clock.pretend(at(day, 16 if month.is_open else 7, 30)):
        _reach_milestones(stage, month)
        for scripted, row in zip(stage.script.outcomes, stage.planted.outcomes, strict=True):
            for when, impact, why in scripted.content.impacts:
                if when == month.index:
                    plan_operations.judge_impact(
                        by=stage.cast.speaking_for("programme"), row=row, impact=Impact(impact), why=why
                    )


def _reach_milestones(stage: Stage, month: Month) -> None:
    """Note the milestones whose action is on course; some were reached before their day and some after."""
    for number, when, milestone in stage.planted.milestones:
        rating = stage.script.actions[number].course.ratings[month.index]
        if milestone.done_on is None and when <= month.index and rating in ("green", "blue"):
            late = DAYS_LATE[(number + when) % len(DAYS_LATE)]
            day = max(milestone.due_on + dt.timedelta(days=late), month.opens_on)
            plan_operations.complete_milestone(by=BUILDER, milestone=milestone, on=min(day, clock.today()))
