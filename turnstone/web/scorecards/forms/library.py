"""What is asked of definitions: a new measure, a change of what is counted, a break, one from the library."""

from collections.abc import Mapping
from typing import Any

from django import forms

from turnstone.programme.people.facts import PostFacts
from turnstone.programme.scorecards.queries import definition_for_title
from turnstone.programme.scorecards.rules import (
    ANSWERS_NAMES,
    BREAK_KIND_NAMES,
    FREQUENCY_NAMES,
    LEVEL_NAMES,
    MEASURE_KIND_NAMES,
    POLARITY_NAMES,
    READERS_NAMES,
    SMALL_NUMBERS_NAMES,
    VALUE_KIND_NAMES,
    Answers,
    BreakKind,
    Frequency,
    Level,
    Readers,
    SmallNumbers,
    ValueKind,
)
from turnstone.web.kit.fields import day_of, line, offer, one_of, post_choices, prose

FROM_WHEN = "The first day that is counted so"


def _ticks(label: str, choices: Mapping[Any, str], hint: str = "") -> forms.MultipleChoiceField:
    return forms.MultipleChoiceField(
        label=label,
        required=False,
        help_text=hint,
        choices=list(choices.items()),
        widget=forms.CheckboxSelectMultiple,
    )


def _radios(label: str, choices: Mapping[Any, str], missing: str = "") -> forms.ChoiceField:
    return forms.ChoiceField(
        label=label,
        required=bool(missing),
        choices=list(choices.items()),
        widget=forms.RadioSelect,
        error_messages={"required": missing} if missing else {},
    )


class _Counted(forms.Form):
    """Ask what is counted, and of what."""

    definition = prose("What exactly is counted?", hint="So that somebody new would count the same.", rows=3)
    value_kind = _radios("What kind of figure is it?", VALUE_KIND_NAMES)
    numerator = line("What is counted above the line", hint="Plans issued within 20 weeks", most=500)
    denominator = line("Of what, below the line", hint="All plans issued. Empty for a count.", most=500)
    unit = line("Its unit", hint="%, plans, weeks", most=30)
    rate_per = forms.IntegerField(
        label="For a rate: for each how many?",
        required=False,
        min_value=1,
        max_value=1_000_000,
        widget=forms.TextInput(attrs={"inputmode": "numeric"}),
        error_messages={"invalid": "Write how many as a whole number, for example 1000."},
    )

    def clean_rate_per(self) -> int:
        return int(self.cleaned_data["rate_per"] or 1000)

    def clean(self) -> dict[str, Any]:
        """Let a percentage and its sign go together, whichever of the two was given."""
        said = super().clean() or {}
        if said.get("unit") == "%":
            said["value_kind"] = str(ValueKind.PERCENTAGE)
        elif said.get("value_kind") == ValueKind.PERCENTAGE and not said.get("unit"):
            said["unit"] = "%"
        return said


class _Told(forms.Form):
    """Ask how often it comes, from where, and to whom it is told."""

    source = line("Where is it from?", hint="The system, survey or report that gives it.")
    lag_days = forms.IntegerField(
        label="How many days after a period ends is it due?",
        required=False,
        min_value=0,
        max_value=1000,
        widget=forms.TextInput(attrs={"inputmode": "numeric"}),
        error_messages={"invalid": "Write the days as a whole number, for example 31."},
    )
    is_seasonal = forms.BooleanField(label="It follows the school year or the seasons", required=False)
    answers = _radios("For whom does it speak?", ANSWERS_NAMES)
    levels = _ticks("How small a place may it be told of?", LEVEL_NAMES)
    readers = _ticks("Who may read it?", READERS_NAMES)
    small_numbers = one_of(
        "Before everybody reads it, small numbers",
        SMALL_NUMBERS_NAMES.items(),
        hint="1 to 4 children in a small place may be known to their neighbours.",
    )

    def clean_lag_days(self) -> int:
        days = self.cleaned_data["lag_days"]
        return 31 if days is None else int(days)

    def clean_answers(self) -> str:
        return self.cleaned_data["answers"] or str(Answers.PERFORMANCE)

    def clean_small_numbers(self) -> str:
        return self.cleaned_data["small_numbers"] or str(SmallNumbers.COUNCIL)


class NewMeasureForm(_Told, _Counted):
    """Ask for a measure of the area's own."""

    title = line(
        "What is it called?", "Say what is counted.", hint="Visits made to families who wait", most=300
    )
    kind = _radios(
        "Which question does it answer?", MEASURE_KIND_NAMES, "Choose the question that it answers."
    )
    polarity = _radios("Which way is better?", {**POLARITY_NAMES, "": "Not agreed yet"})
    frequency = one_of("How long is a period?", FREQUENCY_NAMES.items())
    field_order = (
        "title",
        "kind",
        "definition",
        "value_kind",
        "numerator",
        "denominator",
        "unit",
        "rate_per",
        "polarity",
        "frequency",
    )

    def __init__(self, data: object = None) -> None:
        begun = {
            "value_kind": ValueKind.COUNT,
            "rate_per": 1000,
            "polarity": "",
            "frequency": Frequency.MONTHLY,
            "lag_days": 31,
            "answers": Answers.PERFORMANCE,
            "levels": [Level.AREA],
            "readers": [Readers.BOARD],
            "small_numbers": SmallNumbers.COUNCIL,
        }
        super().__init__(data, initial=begun)  # type: ignore[arg-type]
        self.fields["frequency"].required = False

    def clean_title(self) -> str:
        title = str(self.cleaned_data["title"])
        found = definition_for_title(title)
        if found:
            raise forms.ValidationError(
                f"The library has this as “{found.title}”; take it from there, so that it can be compared."
            )
        return title

    def clean_frequency(self) -> str:
        return self.cleaned_data["frequency"] or str(Frequency.MONTHLY)


class CountedForm(_Counted):
    """Ask what is counted from now on, from when, and why that changed."""

    starts_on = day_of(
        FROM_WHEN, "Say from which day it is counted so.", hint="The chart shows a break there."
    )
    why = prose("Why does it change?", "Say why; the reason stands on the chart.", rows=2)

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["value_kind"].required = True


class ToldForm(_Told):
    """Ask for what does not bear on the figures."""

    title = line("What is it called?", "Say what is counted.", most=300)
    field_order = ("title",)


class NewerForm(forms.Form):
    """Ask from when the library's newer version holds here."""

    starts_on = day_of(
        FROM_WHEN, "Say from which day it is counted so.", hint="The chart shows a break there."
    )
    why = prose("Why is it taken now?", "Say why; the reason stands on the chart.", rows=2)


class BreakForm(forms.Form):
    """Ask from when figures cannot be compared with those before."""

    starts_on = day_of("The first day of the new figures", "Say from which day the figures differ.")
    kind = _radios(
        "What changed?",
        {key: words for key, words in BREAK_KIND_NAMES.items() if key != BreakKind.DEFINITION},
        "Choose what changed.",
    )
    why = prose("What happened?", "Say what happened; it stands on the chart.", rows=2)


class RemoveBreakForm(forms.Form):
    """Ask which break was a mistake."""

    broken = one_of("Which break was a mistake?", missing="Choose the break.")
    why = prose("Why is it taken back?", "Say why; the reason is kept.", rows=2)

    def __init__(self, *args: Any, breaks: Mapping[int, str], **options: Any) -> None:
        super().__init__(*args, **options)
        offer(self, "broken", breaks.items(), first="Choose a break")


class TakeForm(forms.Form):
    """Ask who answers for a measure that is taken from the library."""

    owner = one_of("Who answers for its figures?", hint="They are asked for a note when it is red.")

    def __init__(self, *args: Any, posts: dict[int, PostFacts], **options: Any) -> None:
        super().__init__(*args, **options)
        offer(self, "owner", post_choices(posts), first="Nobody yet")


class BrowseForm(forms.Form):
    """Read from the address what a reader wants of the library."""

    q = forms.CharField(label="Words", required=False, max_length=200)
    kind = forms.ChoiceField(
        label="Question", required=False, choices=[("", "Any"), *MEASURE_KIND_NAMES.items()]
    )
    use = forms.ChoiceField(
        label="Here",
        required=False,
        choices=[("", "All"), ("used", "Counted here"), ("free", "Not counted here yet")],
    )

    def __init__(self, data: object) -> None:
        super().__init__(data, auto_id="narrow_%s")  # type: ignore[arg-type]
