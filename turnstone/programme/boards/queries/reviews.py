"""Reviews from outside, with what they found."""

import datetime as dt
from collections import defaultdict

from turnstone.programme.audit.facts import ChangeFacts
from turnstone.programme.audit.queries import changes_to, in_order_as_at, read_into, rows_as_at
from turnstone.programme.boards import models
from turnstone.programme.boards.facts.reviews import ReviewFacts, ReviewFindingFacts
from turnstone.programme.boards.rules.reviews import when_it_was


def reviews_as_at(area_id: int, moment: dt.datetime) -> tuple[ReviewFacts, ...]:
    """Read an area's reviews as they stood at a moment, the newest first."""
    findings: dict[int, list[ReviewFindingFacts]] = defaultdict(list)
    for row in in_order_as_at(models.ReviewFinding, moment, area_id=area_id):
        findings[row.review_id].append(read_into(ReviewFindingFacts, row))
    rows = rows_as_at(models.Review, moment, area_id=area_id)
    newest_first = sorted(rows, key=lambda row: (row.ends_on, row.id), reverse=True)
    return tuple(
        read_into(
            ReviewFacts,
            row,
            when=when_it_was(row.starts_on, row.ends_on, row.when_words),
            findings=tuple(findings[row.id]),
        )
        for row in newest_first
    )


def find_review(area_id: int, review_id: int) -> models.Review | None:
    """Find an area's review by its number."""
    found = models.Review.objects.filter(area_id=area_id, id=review_id)
    return found.select_related("plan", "board", "letter").first()


def find_finding(area_id: int, finding_id: int) -> models.ReviewFinding | None:
    """Find a finding of an area's review by its number."""
    found = models.ReviewFinding.objects.filter(area_id=area_id, id=finding_id)
    return found.select_related("review", "requirement").first()


def reviews_in(area_id: int) -> list[models.Review]:
    """List an area's reviews, the newest first."""
    return list(models.Review.objects.filter(area_id=area_id).order_by("-ends_on", "-id"))


def changes_to_review(review_id: int) -> tuple[ChangeFacts, ...]:
    """Tell how the record of a review came to stand as it does."""
    return changes_to(models.Review, id=review_id)


def changes_to_findings(review_id: int) -> tuple[ChangeFacts, ...]:
    """Tell who wrote down and put right what a review found."""
    return changes_to(models.ReviewFinding, review_id=review_id)
