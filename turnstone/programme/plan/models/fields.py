"""How a plan's models put their fields: a word of a list, a post, days that must follow one another."""

from collections.abc import Mapping
from typing import Any

from django.db import models
from django.db.models import F, Q

from turnstone.programme.people.models import Post


def word(choices: Mapping[Any, str], *, default: str = "", blank: bool = False) -> Any:
    """Give a field that holds a word of a list."""
    return models.CharField(max_length=24, choices=list(choices.items()), default=default, blank=blank)


def post(name: str) -> Any:
    """Give a field that names a post, or nobody yet."""
    return models.ForeignKey(Post, null=True, blank=True, on_delete=models.PROTECT, related_name=name)


def not_before(later: str, earlier: str, name: str) -> models.CheckConstraint:
    """Let one day not come before another."""
    return models.CheckConstraint(
        condition=Q(**{later: None}) | Q(**{earlier: None}) | Q(**{f"{later}__gte": F(earlier)}), name=name
    )


def withdrawal_says_why(name: str) -> models.CheckConstraint:
    """Let nothing leave a plan without a reason."""
    return models.CheckConstraint(condition=Q(withdrawn_on=None) | ~Q(withdrawn_because=""), name=name)
