"""What is asked of charters: what one is, what a version says, who signed it, and why something goes."""

from collections.abc import Iterable
from typing import Any

from django import forms

from turnstone.programme.voice.rules import CHARTER_KIND_NAMES
from turnstone.programme.voice.rules.charters import MOST_MEGABYTES
from turnstone.web.kit.fields import day_of, line, offer, one_of, prose


class CharterForm(forms.Form):
    """Ask what a document is. An existing one is shown as it stands, to be changed."""

    title = line("What is it called?", "Enter its title, as it is printed.")
    kind = one_of("What sort of document is it?", CHARTER_KIND_NAMES.items(), "Choose what sort it is.")
    about = prose("What is it for?", hint="In a sentence, for families.")

    def __init__(self, *args: Any, charter: Any = None, **sent: Any) -> None:
        if charter is not None:
            sent["initial"] = {name: getattr(charter, name) for name in ("title", "kind", "about")}
        super().__init__(*args, **sent)


class VersionForm(forms.Form):
    """Ask what a version says. An existing one is shown as it stands, without its number, to be put right."""

    number = line("Which version is it?", "Enter its number.", hint="“2”, or “2.1”.", most=20)
    text = prose(
        "What does it say?",
        "Enter its words; they are what partners sign.",
        hint="Begin each line of a list with a dash. Name no person.",
        rows=16,
    )
    written_with = prose(
        "With whom was it written?", hint="“40 parents at three meetings, and ten young people”"
    )
    written_on = day_of("When was it written?", "Enter the day on which it was written.")
    file = forms.FileField(
        label="The document as it is printed",
        required=False,
        allow_empty_file=True,
        help_text=f"PDF, Word, .odt, PNG or JPG, up to {MOST_MEGABYTES} MB. It is kept just as it comes.",
    )

    def __init__(self, *args: Any, version: Any = None, before: Any = None, **sent: Any) -> None:
        if version is not None:
            sent["initial"] = {
                name: getattr(version, name) for name in ("text", "written_with", "written_on")
            }
        elif before is not None:
            sent["initial"] = {"text": before.text}
        super().__init__(*args, **sent)
        if version is not None:
            del self.fields["number"], self.fields["file"]


class SignForm(forms.Form):
    """Ask which partner signed, and when."""

    organisation = one_of("Which partner signed it?", missing="Choose the partner that signed.")
    signed_by = line(
        "Who signed for them?", "Enter who signed: the post is enough.", hint="It is not published."
    )
    signed_on = day_of("When?", "Enter the day on which it was signed.")

    def __init__(self, *args: Any, partners: Iterable[Any], **sent: Any) -> None:
        super().__init__(*args, **sent)
        self._partners = {str(each.pk): each for each in partners}
        offer(
            self, "organisation", ((key, each.name) for key, each in self._partners.items()), first="Choose"
        )

    def clean_organisation(self) -> Any:
        return self._partners[self.cleaned_data["organisation"]]


class EndForm(forms.Form):
    """Ask since when a document holds no more, and why."""

    ended_on = day_of("On which day did it end?", "Enter the day on which it ended.")
    why = line("Why?", "Say why it holds no more; its history keeps the reason.")


class BetweenForm(forms.Form):
    """Ask which two versions to compare."""

    before = one_of("Compare")
    after = one_of("With")

    def __init__(self, *args: Any, versions: Iterable[Any], **sent: Any) -> None:
        super().__init__(*args, **sent)
        offered = [(each.id, f"Version {each.number}") for each in versions]
        offer(self, "before", offered)
        offer(self, "after", offered)
