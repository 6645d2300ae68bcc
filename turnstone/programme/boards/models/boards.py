"""Boards, who sits on them, their terms, and how they stand to one another."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from turnstone.programme.boards import rules
from turnstone.programme.boards.models.fields import maybe
from turnstone.programme.people.models import AreaRow, Organisation, Post
from turnstone.programme.plan.models.fields import not_before, word


class Board(AreaRow):
    """A board, a committee or a group that meets. One that is restructured ends, and another takes its place."""

    slug = models.SlugField()
    name = models.CharField(max_length=200)
    short_name = models.CharField(max_length=60, blank=True)
    kind = word(rules.BOARD_KIND_NAMES)
    purpose = models.TextField(blank=True)
    organisation = maybe(Organisation)
    rhythm = word(rules.RHYTHM_NAMES, default=rules.Rhythm.AS_NEEDED)
    quorum = models.PositiveSmallIntegerField(null=True, blank=True)
    meets_in_public = models.BooleanField(default=False)
    starts_on = models.DateField(null=True, blank=True)
    ends_on = models.DateField(null=True, blank=True)
    succeeds = maybe("self", "succeeded_by")
    position = models.PositiveIntegerField(default=0)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["area", "slug"], name="board_slug_once_an_area"),
            models.UniqueConstraint(fields=["area", "name"], name="board_name_once_an_area"),
            not_before("ends_on", "starts_on", "board_ends_after_it_starts"),
        ]

    def __str__(self) -> str:
        return self.name


class BoardTerms(AreaRow):
    """A version of a board's terms of reference. A version that is agreed is never reworded."""

    board = models.ForeignKey(Board, on_delete=models.PROTECT, related_name="terms")
    version = models.CharField(max_length=20)
    text = models.TextField()
    agreed_on = models.DateField(null=True, blank=True)
    agreed_where = models.CharField(max_length=200, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["board", "version"], name="terms_version_once_a_board")
        ]


class BoardSeat(AreaRow):
    """A post's seat on a board, while it lasts."""

    board = models.ForeignKey(Board, on_delete=models.PROTECT, related_name="seats")
    post = models.ForeignKey(Post, on_delete=models.PROTECT, related_name="+")
    part = word(rules.SEAT_PART_NAMES, default=rules.SeatPart.MEMBER)
    starts_on = models.DateField(null=True, blank=True)
    ends_on = models.DateField(null=True, blank=True)
    position = models.PositiveIntegerField(default=0)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["board", "post"], condition=Q(ends_on=None), name="seat_once_a_board"
            ),
            not_before("ends_on", "starts_on", "seat_ends_after_it_starts"),
        ]


class ReportingLine(AreaRow):
    """How one board stands to another; where it reports: what, how often, and from when.

    A duty that a board imposed names the line of the ledger that says so.
    """

    from_board = models.ForeignKey(Board, on_delete=models.PROTECT, related_name="lines_out")
    to_board = models.ForeignKey(Board, on_delete=models.PROTECT, related_name="lines_in")
    kind = word(rules.LINE_KIND_NAMES)
    what = models.CharField(max_length=200, blank=True)
    paper_kind = models.CharField(max_length=30, blank=True)
    rhythm = word(rules.RHYTHM_NAMES, default=rules.Rhythm.AS_NEEDED)
    starts_on = models.DateField(null=True, blank=True)
    ends_on = models.DateField(null=True, blank=True)
    asked_in = maybe("boards.LedgerItem", "duties")
    position = models.PositiveIntegerField(default=0)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=~Q(from_board=F("to_board")), name="line_joins_two_boards"),
            not_before("ends_on", "starts_on", "line_ends_after_it_starts"),
        ]
