"""A small register and a few comments of it, for tests."""

import datetime as dt

from turnstone.programme.audit.operations import Machine
from turnstone.programme.voice import operations
from turnstone.programme.voice.rules import CommentConsent, CommentSource, ThemeKind

BY = Machine("a test")
ON = dt.date(2026, 3, 4)


def register_of(area):
    """Make a register of two themes."""
    wait = operations.add_theme(
        by=BY, area=area, name="Waiting", kind=ThemeKind.TO_DEVELOP, like="We waited for years\nqueue"
    )
    kind = operations.add_theme(
        by=BY, area=area, name="Kindness", kind=ThemeKind.STRENGTH, like="She was so kind\nlovely"
    )
    return wait, kind


def say(area, words, **more):
    """Add a comment."""
    more = {"source": CommentSource.SURVEY, "heard_on": ON, "consent": CommentConsent.QUOTE} | more
    return operations.add_comment(by=BY, area=area, words=words, **more)


def read(comment, reader, *themes):
    """Let somebody read a comment."""
    return operations.read_comment(by=BY, comment=comment, reader=reader.pk, themes=themes)
