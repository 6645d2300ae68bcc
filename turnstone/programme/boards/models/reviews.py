"""Reviews from outside: stocktakes, deep dives, monitoring inspections."""

from typing import ClassVar

from django.db import models

from turnstone.programme.boards import rules
from turnstone.programme.boards.models.boards import Board
from turnstone.programme.boards.models.fields import maybe
from turnstone.programme.people.models import AreaRow
from turnstone.programme.plan.models import Plan, Requirement
from turnstone.programme.plan.models.fields import not_before, word
from turnstone.programme.sources.models import SourceFile


class Review(AreaRow):
    """A look at how the programme goes, by those who may judge it. Known only by its month, it took that month."""

    kind = word(rules.REVIEW_KIND_NAMES)
    by_whom = models.CharField(max_length=200)
    plan = maybe(Plan, "reviews")
    board = maybe(Board, "reviews")
    starts_on = models.DateField()
    ends_on = models.DateField()
    when_words = models.CharField(max_length=100, blank=True)
    summary = models.TextField(blank=True)
    pace = word(rules.PACE_JUDGEMENT_NAMES, default=rules.PaceJudgement.NOT_SAID)
    pace_words = models.TextField(blank=True)
    letter = maybe(SourceFile)
    letter_link = models.URLField(blank=True)
    letter_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints: ClassVar = [not_before("ends_on", "starts_on", "review_ends_after_it_starts")]


class ReviewFinding(AreaRow):
    """One thing that a review found."""

    review = models.ForeignKey(Review, on_delete=models.CASCADE, related_name="findings")
    requirement = maybe(Requirement)
    words = models.TextField()
    is_concern = models.BooleanField(default=True)
    position = models.PositiveIntegerField(default=0)
