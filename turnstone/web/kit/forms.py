"""From a Django form to the GOV.UK components: label, hint, message and what was typed.

A page draws a field with `{{ field(form["email"]) }}` from `kit/forms.html` and says what is wrong with
`{{ error_summary(form) }}`; the layout puts "Error: " before the title when the page's `form` has errors. Plain Django
fields decide the component by their widget, and `DayField` is a day in three boxes.
"""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.forms import BoundField
from django.forms.widgets import Input
from django.http import HttpRequest

from turnstone.programme.audit.operations import Refusal

Result = TypeVar("Result")


def attempt(form: forms.Form, change: Callable[[], Result]) -> Result | None:
    """Make a change; a refusal becomes a message on the form, which keeps what was typed."""
    try:
        return change()
    except Refusal as refusal:
        form.add_error(None, str(refusal))
        return None


def attempt_or_say(request: HttpRequest, change: Callable[[], Result]) -> Result | None:
    """Make a change that no form asked for; a refusal is said at the top of the next page."""
    try:
        return change()
    except Refusal as refusal:
        messages.error(request, str(refusal))
        return None


class DayWidget(forms.MultiWidget):
    """Ask for a day, a month and a year in three boxes."""

    def __init__(self) -> None:
        super().__init__({part: forms.TextInput() for part in ("day", "month", "year")})

    def decompress(self, value: dt.date | None) -> list[int | None]:
        return [value.day, value.month, value.year] if value else [None, None, None]


class DayField(forms.MultiValueField):
    """Take a day in three boxes, saying which part is wrong."""

    widget = DayWidget

    def __init__(self, **options: Any) -> None:
        options.setdefault("error_messages", {})
        options["error_messages"].setdefault("required", "Enter a day, for example 27 3 2026.")
        super().__init__([forms.CharField(required=False)] * 3, require_all_fields=False, **options)

    def compress(self, parts: list[str]) -> dt.date | None:
        if not any(parts):
            return None
        try:
            day, month, year = (int(part) for part in parts)
            return dt.date(year, month, day)
        except ValueError as error:
            raise ValidationError(f"{' '.join(parts)} is not a day; write it like 27 3 2026.") from error


@dataclass(frozen=True, slots=True)
class Control:
    """Name the component that draws a field, with the parameters that it wants."""

    component: str
    params: dict[str, Any]


def control(
    field: BoundField, classes: str = "", label_classes: str = "govuk-label--s", described_by: str = ""
) -> Control:
    """Say how to draw a field, as it stands; `described_by` is the id of words above it that belong to it."""
    component = next(name for widget, name in _COMPONENTS if isinstance(field.field.widget, widget))
    params: dict[str, Any] = {"name": field.html_name, "id": field.auto_id, "classes": classes}
    if field.help_text:
        params["hint"] = {"text": field.help_text}
    if field.errors:
        params["errorMessage"] = {"text": " ".join(str(error) for error in field.errors)}
    params |= _PARTICULARS[component](field, label_classes)
    if described_by:
        params.get("fieldset", params)["describedBy"] = described_by
    return Control(component, params)


def errors_of(form: forms.Form) -> list[dict[str, str]]:
    """List what is wrong with a form, each line leading to the field it is about."""
    lines = [{"text": str(error)} for error in form.non_field_errors()]
    for name, errors in form.errors.items():
        if name in form.fields:
            lines += [{"text": str(error)} | _way_to(form[name]) for error in errors]
    return lines


def _way_to(field: BoundField) -> dict[str, str]:
    if field.is_hidden:
        return {}
    return {
        "href": f"#{field.auto_id}_0" if isinstance(field.field.widget, DayWidget) else f"#{field.auto_id}"
    }


def _typed(field: BoundField) -> str:
    value = field.value()
    return "" if value is None else str(value)


def _box(field: BoundField, label_classes: str) -> dict[str, Any]:
    widget = field.field.widget
    kept = {name: value for name, value in widget.attrs.items() if name not in _NAMED_BY_THE_MACRO}
    particulars: dict[str, Any] = {
        "label": {"text": field.label, "classes": label_classes},
        "attributes": kept,
    }
    particulars |= {name: widget.attrs[name] for name in _NAMED_BY_THE_MACRO if name in widget.attrs}
    if not isinstance(widget, forms.PasswordInput | forms.FileInput):
        particulars["value"] = _typed(field)
    return particulars | {"type": getattr(widget, "input_type", "text")}


def _chosen(field: BoundField, label_classes: str) -> dict[str, Any]:
    particulars: dict[str, Any] = {"items": _choices(field)}
    if isinstance(field.field.widget, forms.RadioSelect | forms.CheckboxSelectMultiple):
        particulars["idPrefix"] = field.auto_id
        particulars["fieldset"] = _legend(field, label_classes)
    else:
        particulars["label"] = {"text": field.label, "classes": label_classes}
    return particulars


def _choices(field: BoundField) -> list[dict[str, Any]]:
    value = field.value()
    chosen = {str(each) for each in (value if isinstance(value, list | tuple) else [value])}
    choices = field.field.choices  # type: ignore[attr-defined]  # only choice fields have these widgets
    return [
        {"value": str(key), "text": str(words), "checked": str(key) in chosen, "selected": str(key) in chosen}
        for key, words in choices
    ]


def _tick(field: BoundField, _: str) -> dict[str, Any]:
    return {
        "idPrefix": field.auto_id,
        "items": [{"value": "on", "text": field.label, "checked": bool(field.value())}],
    }


def _day(field: BoundField, label_classes: str) -> dict[str, Any]:
    value = field.value()
    parts = value if isinstance(value, list | tuple) else DayWidget().decompress(value)
    wrong = " govuk-input--error" if field.errors else ""
    boxes = [
        {
            "name": f"{field.html_name}_{part}",
            "id": f"{field.auto_id}_{place}",
            "label": part.capitalize(),
            "value": "" if typed is None else str(typed),
            "classes": f"govuk-input--width-{4 if part == 'year' else 2}{wrong}",
        }
        for place, (part, typed) in enumerate(zip(("day", "month", "year"), parts, strict=True))
    ]
    return {"items": boxes, "fieldset": _legend(field, label_classes), "name": None, "namePrefix": None}


def _legend(field: BoundField, label_classes: str) -> dict[str, Any]:
    return {"legend": {"text": field.label, "classes": label_classes.replace("label", "fieldset__legend")}}


_NAMED_BY_THE_MACRO = frozenset({"autocomplete", "inputmode", "spellcheck", "rows"})
_COMPONENTS: tuple[tuple[type[forms.Widget], str], ...] = (
    (DayWidget, "day"),
    (forms.HiddenInput, "hidden"),
    (forms.PasswordInput, "password"),
    (forms.FileInput, "file"),
    (forms.Textarea, "textarea"),
    # Django's many boxes to tick are a kind of radio buttons, so they are looked for first.
    (forms.CheckboxSelectMultiple, "checkboxes"),
    (forms.RadioSelect, "radios"),
    (forms.CheckboxInput, "tick"),
    (forms.Select, "select"),
    (Input, "input"),
)
_PARTICULARS: dict[str, Callable[[BoundField, str], dict[str, Any]]] = {
    "day": _day,
    "hidden": _box,
    "password": _box,
    "file": _box,
    "textarea": _box,
    "radios": _chosen,
    "checkboxes": _chosen,
    "tick": _tick,
    "select": _chosen,
    "input": _box,
}
