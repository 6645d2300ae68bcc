"""What a document is made of."""

from dataclasses import MISSING, Field, fields, is_dataclass
from typing import Any

from reference.markdown import first_sentence, table
from reference.markdown import page as made


def page() -> str:
    """Set out every kind of block with its fields."""
    from turnstone.documents import blocks, charts, tables

    kinds = [
        value
        for module in (tables, charts, blocks)
        for value in vars(module).values()
        if isinstance(value, type) and is_dataclass(value) and value.__module__ == module.__name__
    ]
    return made(
        "Blocks",
        "A document is frozen values: sections that hold blocks. Every writer draws all of them; a published paper is"
        " kept as their JSON. A block may gain a field that has a default, and never loses or renames one. Why is in"
        " [Documents](../explanation/documents.md).",
        *(_kind(kind) for kind in kinds),
    )


def _kind(kind: type) -> str:
    rows = [(f"`{each.name}`", f"`{each.type}`", _default(each)) for each in fields(kind)]
    about = " ".join((kind.__doc__ or "").split())
    return "\n\n".join([f"## {kind.__name__}", about or first_sentence(kind.__doc__), table(_HEADINGS, rows)])


_HEADINGS = ("Field", "Type", "When left out")


def _default(field: "Field[Any]") -> str:
    return "needed" if field.default is MISSING else f"`{field.default!r}`"
