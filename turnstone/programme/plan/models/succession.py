"""What became of the actions of a plan that another replaced."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from turnstone.programme.people.models import AreaRow
from turnstone.programme.plan import rules
from turnstone.programme.plan.models.fields import word
from turnstone.programme.plan.models.work import Action


class Succession(AreaRow):
    """What became of an action when another plan took the place of its own."""

    action = models.OneToOneField(Action, on_delete=models.PROTECT, related_name="succession")
    fate = word(rules.FATE_NAMES)
    why = models.TextField(blank=True)
    agreed_by = models.CharField(max_length=200, blank=True)
    decided_on = models.DateField()

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=~Q(fate="dropped") | (~Q(why="") & ~Q(agreed_by="")),
                name="dropped_action_says_why_and_who_agreed",
            )
        ]


class Successor(AreaRow):
    """An action of the new plan into which an old one was carried or merged."""

    succession = models.ForeignKey(Succession, on_delete=models.CASCADE, related_name="successors")
    action = models.ForeignKey(Action, on_delete=models.PROTECT, related_name="came_from")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["succession", "action"], name="successor_once_a_succession")
        ]
