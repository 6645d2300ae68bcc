"""How these models put their fields."""

from typing import Any

from django.db import models


def maybe(to: Any, related_name: str = "+") -> Any:
    """Give a field that names a row, or none."""
    return models.ForeignKey(to, null=True, blank=True, on_delete=models.PROTECT, related_name=related_name)
