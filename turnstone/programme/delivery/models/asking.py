"""Asking leads for their updates by email."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from turnstone.programme.delivery.models.cycles import Cycle
from turnstone.programme.people.models import AreaRow, Person
from turnstone.programme.plan.models import Action


class UpdateRequest(AreaRow):
    """An email that asked a lead for one action's update, and the link in it, which opens that update once.

    Only the link's fingerprint is kept, so nobody who reads the database can use it.
    """

    cycle = models.ForeignKey(Cycle, on_delete=models.PROTECT, related_name="requests")
    action = models.ForeignKey(Action, on_delete=models.PROTECT, related_name="update_requests")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    fingerprint = models.CharField(max_length=64, unique=True)
    asked_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    sent_at = models.DateTimeField(null=True, blank=True)
    not_sent_because = models.CharField(max_length=300, blank=True)
    used_at = models.DateTimeField(null=True, blank=True)
    revoked_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(expires_at__gt=F("asked_at")), name="update_request_expires_later"
            )
        ]
