"""Who changed what, when and why, in words that a page can print."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from turnstone.programme.audit.facts import ChangeFacts, FieldChange
from turnstone.programme.people.facts import PostFacts
from turnstone.web.kit.formats import day, moment


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """How a page names operations, fields, what fields hold, and the rows that changed."""

    done: Mapping[str, str]
    fields: Mapping[str, str]
    names: Mapping[str, Mapping[Any, str]] = field(default_factory=dict)
    posts: Mapping[int, PostFacts] = field(default_factory=dict)
    rows: Mapping[int, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One line of a history."""

    at: dt.datetime
    when: str
    what: str
    fields: tuple[str, ...]
    why: str


def told(changes: Iterable[ChangeFacts], words: Words) -> tuple[Change, ...]:
    """Tell changes in the order in which they come."""
    return tuple(_change(change, words) for change in changes)


def newest_first(*stories: Iterable[Change]) -> tuple[Change, ...]:
    """Tell the stories of several kinds of row as one."""
    return tuple(
        sorted((each for story in stories for each in story), key=lambda each: each.at, reverse=True)
    )


def _change(change: ChangeFacts, words: Words) -> Change:
    about = words.rows.get(change.row_id, "")
    done = words.done.get(change.operation, "changed it")
    return Change(
        at=change.at,
        when=moment(change.at),
        what=f"{change.by} {done}" + (f": {about}" if about else ""),
        fields=tuple(_fields(change, words)),
        why="" if _says_why_already(change) else change.why,
    )


def _says_why_already(change: ChangeFacts) -> bool:
    return any(each.after == change.why for each in change.fields)


def _fields(change: ChangeFacts, words: Words) -> Iterator[str]:
    for each in change.fields:
        name = words.fields.get(each.name, each.name.replace("_", " ").capitalize())
        before, after = (_value(each, value, words) for value in (each.before, each.after))
        yield f"{name}: {before} → {after}"


def _value(change: FieldChange, value: Any, words: Words) -> str:
    if value in (None, "", []):
        return "nothing"
    if isinstance(value, list):
        return ", ".join(words.names.get(change.name, {}).get(each, str(each)) for each in value)
    if isinstance(value, dt.date):
        return day(value)
    if isinstance(value, Decimal):
        return f"{value.normalize():,f}"
    if change.name in _POSTS:
        return words.posts[value].words if value in words.posts else "a post that is no more"
    return words.names.get(change.name, {}).get(value, str(value))


_POSTS = frozenset({"lead_id", "accountable_id", "owner_id"})
