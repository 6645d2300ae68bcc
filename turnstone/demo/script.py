"""The demo's year as a script: every answer, date and line, before anything is saved. Pure, and the same each time."""

import datetime as dt
import random
from collections.abc import Iterator
from dataclasses import replace

from turnstone.demo.calendar import MONTHS, NEWEST, Year, forward, year_to
from turnstone.demo.content import WORKSTREAMS, people, phrases
from turnstone.demo.content.headlines import HEADLINES
from turnstone.demo.content.shapes import Line, OutcomeContent, Story
from turnstone.demo.scripted import Answer, Asides, Script, ScriptedAction, ScriptedOutcome, ScriptedStep
from turnstone.demo.stories import SILENT_AFTER, course_of
from turnstone.demo.telling import StepWords, exceptions_of, fate_of, moment_of, months_on, spread

SEED = 20260901
STEP_WORDS = StepWords(phrases.DONE, phrases.MOVED, phrases.DROPPED)
ALIKE_STREAM, ALIKE_MONTH = 4, 9


def write_script(today: dt.date, scale: int = 1) -> Script:
    """Write the year that ends today, with the plan repeated `scale` times."""
    year, dice = year_to(today), random.Random(SEED)  # noqa: S311
    outcomes = tuple(_outcomes(scale))
    actions = tuple(_actions(outcomes, year, dice))
    answers = _answers(actions, year, dice)
    steps = list(_steps(actions, year, dice))
    asides = Asides(HEADLINES, phrases.NESTED, phrases.CHECKLISTS, phrases.UNDATED, people.HANDOVERS)
    script = Script(year, WORKSTREAMS, outcomes, actions, answers, steps, asides)
    script.exceptions = exceptions_of(script)
    return script


def _outcomes(scale: int) -> Iterator[ScriptedOutcome]:
    number = 0
    for copy in range(scale):
        for stream, content in enumerate(WORKSTREAMS):
            for outcome in content.outcomes:
                number += 1
                yield ScriptedOutcome(number, stream, _varied(outcome, copy))


def _varied(outcome: OutcomeContent, copy: int) -> OutcomeContent:
    if not copy:
        return outcome
    actions = tuple(replace(each, text=f"{each.text} (locality {copy + 1})") for each in outcome.actions)
    return replace(outcome, text=f"{outcome.text} (locality {copy + 1})", actions=actions)


def _actions(
    outcomes: tuple[ScriptedOutcome, ...], year: Year, dice: random.Random
) -> Iterator[ScriptedAction]:
    for place, outcome in enumerate(outcomes):
        for letter, content in zip("ABCDEFGH", outcome.content.actions, strict=False):
            yield ScriptedAction(
                f"{outcome.number}.{letter}",
                place,
                outcome.stream,
                content,
                year.day(content.starts, dice.randint(1, 8)),
                year.day(content.due, dice.randint(24, 28)),
                course_of(content),
            )


def _answers(actions: tuple[ScriptedAction, ...], year: Year, dice: random.Random) -> list[list[Answer]]:
    """Write each action's year, then put each month's answers in the order in which they came."""
    used: list[set[str]] = [set() for _ in range(MONTHS)]
    months: list[list[Answer]] = [[] for _ in range(MONTHS)]
    for number, action in enumerate(actions):
        for answer in _answers_of(number, action, year, used, dice):
            if not (answer.month == NEWEST and action.content.lead in people.YET_TO_ANSWER):
                months[answer.month].append(answer)
    return [sorted(month, key=lambda answer: (answer.said_at, answer.action)) for month in months]


def _answers_of(
    number: int, action: ScriptedAction, year: Year, used: list[set[str]], dice: random.Random
) -> Iterator[Answer]:
    own = _own_lines(action)
    pool = dice.sample(phrases.BETWEEN, len(phrases.BETWEEN))
    due, before = action.due_on, ""
    for month in range(MONTHS):
        moved = {m: (by, agreed) for m, by, agreed in action.course.moves}.get(month)
        line, keen = own.get(month), dice.random()
        rating = _rating(action, month)
        if not (line or moved) and not _speaks(action, month, rating, keen):
            continue
        said_at = moment_of(year, month, dice)
        if month == NEWEST and keen > 0.5:
            continue
        text = line.text if line else _between(action, month, pool, used[month], dice)
        if moved and not text:
            text = f"We cannot finish {action.content.what} by the date and have asked for a new one."
        status = _status(action, month)
        alike = (action.stream, month) == (ALIKE_STREAM, ALIKE_MONTH)
        text = text or ("" if not alike else f"Dates of {action.content.what} are being looked at again.")
        answer = Answer(
            action=number, month=month, said_at=said_at, text=text, line=line, status=status,
            confidence=rating, why=_why(action, month, rating, before, dice),
        )  # fmt: skip
        if status == "complete":
            answer = replace(answer, done_on=said_at.date() - dt.timedelta(days=dice.randint(0, 3)))
        if moved:
            due = forward(months_on(due, moved[0]))
            answer = replace(answer, moves_to=due, agreed=moved[1])
        elif rating in ("amber", "red") and status == "in_progress" and dice.random() < 0.5:
            answer = replace(
                answer, forecast_on=forward(due + dt.timedelta(days=dice.choice((14, 21, 28, 42))))
            )
        before = rating
        yield answer


def _rating(action: ScriptedAction, month: int) -> str:
    if (action.stream, month) == (ALIKE_STREAM, ALIKE_MONTH):
        return "amber"
    return action.course.ratings[month]


def _speaks(action: ScriptedAction, month: int, rating: str, keen: float) -> bool:
    """Say whether a lead answers in a month in which they have no news."""
    if (action.stream, month) == (ALIKE_STREAM, ALIKE_MONTH):
        return True
    if not rating or (action.content.story == Story.QUIET and month > SILENT_AFTER):
        return False
    if action.course.done is not None and month > action.course.done:
        return keen < 0.55
    return keen < (0.3 if month < action.content.starts else 0.95)


def _status(action: ScriptedAction, month: int) -> str:
    if month < action.content.starts:
        return "not_started"
    done = action.course.done
    return "complete" if done is not None and month >= done else "in_progress"


def _own_lines(action: ScriptedAction) -> dict[int, Line]:
    """Spread an action's own lines over the months in which it is alive; the last falls when it is done."""
    story, done = action.content.story, action.course.done
    first = max(action.content.starts, 0)
    last = done if done is not None else SILENT_AFTER if story == Story.QUIET else NEWEST - 1
    if story in (Story.NEVER, Story.WAITING) or last < first:
        return {}
    return spread(action.content.lines, first, last)


def _between(action: ScriptedAction, month: int, pool: list[str], used: set[str], dice: random.Random) -> str:
    """Find a line that nobody has used this month nor this lead before, or say nothing."""
    waiting = month < action.content.starts
    done = action.course.done is not None and month > action.course.done
    if done or dice.random() < 0.55:
        return ""
    for template in list(phrases.WAITING) if waiting else list(pool):
        if template not in used:
            used.add(template)
            if not waiting:
                pool.remove(template)
            what = action.content.what
            return template.format(what=what, What=what[0].upper() + what[1:])
    return ""


def _why(action: ScriptedAction, month: int, rating: str, before: str, dice: random.Random) -> str:
    if (action.stream, month) == (ALIKE_STREAM, ALIKE_MONTH):
        return phrases.ALIKE
    if month < action.content.starts:
        return phrases.NOT_STARTED
    if rating in ("amber", "red"):
        return action.content.worry or dice.choice(phrases.AMBER)
    if rating == "green" and before in ("amber", "red"):
        return dice.choice(phrases.BACK)
    return dice.choice(phrases.BLUE if rating == "blue" else phrases.GREEN)


def _steps(actions: tuple[ScriptedAction, ...], year: Year, dice: random.Random) -> Iterator[ScriptedStep]:
    """Give each next step a month in its action's life, and say what became of it."""
    for action in actions:
        first, texts = max(action.content.starts, 0), action.content.nexts
        done = action.course.done
        last = min(done - 1 if done is not None else NEWEST - 1, NEWEST - 1)
        if "locality" in action.content.text or last < first or action.content.story == Story.NEVER:
            continue
        for place, text in enumerate(texts):
            month = first + round((place + 1) * (last - first) / (len(texts) + 1))
            yield from fate_of(action.stream, month, text, year, dice, STEP_WORDS)
