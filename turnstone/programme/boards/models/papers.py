"""What boards were sent, and what waits for somebody's agreement before it is sent."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from turnstone.programme.boards.models.boards import Board
from turnstone.programme.boards.models.fields import maybe, one_of
from turnstone.programme.boards.models.ledger import LedgerItem
from turnstone.programme.boards.models.meetings import AgendaItem, Meeting
from turnstone.programme.people.models import AreaRow
from turnstone.programme.plan.models import PlanVersion
from turnstone.programme.publications.models import Publication
from turnstone.programme.sources.models import SourceFile


class Release(AreaRow):
    """A paper, or a version of a plan, that is shared once others have agreed to it, and not before a moment."""

    publication = maybe(Publication, "releases")
    version = maybe(PlanVersion, "releases")
    asked_in = maybe(LedgerItem, "releases")
    not_before = models.DateTimeField(null=True, blank=True)
    to_the_public = models.BooleanField(default=False)
    released_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints: ClassVar = [one_of("publication", "version", "release_of_a_paper_or_a_plan")]


class ReleaseAgreement(AreaRow):
    """A body whose agreement a release waits for, and where it gave it."""

    release = models.ForeignKey(Release, on_delete=models.CASCADE, related_name="agreements")
    body = models.CharField(max_length=200)
    agreed_on = models.DateField(null=True, blank=True)
    agreed_where = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["release", "body"], name="agreement_once_a_release"),
            models.CheckConstraint(
                condition=Q(agreed_on=None) | ~Q(agreed_where=""), name="agreement_says_where"
            ),
        ]


class ReleaseBoard(AreaRow):
    """A board to which a release goes."""

    release = models.ForeignKey(Release, on_delete=models.CASCADE, related_name="boards")
    board = models.ForeignKey(Board, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["release", "board"], name="board_once_a_release")
        ]


class BoardPaper(AreaRow):
    """A paper for a board, for one of its meetings or between two. Once sent, it is what the board was sent.

    It is a publication, which is frozen, or a file as it was uploaded, or a version of a plan as at a moment.
    """

    board = models.ForeignKey(Board, on_delete=models.PROTECT, related_name="papers")
    meeting = maybe(Meeting, "papers")
    item = maybe(AgendaItem, "papers")
    release = maybe(Release, "papers")
    publication = maybe(Publication)
    source = maybe(SourceFile)
    version = maybe(PlanVersion)
    title = models.CharField(max_length=300)
    is_exempt = models.BooleanField(default=False)
    sent_at = models.DateTimeField(null=True, blank=True)
    position = models.PositiveIntegerField(default=0)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(publication__isnull=False, source=None, version=None)
                | Q(publication=None, source__isnull=False, version=None)
                | Q(publication=None, source=None, version__isnull=False),
                name="board_paper_is_one_thing",
            )
        ]
