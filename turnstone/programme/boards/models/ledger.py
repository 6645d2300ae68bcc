"""The ledger: what was resolved, recommended, decided, asked for or challenged, and what became of it."""

from typing import Any, ClassVar

from django.db import models
from django.db.models import F, Q

from turnstone.programme.boards import rules
from turnstone.programme.boards.models.boards import Board
from turnstone.programme.boards.models.fields import maybe
from turnstone.programme.boards.models.meetings import AgendaItem, Meeting
from turnstone.programme.people.models import AreaRow, Post
from turnstone.programme.plan.models import Evidence, Requirement
from turnstone.programme.plan.models.fields import word
from turnstone.programme.publications.models import Publication


class Resolution(AreaRow):
    """What a meeting resolved or recommended as one text: the words before its limbs, and the vote if there was one."""

    meeting = models.ForeignKey(Meeting, on_delete=models.PROTECT, related_name="resolutions")
    item = maybe(AgendaItem, "resolutions")
    words = models.TextField()
    votes_for = models.PositiveSmallIntegerField(null=True, blank=True)
    votes_against = models.PositiveSmallIntegerField(null=True, blank=True)
    abstained = models.PositiveSmallIntegerField(null=True, blank=True)
    position = models.PositiveIntegerField(default=0)


AS_RAISED = (
    *("reference", "kind", "words", "limb", "raised_by", "raised_by_words", "raised_on"),
    *("board_id", "meeting_id", "item_id", "resolution_id"),
)


class LedgerReworded(Exception):
    """A line of the ledger would no longer say what was asked, by whom, or when: a bug, never a refusal."""


class LedgerItem(AreaRow):
    """One thing that was asked or decided. Its words are never changed.

    `board` asked it, at a meeting or between two; a challenge from outside names the board that it was put to.
    `held_by` is the board that it is with now. It is due on a day, or before the next meeting of `due_before`.
    Something that `waits_for` a body's agreement is not late until `agreed_on` is known.
    """

    board = models.ForeignKey(Board, on_delete=models.PROTECT, related_name="raised")
    held_by = models.ForeignKey(Board, on_delete=models.PROTECT, related_name="holds")
    meeting = maybe(Meeting, "ledger")
    item = maybe(AgendaItem, "ledger")
    resolution = maybe(Resolution, "limbs")
    review = maybe("boards.Review", "ledger")
    requirement = maybe(Requirement)
    kind = word(rules.LEDGER_KIND_NAMES)
    reference = models.CharField(max_length=20)
    limb = models.CharField(max_length=5, blank=True)
    words = models.TextField()
    raised_by = word(rules.RAISED_BY_NAMES, default=rules.RaisedBy.BOARD)
    raised_by_words = models.CharField(max_length=200, blank=True)
    raised_on = models.DateField()
    owner = maybe(Post)
    due_on = models.DateField(null=True, blank=True)
    due_before = maybe(Board)
    due_words = models.CharField(max_length=200, blank=True)
    waits_for = models.CharField(max_length=200, blank=True)
    agreed_on = models.DateField(null=True, blank=True)
    agreed_where = models.CharField(max_length=300, blank=True)
    repeats = maybe("self", "repeated_as")
    state = word(rules.LEDGER_STATE_NAMES, default=rules.LedgerState.OPEN)
    answer = models.TextField(blank=True)
    answered_on = models.DateField(null=True, blank=True)
    answered_in_meeting = maybe(Meeting)
    answered_in_publication = maybe(Publication)
    answered_where = models.CharField(max_length=300, blank=True)
    evidence = maybe(Evidence)
    accepted_on = models.DateField(null=True, blank=True)
    accepted_by = models.CharField(max_length=200, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["area", "reference"], name="ledger_reference_once_an_area"),
            models.CheckConstraint(
                condition=Q(state="open")
                | Q(answered_in_meeting__isnull=False)
                | Q(answered_in_publication__isnull=False)
                | ~Q(answered_where=""),
                name="answer_points_to_where",
            ),
            models.CheckConstraint(
                condition=~Q(state="closed") | (Q(accepted_on__isnull=False) & ~Q(accepted_by="")),
                name="closed_was_accepted",
            ),
            models.CheckConstraint(
                condition=Q(due_on=None) | Q(due_on__gte=F("raised_on")), name="due_after_it_was_raised"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.reference} {self.words[:60]}"

    def save(self, *args: Any, **options: Any) -> None:
        """Save what becomes of it; what was asked, by whom and when stays as it was raised, for ever."""
        kept = LedgerItem.objects.filter(pk=self.pk).values(*AS_RAISED).first()
        changed = [name for name in AS_RAISED if kept and kept[name] != getattr(self, name)]
        if changed:
            raise LedgerReworded(f"{self.reference} would lose its {', '.join(changed)} as raised.")
        super().save(*args, **options)


class LedgerPassage(AreaRow):
    """A line of the ledger going from one board to another."""

    ledger_item = models.ForeignKey(LedgerItem, on_delete=models.CASCADE, related_name="passages")
    from_board = models.ForeignKey(Board, on_delete=models.PROTECT, related_name="+")
    to_board = models.ForeignKey(Board, on_delete=models.PROTECT, related_name="+")
    passed_on = models.DateField()
    why = models.TextField()

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=~Q(from_board=F("to_board")), name="passage_joins_two_boards")
        ]
