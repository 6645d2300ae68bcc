"""The script of the first plan: two years, told with fewer words than the second. Pure, and the same each time."""

import datetime as dt
import random
from collections.abc import Iterator
from dataclasses import replace

from turnstone.demo.calendar import Year, forward, years_before
from turnstone.demo.content import people
from turnstone.demo.content.first_plan import AREAS, phrases
from turnstone.demo.content.first_plan.shapes import AreaOfWeakness, FirstAction
from turnstone.demo.content.shapes import ActionContent, Line, OutcomeContent, Story, WorkstreamContent
from turnstone.demo.scripted import Answer, Asides, Script, ScriptedAction, ScriptedOutcome, ScriptedStep
from turnstone.demo.stories import Course
from turnstone.demo.telling import StepWords, exceptions_of, fate_of, moment_of, months_on, spread

FIRST_MONTHS = 24
LAST = FIRST_MONTHS - 1
SEED = 20230901
STEP_WORDS = StepWords(phrases.STEP_DONE, phrases.STEP_MOVED, phrases.STEP_DROPPED)
WHY = {"green": phrases.GREEN, "amber": phrases.AMBER, "red": phrases.RED, "blue": phrases.BLUE}

ACTIONS: tuple[FirstAction, ...] = tuple(action for area in AREAS for action in area.actions)


def write_first_script(present: Year) -> Script:
    """Write the two years before the present plan's first cycle."""
    year, dice = years_before(present, FIRST_MONTHS), random.Random(SEED)  # noqa: S311
    workstreams = tuple(_workstream(area) for area in AREAS)
    outcomes = tuple(
        ScriptedOutcome(place + 1, place, stream.outcomes[0]) for place, stream in enumerate(workstreams)
    )
    actions = tuple(_actions(outcomes, year, dice))
    answers: list[list[Answer]] = [[] for _ in range(FIRST_MONTHS)]
    for number, action in enumerate(actions):
        for answer in _answers_of(number, action, year, dice):
            answers[answer.month].append(answer)
    in_order = [sorted(month, key=lambda answer: (answer.said_at, answer.action)) for month in answers]
    steps = list(_steps(actions, year, dice))
    script = Script(
        year,
        workstreams,
        outcomes,
        actions,
        in_order,
        steps,
        Asides(phrases.HEADLINES, handovers=people.FIRST_HANDOVERS),
    )
    script.exceptions = exceptions_of(script)
    return script


def _workstream(area: AreaOfWeakness) -> WorkstreamContent:
    outcome = OutcomeContent(
        text=area.outcome,
        families=area.families,
        requirement=area.reference,
        baseline=area.baseline,
        know=area.know,
        actions=tuple(_content(action) for action in area.actions),
        impacts=(area.impact,) if area.impact else (),
    )
    return WorkstreamContent(
        name=area.name,
        purpose=area.purpose,
        membership="",
        responsibilities=f"Area of weakness {area.reference}.",
        council_lead=area.council_lead,
        health_lead=area.health_lead,
        forum_lead=area.forum_lead,
        outcomes=(outcome,),
    )


def _content(action: FirstAction) -> ActionContent:
    return ActionContent(
        text=action.text,
        what=action.what,
        why="",
        lead=action.lead,
        answers=action.answers,
        starts=action.starts,
        due=action.due,
        story=Story.SMOOTH,
        lines=action.lines,
        steps=tuple((text, due) for text, due, _ in action.steps),
        late=tuple(late for _, _, late in action.steps),
        nexts=action.nexts,
        worry=action.worry,
        mend=action.mend,
    )


def _actions(
    outcomes: tuple[ScriptedOutcome, ...], year: Year, dice: random.Random
) -> Iterator[ScriptedAction]:
    told = iter(ACTIONS)
    for place, outcome in enumerate(outcomes):
        for letter, content in zip("ABCDE", outcome.content.actions, strict=True):
            yield ScriptedAction(
                f"{outcome.number}.{letter}",
                place,
                outcome.stream,
                content,
                year.day(content.starts, dice.randint(1, 8)),
                year.day(content.due, dice.randint(24, 28)),
                _course(next(told)),
            )


def _course(action: FirstAction) -> Course:
    moves = tuple((move.month, move.by, move.agreed) for move in action.moves)
    return Course(tuple(_rating(action, month) for month in range(FIRST_MONTHS)), action.done, moves)


def _rating(action: FirstAction, month: int) -> str:
    """Rate by what is known that month: late is red, near its date or just moved is amber where there is a worry."""
    if action.done is not None and month >= action.done:
        return "blue"
    due = action.due + sum(move.by for move in action.moves if move.month <= month)
    if month > due:
        return "red"
    moved = any(move.month <= month <= move.month + 2 for move in action.moves)
    return "amber" if moved or (action.worry and month >= due - 2) else "green"


def _answers_of(number: int, action: ScriptedAction, year: Year, dice: random.Random) -> Iterator[Answer]:
    told, due = ACTIONS[number], action.due_on
    last = LAST if told.done is None else told.done
    own, moves = spread(told.lines, told.starts, last), {move.month: move for move in told.moves}
    before = ""
    for month in range(told.starts, last + 1):
        said_at, keen = moment_of(year, month, dice), dice.random()
        move, rating = moves.get(month), action.course.ratings[month]
        keen = keen if rating == before else 1.0
        if month not in own and move is None and keen < 0.3:
            continue
        answer = Answer(
            action=number, month=month, said_at=said_at, text=_text(told, month, own.get(month), keen, dice),
            line=own.get(month), status="complete" if month == told.done else "in_progress",
            confidence=rating, why=dice.choice(WHY[rating]),
        )  # fmt: skip
        if month == told.done:
            answer = replace(answer, done_on=said_at.date() - dt.timedelta(days=dice.randint(0, 3)))
        elif move:
            due = forward(months_on(due, move.by))
            answer = replace(answer, why=move.why, moves_to=due, agreed=move.agreed)
        before = rating
        yield answer


def _text(told: FirstAction, month: int, line: Line | None, keen: float, dice: random.Random) -> str:
    if line is not None:
        return line.text
    if any(move.month == month for move in told.moves):
        return f"A new date for {told.what} is needed."
    template = dice.choice(phrases.BETWEEN)
    return template.format(what=told.what, What=told.what[0].upper() + told.what[1:]) if keen > 0.6 else ""


def _steps(actions: tuple[ScriptedAction, ...], year: Year, dice: random.Random) -> Iterator[ScriptedStep]:
    for action, told in zip(actions, ACTIONS, strict=True):
        last = (LAST if told.done is None else told.done) - 2
        for place, text in enumerate(told.nexts):
            month = told.starts + round((place + 1) * (last - told.starts) / (len(told.nexts) + 1))
            yield from fate_of(action.stream, month, text, year, dice, STEP_WORDS)
