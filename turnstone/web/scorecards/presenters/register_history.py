"""How a row of the release register came to stand as it does."""

from collections.abc import Iterable
from dataclasses import replace

from turnstone.programme.audit.facts import ChangeFacts
from turnstone.programme.scorecards.facts import IssueFacts
from turnstone.web.kit.formats import day
from turnstone.web.kit.history import Change, Words, newest_first, told

_DONE = {
    "scorecards.register_product": "registered it",
    "scorecards.change_product": "changed what is promised",
    "scorecards.start_product": "noted its start",
    "scorecards.note_draft": "noted its first draft",
    "scorecards.note_issue": "noted an issue",
    "scorecards.promise_issue": "promised an issue",
    "scorecards.move_issue": "moved a promised issue",
    "scorecards.make_public": "said who may read of it",
    "scorecards.take_back_issue": "took an issue back",
    "scorecards.end_product": "ended it",
}
_FIELDS = {
    "starts_on": "Start",
    "first_draft_due_on": "First draft due",
    "first_issue_due_on": "First issue due",
    "started_on": "Began",
    "drafted_on": "First draft there",
    "issued_on": "Came out",
    "due_on": "Due",
    "about": "What it shows",
    "is_public": "For everyone",
    "sees_first": "Who reads it first",
    "progress_on": "Its register's day",
}
_NAMES = {"is_public": {True: "yes", False: "no"}}


def product_history(
    known: Iterable[IssueFacts], changes: Iterable[ChangeFacts], issues: Iterable[ChangeFacts]
) -> tuple[Change, ...]:
    """Tell who promised, moved and noted what, newest first."""
    words = Words(done=_DONE, fields=_FIELDS, names=_NAMES)
    named = replace(words, rows={each.id: _named(each) for each in known})
    return newest_first(told(issues, named), told(changes, words))


def _named(issue: IssueFacts) -> str:
    on = issue.issued_on or issue.due_on
    return issue.name or (day(on) if on else "")
