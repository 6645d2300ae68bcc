"""What the programme office writes at the end of a cycle: headlines, progress, next steps, exceptions."""

from turnstone.demo.calendar import Month, at
from turnstone.demo.planting import Planted
from turnstone.demo.scripted import Script, ScriptedStep
from turnstone.demo.setting import Cast
from turnstone.programme.audit import clock
from turnstone.programme.audit.operations import Actor
from turnstone.programme.delivery import operations
from turnstone.programme.delivery.models import Cycle, NextStep

MOST_LINES = 7


def write_up(
    script: Script,
    planted: Planted,
    cast: Cast,
    cycle: Cycle,
    month: Month,
    steps: list[tuple[ScriptedStep, NextStep]],
) -> None:
    """Write up a cycle before it closes; the newest as far as it has come."""
    by = cast.speaking_for("programme")
    day = script.year.last_day if month.is_open else month.closes_on
    with clock.pretend(at(day, 17 if month.is_open else 9)):
        for text in script.asides.headlines[month.index]:
            operations.add_headline(by=by, cycle=cycle, text=text)
        _tell_progress(by, script, planted, cycle, month.index)
        _promise(by, script, planted, cycle, month.index, steps)
        _list_exceptions(by, script, planted, cast, cycle, month.index)


def _tell_progress(by: Actor, script: Script, planted: Planted, cycle: Cycle, month: int) -> None:
    for stream, workstream in enumerate(planted.workstreams):
        said = [a for a in script.answers[month] if a.line and script.actions[a.action].stream == stream]
        for answer in said[:MOST_LINES]:
            operations.add_progress(
                by=by,
                cycle=cycle,
                workstream=workstream,
                text=answer.text,
                shows=answer.line.shows if answer.line else "",
                action=planted.actions[answer.action],
            )
    for stream, when, text, under in script.asides.nested:
        if when == month:
            home = planted.workstreams[stream]
            top = operations.add_progress(by=by, cycle=cycle, workstream=home, text=text, shows="quality")
            for line in under:
                operations.add_progress(by=by, cycle=cycle, workstream=home, text=line, parent=top)


def _promise(
    by: Actor,
    script: Script,
    planted: Planted,
    cycle: Cycle,
    month: int,
    steps: list[tuple[ScriptedStep, NextStep]],
) -> None:
    carried = [scripted for scripted, _ in steps]
    for scripted in script.steps:
        if scripted.month == month and scripted not in carried:
            row = operations.add_next_step(
                by=by,
                cycle=cycle,
                text=scripted.text,
                workstream=planted.workstreams[scripted.stream],
                due_on=scripted.due_on,
            )
            steps.append((scripted, row))
    if month in script.asides.undated:
        stream, text = script.asides.undated[month]
        operations.add_next_step(by=by, cycle=cycle, text=text, workstream=planted.workstreams[stream])
    for stream, when, text, under in script.asides.checklists:
        if when == month:
            _promise_list(by, script, planted, cycle, ScriptedStep(
                stream, month, text, script.year.day(month + 1, 20), "done", "", month + 1
            ), under, steps)  # fmt: skip


def _promise_list(
    by: Actor,
    script: Script,
    planted: Planted,
    cycle: Cycle,
    scripted: ScriptedStep,
    under: tuple[str, ...],
    steps: list[tuple[ScriptedStep, NextStep]],
) -> None:
    home = planted.workstreams[scripted.stream]
    top = operations.add_next_step(
        by=by, cycle=cycle, text=scripted.text, workstream=home, due_on=scripted.due_on
    )
    steps.append((scripted, top))
    for line in under:
        row = operations.add_next_step(
            by=by,
            cycle=cycle,
            text=line,
            workstream=home,
            due_on=scripted.due_on,
            is_checklist=True,
            parent=top,
        )
        steps.append((scripted, row))


def _list_exceptions(
    by: Actor, script: Script, planted: Planted, cast: Cast, cycle: Cycle, month: int
) -> None:
    ratings = {answer.action: answer.confidence for answer in script.answers[month]}
    for number in script.exceptions[month]:
        scripted, action = script.actions[number], planted.actions[number]
        content = scripted.content
        operations.add_exception(
            by=by,
            cycle=cycle,
            workstream=planted.workstreams[scripted.stream],
            outcomes=(planted.outcomes[scripted.outcome],),
            milestone=content.steps[-1][0] if content.steps else content.what[0].upper() + content.what[1:],
            confidence=ratings[number],
            issue=content.worry,
            mitigation=content.mend,
            owner=cast.posts[content.lead],
            due_on=action.due_on,
        )
