"""What is asked of an agenda: an item, and the lines that stand on every agenda of a board."""

from collections.abc import Iterable
from typing import Any

from django import forms

from turnstone.programme.boards.rules import (
    ITEM_PURPOSE_NAMES,
    ITEM_SOURCE_NAMES,
    ItemPurpose,
    ItemSource,
    UsualLine,
)
from turnstone.programme.people.facts import PostFacts
from turnstone.web.kit.fields import line, offer, one_of, post_choices

SPARE_LINES = 3


class ItemForm(forms.Form):
    """Ask for an item of an agenda."""

    title = line("What is the item about?", "Say what the item is about.", hint="No child's name.", most=300)
    purpose = one_of("What is the board asked to do?", ITEM_PURPOSE_NAMES.items(), "Choose one.")
    presenter = one_of("Who presents it?")
    presenter_words = line("Or somebody else")
    is_exempt = forms.BooleanField(label="It is exempt: not for the public", required=False)
    exempt_because = line(
        "Under which rule is it exempt?",
        hint="As in “Paragraph 1 of Schedule 12A: about an individual”. The reason is public, the item is not.",
        most=300,
    )

    def __init__(self, data: Any, *, posts: dict[int, PostFacts], item: Any = None) -> None:
        super().__init__(data, initial=_known(item) if item else {"purpose": ItemPurpose.DISCUSS})
        offer(self, "presenter", post_choices(posts), first="Nobody in particular")

    def clean(self) -> dict[str, Any]:
        said = super().clean() or {}
        if said.get("is_exempt") and not said.get("exempt_because"):
            self.add_error("exempt_because", "Say under which rule it is exempt.")
        return said


class UsualLineForm(forms.Form):
    """Ask for one line of a usual agenda; one without a title is taken out."""

    title = line("Title", most=300)
    purpose = one_of("What for", ITEM_PURPOSE_NAMES.items(), "Choose one.")
    source = one_of("Filled from", ITEM_SOURCE_NAMES.items(), "Choose one.")


class UsualAgendaForm:
    """Ask for the lines of a usual agenda, a few empty ones after those that there are."""

    def __init__(self, data: Any, lines: Iterable[UsualLine]) -> None:
        known = [{"title": each.title, "purpose": each.purpose, "source": each.source} for each in lines] + [
            {"purpose": ItemPurpose.DISCUSS, "source": ItemSource.WORDS}
        ] * SPARE_LINES
        self.lines = [
            UsualLineForm(data, prefix=f"line{number}", initial=each) for number, each in enumerate(known, 1)
        ]

    def is_valid(self) -> bool:
        wrong = [each for each in self.lines if not each.is_valid()]
        return not wrong

    def said(self) -> list[tuple[str, str, str]]:
        """Give the lines that have a title."""
        kept = (each.cleaned_data for each in self.lines)
        return [(each["title"], each["purpose"], each["source"]) for each in kept if each["title"]]


def _known(item: Any) -> dict[str, Any]:
    names = ("title", "purpose", "presenter_words", "is_exempt", "exempt_because")
    return {name: getattr(item, name) for name in names} | {"presenter": item.presenter_id or ""}
