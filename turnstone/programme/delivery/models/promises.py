"""Promises made in public."""

from typing import Any, ClassVar

from django.db import models
from django.db.models import F, Q

from turnstone.programme.delivery import rules
from turnstone.programme.people.models import AreaRow
from turnstone.programme.plan.models import Action, Evidence, Outcome, Plan

AS_MADE = ("words", "term", "made_on", "due_on", "made_where")


class PromiseOverwritten(RuntimeError):
    """A promise was changed after it was made: a bug."""


class Promise(AreaRow):
    """Something the partnership said in public that it would do by a day. Its words are never changed."""

    plan = models.ForeignKey(Plan, on_delete=models.PROTECT, related_name="promises")
    outcome = models.ForeignKey(
        Outcome, null=True, blank=True, on_delete=models.PROTECT, related_name="promises"
    )
    action = models.ForeignKey(
        Action, null=True, blank=True, on_delete=models.PROTECT, related_name="promises"
    )
    words = models.TextField()
    term = models.CharField(max_length=60, blank=True, help_text="As people say it: autumn term 2026.")
    made_on = models.DateField()
    due_on = models.DateField()
    made_where = models.CharField(max_length=200, blank=True)
    answer = models.CharField(max_length=8, blank=True, choices=list(rules.PROMISE_STATE_NAMES.items()))
    answered_on = models.DateField(null=True, blank=True)
    answer_words = models.TextField(blank=True)
    evidence = models.ForeignKey(Evidence, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    position = models.PositiveIntegerField(default=0)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(due_on__gte=F("made_on")), name="promise_due_after_it_is_made"
            ),
            models.CheckConstraint(
                condition=Q(answer="", answered_on=None)
                | (Q(answer__in=["kept", "partly", "dropped"], answered_on__isnull=False)),
                name="promise_answered_on_a_day",
            ),
            models.CheckConstraint(
                condition=~Q(answer__in=["partly", "dropped"]) | ~Q(answer_words=""),
                name="promise_not_kept_says_why",
            ),
            models.CheckConstraint(
                condition=~Q(answer="kept") | ~Q(answer_words="") | Q(evidence__isnull=False),
                name="promise_kept_shows_it",
            ),
        ]

    def __str__(self) -> str:
        return self.words

    def save(self, *args: Any, **options: Any) -> None:
        """Save the answer; the promise itself is as it was made, for ever."""
        kept = Promise.objects.filter(pk=self.pk).values(*AS_MADE).first()
        changed = [name for name in AS_MADE if kept and kept[name] != getattr(self, name)]
        if changed:
            raise PromiseOverwritten(f"Promise {self.pk} would lose its {', '.join(changed)} as made.")
        super().save(*args, **options)
