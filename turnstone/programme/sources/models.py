"""A file that came in, and what became of its lines."""

from typing import ClassVar

from django.db import models

from turnstone.programme.people.models import AreaRow

# The kind of a file that is only kept: a board's paper, a letter. Nothing was proposed from it.
UNREAD = "unread"


class SourceFile(AreaRow):
    """A file as it came, and the proposal read from it. The same bytes come into an area once."""

    name = models.CharField(max_length=255)
    kind = models.CharField(max_length=40)
    sha256 = models.CharField(max_length=64)
    original = models.FileField(upload_to="sources/%Y/")
    proposal = models.JSONField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["area", "sha256"], name="same_bytes_once_an_area")
        ]

    def __str__(self) -> str:
        return self.name


class Placed(AreaRow):
    """Which row of the record one line of a file became."""

    source = models.ForeignKey(SourceFile, on_delete=models.PROTECT, related_name="placed")
    key = models.CharField(max_length=200)
    became = models.CharField(max_length=120)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["source", "key"], name="line_placed_once")]
