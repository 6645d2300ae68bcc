"""How an action goes over the year: how it stands each month, when it is done, when its date moves. Pure."""

from collections.abc import Callable
from dataclasses import dataclass

from turnstone.demo.calendar import MONTHS, NEWEST
from turnstone.demo.content.shapes import ActionContent, Story

SILENT_AFTER = 7


@dataclass(frozen=True, slots=True)
class Course:
    """An action's year: its rating by month (blank for silence), the month it is done, the months its date moves.

    A move is the month, the months by which the date moves, and whether the board agreed.
    """

    ratings: tuple[str, ...]
    done: int | None
    moves: tuple[tuple[int, int, bool], ...] = ()


def course_of(action: ActionContent) -> Course:
    """Give the course that an action's story takes."""
    return _COURSES[action.story](max(action.starts, 0), action.due)


def _smooth(starts: int, due: int) -> Course:
    return _course(due, lambda month: "green")


def _wobble(starts: int, due: int) -> Course:
    middle = (starts + min(due, NEWEST)) // 2
    return _course(due, lambda month: "amber" if month in (middle, middle + 1) else "green")


def _slip(starts: int, due: int) -> Course:
    ask, by = max(starts, min(due, NEWEST) - 1), 2
    return _course(
        due + by, lambda month: "amber" if ask - 1 <= month <= ask else "green", ((ask, by, True),)
    )


def _drift(starts: int, due: int) -> Course:
    """Move the date twice, each time without the board's consent."""
    moves = ((6, 2, False), (8, 2, False))
    return _course(NEWEST + 2, lambda month: "amber" if month >= 8 else "green", moves)


def _stuck(starts: int, due: int) -> Course:
    third = starts + (NEWEST - starts) // 3
    ratings: Callable[[int], str] = lambda month: (  # noqa: E731
        "green" if month < third else "amber" if month < NEWEST - 3 else "red"
    )
    return _course(NEWEST + 1, ratings, ((min(due, NEWEST) - 1, 2, True),))


def _recover(starts: int, due: int) -> Course:
    worst = starts + 2
    return _course(
        due, lambda month: "red" if starts < month <= worst else "amber" if month <= worst + 2 else "green"
    )


def _quiet(starts: int, due: int) -> Course:
    return _course(NEWEST + 1, lambda month: "green" if month <= SILENT_AFTER else "")


def _never(starts: int, due: int) -> Course:
    return _course(NEWEST + 1, lambda month: "")


def _waiting(starts: int, due: int) -> Course:
    return _course(NEWEST + 1, lambda month: "green" if month >= NEWEST - 2 else "")


def _course(done: int, rating: Callable[[int], str], moves: tuple[tuple[int, int, bool], ...] = ()) -> Course:
    end = done if done < NEWEST else MONTHS
    ratings = tuple("blue" if month >= end else rating(month) for month in range(MONTHS))
    return Course(ratings, end if end < NEWEST else None, moves)


_COURSES: dict[Story, Callable[[int, int], Course]] = {
    Story.SMOOTH: _smooth,
    Story.WOBBLE: _wobble,
    Story.SLIP: _slip,
    Story.DRIFT: _drift,
    Story.STUCK: _stuck,
    Story.RECOVER: _recover,
    Story.QUIET: _quiet,
    Story.NEVER: _never,
    Story.WAITING: _waiting,
}
