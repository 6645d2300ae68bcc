"""In whose name each role may raise a challenge, and accept the answer. No Django."""

from collections.abc import Iterable

from turnstone.programme.boards.rules.words import RaisedBy
from turnstone.programme.people.rules import Role

_ASKS_FOR: dict[str, tuple[RaisedBy, ...]] = {
    Role.PROGRAMME_OFFICE: tuple(RaisedBy),
    Role.BOARD_MEMBER: (RaisedBy.MEMBERS, RaisedBy.BOARD),
    Role.FORUM: (RaisedBy.FORUM, RaisedBy.YOUNG_PEOPLE),
    Role.ADVISER: (RaisedBy.DFE, RaisedBy.NHS_ENGLAND, RaisedBy.INSPECTORATE),
}
# A board may accept any answer: what was asked of it is closed there.
_ACCEPTS_FOR = _ASKS_FOR | {Role.BOARD_MEMBER: tuple(RaisedBy)}


def asks_for(roles: Iterable[str]) -> tuple[RaisedBy, ...]:
    """List in whose name somebody with these roles may ask, in the order in which voices are named."""
    return _voices(_ASKS_FOR, roles)


def accepts_for(roles: Iterable[str]) -> tuple[RaisedBy, ...]:
    """List in whose name somebody with these roles may accept an answer."""
    return _voices(_ACCEPTS_FOR, roles)


def _voices(table: dict[str, tuple[RaisedBy, ...]], roles: Iterable[str]) -> tuple[RaisedBy, ...]:
    theirs = {voice for role in roles for voice in table.get(role, ())}
    return tuple(voice for voice in RaisedBy if voice in theirs)
