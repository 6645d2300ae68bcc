"""What is asked of a review: what it was, what it judged, where its letter is, and what it found."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile

from turnstone.programme.boards import rules
from turnstone.web.kit.fields import day_of, line, offer, one_of, prose

_AS_IT_STANDS = (
    *("kind", "by_whom", "starts_on", "ends_on", "when_words", "summary", "pace", "pace_words"),
    *("letter_link", "letter_on"),
)


class ReviewForm(forms.Form):
    """Ask what a review was. An existing one is shown as it stands, to be changed."""

    kind = one_of("What sort of review is it?", rules.REVIEW_KIND_NAMES.items(), "Choose what sort it is.")
    by_whom = line("Who reviewed?", "Say who reviewed.", hint="“Department for Education and NHS England”")
    starts_on = day_of("From which day?", "Enter the first day.", hint="Of a month alone: its first day.")
    ends_on = day_of("To which day?", hint="Left empty, it took one day. Of a month alone: its last day.")
    when_words = line("When it was, if it should be said otherwise", hint="“Autumn 2025”", most=100)
    plan = one_of("Which plan did it look at?")
    board = one_of("Which board heard of it?")
    summary = prose("What was done in it?", hint="In a sentence or two.")
    pace = one_of("What did it come to about the pace?", rules.PACE_JUDGEMENT_NAMES.items())
    pace_words = prose("In which words?", hint="Their own, as the letter has them.", rows=2)
    letter_on = day_of("When is its letter dated?")
    letter_link = forms.URLField(
        label="Where is the letter?",
        required=False,
        assume_scheme="https",
        help_text="Its address, where it is published.",
        error_messages={"invalid": "Write a whole address, such as https://www.gov.uk/letter."},
    )
    letter = forms.FileField(
        label="Or the letter as a file",
        required=False,
        allow_empty_file=True,
        help_text=f"{rules.KINDS_OF_FILE}, up to {rules.MOST_MEGABYTES} MB. It is kept just as it comes.",
    )
    why = line("Why does it change?", "Say why it changes; its history keeps the reason.")

    def __init__(
        self, *args: Any, plans: Iterable[Any], boards: Iterable[Any], review: Any = None, **sent: Any
    ) -> None:
        if review is not None:
            sent["initial"] = {name: getattr(review, name) for name in _AS_IT_STANDS} | {
                "plan": review.plan_id or "",
                "board": review.board_id or "",
            }
        super().__init__(*args, **sent)
        self._plans = {str(each.pk): each for each in plans}
        self._boards = {str(each.pk): each for each in boards}
        offer(
            self, "plan", ((key, each.name) for key, each in self._plans.items()), first="The whole programme"
        )
        offer(self, "board", ((key, each.name) for key, each in self._boards.items()), first="None")
        if review is None:
            del self.fields["why"]

    def clean_plan(self) -> Any:
        return self._plans.get(self.cleaned_data["plan"])

    def clean_board(self) -> Any:
        return self._boards.get(self.cleaned_data["board"])

    def clean_letter(self) -> "UploadedFile[Any] | None":
        """Refuse at once what could never be kept; the rest is looked at when it is read."""
        file: UploadedFile[Any] | None = self.cleaned_data["letter"]
        if file and (file.size or 0) > rules.MOST_BYTES:
            raise forms.ValidationError(
                f"{file.name} is over {rules.MOST_MEGABYTES} MB; choose a smaller file."
            )
        return file


class FindingForm(forms.Form):
    """Ask for one thing that a review found. An existing one is shown as it stands, to be put right."""

    words = prose("What did it find?", "Write down what the review found.", hint="In its own words.")
    is_concern = forms.ChoiceField(
        label="Is that a concern or a strength?",
        choices=[("yes", "A concern"), ("no", "A strength")],
        widget=forms.RadioSelect,
        error_messages={"required": "Choose whether it is a concern or a strength."},
    )
    requirement = one_of("Which requirement is it about?")
    why = line("Why does it change?", "Say why it changes; its history keeps the reason.")

    def __init__(self, *args: Any, requirements: Iterable[Any], finding: Any = None, **sent: Any) -> None:
        sent["initial"] = {"is_concern": "yes"}
        if finding is not None:
            sent["initial"] = {
                "words": finding.words,
                "is_concern": "yes" if finding.is_concern else "no",
                "requirement": finding.requirement_id or "",
            }
        super().__init__(*args, **sent)
        self._requirements = {str(each.pk): each for each in requirements}
        offered = (
            (key, f"{each.reference} {each.families_words or each.finding[:70]} ({each.mandate.title})")
            for key, each in self._requirements.items()
        )
        offer(self, "requirement", offered, first="None in particular")
        if finding is None:
            del self.fields["why"]

    def clean_is_concern(self) -> bool:
        return bool(self.cleaned_data["is_concern"] == "yes")

    def clean_requirement(self) -> Any:
        return self._requirements.get(self.cleaned_data["requirement"])
