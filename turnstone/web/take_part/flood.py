"""Forms that machines send: what only a machine fills in, how fast it was sent, and how many came from one address.

Who answers a survey is kept nowhere, and that goes for the addresses of their computers too. They are counted in the
memory of this process for a minute and written down nowhere, so the site's own cache, which is a table, is not used.
"""

import datetime as dt
from enum import StrEnum

from allauth.account.adapter import get_adapter
from django.core.cache.backends.locmem import LocMemCache
from django.http import HttpRequest

from turnstone.web.kit.page_mark import age_of, page_mark

__all__ = ["MOST_A_MINUTE", "TRAP", "Doubt", "came_too_often", "doubt_about", "mark_of", "page_mark"]

TRAP = "website"
QUICKEST = dt.timedelta(seconds=3)
LONGEST = dt.timedelta(days=1)
# A class answers from one address; a machine sends more than this.
MOST_A_MINUTE = 60
_counts = LocMemCache("turnstone-flood", {"TIMEOUT": 60, "OPTIONS": {"MAX_ENTRIES": 10_000}})


class Doubt(StrEnum):
    """What makes a form look as if no person had sent it, in a sentence for the person who did."""

    TRAPPED = "The box at the end was filled in. People do not see it; leave it empty and send again."
    TOO_QUICK = "That was very quick. Look your answers over, then send them again."
    TOO_OLD = "This page had been open for more than a day. Look your answers over, then send them again."


def came_too_often(request: HttpRequest) -> bool:
    """Count a form that came from an address, and say whether too many did within a minute."""
    address = get_adapter().get_client_ip(request)
    _counts.add(address, 0)
    return _counts.incr(address) > MOST_A_MINUTE


def doubt_about(request: HttpRequest) -> Doubt | None:
    """Say what makes a form look as if a machine had sent it, or nothing."""
    if request.POST.get(TRAP, ""):
        return Doubt.TRAPPED
    age = age_of(request.POST.get("opened", ""))
    if age is None or age > LONGEST:
        return Doubt.TOO_OLD
    return Doubt.TOO_QUICK if age < QUICKEST else None


def mark_of(request: HttpRequest) -> str:
    """Give the mark that a page is shown with again: the same, while it holds."""
    sent = request.POST.get("opened", "")
    age = age_of(sent)
    return sent if age is not None and age <= LONGEST else page_mark()
