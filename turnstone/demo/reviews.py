"""Who looked at Wexcombe from outside, written down when their letter came."""

from collections.abc import Iterator
from functools import partial

from turnstone.demo.calendar import at
from turnstone.demo.content.boards import IMPROVEMENT
from turnstone.demo.content.reviews import REVIEWS, ReviewContent
from turnstone.demo.stage import Moment
from turnstone.demo.table import Table
from turnstone.programme.audit import clock
from turnstone.programme.boards import operations


def looked_at(table: Table) -> Iterator[Moment]:
    """Write each review down early in the month after it."""
    for review in REVIEWS:
        yield at(table.diary.day(review.month + 1, 4), 15), partial(_write_down, table, review)


def _write_down(table: Table, content: ReviewContent) -> None:
    first, last = (table.diary.day(content.month, day) for day in content.days)
    review = table.reviews[content.key] = operations.add_review(
        by=table.office,
        area=table.area,
        kind=content.kind,
        by_whom=content.by_whom,
        starts_on=first,
        ends_on=last,
        when_words=content.when_words,
        plan=table.plan(is_first=content.is_of_the_first_plan),
        board=table.boards[IMPROVEMENT],
        summary=content.summary,
        pace=content.pace,
        pace_words=content.pace_words,
        letter_on=clock.today(),
    )
    for words, is_concern, reference in content.findings:
        operations.add_finding(
            by=table.office,
            review=review,
            words=words,
            is_concern=is_concern,
            requirement=table.requirement(reference),
        )
