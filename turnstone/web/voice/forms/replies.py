"""What is asked to reply to a theme, and to write for the forum."""

from collections.abc import Iterable
from typing import Any

from django import forms

from turnstone.programme.voice.rules import REPLY_KIND_NAMES
from turnstone.web.kit.fields import line, offer, one_of, prose

Choices = Iterable[tuple[Any, str]]


class ReplyForm(forms.Form):
    """Ask what families said and what is said back; the operation says what is missing."""

    you_said = prose(
        "What did families say?",
        "Say in a sentence what families said.",
        hint="In plain words, as “You said: ...”. Quote nobody here.",
        rows=2,
    )
    kind = forms.ChoiceField(
        label="How does it end?",
        choices=[(str(key), name) for key, name in REPLY_KIND_NAMES.items()],
        widget=forms.RadioSelect,
        error_messages={"required": "Say how it ends."},
    )
    words = prose(
        "What do you say back?",
        "Say in a sentence what is said back.",
        hint="What is done, or what was asked for and could not be. No state: it is shown from the plan.",
    )
    action = one_of("Which action of the plan?", hint="Needed where it ends in an action.")
    because = prose("Because?", hint="Needed where it could not be done.", rows=2)

    def __init__(self, data: Any, *, actions: Choices, initial: dict[str, Any] | None = None) -> None:
        super().__init__(data, initial=initial)
        offer(self, "action", actions, first="None")


class ChangeReplyForm(ReplyForm):
    """Ask the same of a reply that there is, and why it changes."""

    why = line("Why does it change?", "Say why; those who read it first may ask.", most=300)


class WithdrawReplyForm(forms.Form):
    """Ask why a reply is taken back."""

    why = line("Why is it withdrawn?", "Say why; some may have read it.", most=300)


class SendReplyForm(forms.Form):
    """Ask nothing: the page says how many will be told."""


class StatementForm(forms.Form):
    """Ask what the forum says, and who signs."""

    words = prose("What does the forum say?", "Write what the forum says.", rows=6)
    signed_by = line("Signed by", "Say who signs.", hint="A name or an office, such as “the co-chairs”.")


class TakeBackForm(forms.Form):
    """Ask why the forum takes its statement back; it need not say."""

    why = line("Why?", hint="You need not say. What you write stays in the history.", most=300)
