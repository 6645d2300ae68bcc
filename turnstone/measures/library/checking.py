"""A definition from what its file says, or one sentence that names the file and the field."""

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import MISSING, fields
from decimal import Decimal
from typing import Any

from turnstone.measures.library.definition import Definition, DefinitionChange

# The same words as the record of measures uses; a test compares them.
WORDS: Mapping[str, frozenset[str]] = {
    "kind": frozenset({"did", "well", "difference"}),
    "answers": frozenset({"population", "performance"}),
    "value_kind": frozenset({"count", "percentage", "rate", "average", "other"}),
    "polarity": frozenset({"high", "low", "close", "none"}),
    "frequency": frozenset(
        {"monthly", "quarterly", "termly", "six_monthly", "annual", "rolling_year", "year_to_date"}
    ),
    "small_numbers": frozenset({"council", "strict", "census", "nhs"}),
    "levels": frozenset({"area", "locality", "ward", "school", "team"}),
    "readers": frozenset({"board", "scrutiny", "health_and_wellbeing", "public"}),
}
PUBLISHED_KEYS = frozenset({"file", "numerator", "denominator", "value", "older", "lait"})


class BadDefinition(ValueError):
    """Say which file of the library is wrong, in which field, and what to write."""


def checked(name: str, said: Any) -> Definition:
    """Make a definition of what the file called `name` says."""
    if not isinstance(said, dict):
        raise BadDefinition(f"{name}: write one field a line, such as “title: Plans issued in 20 weeks”.")
    _no_other_fields(name, said)
    found = {field: _field(name, field, value) for field, value in said.items()}
    if found["code"] != name.removesuffix(".yaml"):
        raise BadDefinition(f"{name}: code is “{found['code']}”; it must be the name of the file.")
    made = Definition(**found)
    _makes_sense(name, made)
    return made


def _no_other_fields(name: str, said: Mapping[str, Any]) -> None:
    known = {each.name: each.default is MISSING for each in fields(Definition)}
    if other := sorted(set(said) - set(known)):
        raise BadDefinition(
            f"{name}: nothing is known of the field {other[0]}; take it out or mend its name."
        )
    if missing := [field for field, is_needed in known.items() if is_needed and field not in said]:
        raise BadDefinition(f"{name}: {missing[0]} is missing; add it.")


def _field(name: str, field: str, value: Any) -> Any:
    try:
        return _READ[field](value)
    except _Wrong as wrong:
        raise BadDefinition(f"{name}: {field} {wrong}.") from None


class _Wrong(Exception):
    """Say what a field should be."""


def _text(value: Any) -> str:
    if not isinstance(value, str) or not value.strip():
        raise _Wrong("must be words")
    return " ".join(value.split())


def _text_or_nothing(value: Any) -> str:
    return _text(value) if value else ""


def _whole(least: int, most: int) -> Callable[[Any], int]:
    def read(value: Any) -> int:
        if not isinstance(value, int) or isinstance(value, bool) or not least <= value <= most:
            raise _Wrong(f"must be a whole number from {least} to {most}")
        return value

    return read


def _month_or_nothing(value: Any) -> int | None:
    return None if value is None else _whole(1, 12)(value)


def _figure_or_nothing(value: Any) -> Decimal | None:
    if value is None:
        return None
    if not isinstance(value, int | float) or isinstance(value, bool):
        raise _Wrong("must be a number")
    return Decimal(str(value))


def _yes_or_no(value: Any) -> bool:
    if not isinstance(value, bool):
        raise _Wrong("must be true or false")
    return value


def _word(field: str) -> Callable[[Any], str]:
    def read(value: Any) -> str:
        if value not in WORDS[field]:
            raise _Wrong(f"must be one of {', '.join(sorted(WORDS[field]))}, not “{value}”")
        return str(value)

    return read


def _words(field: str) -> Callable[[Any], tuple[str, ...]]:
    def read(value: Any) -> tuple[str, ...]:
        found = tuple(_word(field)(each) for each in _list(value))
        if not found:
            raise _Wrong("must list at least one")
        return found

    return read


def _list(value: Any) -> list[Any]:
    if not isinstance(value, list) or any(value.count(each) > 1 for each in value):
        raise _Wrong("must be a list in which nothing comes twice")
    return value


def _texts(value: Any) -> tuple[str, ...]:
    return tuple(_text(each) for each in _list(value))


def _published(value: Any) -> Mapping[str, Any] | None:
    if value is None:
        return None
    if not isinstance(value, dict) or not set(value) <= PUBLISHED_KEYS:
        raise _Wrong(f"may hold only {', '.join(sorted(PUBLISHED_KEYS))}")
    if "file" not in value and "lait" not in value:
        raise _Wrong("must name the file, or the name that LAIT gives it")
    return value


def _changes(value: Any) -> tuple[DefinitionChange, ...]:
    found = []
    for each in _list(value):
        if not isinstance(each, dict) or set(each) != {"version", "from", "what"}:
            raise _Wrong("must each have a version, from and what")
        if not isinstance(each["from"], dt.date):
            raise _Wrong("must each be from a day, such as 2022-01-01")
        version = _whole(2, 99)(each["version"])
        found.append(DefinitionChange(version=version, from_day=each["from"], what=_text(each["what"])))
    return tuple(found)


_READ: dict[str, Callable[[Any], Any]] = {
    **dict.fromkeys(("code", "title", "definition", "numerator", "unit", "source", "shows"), _text),
    **dict.fromkeys(("denominator", "inclusions", "return_expression"), _text_or_nothing),
    **{field: _word(field) for field in WORDS if field not in ("levels", "readers")},
    "levels": _words("levels"),
    "readers": _words("readers"),
    "also_called": _texts,
    "version": _whole(1, 99),
    "rate_per": _whole(1, 1_000_000),
    "places": _whole(0, 4),
    "lag_days": _whole(0, 1000),
    "least": _figure_or_nothing,
    "most": _figure_or_nothing,
    "starts_again_in": _month_or_nothing,
    "is_seasonal": _yes_or_no,
    "published": _published,
    "changes": _changes,
}


def _makes_sense(name: str, made: Definition) -> None:
    for is_so, sentence in (
        (
            made.value_kind in ("percentage", "rate") and not made.denominator,
            f"denominator is missing; say of what it is a {made.value_kind}.",
        ),
        (
            (made.unit == "%") != (made.value_kind == "percentage"),
            "unit must be % for a percentage, and for nothing else.",
        ),
        (
            made.least is not None and made.most is not None and made.least >= made.most,
            "least must be below most.",
        ),
        (
            [each.version for each in made.changes] != list(range(2, made.version + 1)),
            "changes must list each version after the first, in order.",
        ),
        (
            made.frequency == "year_to_date" and made.starts_again_in is None,
            "starts_again_in is missing; say in which month the count begins anew.",
        ),
    ):
        if is_so:
            raise BadDefinition(f"{name}: {sentence}")
