"""What is asked to write minutes: who came, what was said of each item, what was resolved, who agreed them."""

import string
from collections.abc import Iterable, Sequence
from typing import Any

from django import forms

from turnstone.programme.boards.facts import AttendanceFacts, SeatOnBoardFacts
from turnstone.programme.boards.rules import LEDGER_KIND_NAMES, PRESENCE_NAMES, LedgerKind, Presence
from turnstone.programme.people.facts import PostFacts
from turnstone.web.kit.fields import day_of, line, offer, one_of, post_choices, prose
from turnstone.web.kit.formats import day

Choices = Iterable[tuple[Any, str]]
MOST_LIMBS = 12
_DECISIONS = (LedgerKind.RESOLUTION, LedgerKind.RECOMMENDATION, LedgerKind.DECISION)


class SeatForm(forms.Form):
    """Ask whether one seat was filled."""

    presence = one_of("Were they there?", PRESENCE_NAMES.items())
    substitute = line("Who came in their place?")

    def __init__(
        self, data: Any, *, seat: SeatOnBoardFacts, noted: AttendanceFacts | None, begun: bool
    ) -> None:
        known = {"presence": noted.presence, "substitute": noted.substitute} if noted else {}
        super().__init__(data, prefix=f"seat{seat.id}", initial=known)
        self.seat = seat
        before = (Presence.APOLOGIES, Presence.SUBSTITUTE)
        offer(
            self,
            "presence",
            [(key, words) for key, words in PRESENCE_NAMES.items() if begun or key in before],
            first="Not noted",
        )

    def clean(self) -> dict[str, Any]:
        said = super().clean() or {}
        if said.get("presence") == Presence.SUBSTITUTE and not said.get("substitute"):
            self.add_error("substitute", f"Say who came in the place of {self.seat.post.title}.")
        return said


class OthersForm(forms.Form):
    """Ask who came without a seat."""

    others = prose("Who else was there?", hint="One on each line, as the minutes should name them.")

    def names(self) -> list[str]:
        """Give each name once."""
        return list(dict.fromkeys(filter(None, map(str.strip, self.cleaned_data["others"].splitlines()))))


class MinuteForm(forms.Form):
    """Ask what the minutes say of an item."""

    text = prose(
        "What do the minutes say?", hint="No child's name. It can be changed until it is agreed.", rows=8
    )


class RemarkForm(forms.Form):
    """Ask for what a member said."""

    words = prose(
        "What was said?", "Write what was said.", hint="A comment, or a question with its answer.", rows=4
    )
    by_whom = line("Who said it?", hint="Left empty: a member.")


class ResolveForm(forms.Form):
    """Ask for what was resolved, with the vote if there was one."""

    kind = one_of("What is it?", [(each, LEDGER_KIND_NAMES[each]) for each in _DECISIONS], "Choose one.")
    item = one_of("Under which item?")
    words = prose(
        "What was resolved?",
        "Write what was resolved, in the words that were used.",
        hint="In the very words, which never change. With limbs: what stands before the first of them.",
    )
    votes_for = forms.IntegerField(label="Votes for", min_value=0, required=False)
    votes_against = forms.IntegerField(label="Votes against", min_value=0, required=False)
    abstained = forms.IntegerField(label="Abstained", min_value=0, required=False)

    def __init__(self, data: Any, *, items: Choices, chosen: str) -> None:
        super().__init__(data, initial={"kind": LedgerKind.RESOLUTION, "item": chosen})
        for name in ("votes_for", "votes_against", "abstained"):
            self.fields[name].widget = forms.TextInput(attrs={"inputmode": "numeric", "size": 4})
            self.fields[name].error_messages["invalid"] = "Enter a whole number, for example 7."
        offer(self, "item", items, first="None in particular")


class LimbForm(forms.Form):
    """Ask for one limb: what it asks, of whom, by when."""

    words = prose("What does it ask?", rows=2)
    owner = one_of("Who answers it?")
    due_on = day_of("By when?")
    due_before = one_of("Or before which board meets?")

    def __init__(self, data: Any, *, number: int, posts: dict[int, PostFacts], boards: Choices) -> None:
        self.letter = string.ascii_lowercase[number]
        super().__init__(data, prefix=f"limb-{self.letter}")
        offer(self, "owner", post_choices(posts), first="Nobody yet")
        offer(self, "due_before", boards, first="No board in particular")


class AgreeForm(forms.Form):
    """Ask which later meeting agreed the minutes."""

    at = one_of("Which meeting agreed them?", missing="Choose the meeting that agreed the minutes.")

    def __init__(self, data: Any, *, meetings: Sequence[Any]) -> None:
        super().__init__(data)
        offer(self, "at", [(each.pk, f"{each.board.name}, {day(each.starts_at)}") for each in meetings])
