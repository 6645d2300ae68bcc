"""The demo's year as a script: every answer, date and line, before anything is saved. Pure, and the same each time."""

import datetime as dt
import random
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from turnstone.demo.calendar import MONTHS, NEWEST, Year, at, forward, year_to
from turnstone.demo.content import WORKSTREAMS, people, phrases
from turnstone.demo.content.shapes import ActionContent, Line, OutcomeContent, Story
from turnstone.demo.stories import SILENT_AFTER, Course, course_of

SEED = 20260901
ALIKE_STREAM, ALIKE_MONTH = 4, 9


@dataclass(frozen=True, slots=True)
class ScriptedOutcome:
    """An outcome with the number printed on it."""

    number: int
    stream: int
    content: OutcomeContent


@dataclass(frozen=True, slots=True)
class ScriptedAction:
    """An action with its reference, its dates and its course."""

    reference: str
    outcome: int
    stream: int
    content: ActionContent
    starts_on: dt.date
    due_on: dt.date
    course: Course


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What is said of an action in a cycle; without a text it says that nothing changed."""

    action: int
    month: int
    said_at: dt.datetime
    text: str
    line: Line | None
    status: str
    confidence: str
    why: str
    done_on: dt.date | None = None
    forecast_on: dt.date | None = None
    moves_to: dt.date | None = None
    agreed: bool = False


@dataclass(frozen=True, slots=True)
class ScriptedStep:
    """A next step, and what became of it: the state, why, and in which month."""

    stream: int
    month: int
    text: str
    due_on: dt.date | None
    state: str
    why: str
    closes: int


@dataclass(slots=True)
class Script:
    """A whole year."""

    year: Year
    outcomes: tuple[ScriptedOutcome, ...]
    actions: tuple[ScriptedAction, ...]
    answers: list[list[Answer]]
    steps: list[ScriptedStep]
    exceptions: list[list[int]] = field(default_factory=list)


def write_script(today: dt.date, scale: int = 1) -> Script:
    """Write the year that ends today, with the plan repeated `scale` times."""
    year, dice = year_to(today), random.Random(SEED)  # noqa: S311
    outcomes = tuple(_outcomes(scale))
    actions = tuple(_actions(outcomes, year, dice))
    answers = _answers(actions, year, dice)
    script = Script(year, outcomes, actions, answers, list(_steps(actions, year, dice)))
    script.exceptions = _exceptions(script)
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
        said_at = _moment(year, month, dice)
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
            due = forward(_months_on(due, moved[0]))
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
    lines, length = action.content.lines, last - first + 1
    lines = lines if length >= len(lines) else (*lines[: length - 1], lines[-1])
    gap = (length - 1) / max(len(lines) - 1, 1)
    return {first + round(place * gap): line for place, line in enumerate(lines)}


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


def _moment(year: Year, month: int, dice: random.Random) -> dt.datetime:
    """Pick when a lead answers: the last day before the cycle closes is a busy one, but its close is left alone."""
    opens = year.months[month].opens_on + dt.timedelta(days=2)
    closes = min(year.months[month].closes_on - dt.timedelta(days=2), year.last_day)
    day = opens + dt.timedelta(days=dice.randint(0, max((closes - opens).days, 0)))
    return at(min(forward(day), closes), dice.randint(8, 16), dice.randint(0, 59))


def _months_on(day: dt.date, months: int) -> dt.date:
    count = day.month - 1 + months
    return day.replace(year=day.year + count // 12, month=count % 12 + 1, day=min(day.day, 28))


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
            yield from _fate(action.stream, month, text, year, dice)


def _fate(stream: int, month: int, text: str, year: Year, dice: random.Random) -> Iterator[ScriptedStep]:
    due, fall = year.day(month + 1, dice.randint(12, 26)), dice.random()
    if fall < 0.68 or month + 1 > NEWEST:
        yield ScriptedStep(stream, month, text, due, "done", dice.choice(phrases.DONE), month + 1)
    elif fall < 0.9:
        yield ScriptedStep(stream, month, text, due, "moved", dice.choice(phrases.MOVED), month + 1)
        again = year.day(month + 2, dice.randint(12, 26))
        yield ScriptedStep(stream, month + 1, text, again, "done", "", month + 2)
    elif fall < 0.96:
        yield ScriptedStep(stream, month, text, due, "dropped", dice.choice(phrases.DROPPED), month + 1)
    else:
        yield ScriptedStep(stream, month, text, due, "open", "", MONTHS)


def _exceptions(script: Script) -> list[list[int]]:
    """Choose for each month and workstream at most two actions off course, those least shown before first."""
    shown: Counter[int] = Counter()
    months: list[list[int]] = []
    for month in script.answers:
        off = [
            a for a in month if a.confidence in ("amber", "red") and script.actions[a.action].content.worry
        ]
        chosen: list[int] = []
        for stream in range(len(WORKSTREAMS)):
            here = [a for a in off if script.actions[a.action].stream == stream]
            here.sort(key=lambda a: (a.confidence != "red", shown[a.action], a.action))
            chosen += [a.action for a in here[:2]]
        shown.update(chosen)
        months.append(chosen)
    return months
