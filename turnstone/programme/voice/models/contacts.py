"""Contacts, what they agreed to, and every message to one of them."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower

from turnstone.programme.people.models import AreaRow
from turnstone.programme.plan.models.fields import word
from turnstone.programme.voice import rules
from turnstone.programme.voice.models.private import Private


class Contact(AreaRow):
    """Somebody who may be written to. Who they are is in `ContactDetails`; erased, only this row and its counts stay.

    `link_step` is part of every link in their messages: one step on, and no old link opens anything.
    """

    kind = word(rules.CONTACT_KIND_NAMES, default=rules.ContactKind.PARENT_CARER)
    came_by = word(rules.ROUTE_NAMES)
    added_on = models.DateField()
    purge_on = models.DateField()
    erased_on = models.DateField(null=True, blank=True)
    bounced_on = models.DateField(null=True, blank=True)
    link_step = models.PositiveIntegerField(default=0)

    def __str__(self) -> str:
        return f"Contact {self.pk}"


class ContactDetails(Private):
    """The name, address and telephone number of a contact."""

    contact = models.OneToOneField(Contact, on_delete=models.CASCADE, related_name="details")
    name = models.CharField(max_length=200, blank=True)
    email = models.EmailField(blank=True)
    phone = models.CharField(max_length=40, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                "area", Lower("email"), condition=~Q(email=""), name="contact_once_an_address"
            ),
            models.CheckConstraint(condition=~Q(email="") | ~Q(phone=""), name="contact_can_be_reached"),
        ]


class Consent(AreaRow):
    """One purpose that a contact agreed to, in which words, and until when.

    It counts from `confirmed_at`: whoever signed up on the site confirms from their own mailbox.
    """

    contact = models.ForeignKey(Contact, on_delete=models.PROTECT, related_name="consents")
    purpose = word(rules.PURPOSE_NAMES)
    words = models.TextField()
    given_at = models.DateTimeField()
    confirmed_at = models.DateTimeField(null=True, blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["contact", "purpose"], condition=Q(withdrawn_at=None), name="consent_once_a_purpose"
            )
        ]


class Message(AreaRow):
    """One message to one contact about one thing at one step; the same message never goes twice.

    `about` names the row of the record that it tells of. It is written down first and taken once by whoever sends it.
    """

    contact = models.ForeignKey(Contact, on_delete=models.PROTECT, related_name="messages")
    kind = word(rules.MESSAGE_KIND_NAMES)
    about = models.CharField(max_length=120, db_index=True)
    step = models.PositiveIntegerField(default=0)
    outcome = word(rules.MESSAGE_OUTCOME_NAMES, default=rules.MessageOutcome.WAITING)
    queued_at = models.DateTimeField()
    not_before = models.DateTimeField()
    tries = models.PositiveIntegerField(default=0)
    outcome_at = models.DateTimeField(null=True, blank=True)
    outcome_note = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["contact", "kind", "about", "step"], name="message_once")
        ]
        indexes: ClassVar = [models.Index(fields=["outcome", "not_before"], name="message_waiting")]
