"""Where a review that minutes tell of goes."""

from __future__ import annotations

import calendar
import datetime as dt
from functools import partial
from typing import TYPE_CHECKING

from turnstone.intake.boards_meant import board_meant
from turnstone.intake.minutes.boards import boards_in as boards_named
from turnstone.programme.boards.operations import add_review
from turnstone.programme.boards.queries import boards_in, reviews_in
from turnstone.programme.boards.rules import PaceJudgement, ReviewKind
from turnstone.programme.plan.queries import plans_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from turnstone.intake.placing import Accepting
    from turnstone.intake.proposed_meeting import ProposedReview
    from turnstone.programme.boards.models import Board, Review
    from turnstone.programme.people.models import LocalArea


def place_reviews(accepting: Accepting, area: LocalArea, reviews: Iterable[ProposedReview]) -> None:
    """Add each review that has at least its month; known only by its month, it took that month."""
    for said in reviews:
        if said.month is None:
            accepting.leave(said.key)
        else:
            starts_on = said.on or said.month
            accepting.place(
                said.key,
                find=partial(_review_of, area, said.by_whom, starts_on),
                add=partial(_add, accepting, area, said, starts_on),
            )


def _add(accepting: Accepting, area: LocalArea, said: ProposedReview, starts_on: dt.date) -> Review:
    plans = plans_of(area.pk)
    return add_review(
        by=accepting.by,
        area=area,
        kind=ReviewKind(said.kind),
        by_whom=said.by_whom[:200],
        starts_on=starts_on,
        ends_on=said.on or _last_of(starts_on),
        when_words=said.when_words[:100],
        plan=plans[0] if len(plans) == 1 else None,
        board=_board_reviewed(area, said.words),
        summary=said.words,
        pace=PaceJudgement(said.pace),
        pace_words=said.pace_words,
    )


def _board_reviewed(area: LocalArea, words: str) -> Board | None:
    there = boards_in(area.pk)
    meant = (board_meant(there, name) for name in boards_named(words))
    return next((board for board in meant if board), None)


def _review_of(area: LocalArea, by_whom: str, starts_on: dt.date) -> Review | None:
    return next(
        (
            each
            for each in reviews_in(area.pk)
            if each.starts_on == starts_on and each.by_whom.casefold() == by_whom.casefold()
        ),
        None,
    )


def _last_of(month: dt.date) -> dt.date:
    return month.replace(day=calendar.monthrange(month.year, month.month)[1])
