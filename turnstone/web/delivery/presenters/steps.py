"""The next steps of a plan: counted by workstream, and one by one with where each was carried from."""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.urls import reverse

from turnstone.programme.delivery.facts import StepCounts, StepFacts, count_steps, every_step
from turnstone.programme.delivery.rules import STEP_STATE_NAMES, StepState, month_name, step_reference
from turnstone.programme.plan.facts import PlanFacts
from turnstone.web.delivery.wanted import EVERY, WAITING, StepsWanted
from turnstone.web.kit.formats import count, day, short_day

MOST_ROWS = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class CountRow:
    """The steps of one workstream, counted."""

    name: str
    numbers: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StepRow:
    """One next step."""

    reference: str
    words: str
    under: str
    workstream: str
    state: str
    due: str
    is_late: bool
    waits: bool
    chain: tuple[str, ...]
    since: str
    became: str
    href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StepsPage:
    """The steps as they are asked for."""

    sentence: str
    waiting: str
    heads: tuple[str, ...]
    counts: tuple[CountRow, ...]
    rows: tuple[StepRow, ...]
    counted: str
    rest: str
    csv: str
    has_any: bool


COUNT_HEADS = (
    *("Raised", "Done", "Moved", "Dropped", "To do"),
    *("No date", "Carried over", "Mean age in days"),
)


def steps_page(
    plan: PlanFacts, steps: Iterable[StepFacts], wanted: StepsWanted, cycle: str, today: dt.date, query: str
) -> StepsPage:
    """Lay out the steps that are asked for, the oldest first; `cycle` is the round that answers are given in."""
    every = list(every_step(steps))
    kept = [step for step in every if _is_wanted(step, wanted, cycle)]
    kept.sort(key=lambda step: (step.first_raised_on, step.id))
    whole = count_steps(every, cycle, today)
    csv = reverse("steps_csv", args=[plan.area_slug])
    return StepsPage(
        sentence=_sentence(whole),
        waiting=waiting_words(whole.unanswered),
        heads=COUNT_HEADS,
        counts=tuple(_counts(plan, every, cycle, today)),
        rows=tuple(_rows(plan, every, kept, cycle, today)),
        counted=count(len(kept), "next step"),
        rest=f"These are the first {MOST_ROWS} of {len(kept)}" if len(kept) > MOST_ROWS else "",
        csv=f"{csv}?{query}" if query else csv,
        has_any=bool(every),
    )


def waiting_words(number: int) -> str:
    """Say how many steps of earlier rounds wait for an answer; nothing, of none."""
    if not number:
        return ""
    waits = "waits" if number == 1 else "wait"
    return f"{count(number, 'next step')} from earlier rounds {waits} for an answer"


def _sentence(counts: StepCounts) -> str:
    raised = (
        f"{count(counts.raised, 'next step')} raised so far: {counts.done} done, {counts.dropped} dropped"
    )
    if not counts.open:
        return f"{raised}, none still to do."
    verb = "was" if counts.carried_over == 1 else "were"
    return (
        f"{raised}, {counts.open} still to do. Of these {counts.carried_over} {verb} carried over, and the mean age"
        f" is {count(counts.mean_age or 0, 'day')}."
    )


def _counts(plan: PlanFacts, every: list[StepFacts], cycle: str, today: dt.date) -> Iterator[CountRow]:
    names: dict[int | None, str] = {each.id: each.name for each in plan.workstreams}
    for number, name in {**names, None: "The whole programme"}.items():
        ours = [step for step in every if step.workstream_id == number]
        if ours:
            yield CountRow(name=name, numbers=_numbers(count_steps(ours, cycle, today)))
    yield CountRow(name="All", numbers=_numbers(count_steps(every, cycle, today)))


def _numbers(counts: StepCounts) -> tuple[str, ...]:
    age = "none open" if counts.mean_age is None else str(counts.mean_age)
    numbers = (
        *(counts.raised, counts.done, counts.moved, counts.dropped),
        *(counts.open, counts.undated, counts.carried_over),
    )
    return (*map(str, numbers), age)


def _is_wanted(step: StepFacts, wanted: StepsWanted, cycle: str) -> bool:
    states = {
        "": step.is_open,
        WAITING: step.waits_in(cycle),
        EVERY: True,
    }
    return (
        wanted.workstream in ("", str(step.workstream_id or "programme"))
        and states.get(wanted.state, step.state == wanted.state)
        and not (wanted.undated and step.due_on)
        and not (wanted.carried and step.times_carried < 2)
    )


def _rows(
    plan: PlanFacts, every: list[StepFacts], kept: list[StepFacts], cycle: str, today: dt.date
) -> Iterator[StepRow]:
    words = {step.id: step.text for step in every}
    names = {each.id: each.name for each in plan.workstreams}
    became = {step.earlier_ids[-1]: step.id for step in every if step.earlier_ids}
    for step in kept:
        yield StepRow(
            reference=step.reference,
            words=step.text,
            under=words.get(step.parent_id or 0, ""),
            workstream=names.get(step.workstream_id or 0, "The whole programme"),
            state=STEP_STATE_NAMES[StepState(step.state)],
            due=short_day(step.due_on) if step.due_on else "No date",
            is_late=step.is_open and bool(step.due_on) and (step.due_on or today) < today,
            waits=step.waits_in(cycle),
            chain=tuple(step_reference(each) for each in _chain(step, became)),
            since=_since(step, today),
            became=_became(step),
            href=_way_to_answer(plan, step, cycle),
        )


def _chain(step: StepFacts, became: dict[int, int]) -> list[int]:
    """List the numbers that a step has had, those before it and those after; a step never carried has no chain."""
    chain = [*step.earlier_ids, step.id]
    while chain[-1] in became:
        chain.append(became[chain[-1]])
    return chain if len(chain) > 1 else []


def _since(step: StepFacts, today: dt.date) -> str:
    raised = f"First raised in {month_name(dt.date.fromisoformat(f'{step.first_raised_in}-01'))}"
    return f"{raised}, {count(step.age_on(today), 'day')} old" if step.is_open else raised


def _became(step: StepFacts) -> str:
    if step.is_open:
        return ""
    closed = month_name(dt.date.fromisoformat(f"{step.closed_in}-01"))
    to = f" to {day(step.moved_to)}" if step.moved_to else ""
    words = f"{STEP_STATE_NAMES[StepState(step.state)]}{to}, said in {closed}"
    return f"{words}: {step.outcome_words}" if step.outcome_words else words


def _way_to_answer(plan: PlanFacts, step: StepFacts, cycle: str) -> str:
    if not (step.is_open and cycle and step.raised_in <= cycle):
        return ""
    return f"{reverse('close_step', args=[plan.area_slug, cycle, step.id])}?from=steps"


STEP_HEADS = (
    *("Step", "Words", "Under", "Workstream", "State", "Due"),
    *("Carried", "Since", "What became of it"),
)


def step_lines(page: StepsPage) -> Iterator[list[str]]:
    """Write each step as a row of a file."""
    for row in page.rows:
        yield [
            *(row.reference, row.words, row.under, row.workstream, row.state, row.due),
            *(" → ".join(row.chain), row.since, row.became),
        ]
