"""The base of rows about people who hold no post: families, young people, those who answer a survey."""

from django.db import models

from turnstone.programme.people.models import LocalArea


class Private(models.Model):
    """A row that keeps no versions, so that once it is deleted it is gone.

    The rest of the record keeps every version of every row. What a parent told us about themselves, or said in
    confidence, must be able to leave it. Such rows are written and deleted by operations like any other.
    """

    area = models.ForeignKey(LocalArea, on_delete=models.PROTECT, related_name="+")

    class Meta:
        abstract = True
