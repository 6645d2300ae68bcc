"""What is asked about contacts."""

import csv
import io
from collections.abc import Iterator
from typing import Any

from django import forms
from django.http import QueryDict

from turnstone.programme.voice.facts import ContactFacts, ContactsWanted, ListRow
from turnstone.programme.voice.rules import (
    CONTACT_KIND_NAMES,
    CONTACT_STATE_NAMES,
    PURPOSE_NAMES,
    ROUTE_NAMES,
    ContactKind,
    Purpose,
    Route,
)
from turnstone.web.kit.fields import line, offer, one_of, prose

MOST_BYTES = 5 * 1024 * 1024
_HOW = "How did they agree?"
_HOW_HINT = (
    "In the words that they read or heard, with where and when. As in: ticked “Yes, email me about events” at the open "
    "day, 3 March 2026."
)
_FILE_HINT = (
    "Its first line names the columns: name, email, phone, kind. Only email or phone is needed. In Excel: Save as, CSV "
    "UTF-8."
)
_COLUMNS = {
    "name": ("name", "full name", "contact", "contact name"),
    "email": ("email", "e-mail", "email address", "e-mail address", "mail"),
    "phone": ("phone", "telephone", "mobile", "phone number", "telephone number", "tel"),
    "kind": ("kind", "type", "who", "role"),
}


class NarrowContacts(forms.Form):
    """Read from the address which contacts are asked for. A name is never part of an address: it would be logged."""

    purpose = one_of("Agreed to")
    kind = one_of("Who they are")
    state = one_of("How they stand")

    def __init__(self, data: QueryDict) -> None:
        super().__init__(data, auto_id="narrow_%s")
        offer(self, "purpose", PURPOSE_NAMES.items(), first="Anything or nothing")
        offer(self, "kind", CONTACT_KIND_NAMES.items(), first="Anybody")
        offer(self, "state", CONTACT_STATE_NAMES.items(), first="In any way")

    def wanted(self) -> ContactsWanted:
        """Say what is asked for; a choice that is no more narrows nothing."""
        self.full_clean()
        return ContactsWanted(**{name: self.cleaned_data.get(name, "") for name in self.fields})


class SearchContacts(forms.Form):
    """Ask for a part of a name, an address or a number."""

    text = line(
        "Find somebody",
        "Write a part of their name, address or telephone number.",
        hint="Part of a name, an email address or a telephone number.",
    )


class PersonForm(forms.Form):
    """Ask who somebody is and how to reach them."""

    name = line("Name")
    email = line("Email address", most=254)
    phone = line("Telephone number", most=40, hint="Needed where they have no email address.")
    kind = one_of("Who are they?", CONTACT_KIND_NAMES.items())

    @classmethod
    def of(cls, data: Any, contact: ContactFacts) -> "PersonForm":
        """Ask with what we know."""
        known = {name: getattr(contact, name) for name in ("name", "email", "phone", "kind")}
        return cls(data, initial=known)

    def said(self) -> dict[str, Any]:
        """Give who it is, as an operation takes it."""
        given = {name: self.cleaned_data[name] for name in ("name", "email", "phone")}
        return given | {"kind": ContactKind(self.cleaned_data["kind"])}


class AgreeForm(forms.Form):
    """Ask what somebody agreed to, and how."""

    purposes = forms.MultipleChoiceField(
        label="What did they agree to be written to about?",
        choices=list(PURPOSE_NAMES.items()),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": "Choose at least one thing that they agreed to."},
    )
    words = prose(_HOW, "Write down how they agreed.", hint=_HOW_HINT)

    def purposes_given(self) -> list[Purpose]:
        """Give what they agreed to."""
        return [Purpose(each) for each in self.cleaned_data["purposes"]]


class AddForm(PersonForm, AgreeForm):
    """Ask for somebody new, and what they agreed to, if anything."""

    came_by = one_of(
        "How did this reach us?", [(each, ROUTE_NAMES[each]) for each in (Route.ASSISTED, Route.PAPER)]
    )
    field_order = ("name", "email", "phone", "kind", "came_by", "purposes", "words")

    def __init__(self, data: Any) -> None:
        super().__init__(data)
        self.fields["purposes"].required = self.fields["words"].required = False

    def clean(self) -> dict[str, Any]:
        said = super().clean() or {}
        if said.get("purposes") and not said.get("words"):
            self.add_error("words", "Write down how they agreed.")
        return said


class ListForm(AgreeForm):
    """Ask for a list of people, and how they agreed."""

    file = forms.FileField(
        label="The list, as a CSV file",
        help_text=_FILE_HINT,
        error_messages={"required": "Choose the file.", "empty": "This file is empty; choose another."},
    )
    proof = forms.ChoiceField(
        label="Do you hold their yes?",
        choices=[
            ("yes", "Yes: each of them agreed, and we can show it"),
            ("ask", "No: send each an email that asks whether they want this"),
        ],
        widget=forms.RadioSelect,
        error_messages={"required": "Say whether you hold their yes."},
    )
    field_order = ("file", "purposes", "proof", "words")

    def clean_file(self) -> list[ListRow]:
        """Read the lines of the list."""
        file = self.cleaned_data["file"]
        if file.size > MOST_BYTES:
            raise forms.ValidationError("This file is larger than 5 MB; send it in parts.")
        return _read(file.read())


def _read(content: bytes) -> list[ListRow]:
    if content.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF")) or b"\0" in content:
        raise forms.ValidationError("This is not a CSV file; open it in Excel, and save it as CSV UTF-8.")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = content.decode("cp1252", errors="replace")
    first = text.partition("\n")[0]
    separator = max(",;\t", key=first.count)
    lines = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    try:
        return list(_rows(lines))
    except csv.Error as error:
        raise forms.ValidationError(
            f"Line {lines.line_num} of this file cannot be read; save it as CSV UTF-8 again."
        ) from error


def _rows(lines: Any) -> Iterator[ListRow]:
    heads = [_column(each) for each in next(lines, [])]
    if "email" not in heads and "phone" not in heads:
        raise forms.ValidationError(
            "The first line has no column called email or phone; name the columns there: name, email, phone, kind."
        )
    for cells in lines:
        said = {head: cell for head, cell in zip(heads, cells, strict=False) if head and cell.strip()}
        if said:
            yield ListRow(line=lines.line_num, **said)


def _column(head: str) -> str:
    wanted = head.strip().lower()
    return next((column for column, names in _COLUMNS.items() if wanted in names), "")
