"""How these models put their fields."""

from collections.abc import Mapping
from typing import Any

from django.db import models


def word(choices: Mapping[Any, str], *, default: str = "", blank: bool = False) -> Any:
    """Give a field that holds a word of a list."""
    return models.CharField(max_length=24, choices=list(choices.items()), default=default, blank=blank)


def number(*, places: int = 4) -> Any:
    """Give a field for a figure, which may not be there."""
    return models.DecimalField(max_digits=18, decimal_places=places, null=True, blank=True)


def maybe(to: Any, related_name: str = "+") -> Any:
    """Give a field that names a row, or none."""
    return models.ForeignKey(to, null=True, blank=True, on_delete=models.PROTECT, related_name=related_name)
