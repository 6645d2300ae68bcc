"""What is asked of a bulletin, an issue and a line."""

from typing import Any

from django import forms

from turnstone.programme.voice.rules import BULLETIN_SECTION_NAMES, USUAL_RHYTHM, BulletinSection
from turnstone.web.kit.fields import day_of, line, one_of, prose


class SeriesForm(forms.Form):
    """Ask for a bulletin: its name, how often it comes and since when."""

    name = line("What is the bulletin called?", "Enter the name that readers know.", most=120)
    rhythm_days = forms.IntegerField(
        label="How many days are there from one issue to the next?",
        help_text="14 is every two weeks.",
        min_value=1,
        max_value=400,
        initial=USUAL_RHYTHM,
        error_messages={"required": "Enter a number of days.", "min_value": "Enter one day at least."},
    )


class NewSeriesForm(SeriesForm):
    """Ask for the first day too: the first issue tells of the time from there."""

    starts_on = day_of("From which day does the first issue tell?", "Enter a day, for example 27 3 2026.")


class IssueForm(forms.Form):
    """Ask for the title of an issue, and for words to begin with."""

    title = line("What is the title of this issue?", "Enter a title; readers see it first.")
    opening = prose(
        "How does it begin?",
        hint="A few words of welcome, the same for everyone. They may stay empty.",
        rows=4,
    )


class LineForm(forms.Form):
    """Ask for the words of a line, and for the same in easy words."""

    words = prose("What does the line say?", "Enter the words of this line.", rows=4)
    easy_words = prose(
        "What does it say in easy words?",
        hint="Short sentences, up to 15 words. Left empty, long sentences of the line are cut by rule.",
        rows=4,
    )


class NewLineForm(LineForm):
    """Ask where a line of one’s own stands too."""

    section = one_of(
        "Under which heading?",
        [(key, words) for key, words in BULLETIN_SECTION_NAMES.items() if key != BulletinSection.CORRECTIONS],
        "Choose a heading.",
    )

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.order_fields(["section", "words", "easy_words"])


class TakeBackForm(forms.Form):
    """Ask why an issue is taken back."""

    why = prose("Why is it taken back?", "Say why, so that whoever approves it knows.", rows=2)


class NothingForm(forms.Form):
    """Ask for nothing but a yes."""
