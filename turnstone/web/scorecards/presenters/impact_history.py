"""Who named what, asked it of which measure, and found or took back what."""

from collections.abc import Iterable

from turnstone.programme.audit.facts import ChangeFacts
from turnstone.web.kit.history import Change, Words, newest_first, told
from turnstone.web.scorecards.presenters.impact import ChangeLine

_DONE = {
    "scorecards.name_change": "named it",
    "scorecards.withdraw_named_change": "took it back",
    "scorecards.ask_impact": "asked it",
    "scorecards.find_impact": "found what could be found",
    "scorecards.withdraw_finding": "took a finding back",
}
_FIELDS = {"withdrawn_on": "Taken back on", "withdrawn_because": "Because"}


def history_of_changes(changes: Iterable[ChangeFacts], named: Iterable[ChangeLine]) -> tuple[Change, ...]:
    """Tell who named changes and took them back, newest first."""
    words = Words(done=_DONE, fields=_FIELDS, rows={each.id: each.title for each in named})
    return newest_first(told(changes, words))


def history_of_a_question(asked: Iterable[ChangeFacts], found: Iterable[ChangeFacts]) -> tuple[Change, ...]:
    """Tell who asked a measure about a change, and what was found and taken back, newest first."""
    words = Words(done=_DONE, fields=_FIELDS)
    return newest_first(told(found, words), told(asked, words))
