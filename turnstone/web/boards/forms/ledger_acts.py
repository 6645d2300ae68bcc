"""What is asked to answer a line of the ledger, to accept its answer, and to move it on."""

from collections.abc import Iterable
from typing import Any

from django import forms

from turnstone.programme.audit import clock
from turnstone.programme.people.facts import PostFacts
from turnstone.web.kit.fields import day_of, line, offer, one_of, post_choices, prose

Choices = Iterable[tuple[Any, str]]


class AnswerForm(forms.Form):
    """Ask for the answer and for where it was given: nothing closes without that."""

    answer = prose("What is the answer?", "Write the answer.", rows=5)
    meeting = one_of("At which meeting was it given?", hint="Say where: a meeting, a paper, or in words.")
    publication = one_of("Or in which paper?")
    where = line(
        "Or where else, in words or by a link?", hint="As in “letter to the forum of 4 March”.", most=300
    )
    evidence = one_of("Is there evidence?", hint="What is filed with the actions already.")
    on = day_of(
        "On which day was it answered?", hint="Left empty: on the day of the meeting or, without one, today."
    )

    def __init__(self, data: Any, *, meetings: Choices, papers: Choices, evidence: Choices) -> None:
        super().__init__(data)
        offer(self, "meeting", meetings, first="None")
        offer(self, "publication", papers, first="None")
        offer(self, "evidence", evidence, first="None")
        for name in ("publication", "evidence"):
            if len(self.fields[name].choices) == 1:  # type: ignore[attr-defined]
                del self.fields[name]


class AcceptForm(forms.Form):
    """Ask who accepts an answer."""

    accepted_by = line(
        "Who accepts it?", "Say who accepts it.", hint="A board, or a person for it. Papers print this."
    )
    on = day_of("On which day?", "Enter the day.")

    def __init__(self, *, by: str, **sent: Any) -> None:
        super().__init__(initial={"accepted_by": by, "on": clock.today()}, **sent)


class OwnerForm(forms.Form):
    """Ask who answers a line, and by when; a day left empty stays as it is."""

    owner = one_of("Who answers it?")
    due_on = day_of("By when?", hint="Left empty, it stays as it is.")
    due_before = one_of("Or before which board meets?")
    why = line("Why does the day move?", hint="Needed where a day was set before.")

    def __init__(
        self, *, owner_id: int | None, posts: dict[int, PostFacts], boards: Choices, **sent: Any
    ) -> None:
        super().__init__(initial={"owner": owner_id or ""}, **sent)
        offer(self, "owner", post_choices(posts), first="Nobody yet")
        offer(self, "due_before", boards, first="As now")


class PassForm(forms.Form):
    """Ask to which board a line goes, and why."""

    to = one_of("To which board?", missing="Choose the board that it goes to.")
    why = prose("Why?", "Say why; the ledger keeps the reason.", rows=2)
    on = day_of("On which day?", "Enter the day.")

    def __init__(self, *, boards: Choices, **sent: Any) -> None:
        super().__init__(initial={"on": clock.today()}, **sent)
        offer(self, "to", boards, first="Choose one")


class AgreementForm(forms.Form):
    """Ask when and where a body agreed."""

    where = line("Where did it agree?", "Say where it agreed.", hint="As in “letter of 4 March”.", most=300)
    on = day_of("On which day?", "Enter the day on which it agreed.")


class RepeatForm(forms.Form):
    """Ask which earlier line asked the same."""

    of = one_of("Which asked the same before?", missing="Choose the line that asked the same before.")

    def __init__(self, *, earlier: Choices, **sent: Any) -> None:
        super().__init__(**sent)
        offer(self, "of", earlier, first="Choose one")


class WhyForm(forms.Form):
    """Ask why an answer is sent back, or a line opened again."""

    why = prose("Why?", "Say why; the ledger keeps the reason.", rows=2)
