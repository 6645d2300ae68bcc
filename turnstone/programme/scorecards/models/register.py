"""The release register: what data product comes out when."""

from typing import ClassVar

from django.db import models
from django.db.models.functions import Lower

from turnstone.programme.people.models import AreaRow


class DataProduct(AreaRow):
    """One row of the release register. A date not yet set is null, a frequency not yet set is empty.

    A day that is known by its month alone is the first of it. `progress` is what its own register said on a day; how it
    stands is worked out from dates. `sees_first` names who may read it before everybody.
    """

    name = models.CharField(max_length=300)
    report_type = models.CharField(max_length=80, blank=True)
    frequency = models.CharField(max_length=60, blank=True)
    starts_on = models.DateField(null=True, blank=True)
    first_draft_due_on = models.DateField(null=True, blank=True)
    first_draft_words = models.CharField(max_length=120, blank=True)
    first_issue_due_on = models.DateField(null=True, blank=True)
    progress = models.CharField(max_length=120, blank=True)
    progress_on = models.DateField(null=True, blank=True)
    about = models.CharField(max_length=500, blank=True)
    is_public = models.BooleanField(default=False)
    sees_first = models.CharField(max_length=300, blank=True)
    started_on = models.DateField(null=True, blank=True)
    drafted_on = models.DateField(null=True, blank=True)
    ended_on = models.DateField(null=True, blank=True)
    position = models.PositiveIntegerField(default=0)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint("area", Lower("name"), name="data_product_once_an_area")
        ]

    def __str__(self) -> str:
        return self.name


class ProductIssue(AreaRow):
    """One time that a data product came out, or is promised for: the day due, and the day it did come out."""

    product = models.ForeignKey(DataProduct, on_delete=models.CASCADE, related_name="issues")
    name = models.CharField(max_length=120, blank=True)
    due_on = models.DateField(null=True, blank=True)
    issued_on = models.DateField(null=True, blank=True)
    where = models.CharField(max_length=300, blank=True)
