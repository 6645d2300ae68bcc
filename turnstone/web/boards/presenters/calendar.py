"""How somebody gets meetings into their own calendar."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.urls import reverse


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardFile:
    """The meetings of one board as a file."""

    name: str
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarPage:
    """A member's own address, as a browser and as a calendar program writes it, and files to take once."""

    address: str
    webcal: str
    everything: str
    boards: tuple[BoardFile, ...]


def calendar_page(area_slug: str, address: str, boards: Iterable[Any], today: dt.date) -> CalendarPage:
    """Lay out the ways; boards that have ended are left out."""
    everything = reverse("meetings_ics", args=[area_slug])
    return CalendarPage(
        address=address,
        webcal=f"webcal://{address.partition('://')[2]}",
        everything=everything,
        boards=tuple(
            BoardFile(name=each.name, address=f"{everything}?board={each.slug}")
            for each in boards
            if each.ends_on is None or each.ends_on >= today
        ),
    )
