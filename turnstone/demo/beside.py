"""What happens beside the play of the plans, in the order of time, whichever plan is played."""

from collections import deque
from collections.abc import Iterable, Iterator

from turnstone.demo.calendar import Month, at
from turnstone.demo.diary import Diary
from turnstone.demo.stage import Happening, Moment, Stage


def beside(diary: Diary, moments: Iterable[Moment]) -> Happening:
    """Let moments happen in their order.

    A month takes what falls before its cycle closes: the papers of that cycle are built then, and tell of it.
    """
    waiting = deque(sorted(moments, key=lambda each: each[0]))

    def happen(stage: Stage, month: Month) -> Iterator[Moment]:
        until = diary.ends_at if month.is_open else at(month.closes_on, 12)
        while waiting and waiting[0][0] <= until:
            yield waiting.popleft()

    return happen
