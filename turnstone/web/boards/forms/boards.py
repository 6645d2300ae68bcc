"""What is asked of a board: what it is, who sits there, its terms of reference, its lines, its end."""

from collections.abc import Iterable, Mapping
from typing import Any

from django import forms

from turnstone.programme.boards import rules
from turnstone.programme.people.facts import PostFacts
from turnstone.programme.publications.rules import KIND_NAMES
from turnstone.web.kit.fields import day_of, line, offer, one_of, post_choices, prose

_MOST_AT_A_BOARD = 200


class BoardForm(forms.Form):
    """Ask what a board is. An existing one is shown as it stands, to be changed."""

    name = line("What is the board called?", "Enter the name of the board, as people know it.")
    short_name = line("What do people call it for short?", hint="Left empty, its full name is used.", most=60)
    kind = one_of("What sort of board is it?", rules.BOARD_KIND_NAMES.items(), "Choose what sort it is.")
    purpose = prose("What is it for?", hint="In a sentence or two, as its terms of reference put it.")
    organisation = one_of("Which body holds it?", hint="Leave it where it belongs to several together.")
    rhythm = one_of("How often does it meet?", rules.RHYTHM_NAMES.items(), "Choose how often it meets.")
    quorum = forms.IntegerField(
        label="How many with a vote must be there?",
        help_text="Its quorum. Leave it empty if its terms of reference do not say.",
        required=False,
        min_value=1,
        max_value=_MOST_AT_A_BOARD,
        error_messages={"invalid": "Write the quorum as a number, such as 5."},
        widget=forms.TextInput(attrs={"inputmode": "numeric"}),
    )
    meets_in_public = forms.BooleanField(label="It meets in public", required=False)
    starts_on = day_of("When did it begin?", hint="Leave it empty if nobody knows.")
    succeeds = one_of("Whose place does it take?", hint="The board that was restructured into this one.")

    def __init__(
        self,
        *args: Any,
        organisations: Iterable[Any],
        boards: Iterable[Any],
        board: Any = None,
        **sent: Any,
    ) -> None:
        if board is not None:
            sent["initial"] = {name: getattr(board, name) for name in _AS_IT_STANDS} | {
                "organisation": board.organisation_id or "",
                "succeeds": board.succeeds_id or "",
            }
        super().__init__(*args, **sent)
        self._bodies = {str(each.pk): each for each in organisations}
        self._boards = {str(each.pk): each for each in boards if each != board}
        offer(
            self,
            "organisation",
            ((key, each.name) for key, each in self._bodies.items()),
            first="Several together",
        )
        offer(self, "succeeds", ((key, each.name) for key, each in self._boards.items()), first="Nobody's")
        if not self._boards:
            del self.fields["succeeds"]

    def clean_organisation(self) -> Any:
        return self._bodies.get(self.cleaned_data["organisation"])

    def clean_succeeds(self) -> Any:
        return self._boards.get(self.cleaned_data["succeeds"])


_AS_IT_STANDS = ("name", "short_name", "kind", "purpose", "rhythm", "quorum", "meets_in_public", "starts_on")


class SeatForm(forms.Form):
    """Ask which post takes a seat."""

    post = one_of("Which post?", missing="Choose the post that takes the seat.")
    part = one_of("What does it do there?", rules.SEAT_PART_NAMES.items(), "Choose what it does there.")
    starts_on = day_of("From which day?", hint="Leave it empty if nobody knows.")

    def __init__(self, *args: Any, posts: dict[int, PostFacts], rows: Iterable[Any], **sent: Any) -> None:
        super().__init__(*args, **sent)
        self.fields["part"].initial = rules.SeatPart.MEMBER
        self._posts = {str(each.pk): each for each in rows}
        offer(self, "post", post_choices(posts), first="Choose a post")

    def clean_post(self) -> Any:
        return self._posts.get(self.cleaned_data["post"])


class TermsForm(forms.Form):
    """Ask for a version of the terms of reference."""

    version = line(
        "Which version is it?", "Give the version a name, such as 1.0.", hint="Such as 1.0.", most=20
    )
    text = prose("What do they say?", "Enter the words of the terms of reference.", rows=10)


class OneOfThemForm(forms.Form):
    """Ask which of several things, and the day on which something became of it."""

    which = one_of("Which one?", missing="Choose which one.")
    on = day_of("Which was its last day?", "Enter the last day, for example 27 3 2026.")

    def __init__(self, *args: Any, among: Mapping[Any, str], **sent: Any) -> None:
        """Offer rows, each with its words."""
        super().__init__(*args, **sent)
        self._rows = {str(row.pk): row for row in among}
        offer(self, "which", ((row.pk, words) for row, words in among.items()))

    def clean_which(self) -> Any:
        return self._rows.get(self.cleaned_data["which"])


class AgreeTermsForm(OneOfThemForm):
    """Ask which version was agreed, when and where."""

    on = day_of("When was it agreed?", "Enter the day on which it was agreed, for example 27 3 2026.")
    where = line("Where was it agreed?", "Say where, such as the meeting that agreed it.")


class LineForm(forms.Form):
    """Ask how a board stands to another."""

    kind = one_of("How does it stand to the other?", rules.LINE_KIND_NAMES.items(), "Choose how it stands.")
    to_board = one_of("Which board is the other?", missing="Choose the other board.")
    what = line("What does it report?", hint="For a board that reports: “SEND progress report”.")
    paper_kind = one_of(
        "Which kind of paper is that?", hint="So that the list of papers due knows when it was sent."
    )
    rhythm = one_of("How often?", rules.RHYTHM_NAMES.items(), "Choose how often.")
    starts_on = day_of("From which day?", hint="The first paper is due then. Left empty, it is today.")
    asked_in = one_of("Who asked for it?", hint="The line of the ledger that imposed it, if one did.")

    def __init__(self, *args: Any, boards: Iterable[Any], ledger: Mapping[str, str], **sent: Any) -> None:
        super().__init__(*args, **sent)
        self.fields["rhythm"].initial = rules.Rhythm.AS_NEEDED
        self._boards = {str(each.pk): each for each in boards}
        offer(
            self, "to_board", ((key, each.name) for key, each in self._boards.items()), first="Choose a board"
        )
        offer(self, "paper_kind", KIND_NAMES.items(), first="None of these")
        asked = ((reference, f"{reference} {words[:80]}") for reference, words in ledger.items())
        offer(self, "asked_in", asked, first="Nobody in particular")
        if not ledger:
            del self.fields["asked_in"]

    def clean_to_board(self) -> Any:
        return self._boards.get(self.cleaned_data["to_board"])


class EndForm(forms.Form):
    """Ask when a board ended, why, and what takes its place."""

    on = day_of("Which was its last day?", "Enter its last day, for example 27 3 2026.")
    why = prose("Why did it end?", "Say why it ended; the reason is kept in its history.", rows=2)
    successor = one_of(
        "What takes its place?", hint="What is open in the ledger goes on there. Add the new board first."
    )

    def __init__(self, *args: Any, boards: Iterable[Any], **sent: Any) -> None:
        super().__init__(*args, **sent)
        self._boards = {str(each.pk): each for each in boards}
        offer(self, "successor", ((key, each.name) for key, each in self._boards.items()), first="Nothing")

    def clean_successor(self) -> Any:
        return self._boards.get(self.cleaned_data["successor"])
