"""How these models put their fields: a word of a list, and days that must follow one another."""

from collections.abc import Mapping
from typing import Any

from django.db import models
from django.db.models import F, Q


def word(choices: Mapping[Any, str], *, default: str = "") -> Any:
    """Give a field that holds a word of a list."""
    return models.CharField(max_length=24, choices=list(choices.items()), default=default)


def maybe(to: Any, related_name: str = "+") -> Any:
    """Give a field that names a row, or none."""
    return models.ForeignKey(to, null=True, blank=True, on_delete=models.PROTECT, related_name=related_name)


def not_before(later: str, earlier: str, name: str) -> models.CheckConstraint:
    """Let one day not come before another."""
    return models.CheckConstraint(
        condition=Q(**{later: None}) | Q(**{earlier: None}) | Q(**{f"{later}__gte": F(earlier)}), name=name
    )


def one_of(first: str, second: str, name: str) -> models.CheckConstraint:
    """Let exactly one of two rows be named."""
    empty, named = f"{first}__isnull", f"{second}__isnull"
    return models.CheckConstraint(
        condition=Q(**{empty: True, named: False}) | Q(**{empty: False, named: True}), name=name
    )
