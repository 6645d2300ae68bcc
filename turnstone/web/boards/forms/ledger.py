"""What the ledger may be narrowed by, and what is asked to raise something in it."""

from collections.abc import Iterable, Sequence
from typing import Any

from django import forms
from django.http import QueryDict

from turnstone.programme.audit import clock
from turnstone.programme.boards.facts import LedgerItemFacts
from turnstone.programme.boards.rules import (
    LEDGER_KIND_NAMES,
    LEDGER_STATE_NAMES,
    RAISED_BY_NAMES,
    LedgerKind,
    RaisedBy,
)
from turnstone.programme.people.facts import Member, PostFacts
from turnstone.web.boards.ledger_wanted import EVERY, SORTS, LedgerWanted
from turnstone.web.kit.fields import day_of, line, offer, one_of, post_choices, prose

Choices = Iterable[tuple[Any, str]]


class NarrowLedger(forms.Form):
    """Read from the address what is asked of the ledger; a choice that is no more narrows nothing."""

    q = line("Words")
    board = one_of("With which board")
    kind = one_of("Kind", LEDGER_KIND_NAMES.items())
    by = one_of("Who asked", RAISED_BY_NAMES.items())
    state = one_of("State")
    sort = one_of("Order")
    overdue = forms.BooleanField(label="Overdue", required=False)
    repeated = forms.BooleanField(label="Asked more than once", required=False)
    waits = forms.BooleanField(label="Waits for an agreement", required=False)
    mine = forms.BooleanField(label="I answer for it", required=False)

    def __init__(self, data: QueryDict, *, boards: Choices) -> None:
        super().__init__(data, auto_id="narrow_%s")
        offer(self, "board", boards, first="Any")
        offer(self, "kind", LEDGER_KIND_NAMES.items(), first="Any")
        offer(self, "by", RAISED_BY_NAMES.items(), first="Anybody")
        offer(self, "state", [*LEDGER_STATE_NAMES.items(), (EVERY, "Any")], first="Not closed")
        offer(self, "sort", [each for each in SORTS.items() if each[0]], first=SORTS[""])

    def wanted(self, member: Member) -> LedgerWanted:
        """Say what a member asks for."""
        self.full_clean()
        everything = bool(self.data.get("all"))
        return LedgerWanted(**self.cleaned_data, posts=member.posts, everything=everything)


class ChallengeForm(forms.Form):
    """Ask for a challenge: to which board, by whom, about what. Its words are never changed after."""

    words = prose(
        "What is asked?",
        "Write what is asked, in the words that were used.",
        hint="In the very words. They never change, and everyone with a role here can read them. No child's name.",
    )
    board = one_of("Which board is asked?", missing="Choose the board that is asked.")
    raised_by = one_of("Who asks?", missing="Choose who asks.")
    raised_by_words = line(
        "Who exactly, if it should be said?", hint="As in “the regional lead”. No child's name."
    )
    requirement = one_of("Which requirement is it about?")
    repeats = one_of("Was the same asked before?")

    def __init__(
        self,
        data: Any,
        *,
        boards: Choices,
        voices: Sequence[RaisedBy],
        requirements: Choices,
        earlier: Iterable[LedgerItemFacts],
    ) -> None:
        super().__init__(data)
        offer(self, "board", boards, first="Choose one")
        offer(self, "raised_by", [(voice, RAISED_BY_NAMES[voice]) for voice in voices], first="Choose one")
        offer(self, "requirement", requirements, first="None in particular")
        offer(self, "repeats", earlier_choices(earlier), first="No, this is the first time")


class RaiseForm(ChallengeForm):
    """Ask for whatever was asked or decided, at a meeting or between two."""

    kind = one_of("What is it?", LEDGER_KIND_NAMES.items())
    meeting = one_of("At which meeting?")
    raised_on = day_of("On which day?", hint="Left empty: on the day of the meeting or, without one, today.")
    owner = one_of("Who answers it?")
    due_on = day_of("By when?")
    due_before = one_of("Or before which board meets?")
    waits_for = line(
        "Does it wait for somebody's agreement?", hint="Name the body. Until it agrees, this is not late."
    )

    field_order = (
        *("kind", "words", "board", "meeting", "raised_on", "raised_by", "raised_by_words"),
        *("owner", "due_on", "due_before", "waits_for", "requirement", "repeats"),
    )

    def __init__(self, data: Any, *, meetings: Choices, posts: dict[int, PostFacts], **known: Any) -> None:
        boards = known["boards"] = list(known["boards"])
        super().__init__(data, **known)
        offer(self, "kind", LEDGER_KIND_NAMES.items())
        self.initial["kind"] = LedgerKind.CHALLENGE
        offer(self, "meeting", meetings, first="Between two meetings")
        offer(self, "owner", post_choices(posts), first="Nobody yet")
        offer(self, "due_before", boards, first="No board in particular")

    def clean_raised_on(self) -> Any:
        on = self.cleaned_data["raised_on"]
        if on and on > clock.today():
            raise forms.ValidationError("That day is still to come; choose today or an earlier day.")
        return on


def earlier_choices(items: Iterable[LedgerItemFacts]) -> list[tuple[int, str]]:
    """Offer lines of the ledger, the newest first, each by its reference and the beginning of its words."""
    return [
        (each.id, f"{each.reference} {each.words[:70]} ({each.raised_on.day} {each.raised_on:%b %Y})")
        for each in reversed(list(items))
    ]
