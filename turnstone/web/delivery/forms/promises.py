"""What is asked to write a promise down, and to say what became of it."""

from collections.abc import Iterable
from typing import Any

from django import forms

from turnstone.programme.audit import clock
from turnstone.programme.delivery.rules import PROMISE_MOVE_NAMES, term_of
from turnstone.web.delivery.wanted import PromisesWanted
from turnstone.web.kit.fields import day_of, line, offer, one_of, prose


class NarrowPromises(forms.Form):
    """Read from the address which promises are asked for; a choice that is no more narrows nothing."""

    state = one_of("What became of it")
    term = one_of("Promised for")

    def __init__(self, data: Any, *, states: Iterable[tuple[str, str]], terms: Iterable[str]) -> None:
        super().__init__(data, auto_id="narrow_%s")
        offer(self, "state", states, first="Any")
        offer(self, "term", [(term, term.capitalize()) for term in terms], first="Any")

    def wanted(self) -> PromisesWanted:
        """Say what is asked for."""
        self.full_clean()
        return PromisesWanted(**self.cleaned_data)


class PromiseForm(forms.Form):
    """Ask for the words, the day, and where they were said; "by the end of this term" is what most promises say."""

    words = prose(
        "What was promised?",
        "Write the promise in the words that were used.",
        hint="In the very words that people heard or read. They are printed for everyone, and never change.",
    )
    due_on = day_of("By when?", "Enter the day by which it was promised.")
    made_on = day_of("When was it promised?", "Enter the day on which it was promised.")
    made_where = line(
        "Where was it promised?", hint="As in “autumn newsletter” or “forum open evening”. No names."
    )
    about = one_of("What is it about?")

    def __init__(self, data: Any, *, outcomes: Iterable[Any], actions: Iterable[Any]) -> None:
        today = clock.today()
        term = term_of(today)
        super().__init__(data, initial={"due_on": term.last_on, "made_on": today})
        due_on, ends = self.fields["due_on"], f"{term.last_on.day} {term.last_on:%B %Y}"
        due_on.help_text = f"The {term.name} ends on {ends}, as the school census counts terms."
        offered = [(f"o{each.pk}", f"{each.reference} {each.text[:80]}") for each in outcomes]
        offered += [(f"a{each.pk}", f"{each.reference} {each.text[:80]}") for each in actions]
        offer(self, "about", offered, first="Nothing in particular")


class AnswerPromiseForm(forms.Form):
    """Ask what became of a promise, and for evidence or a reason."""

    move = forms.ChoiceField(
        label="What became of it?",
        widget=forms.RadioSelect,
        error_messages={"required": "Choose what became of it."},
    )
    on = day_of(
        "On which day?", "Enter the day.", hint="A promise that is kept after its day shows as kept late."
    )
    why = prose(
        "Why, or what shows it?",
        hint="Everyone can read this. Leave it empty only where evidence shows that you kept it.",
    )
    evidence = one_of("Evidence that is filed already")
    new_evidence = line("Or add evidence: what is it?", hint="It is filed where everyone can read it.")
    link = line("Its address on the web, if it has one", most=500)

    def __init__(self, data: Any, *, moves: Iterable[str], evidence: Iterable[Any], can_file: bool) -> None:
        super().__init__(data, initial={"on": clock.today()})
        offer(self, "move", [(move, PROMISE_MOVE_NAMES[move]) for move in moves])
        filed = [(each.pk, f"{each.what[:80]} ({each.on.day} {each.on:%b %Y})") for each in evidence]
        offer(self, "evidence", filed, first="None of these")
        if not filed:
            del self.fields["evidence"]
        if not can_file:
            del self.fields["new_evidence"], self.fields["link"]
