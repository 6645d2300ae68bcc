"""Something that families said, read by somebody, in a theme of the register."""

import datetime as dt
from types import SimpleNamespace

from turnstone.programme.audit import clock
from turnstone.programme.people import operations as people
from turnstone.programme.people.queries import get_account
from turnstone.programme.people.rules import Role
from turnstone.programme.voice import operations, queries
from turnstone.programme.voice.rules import CommentConsent, CommentSource, Route, ThemeKind

HEARD = dt.date(2026, 3, 2)


def hear(by, area, *, theme=None, on=HEARD, words="Nobody rings back.", asked=None, **more):
    """Add a comment of a day and read it as being of a theme."""
    with clock.pretend(clock.end_of(on)):
        theme = theme or operations.add_theme(
            by=by, area=area, name="Being rung back", kind=ThemeKind.TO_DEVELOP
        )
        comment = operations.add_comment(
            by=by,
            area=area,
            source=CommentSource.LETTER,
            words=words,
            heard_on=on,
            asked_to_hear=asked,
            consent=more.pop("consent", CommentConsent.COUNT_ONLY),
            **more,
        )
        reader = reader_of(by, area)
        operations.read_comment(by=by, comment=comment, reader=reader.pk, themes=[theme])
    return SimpleNamespace(theme=theme, comment=comment)


def reader_of(by, area):
    """Give an account that reads comments."""
    return (
        get_account("reader@wexcombe.example")
        or people.invite(
            by=by,
            area=area,
            email="reader@wexcombe.example",
            name="Ines Garrow",
            role=Role.PARTICIPATION_OFFICER,
        ).account
    )


def somebody(by, area, email="a.parent@family.example", **more):
    """Add a contact."""
    return operations.add_contact(by=by, area=area, came_by=Route.LIST, email=email, **more)


def waiting(area, on):
    """List the themes that wait for a reply at the end of a day."""
    return queries.themes_waiting(area.pk, clock.end_of(on))
