"""Threads in ready-made words: their coverage, their breaks, and one of them link by link."""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.urls import reverse

from turnstone.papers.thread_gaps import LINK_NAMES, gaps_of
from turnstone.programme.plan.facts import (
    ActionFacts,
    Coverage,
    Orphans,
    OutcomeFacts,
    PlanFacts,
    Thread,
)
from turnstone.programme.plan.rules import REQUIREMENT_KIND_NAMES, SHOWS_NAMES, RequirementKind, Shows
from turnstone.programme.scorecards.facts import MeasureFacts
from turnstone.programme.voice.facts import Heard
from turnstone.web.kit.documents import FORMS
from turnstone.web.kit.formats import count, day
from turnstone.web.plan.presenters.families import families_link, forum_link
from turnstone.web.plan.presenters.link import Link, Said
from turnstone.web.plan.presenters.orphans import Break, breaks
from turnstone.web.plan.presenters.thread import thread_address
from turnstone.web.plan.presenters.words import impact


@dataclass(frozen=True, slots=True, kw_only=True)
class Cover:
    """One link's coverage: a shape, then words."""

    shape: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ThreadRow:
    """One requirement with how much of its thread there is."""

    reference: str
    words: str
    href: str
    whole: str
    covers: tuple[Cover, ...]
    released: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ThreadsPage:
    """All threads of a plan."""

    name: str
    sentence: str
    heads: tuple[str, ...]
    rows: tuple[ThreadRow, ...]
    breaks: tuple[Break, ...]
    csv: str


_HEADS = ("Outcome", "Work", "Measure", "Families", "Evidence")


def threads_page(plan: PlanFacts, threads: tuple[Thread, ...], orphans: Orphans) -> ThreadsPage:
    """Lay out each requirement's links, the most broken first, and what hangs from nothing."""
    worst_first = sorted(threads, key=lambda each: each.whole)
    return ThreadsPage(
        name=plan.name,
        sentence=_sentence(threads),
        heads=_HEADS,
        rows=tuple(_row(plan, each) for each in worst_first),
        breaks=breaks(plan, orphans),
        csv=reverse("threads_csv", args=[plan.area_slug]),
    )


def _sentence(threads: tuple[Thread, ...]) -> str:
    if not threads:
        return ""
    whole = sum(each.whole == 1 for each in threads)
    mean = sum(each.whole for each in threads) / len(threads)
    unbroken = f"{whole} of {count(len(threads), 'thread')} {'is' if whole == 1 else 'are'} unbroken"
    felt = sum(each.shows_difference for each in threads)
    return f"{unbroken}; of all links, {mean:.0%} are there. {felt} of {len(threads)} end in evidence of a difference."


def _row(plan: PlanFacts, thread: Thread) -> ThreadRow:
    asked = thread.requirement
    return ThreadRow(
        reference=asked.reference,
        words=asked.families_words or asked.finding,
        href=thread_address(plan, asked),
        whole=f"{thread.whole:.0%}",
        covers=tuple(_cover(each) for each in thread.coverage),
        released=f"Released on {day(asked.released_on)}" if asked.released_on else "",
    )


def _cover(coverage: Coverage) -> Cover:
    if not coverage.of or not coverage.have:
        return Cover(shape="none", words="none" if coverage.of <= 1 else f"0 of {coverage.of}")
    if coverage.have < coverage.of:
        return Cover(shape="some", words=f"{coverage.have} of {coverage.of}")
    return Cover(shape="all", words="yes" if coverage.of == 1 else f"{coverage.have} of {coverage.of}")


THREAD_HEADS = ("Reference", "Requirement", "Mandate", "Whole", *LINK_NAMES.values(), "Released")


def thread_rows(threads: Iterable[Thread]) -> Iterator[list[str]]:
    """Write each thread's coverage as a row of a file."""
    for each in threads:
        asked = each.requirement
        covered = [f"{cover.have} of {cover.of}" for cover in each.coverage]
        released = f"{asked.released_on} by {asked.released_by}" if asked.released_on else ""
        yield [asked.reference, asked.finding, asked.mandate, f"{each.whole:.0%}", *covered, released]


@dataclass(frozen=True, slots=True, kw_only=True)
class RequirementPage:
    """One thread from end to end."""

    heading: str
    sentence: str
    links: tuple[Link, ...]
    gaps: tuple[str, ...]
    packs: tuple[tuple[str, str], ...]
    today: str


def requirement_page(
    plan: PlanFacts,
    thread: Thread,
    measures: Iterable[MeasureFacts],
    heard: Heard,
    slug: str,
    today: dt.date,
) -> RequirementPage:
    """Draw the chain from the finding through each outcome to what shows it."""
    asked = thread.requirement
    titles = {each.id: each.title for each in measures}
    links = [_finding(thread)]
    for outcome in thread.outcomes:
        links += [_outcome(plan, outcome), _work(plan, outcome, thread)]
        links.append(_measure(plan, outcome, titles))
    themes = heard.of_requirement(asked.id, thread.outcomes)
    links += [
        families_link(plan, thread.outcomes, themes, heard),
        *([forum_link(plan, thread.outcomes, heard)] if thread.outcomes else []),
        _evidence(plan, thread),
    ]
    return RequirementPage(
        heading=f"{asked.reference} {asked.families_words}".strip(),
        sentence=f"{thread.whole:.0%} of this thread is there.",
        links=tuple(links),
        gaps=gaps_of(plan, thread),
        packs=tuple(
            (FORMS[form], reverse("evidence_pack", args=[plan.area_slug, slug, form]))
            for form in ("pdf", "html", "docx")
        ),
        today=today.isoformat(),
    )


def _finding(thread: Thread) -> Link:
    asked = thread.requirement
    monitored = f"Released on {day(asked.released_on)}, by {asked.released_by}" if asked.released_on else ""
    return Link(
        kind=f"Finding: {REQUIREMENT_KIND_NAMES[RequirementKind(asked.kind)]}",
        heading=f"{asked.reference} {asked.families_words}".strip(),
        quote=asked.finding,
        source=", ".join(filter(None, [asked.mandate, asked.source])),
        facts=(
            Said(name="Who answers for it", words=", ".join(asked.bodies) or "No body is named yet"),
            Said(name="Monitoring", words=monitored or "Still monitored"),
        ),
        gap=""
        if thread.outcomes
        else "Nobody has said what will be different. Add an outcome that answers this.",
    )


def _outcome(plan: PlanFacts, outcome: OutcomeFacts) -> Link:
    where = f"{outcome.baseline} ({day(outcome.baseline_on)})" if outcome.baseline_on else outcome.baseline
    return Link(
        kind=plan.words["outcome"].capitalize(),
        heading=f"{outcome.reference} {outcome.families_words or outcome.text}",
        facts=(
            Said(name="Where we were", words=where or "No position at the start was written down"),
            Said(name="How we will know", words=outcome.how_we_will_know or "Not said yet"),
            Said(name="Impact", words=impact(outcome.impact).word),
        ),
    )


def _work(plan: PlanFacts, outcome: OutcomeFacts, thread: Thread) -> Link:
    ours = [each for each in thread.actions if each.outcome_id == outcome.id]
    word = plan.words["action"]
    return Link(
        kind=f"{word.capitalize()}s towards {outcome.reference}",
        items=tuple(_one(plan, each) for each in ours),
        gap="" if ours else f"No {word} works towards this. Say what will be done, and by whom.",
    )


def _one(plan: PlanFacts, action: ActionFacts) -> Said:
    href = reverse("action", args=[plan.area_slug, action.reference])
    state = f"done {day(action.done_on)}" if action.done_on else f"due {day(action.due_on)}"
    return Said(name=action.reference, words=f"{action.text} ({state})", href=href)


def _measure(plan: PlanFacts, outcome: OutcomeFacts, titles: dict[int, str]) -> Link:
    ids = [each.measure_id for each in plan.outcome_measures if each.outcome_id == outcome.id]
    return Link(
        kind=f"Measures of {outcome.reference}",
        items=tuple(Said(name="", words=titles[each]) for each in ids if each in titles),
        gap="" if ids else "No measure yet. Choose one that would show whether this is coming true.",
    )


def _evidence(plan: PlanFacts, thread: Thread) -> Link:
    references = {each.id: each.reference for each in plan.actions}
    order = list(Shows)
    rows = sorted(thread.evidence, key=lambda row: (-order.index(Shows(row.shows)), -row.on.toordinal()))
    return Link(
        kind="Evidence",
        items=tuple(
            Said(
                name=SHOWS_NAMES[Shows(row.shows)],
                words=f"{row.what} ({day(row.on)}{_of(references.get(row.action_id or 0, ''))})",
                href=row.link,
            )
            for row in rows
        ),
        gap=""
        if rows
        else "No evidence yet. Add what shows that it was done, done well, or made a difference.",
    )


def _of(reference: str) -> str:
    return f", {reference}" if reference else ""
