"""Promises made in public, those that wait for an answer first."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.urls import reverse
from markupsafe import Markup

from turnstone.programme.delivery.facts import PromiseFacts
from turnstone.programme.delivery.rules import PROMISE_STATE_NAMES, PromiseState, moves_from
from turnstone.programme.plan.facts import PlanFacts
from turnstone.web.delivery.wanted import PromisesWanted
from turnstone.web.kit import documents
from turnstone.web.kit.formats import count, day

_IN_THE_BAR = (
    PromiseState.KEPT,
    PromiseState.PARTLY,
    PromiseState.LATE,
    PromiseState.DROPPED,
    PromiseState.OPEN,
)
_IN_THE_LIST = (
    PromiseState.LATE,
    PromiseState.OPEN,
    PromiseState.PARTLY,
    PromiseState.KEPT,
    PromiseState.DROPPED,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ended:
    """One end that promises came to, counted, and the way to those that did."""

    key: str
    word: str
    number: int
    href: str
    is_on: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PromiseRow:
    """A promise in its own words, with what became of it."""

    id: int
    words: str
    key: str
    word: str
    made: str
    due: str
    term: str
    about: str
    about_href: str
    became: str
    shown: str
    href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PromisesPage:
    """The promises as they are asked for."""

    sentence: str
    bar: Markup
    ends: tuple[Ended, ...]
    rows: tuple[PromiseRow, ...]
    counted: str
    csv: str


def promises_page(
    plan: PlanFacts, promises: Iterable[PromiseFacts], wanted: PromisesWanted, today: dt.date, query: str
) -> PromisesPage:
    """Lay out the promises that are asked for."""
    every = list(promises)
    kept = [each for each in every if _is_wanted(each, wanted, today)]
    kept.sort(key=lambda each: _place(each, today))
    states = Counter(each.state_on(today) for each in every)
    sentence = _sentence(states)
    counts = [(state.value, PROMISE_STATE_NAMES[state], states[state]) for state in _IN_THE_BAR]
    csv = reverse("promises_csv", args=[plan.area_slug])
    return PromisesPage(
        sentence=sentence,
        bar=documents.tally_bar("promise", "Promises", sentence, counts),
        ends=tuple(_ends(plan, states, wanted)),
        rows=tuple(_row(plan, each, today) for each in kept),
        counted=count(len(kept), "promise"),
        csv=f"{csv}?{query}" if query else csv,
    )


def terms_of(promises: Iterable[PromiseFacts]) -> list[str]:
    """List the terms for which something was promised, the newest first."""
    newest_first = sorted(promises, key=lambda each: each.due_on, reverse=True)
    return list(dict.fromkeys(each.term for each in newest_first))


def _is_wanted(promise: PromiseFacts, wanted: PromisesWanted, today: dt.date) -> bool:
    return wanted.state in ("", promise.state_on(today)) and wanted.term in ("", promise.term)


def _place(promise: PromiseFacts, today: dt.date) -> tuple[int, int, int]:
    """Put what waits longest first, and of what is answered the newest."""
    due = promise.due_on.toordinal()
    return _IN_THE_LIST.index(promise.state_on(today)), -due if promise.answer else due, promise.id


def _sentence(states: Counter[PromiseState]) -> str:
    became = [
        f"{states[state]} {PROMISE_STATE_NAMES[state].lower()}" for state in _IN_THE_BAR if states[state]
    ]
    return f"{count(states.total(), 'promise')} made: {', '.join(became)}."


def _ends(plan: PlanFacts, states: Counter[PromiseState], wanted: PromisesWanted) -> Iterator[Ended]:
    here = reverse("promises", args=[plan.area_slug])
    for state in _IN_THE_BAR:
        yield Ended(
            key=state.value,
            word=PROMISE_STATE_NAMES[state],
            number=states[state],
            href=f"{here}?state={state}",
            is_on=wanted.state == state,
        )


def _row(plan: PlanFacts, promise: PromiseFacts, today: dt.date) -> PromiseRow:
    state = promise.state_on(today)
    about, about_href = _about(plan, promise)
    answer = reverse("answer_promise", args=[plan.area_slug, promise.id])
    return PromiseRow(
        id=promise.id,
        words=promise.words,
        key=state.value,
        word="Kept late" if promise.is_kept_late else PROMISE_STATE_NAMES[state],
        made=", ".join(filter(None, (day(promise.made_on), promise.made_where))),
        due=day(promise.due_on),
        term=promise.term,
        about=about,
        about_href=about_href,
        became=_became(promise, state),
        shown=next((each.what for each in plan.evidence if each.id == promise.evidence_id), ""),
        href=answer if moves_from(state) else "",
    )


def _about(plan: PlanFacts, promise: PromiseFacts) -> tuple[str, str]:
    for action in plan.actions:
        if action.id == promise.action_id:
            href = reverse("action", args=[plan.area_slug, action.reference])
            return f"{action.reference} {action.text}", href
    if promise.outcome_id:
        outcome = plan.outcome(promise.outcome_id)
        return f"{outcome.reference} {outcome.text}", ""
    return "", ""


def _became(promise: PromiseFacts, state: PromiseState) -> str:
    why = f" {promise.answer_words}" if promise.answer_words else ""
    if state == PromiseState.OPEN:
        return ""
    if state == PromiseState.LATE:
        return f"Late since {day(promise.due_on)}.{why or ' Nobody has said why.'}"
    word = "Kept late," if promise.is_kept_late else PROMISE_STATE_NAMES[state]
    return f"{word} on {day(promise.answered_on)}.{why}"


PROMISE_HEADS = (
    *("Promise", "Made", "Due", "Term", "About"),
    *("State", "What became of it", "Evidence"),
)


def promise_lines(page: PromisesPage) -> Iterator[list[str]]:
    """Write each promise as a row of a file."""
    for row in page.rows:
        yield [row.words, row.made, row.due, row.term, row.about, row.word, row.became, row.shown]
