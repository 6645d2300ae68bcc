"""Every table of the record and its fields."""

from typing import TYPE_CHECKING, Any

from reference.markdown import first_sentence, table
from reference.markdown import page as made

if TYPE_CHECKING:
    from django.db.models import Field, Model

# Below are the rooms as they may import each other, lowest first.
APPS = ("audit", "people", "sources", "scorecards", "publications", "plan", "delivery")


def page() -> str:
    """Set out every model of the record."""
    import django

    django.setup()
    from django.apps import apps

    parts = []
    for label in APPS:
        config = apps.get_app_config(label)
        models = [model for model in config.get_models() if not model.__name__.startswith("Historical")]
        parts += [f"## {label}", first_sentence(config.models_module.__doc__ if config.models_module else "")]
        parts += [_model(model) for model in models]
    return made(
        "Tables",
        "Each row belongs to one area, except those of what many areas share: areas themselves, organisations with"
        " their aliases, accounts, and the trail of events, which names its area as a number. Each row but an event and"
        " an account keeps its versions in a second table, tied to the events that made them. How that is used is in"
        " [The record](../explanation/the-record.md).",
        *parts,
    )


def _model(model: "type[Model]") -> str:
    rows = [
        (f"`{field.name}`", _kind(field), _needed(field), str(field.help_text))
        for field in model._meta.fields
        if field.name != "id"
    ]
    rules = [f"`{each.name}`" for each in model._meta.constraints]
    held = [f"The database holds it to: {', '.join(rules)}."] if rules else []
    about = first_sentence(model.__doc__)
    return "\n\n".join([f"### {model.__name__}", about, table(_HEADINGS, rows), *held])


_HEADINGS = ("Field", "What", "Needed", "Notes")
_KINDS = {
    "CharField": "words",
    "TextField": "text",
    "SlugField": "short name",
    "EmailField": "email address",
    "URLField": "web address",
    "FileField": "file",
    "BooleanField": "yes or no",
    "DecimalField": "decimal number",
    "DateField": "date",
    "DateTimeField": "moment",
    "JSONField": "JSON",
    "BigIntegerField": "number",
    "PositiveIntegerField": "number, not negative",
    "PositiveSmallIntegerField": "number, not negative",
}


def _kind(field: "Field[Any, Any]") -> str:
    if field.remote_field is not None:
        name = field.remote_field.model.__name__
        return f"{'an' if name[0] in 'AEIOU' else 'a'} {name}"
    if field.choices:
        return "one of " + ", ".join(f"`{value}`" for value, _ in field.flatchoices if value)
    words = _KINDS[field.get_internal_type()]
    return f"{words}, at most {field.max_length} characters" if field.max_length else words


def _needed(field: "Field[Any, Any]") -> str:
    return "" if field.null or field.blank or field.has_default() else "yes"
