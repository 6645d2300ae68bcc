"""One round on a page: who has answered, what is silent, and what each workstream did and will do."""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.urls import reverse
from django.utils import timezone

from turnstone.programme.delivery.facts import (
    Answers,
    CycleRecord,
    ExceptionFacts,
    ProgressFacts,
    StepFacts,
    every_step,
    silences_in,
)
from turnstone.programme.delivery.rules import STALE_AFTER_DAYS, STEP_STATE_NAMES, month_name
from turnstone.programme.plan.facts import ActionFacts, WorkstreamFacts
from turnstone.programme.plan.rules import CONFIDENCE_NAMES, SHOWS_NAMES
from turnstone.web.delivery.presenters.cycles import state_of
from turnstone.web.delivery.presenters.steps import waiting_words
from turnstone.web.kit.formats import count, day, short_day


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """Words that lead somewhere."""

    words: str
    href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LeadRow:
    """How many answers one lead has given, and which wait."""

    lead: str
    given: str
    waiting: tuple[Way, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SilentRow:
    """An action that has not been heard of for too long."""

    reference: str
    href: str
    lead: str
    how_long: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """A line with the lines under it; `href` leads to saying what became of it."""

    words: str
    note: str
    children: tuple["Node", ...]
    href: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ExceptionRow:
    """Something off course."""

    about: str
    milestone: str
    key: str
    word: str
    issue: str
    mitigation: str
    who: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """What one workstream, or the programme, did and will do; `key` is what a form knows it by."""

    key: str
    name: str
    progress: tuple[Node, ...]
    steps: tuple[Node, ...]
    exceptions: tuple[ExceptionRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CyclePage:
    """A round."""

    name: str
    slug: str
    opens: str
    closes: str
    state: str
    board: str
    meets: str
    answered: str
    leads: tuple[LeadRow, ...]
    whole: str
    silent: tuple[SilentRow, ...]
    silence: str
    is_open: bool
    waiting_steps: str
    headlines: tuple[str, ...]
    parts: tuple[Part, ...]


def cycle_page(record: CycleRecord, answers: Answers, today: dt.date) -> CyclePage:
    """Lay out a round."""
    cycle, by_lead = record.cycle, _by_lead(answers)
    silent = tuple(_silent(record, today))
    return CyclePage(
        name=cycle.name,
        slug=cycle.slug,
        opens=day(cycle.opens_on),
        closes=day(cycle.closes_on),
        state=state_of(cycle, today),
        board=cycle.reports_to or "not set",
        meets=day(cycle.meets_on) if cycle.meets_on else "",
        answered=f"{answers.given} of {len(answers.asked)}",
        leads=tuple(
            sorted(_leads(record.plan.area_slug, by_lead, answers), key=lambda row: -len(row.waiting))
        ),
        whole=_whole(by_lead, answers),
        silent=silent,
        silence=_silence(len(silent)),
        is_open=cycle.closes_on >= today,
        waiting_steps=_waiting_steps(record),
        headlines=tuple(headline.text for headline in record.headlines),
        parts=tuple(_parts(record)),
    )


def _waiting_steps(record: CycleRecord) -> str:
    waiting = (step.waits_in(record.cycle.slug) for step in every_step(record.next_steps))
    return waiting_words(sum(waiting))


def _by_lead(answers: Answers) -> dict[str, list[ActionFacts]]:
    by_lead: dict[str, list[ActionFacts]] = {}
    for action in answers.asked:
        by_lead.setdefault(action.lead.words if action.lead else "No lead", []).append(action)
    return dict(sorted(by_lead.items()))


def _leads(area_slug: str, by_lead: dict[str, list[ActionFacts]], answers: Answers) -> Iterator[LeadRow]:
    for lead, actions in by_lead.items():
        waiting = [action for action in actions if action.id not in answers.answered]
        if not waiting:
            continue
        yield LeadRow(
            lead=lead,
            given=f"{len(actions) - len(waiting)} of {len(actions)}",
            waiting=tuple(_to_action(area_slug, action) for action in waiting),
        )


def _whole(by_lead: dict[str, list[ActionFacts]], answers: Answers) -> str:
    whole = [
        lead for lead, actions in by_lead.items() if all(each.id in answers.answered for each in actions)
    ]
    if not whole:
        return ""
    return f"{count(len(whole), 'lead')} answered for everything: {', '.join(whole)}."


def _to_action(area_slug: str, action: ActionFacts) -> Way:
    return Way(words=action.reference, href=reverse("action", args=[area_slug, action.reference]))


def _silent(record: CycleRecord, today: dt.date) -> Iterator[SilentRow]:
    for each in silences_in(record, today):
        way = _to_action(record.plan.area_slug, each.action)
        yield SilentRow(
            reference=way.words,
            href=way.href,
            lead=each.action.lead.words if each.action.lead else "No lead",
            how_long=f"{count(each.days, 'day')} ago" if each.days is not None else "nothing yet",
        )


def _silence(number: int) -> str:
    verb = "has" if number == 1 else "have"
    return f"{count(number, 'action')} {verb} not been heard of for more than {STALE_AFTER_DAYS} days"


def _parts(record: CycleRecord) -> Iterator[Part]:
    for workstream in record.plan.workstreams:
        yield _part(record, workstream)
    steps = tuple(_step(record, each) for each in record.next_steps if each.workstream_id is None)
    yield Part(key="", name="The whole programme", progress=(), steps=steps, exceptions=())


def _part(record: CycleRecord, workstream: WorkstreamFacts) -> Part:
    ours = workstream.id
    return Part(
        key=str(ours),
        name=workstream.name,
        progress=tuple(_line(each) for each in record.progress if each.workstream_id == ours),
        steps=tuple(_step(record, each) for each in record.next_steps if each.workstream_id == ours),
        exceptions=tuple(
            _off_course(record, each) for each in record.exceptions if each.workstream_id == ours
        ),
    )


def _line(line: ProgressFacts) -> Node:
    shows = SHOWS_NAMES[line.shows] if line.shows else ""  # type: ignore[index]  # a StrEnum is its value
    return Node(words=line.text, note=shows, children=tuple(_line(each) for each in line.children))


def _step(record: CycleRecord, step: StepFacts) -> Node:
    href = (
        reverse("close_step", args=[record.plan.area_slug, record.cycle.slug, step.id])
        if step.is_open
        else ""
    )
    children = tuple(_step(record, each) for each in step.children)
    return Node(
        words=f"{step.reference} {step.text}",
        note="; ".join(_notes(record, step)),
        children=children,
        href=href,
    )


def _notes(record: CycleRecord, step: StepFacts) -> Iterable[str]:
    if step.due_on:
        late = step.is_open and step.due_on < timezone.localdate(record.as_at)
        yield f"{'was due' if late else 'by'} {short_day(step.due_on)}"
    if step.first_raised_in != record.cycle.slug:
        yield f"carried over from {month_name(dt.date.fromisoformat(step.first_raised_in + '-01'))}"
    if step.is_open and not step.due_on:
        yield "no date"
    if not step.is_open:
        what = STEP_STATE_NAMES[step.state].lower()  # type: ignore[index]  # a StrEnum is its value
        yield f"{what}: {step.outcome_words}" if step.outcome_words else what


def _off_course(record: CycleRecord, line: ExceptionFacts) -> ExceptionRow:
    word = CONFIDENCE_NAMES[line.confidence] if line.confidence else "Not rated"  # type: ignore[index]
    owner = line.owner.words if line.owner else "No owner"
    return ExceptionRow(
        about=", ".join(record.plan.outcome(each).reference for each in line.outcome_ids),
        milestone=line.milestone,
        key=line.confidence or "grey",
        word=word,
        issue=line.issue or "Not said",
        mitigation=line.mitigation or "Not said",
        who=f"{owner}, by {short_day(line.due_on)}" if line.due_on else f"{owner}, no date",
    )
