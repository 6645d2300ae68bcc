"""How these models put their fields: a row that may be named, and one of two rows."""

from typing import Any

from django.db import models
from django.db.models import Q


def maybe(to: Any, related_name: str = "+") -> Any:
    """Give a field that names a row, or none."""
    return models.ForeignKey(to, null=True, blank=True, on_delete=models.PROTECT, related_name=related_name)


def one_of(first: str, second: str, name: str) -> models.CheckConstraint:
    """Let exactly one of two rows be named."""
    empty, named = f"{first}__isnull", f"{second}__isnull"
    return models.CheckConstraint(
        condition=Q(**{empty: True, named: False}) | Q(**{empty: False, named: True}), name=name
    )
