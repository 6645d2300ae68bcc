"""The ledger as it is asked for: counted in a sentence, and line by line, limbs beneath what resolved them."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.http import QueryDict
from django.urls import reverse

from turnstone.programme.boards.facts import LedgerItemFacts
from turnstone.programme.boards.rules import LedgerState
from turnstone.web.boards.ledger_wanted import EVERY, LedgerWanted, chosen
from turnstone.web.boards.presenters import ledger_words as words
from turnstone.web.kit.formats import count, day

PAGE = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerRow:
    """One line of the ledger."""

    name: str
    href: str
    words: str
    key: str
    state: str
    due: str
    flags: tuple[str, ...]
    facts: str
    answer: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerGroup:
    """Limbs under the resolution that they belong to; or one line alone, and then `heading` is empty."""

    heading: str
    words: str
    rows: tuple[LedgerRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerView:
    """A question that is often asked of the ledger, with how many lines answer to it."""

    words: str
    href: str
    is_on: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerPage:
    """The ledger as it is asked for."""

    sentence: str
    views: tuple[LedgerView, ...]
    groups: tuple[LedgerGroup, ...]
    counted: str
    rest: str
    show_all: str
    csv: str
    is_narrowed: bool
    has_any: bool


_VIEWS: dict[str, dict[str, Any]] = {
    "Not closed": {},
    "Overdue": {"overdue": True},
    "I answer for": {"mine": True},
    "To be accepted": {"state": LedgerState.ANSWERED.value},
    "Waits for an agreement": {"waits": True},
    "Asked more than once": {"repeated": True, "state": EVERY},
    "Everything": {"state": EVERY},
}


def ledger_page(
    area_slug: str, items: Sequence[LedgerItemFacts], wanted: LedgerWanted, today: dt.date, asked: QueryDict
) -> LedgerPage:
    """Lay out the lines that are asked for."""
    kept = chosen(items, wanted, today)
    shown = kept if wanted.everything else kept[:PAGE]
    here, query = reverse("ledger", args=[area_slug]), asked.urlencode()
    left = len(kept) - len(shown)
    whole = asked.copy()
    whole["all"] = "1"
    return LedgerPage(
        sentence=_sentence(items, today),
        views=tuple(_views(here, items, wanted, today, asked)),
        groups=tuple(_groups(area_slug, shown, today)),
        counted=_counted(len(kept), len(items)),
        rest=f"{count(left, 'more line')} not shown" if left else "",
        show_all=f"{here}?{whole.urlencode()}",
        csv=f"{reverse('ledger_csv', args=[area_slug])}?{query}".rstrip("?"),
        is_narrowed=len(kept) < len(items),
        has_any=bool(items),
    )


def boards_holding(items: Iterable[LedgerItemFacts]) -> list[tuple[int, str]]:
    """List the boards that a line is with, by name."""
    return sorted({(each.held_by_id, each.held_by_name) for each in items}, key=lambda each: each[1].lower())


def _counted(kept: int, everything: int) -> str:
    return count(everything, "line") if kept == everything else f"{kept:,} of {count(everything, 'line')}"


def _sentence(items: Sequence[LedgerItemFacts], today: dt.date) -> str:
    """Count the ledger in words."""
    unclosed = [each for each in items if each.is_open]
    told = f"{count(len(items), 'thing')} {_were(len(items))} asked or decided"
    if not unclosed:
        return f"{told}; every one is answered and closed."
    oldest = max(each.age_in_days(today) for each in unclosed)
    answered = sum(each.state == LedgerState.ANSWERED for each in unclosed)
    overdue, waits = (
        sum(each.overdue_on(today) for each in unclosed),
        sum(each.waits_on_agreement for each in unclosed),
    )
    parts = [
        f"{told}; {len(unclosed)} {_are(len(unclosed))} not closed, the oldest for {count(oldest, 'day')}."
    ]
    notes = [
        *([f"{overdue} {_are(overdue)} overdue"] if overdue else []),
        *([f"{answered} {'waits' if answered == 1 else 'wait'} to be accepted"] if answered else []),
        *([f"{waits} {'waits' if waits == 1 else 'wait'} for somebody’s agreement"] if waits else []),
    ]
    return " ".join([*parts, _list(notes) + "."] if notes else parts)


def _list(notes: Sequence[str]) -> str:
    return notes[0] if len(notes) == 1 else f"{', '.join(notes[:-1])} and {notes[-1]}"


def _are(number: int) -> str:
    return "is" if number == 1 else "are"


def _were(number: int) -> str:
    return "was" if number == 1 else "were"


def _views(
    here: str, items: Sequence[LedgerItemFacts], wanted: LedgerWanted, today: dt.date, asked: QueryDict
) -> Iterator[LedgerView]:
    now = {name: value for name, value in asked.items() if value}
    for name, said in _VIEWS.items():
        query = {each: "on" if value is True else value for each, value in said.items()}
        number = len(chosen(items, LedgerWanted(**said, posts=wanted.posts), today))
        if number or not said:
            yield LedgerView(
                words=f"{name}: {number}", href=f"{here}?{urlencode(query)}".rstrip("?"), is_on=now == query
            )


def _groups(area_slug: str, items: Sequence[LedgerItemFacts], today: dt.date) -> Iterator[LedgerGroup]:
    """Bring the limbs of a resolution together, where the first of them stands."""
    done: set[int] = set()
    for item in items:
        number = item.resolution_id
        if number is None:
            yield LedgerGroup(heading="", words="", rows=(row_of(area_slug, item, today),))
        elif number not in done:
            done.add(number)
            limbs = sorted(
                (each for each in items if each.resolution_id == number),
                key=lambda each: (each.limb, each.id),
            )
            yield LedgerGroup(
                heading=f"{item.board_name}, {day(item.meeting_on or item.raised_on)}",
                words=item.resolution_words,
                rows=tuple(row_of(area_slug, each, today, is_limb=True) for each in limbs),
            )


def row_of(area_slug: str, item: LedgerItemFacts, today: dt.date, *, is_limb: bool = False) -> LedgerRow:
    """Write one line of the ledger; who asked for a limb, and when, is said above it."""
    due = words.due_words(item, today) if item.is_open else ""
    due = f"Due {due[0].lower()}{due[1:]}" if due else ""
    flags = (words.times_words(item), words.agreement_words(item) if item.is_open else "")
    return LedgerRow(
        name=words.name_of(item),
        href=words.address_of(area_slug, item),
        words=item.words,
        key=words.state_key(item, today),
        state=words.state_words(item, today),
        due=due,
        flags=tuple(filter(None, flags)),
        facts=_facts(item, today, is_limb=is_limb),
        answer=f"{item.answer} ({item.answered_where})" if item.answer else "",
    )


def _facts(item: LedgerItemFacts, today: dt.date, *, is_limb: bool) -> str:
    age = words.age_words(item, today)
    way = words.way_words(item)
    owner = f"Owner: {item.owner.words}" if item.owner else "Nobody owns it"
    return ". ".join(
        filter(
            None,
            (
                age.capitalize() if is_limb else f"{words.raised_words(item)}, {age}",
                f"Way: {way}" if way else f"With {item.held_by_name}" if item.is_open else "",
                owner if item.is_open or item.owner else "",
                words.accepted_words(item),
            ),
        )
    )


LEDGER_HEADS = (
    *("Reference", "Kind", "Limb", "Words", "Resolution", "Asked by", "Board asked", "Raised"),
    *("With", "Way between boards", "Owner", "Due", "Due as asked", "State", "Days", "Times asked"),
    *("Agreement", "Answer", "Answered", "Where answered", "Accepted"),
)


def ledger_lines(items: Iterable[LedgerItemFacts], today: dt.date) -> Iterator[list[str]]:
    """Write each line as a row of a file."""
    for each in items:
        yield [
            *(each.reference, words.kind_of(each), each.limb, each.words, each.resolution_words),
            *(words.asker(each), each.board_name, each.raised_on.isoformat(), each.held_by_name),
            *(words.way_words(each), each.owner.words if each.owner else ""),
            *(each.due.isoformat() if each.due else "", each.due_words or words.due_words(each, today)),
            *(words.state_words(each, today), str(each.age_in_days(today)), str(each.times_asked)),
            *(words.agreement_words(each), each.answer),
            *(each.answered_on.isoformat() if each.answered_on else "", each.answered_where),
            words.accepted_words(each),
        ]
