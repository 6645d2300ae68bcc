"""Charters and other documents that were written together, in versions that partners sign."""

from typing import ClassVar

from django.db import models

from turnstone.programme.people.models import AreaRow, Organisation
from turnstone.programme.plan.models.fields import word
from turnstone.programme.sources.models import SourceFile
from turnstone.programme.voice import rules
from turnstone.programme.voice.models.fields import maybe


class Charter(AreaRow):
    """A document that partners wrote with families, whatever it is called."""

    slug = models.SlugField(max_length=80)
    title = models.CharField(max_length=200)
    kind = word(rules.CHARTER_KIND_NAMES)
    about = models.TextField(blank=True)
    ended_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["area", "slug"], name="charter_once_a_name")]

    def __str__(self) -> str:
        return self.title


class CharterVersion(AreaRow):
    """One version of it; once somebody has signed it, its words stay."""

    charter = models.ForeignKey(Charter, on_delete=models.PROTECT, related_name="versions")
    number = models.CharField(max_length=20)
    text = models.TextField()
    written_with = models.TextField(blank=True)
    file = maybe(SourceFile)
    written_on = models.DateField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["charter", "number"], name="charter_version_once")
        ]


class CharterSignature(AreaRow):
    """A partner's signature under one version."""

    version = models.ForeignKey(CharterVersion, on_delete=models.PROTECT, related_name="signatures")
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    signed_by = models.CharField(max_length=200)
    signed_on = models.DateField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["version", "organisation"], name="signed_once_a_partner")
        ]
