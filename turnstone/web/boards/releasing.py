"""What goes by itself when its time comes; the worker looks every minute.

Done twice it does no harm: what went is not due, and a release goes once.
"""

import logging

from turnstone.programme.audit.operations import Machine, Refusal
from turnstone.programme.boards.operations import release_now
from turnstone.programme.boards.queries import releases_due

log = logging.getLogger(__name__)

CLOCK = Machine("the clock")


def release_what_is_due() -> int:
    """Release whatever was held until a time that has come and waits for nobody; give how many went."""
    gone = 0
    for release in releases_due():
        try:
            release_now(by=CLOCK, release=release)
            gone += 1
        except Refusal as refusal:
            log.warning("release %s did not go: %s", release.pk, type(refusal).__name__)
    return gone
