"""The script played month by month, through operations, each dated when it happened."""

import datetime as dt
from functools import partial

from turnstone.demo.calendar import Month, at, later
from turnstone.demo.content import phrases
from turnstone.demo.content.mandates import BOARD
from turnstone.demo.judging import answer_for
from turnstone.demo.scripted import Answer, ScriptedStep
from turnstone.demo.setting import BUILDER, put_in_post
from turnstone.demo.stage import Moment, Stage
from turnstone.demo.writing_up import write_up
from turnstone.programme.audit import clock
from turnstone.programme.delivery import operations
from turnstone.programme.delivery.models import Cycle
from turnstone.programme.delivery.rules import StepState
from turnstone.programme.plan import operations as plan_operations
from turnstone.programme.plan.models import Action
from turnstone.programme.plan.rules import Impact, Shows

DAYS_LATE = (-8, 0, 4, -2, 13, 0)


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
    moments = [
        (answer.said_at, partial(_answer, stage, cycle, answer))
        for answer in stage.script.answers[month.index]
    ]
    moments.append((at(later(month.opens_on, 1), 14), partial(_answer_steps, stage, cycle, month)))
    play_in_order([*moments, *(each for happening in stage.beside for each in happening(stage, month))])
    _judge_the_month(stage, month)
    write_up(stage.script, stage.planted, stage.cast, cycle, month, stage.steps)
    return cycle


def play_in_order(moments: list[Moment]) -> None:
    """Do each thing at its moment, the earliest first; of two at one moment, the first given first."""
    for moment, do in sorted(moments, key=lambda each: each[0]):
        with clock.pretend(moment):
            do()


def _answer_steps(stage: Stage, cycle: Cycle, month: Month) -> None:
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
            agreed_by=BOARD if answer.agreed else "",
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
    """Note the milestones that are reached; some were reached before their day and some after.

    One that is late says by how much; any other waits until its action is on course.
    """
    for number, when, milestone in stage.planted.milestones:
        scripted = stage.script.actions[number]
        on_course = scripted.course.ratings[month.index] in ("green", "blue") or scripted.content.late
        gone = milestone.done_on or milestone.withdrawn_on or milestone.due_on > month.closes_on
        if when <= month.index and on_course and not gone:
            late = DAYS_LATE[(number + when) % len(DAYS_LATE)]
            day = max(milestone.due_on + dt.timedelta(days=late), month.opens_on)
            plan_operations.complete_milestone(by=BUILDER, milestone=milestone, on=min(day, clock.today()))
