"""What the register is narrowed by, what is asked to write a theme, and what a reader finds in a comment."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django import forms
from django.http import QueryDict

from turnstone.programme.voice.facts import ThemeFacts
from turnstone.programme.voice.rules import THEME_KIND_NAMES
from turnstone.web.kit.fields import line, offer, one_of, prose

Choices = Iterable[tuple[Any, str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemesWanted:
    """Narrow the register; empty means any."""

    q: str = ""
    replied: str = ""
    ended: bool = False

    def keeps(self, theme: ThemeFacts) -> bool:
        """Say whether a theme is asked for."""
        said = f"{theme.name} {theme.about}".casefold()
        return (
            all(word in said for word in self.q.casefold().split())
            and self.replied in ("", "yes" if theme.replies else "no")
            and (self.ended or theme.ended_on is None)
        )


class NarrowThemes(forms.Form):
    """Read from the address what is asked of the register."""

    q = line("Words in its name")
    replied = one_of("Replied to")
    ended = forms.BooleanField(label="Those that ended too", required=False)

    def __init__(self, data: QueryDict) -> None:
        super().__init__(data, auto_id="narrow_%s")
        offer(self, "replied", [("yes", "Yes"), ("no", "Not yet")], first="Either")

    def wanted(self) -> ThemesWanted:
        """Say what is asked for."""
        self.full_clean()
        return ThemesWanted(**self.cleaned_data)


class ThemeForm(forms.Form):
    """Ask for a theme."""

    name = line("What is it called?", "Give the theme a name.", hint="For example: Waiting to be assessed.")
    kind = forms.ChoiceField(
        label="On which side of the register?",
        choices=THEME_KIND_NAMES.items(),
        widget=forms.RadioSelect,
        error_messages={"required": "Choose a strength or an area for development."},
    )
    about = prose("What belongs here, and what does not?", hint="For those who read comments.")
    like = prose(
        "What do people say of it?",
        hint="A phrase or a word a line. They teach the machine what to suggest; two dozen do well.",
        rows=10,
    )
    requirement = one_of("Which finding does it belong with?")
    outcome = one_of("Which outcome?")

    def __init__(self, *args: Any, requirements: Choices, outcomes: Choices, **options: Any) -> None:
        super().__init__(*args, **options)
        offer(self, "requirement", requirements, first="None in particular")
        offer(self, "outcome", outcomes, first="None in particular")


class ChangeThemeForm(ThemeForm):
    """Ask what a theme is to be from now on, and why."""

    why = line("Why does it change?", "Say why it changes; the register keeps the reason.", most=300)


class EndThemeForm(forms.Form):
    """Ask why a theme ends, or is taken up again."""

    why = line("Why?", "Say why; the register keeps the reason.", most=300)


class ReadForm(forms.Form):
    """Ask which themes a reader finds in a comment; none of them is an answer too, and has a box of its own."""

    themes = forms.MultipleChoiceField(
        label="What is it about?",
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text="Tick each theme that you find in it.",
    )

    def __init__(self, *args: Any, themes: Choices, **options: Any) -> None:
        super().__init__(*args, **options)
        offer(self, "themes", themes)

    def chosen(self) -> frozenset[int]:
        """Give the numbers of the themes that were ticked."""
        return frozenset(int(each) for each in self.cleaned_data["themes"])

    def clean(self) -> dict[str, Any]:
        said: dict[str, Any] = super().clean() or {}
        none = "none" in self.data
        if "themes" not in self.errors and not none and not said.get("themes"):
            self.add_error("themes", "Tick at least one theme, or press “None of these”.")
        if none:
            said["themes"] = []
        return said
