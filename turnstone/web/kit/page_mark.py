"""A signed mark of when a page was opened, which its form brings back, so that nothing has to be kept."""

import datetime as dt

from django.core import signing

from turnstone.programme.audit import clock

_SALT = "turnstone.page"


def page_mark(opened_at: dt.datetime | None = None) -> str:
    """Sign the moment at which a page was opened, now unless one is given."""
    return signing.dumps((opened_at or clock.now()).timestamp(), salt=_SALT)


def age_of(mark: str) -> dt.timedelta | None:
    """Say how long ago a page with a mark was opened; None for a mark that is not ours."""
    try:
        opened_at = dt.datetime.fromtimestamp(signing.loads(mark, salt=_SALT), tz=dt.UTC)
    except (signing.BadSignature, ValueError, TypeError):
        return None
    return clock.now() - opened_at
