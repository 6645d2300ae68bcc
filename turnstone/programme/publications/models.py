"""A paper as it was published."""

from typing import Any, ClassVar

from django.db import models
from django.db.models import Q

from turnstone.programme.people.models import AreaRow
from turnstone.programme.publications.rules import AUDIENCE_NAMES, STATE_NAMES, State


class Frozen(RuntimeError):
    """The content of a publication that is no longer a draft was changed: a bug."""


class Publication(AreaRow):
    """A paper as data. The content is text, not JSON columns, because its very bytes are what is kept."""

    kind = models.CharField(max_length=30)
    audience = models.CharField(max_length=10, choices=list(AUDIENCE_NAMES.items()))
    slug = models.SlugField()
    title = models.CharField(max_length=300)
    as_at = models.DateTimeField()
    content = models.TextField()
    sha256 = models.CharField(max_length=64)
    concerns = models.JSONField(default=list)
    state = models.CharField(max_length=12, choices=list(STATE_NAMES.items()), default=State.DRAFT)
    drafted_by = models.CharField(max_length=200)
    approved_by = models.CharField(max_length=200, blank=True)
    published_at = models.DateTimeField(null=True, blank=True)
    embargo_until = models.DateTimeField(null=True, blank=True)
    corrects = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="corrections"
    )
    correction_note = models.TextField(blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["area", "kind", "slug", "audience"],
                condition=Q(state=State.PUBLISHED),
                name="one_published_at_a_time",
            ),
            models.CheckConstraint(
                condition=~Q(state=State.PUBLISHED) | Q(published_at__isnull=False),
                name="published_has_a_moment",
            ),
            models.CheckConstraint(
                condition=Q(corrects=None) | ~Q(correction_note=""), name="correction_has_a_note"
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save, unless the content would change after it left the drafting table."""
        if self.pk:
            kept = type(self).objects.get(pk=self.pk)
            if kept.state != State.DRAFT and kept.content != self.content:
                raise Frozen(f"Publication {self.pk} is {kept.state}; its content cannot change.")
        super().save(*args, **kwargs)
