"""What needs somebody now: a sentence, and one button."""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.urls import reverse

from turnstone.programme.delivery.facts import Answers
from turnstone.programme.delivery.rules import month_name, month_slug
from turnstone.programme.people.facts import Member
from turnstone.programme.people.permissions import (
    can_approve_papers,
    can_publish_papers,
    can_run_the_cycle,
    can_write_papers,
)
from turnstone.programme.people.rules import UPDATES_ACTIONS
from turnstone.programme.plan.facts import ActionFacts, PlanFacts
from turnstone.programme.publications.facts import PublicationLine
from turnstone.programme.publications.rules import Kind, State
from turnstone.web.kit.formats import count, day


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """Words that lead somewhere."""

    words: str
    href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Need:
    """Something that waits for the reader, with the button that does it."""

    sentence: str
    detail: str = ""
    button: str
    href: str
    each: tuple[Way, ...] = ()


def needs(
    member: Member,
    plan: PlanFacts | None,
    cycle: Any,
    answers: Answers | None,
    papers: Iterable[PublicationLine],
    files: dict[int, str],
    today: dt.date,
) -> tuple[Need, ...]:
    """List what needs a member now: their own answers first."""
    found: list[Need] = []
    if plan and cycle and answers:
        found += _answers_of_mine(member, cycle, answers)
    if plan:
        found += _overdue_of_mine(member, plan, today)
    if plan and can_run_the_cycle(member):
        found += _dates(member.area.slug, plan)
        found += _of_the_round(member.area.slug, cycle, answers, today)
    found += _papers(member, papers)
    found += _files(member.area.slug, files)
    return tuple(found)


def _answers_of_mine(member: Member, cycle: Any, answers: Answers) -> Iterator[Need]:
    waiting = answers.waiting_for(member.posts) if member.roles & UPDATES_ACTIONS else ()
    if waiting:
        verb = "waits" if len(waiting) == 1 else "wait"
        yield Need(
            sentence=f"{count(len(waiting), 'action')} of yours {verb} for an update for {month_name(cycle.period)}.",
            detail=f"Answer by {day(cycle.closes_on)}. A line each is enough.",
            button="Give the first" if len(waiting) > 1 else "Give it",
            href=_update(member.area.slug, waiting[0]),
            each=tuple(
                Way(words=f"{each.reference} {each.text}", href=_update(member.area.slug, each))
                for each in waiting
            ),
        )


def _overdue_of_mine(member: Member, plan: PlanFacts, today: dt.date) -> Iterator[Need]:
    mine = [
        each for each in plan.actions if each.lead and each.lead.id in member.posts and each.overdue_on(today)
    ]
    if len(mine) == 1:
        yield Need(
            sentence=f"{mine[0].reference} was due on {day(mine[0].due_on)} and is not done.",
            detail=mine[0].text,
            button="See it",
            href=reverse("action", args=[member.area.slug, mine[0].reference]),
        )
    elif mine:
        yield Need(
            sentence=f"{len(mine)} actions of yours are past their dates.",
            detail=", ".join(each.reference for each in mine),
            button="See them",
            href=f"{reverse('plan', args=[member.area.slug])}?mine=1&overdue=on",
        )


def _dates(slug: str, plan: PlanFacts) -> Iterator[Need]:
    waiting = plan.waiting_requests
    if waiting:
        bodies = dict.fromkeys(each.waits_for for each in waiting)
        yield Need(
            sentence=f"{count(len(waiting), 'new date')} {'waits' if len(waiting) == 1 else 'wait'} for agreement.",
            detail=f"To be agreed by: {', '.join(bodies)}. Until then the dates in force stay.",
            button="See them" if len(waiting) > 1 else "See it",
            href=reverse("dates", args=[slug]),
        )


def _of_the_round(slug: str, cycle: Any, answers: Answers | None, today: dt.date) -> Iterator[Need]:
    if cycle is None or answers is None:
        yield Need(
            sentence="No round of updates is open yet.",
            detail="Open one, and leads are asked how their actions go.",
            button="Open a round",
            href=reverse("open_cycle", args=[slug]),
        )
        return
    name = month_name(cycle.period)
    if cycle.closes_on < today:
        yield Need(
            sentence=f"The last round, {name}, closed on {day(cycle.closes_on)}.",
            button="Open the next",
            href=reverse("open_cycle", args=[slug]),
        )
    if answers.waiting:
        leads = {each.lead.id if each.lead else 0 for each in answers.waiting}
        verb = "has" if len(answers.waiting) == 1 else "have"
        yield Need(
            sentence=f"{count(len(answers.waiting), 'action')} {verb} no answer for {name} yet.",
            detail=f"They belong to {count(len(leads), 'lead')}.",
            button="See who",
            href=f"{reverse('cycle', args=[slug, month_slug(cycle.period)])}#who",
        )


def _papers(member: Member, papers: Iterable[PublicationLine]) -> Iterator[Need]:
    waits = {
        State.IN_REVIEW: (can_approve_papers, "waits for your approval.", "Read and decide"),
        State.APPROVED: (can_publish_papers, "is approved and can be published.", "Publish it"),
        State.DRAFT: (can_write_papers, "is a draft.", "Go on with it"),
    }
    for state, (may, words, button) in waits.items():
        for paper in papers:
            if paper.state == state and may(member):
                href = reverse("paper", args=[member.area.slug, paper.id])
                yield Need(sentence=f"“{paper.title}” {words}", button=button, href=href)


def _files(slug: str, files: dict[int, str]) -> Iterator[Need]:
    for number, name in files.items():
        yield Need(
            sentence=f"{name} was read and waits to be confirmed.",
            detail="Nothing of it is in the record until then.",
            button="Check it",
            href=reverse("proposal", args=[slug, number]),
        )


def _update(slug: str, action: ActionFacts) -> str:
    return reverse("update", args=[slug, action.reference])


def newest(area_slug: str, papers: Iterable[PublicationLine]) -> Way | None:
    """Find the newest paper that is out: the board's, which says more than the public page does."""
    published = [paper for paper in papers if paper.state == State.PUBLISHED]
    for_board = (paper for paper in published if paper.kind == Kind.MONITORING_UPDATE)
    out = next(for_board, published[0] if published else None)
    when = f" ({day(out.published_at)})" if out and out.published_at else ""
    return Way(words=f"{out.title}{when}", href=reverse("paper", args=[area_slug, out.id])) if out else None
