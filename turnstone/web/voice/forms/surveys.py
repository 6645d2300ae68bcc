"""What is asked of a survey, its questions, its waves, and who has SEND locally."""

from collections.abc import Iterable
from typing import Any

from django import forms

from turnstone.programme.voice.facts import OptionFacts, QuestionFacts, SurveyFacts, WaveFacts
from turnstone.programme.voice.rules import (
    CONTACT_KIND_NAMES,
    DIMENSION_NAMES,
    QUESTION_KIND_NAMES,
    ContactKind,
    Dimension,
    NewOption,
    QuestionKind,
)
from turnstone.web.kit.fields import day_of, line, offer, one_of, prose

GOOD = "+"


class SurveyDetailsForm(forms.Form):
    """Ask what a survey is called, what stands before its questions, and whom it asks."""

    title = line("Title", "Give the survey a title; those who answer read it first.")
    asks = one_of("Who answers it?", CONTACT_KIND_NAMES.items(), "Choose who answers.")
    intro = prose("What stands before the questions", hint="Who asks, why, and what becomes of the answers.")
    intro_for_young_people = prose(
        "The same in young people’s words", hint="Leave it empty where the words above will do."
    )

    def __init__(self, data: Any, survey: SurveyFacts | None = None) -> None:
        names = ("title", "asks", "intro", "intro_for_young_people")
        known = {name: getattr(survey, name) for name in names} if survey else {}
        super().__init__(data, initial={"asks": ContactKind.PARENT_CARER} | known)


class CopyForm(forms.Form):
    """Ask for the title of a copy."""

    title = line("Title of the new survey", "Give the new survey a title.")


class QuestionForm(forms.Form):
    """Ask for a question; its answers are typed a line each."""

    words = line("The question", "Write the question.", most=500)
    words_for_young_people = line(
        "The question in young people’s words", hint="Leave it empty where the same words will do.", most=500
    )
    hint = line("A hint beneath it", most=500)
    kind = one_of("How is it answered?", QUESTION_KIND_NAMES.items(), "Choose how it is answered.")
    options = prose(
        "Answers to choose from, each on a line",
        hint="Begin a line with + where it counts as a good answer. Leave all empty for yes and no, or own words.",
        rows=6,
    )
    options_for_young_people = prose(
        "The same answers in young people’s words",
        hint="Each on a line, in the same order. Leave it empty where the same words will do.",
        rows=4,
    )
    tells_of = one_of(
        "Does it say who answers?",
        DIMENSION_NAMES.items(),
        hint="Such a question is held beside the number who have SEND locally.",
    )
    only_in = one_of("Which waves ask it?")
    is_required = forms.BooleanField(label="It has to be answered", required=False)

    def __init__(self, data: Any, waves: Iterable[WaveFacts], question: QuestionFacts | None = None) -> None:
        super().__init__(data, initial=_known(question) if question else {"kind": QuestionKind.SCALE})
        offer(
            self,
            "only_in",
            [(each.id, f"Only “{each.name}”") for each in waves],
            first="Every wave, in these words",
        )

    def clean_options(self) -> list[NewOption]:
        lines = _lines(self.cleaned_data["options"])
        return [
            NewOption(words=each.removeprefix(GOOD).strip(), is_good=each.startswith(GOOD)) for each in lines
        ]

    def clean(self) -> dict[str, Any]:
        said = super().clean() or self.cleaned_data
        young, options = _lines(said.get("options_for_young_people", "")), said.get("options", [])
        if young and len(young) != len(options):
            self.add_error(
                "options_for_young_people",
                f"There are {len(options)} answers and {len(young)} lines for young people; give one for each.",
            )
        return said

    def said(self) -> dict[str, Any]:
        """Give the question as the operation wants it, but for the wave, which is a number yet."""
        said = dict(self.cleaned_data)
        young = _lines(said.pop("options_for_young_people"))
        said["options"] = [
            NewOption(words=each.words, is_good=each.is_good, words_for_young_people=words)
            for each, words in zip(said["options"], young or [""] * len(said["options"]), strict=True)
        ]
        said["kind"], said["tells_of"] = QuestionKind(said["kind"]), Dimension(said["tells_of"])
        return said


class WaveForm(forms.Form):
    """Ask when a survey is asked, by whom it may be answered, and how small a number is hidden."""

    name = line("Name of this wave", "Give the wave a name, such as “Spring 2026”.", most=120)
    opens_on = day_of("First day", "Enter the first day.")
    closes_on = day_of("Last day", "Enter the last day.")
    hides_below = forms.IntegerField(
        label="Hide numbers below",
        help_text="Results show no smaller number of people, and nothing from which one could be worked out.",
        min_value=3,
        max_value=50,
        initial=5,
    )
    is_public = forms.BooleanField(
        label="Anybody may answer at its open address, not only those with a link",
        required=False,
        initial=True,
    )

    def __init__(self, data: Any, wave: WaveFacts | None = None) -> None:
        names = ("name", "opens_on", "closes_on", "hides_below", "is_public")
        super().__init__(data, initial={name: getattr(wave, name) for name in names} if wave else None)


def _lines(typed: str) -> list[str]:
    return [each.strip() for each in typed.splitlines() if each.strip()]


def _known(question: QuestionFacts) -> dict[str, Any]:
    names = ("words", "words_for_young_people", "hint", "kind", "tells_of", "is_required")
    young = [each.words_for_young_people for each in question.options]
    return {name: getattr(question, name) for name in names} | {
        "options": "\n".join(_as_typed(each) for each in question.options),
        "options_for_young_people": "\n".join(young) if any(young) else "",
        "only_in": question.only_in_id or "",
    }


def _as_typed(option: OptionFacts) -> str:
    return f"{GOOD} {option.words}" if option.is_good else option.words
