"""Every paper there is, by the name that commands and addresses use, and how to draft and render one."""

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from turnstone.documents.as_json import from_json, to_json
from turnstone.documents.blocks import Document
from turnstone.documents.writers import write
from turnstone.papers import evidence_pack, monitoring_update, public_progress, risk_register, what_became
from turnstone.papers.boards import agenda, hwb_report, minutes, scrutiny_report, stocktake_pack
from turnstone.papers.concern import Code, Concern
from turnstone.papers.measures import public_scorecard, release_calendar, scorecard
from turnstone.papers.measures.equal_values import unequal_values
from turnstone.papers.measures.without_figures import without_figures
from turnstone.papers.reading import read_two_cycles
from turnstone.papers.subjects import Subject, about, slug_from
from turnstone.papers.text_concerns import names_in
from turnstone.papers.voice import bulletin, charter, survey_results, timeline, you_said
from turnstone.programme.delivery.facts import CycleRecord
from turnstone.programme.people.queries import names_as_at
from turnstone.programme.publications.rules import KIND_NAMES, Audience, Kind

Composed = tuple[Document, tuple[Concern, ...]]
Compose = Callable[..., Composed]
Compare = Callable[[CycleRecord | None, CycleRecord], Composed]


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """Say what a paper is called, what it is about, and how it is composed of that as at a moment.

    A paper written for everyone sees to it by itself that it names nobody. One with a `first_day` tells of a time: it
    is composed of that day too, or of the one that this gives where none is asked for. Where another kind is made for
    everyone, this one never goes to them.
    """

    name: str
    compose: Compose
    subject: Subject = Subject.CYCLE
    is_for_everyone: bool = False
    first_day: Callable[[int, dt.datetime], dt.date] | None = None
    for_everyone_instead: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A paper ready to go before its approvers: frozen content, and what the gate says of it."""

    kind: str
    slug: str
    title: str
    as_at: dt.datetime
    content: str
    concerns: list[dict[str, str]]


def of_two_cycles(compare: Compare) -> Compose:
    """Compose from a month's record and the one before."""
    return lambda cycle_id, as_at: compare(*read_two_cycles(cycle_id, as_at))


PAPERS: dict[str, Paper] = {
    Kind.MONITORING_UPDATE.value: Paper(
        name=KIND_NAMES[Kind.MONITORING_UPDATE], compose=monitoring_update.read_and_compose
    ),
    Kind.PUBLIC_PROGRESS.value: Paper(
        name=KIND_NAMES[Kind.PUBLIC_PROGRESS],
        compose=public_progress.read_and_compose,
        is_for_everyone=True,
    ),
    Kind.EVIDENCE_PACK.value: Paper(
        name=KIND_NAMES[Kind.EVIDENCE_PACK], compose=evidence_pack.compose, subject=Subject.REQUIREMENT
    ),
    Kind.SCORECARD.value: Paper(
        name=KIND_NAMES[Kind.SCORECARD],
        compose=scorecard.compose,
        subject=Subject.SCORECARD,
        for_everyone_instead=Kind.PUBLIC_SCORECARD,
    ),
    Kind.RISK_REGISTER.value: Paper(
        name=KIND_NAMES[Kind.RISK_REGISTER], compose=of_two_cycles(risk_register.compose)
    ),
    Kind.WHAT_BECAME.value: Paper(
        name=KIND_NAMES[Kind.WHAT_BECAME],
        compose=what_became.compose,
        subject=Subject.PLAN,
        is_for_everyone=True,
    ),
    Kind.HWB_REPORT.value: Paper(
        name=KIND_NAMES[Kind.HWB_REPORT], compose=hwb_report.compose, subject=Subject.MEETING
    ),
    Kind.SCRUTINY_REPORT.value: Paper(
        name=KIND_NAMES[Kind.SCRUTINY_REPORT], compose=scrutiny_report.compose, subject=Subject.MEETING
    ),
    Kind.AGENDA.value: Paper(
        name=KIND_NAMES[Kind.AGENDA],
        compose=agenda.compose,
        subject=Subject.MEETING,
        for_everyone_instead=Kind.PUBLIC_AGENDA,
    ),
    Kind.PUBLIC_AGENDA.value: Paper(
        name=KIND_NAMES[Kind.PUBLIC_AGENDA],
        compose=agenda.compose_for_everyone,
        subject=Subject.MEETING,
        is_for_everyone=True,
    ),
    Kind.MINUTES.value: Paper(
        name=KIND_NAMES[Kind.MINUTES],
        compose=minutes.compose,
        subject=Subject.MEETING,
        for_everyone_instead=Kind.PUBLIC_MINUTES,
    ),
    Kind.PUBLIC_MINUTES.value: Paper(
        name=KIND_NAMES[Kind.PUBLIC_MINUTES],
        compose=minutes.compose_for_everyone,
        subject=Subject.MEETING,
        is_for_everyone=True,
    ),
    Kind.BULLETIN.value: Paper(
        name=KIND_NAMES[Kind.BULLETIN],
        compose=bulletin.compose,
        subject=Subject.BULLETIN,
        is_for_everyone=True,
    ),
    Kind.EASY_BULLETIN.value: Paper(
        name=KIND_NAMES[Kind.EASY_BULLETIN],
        compose=bulletin.compose_easy,
        subject=Subject.BULLETIN,
        is_for_everyone=True,
    ),
    Kind.STOCKTAKE_PACK.value: Paper(
        name=KIND_NAMES[Kind.STOCKTAKE_PACK],
        compose=stocktake_pack.compose,
        subject=Subject.PLAN,
        first_day=stocktake_pack.usual_first_day,
    ),
    Kind.YOU_SAID.value: Paper(
        name=KIND_NAMES[Kind.YOU_SAID],
        compose=you_said.compose,
        subject=Subject.AREA,
        is_for_everyone=True,
        first_day=you_said.usual_first_day,
    ),
    Kind.SURVEY_RESULTS.value: Paper(
        name=KIND_NAMES[Kind.SURVEY_RESULTS],
        compose=survey_results.compose,
        subject=Subject.WAVE,
        is_for_everyone=True,
    ),
    Kind.TIMELINE.value: Paper(
        name=KIND_NAMES[Kind.TIMELINE],
        compose=timeline.compose,
        subject=Subject.AREA,
        is_for_everyone=True,
    ),
    Kind.RELEASE_CALENDAR.value: Paper(
        name=KIND_NAMES[Kind.RELEASE_CALENDAR],
        compose=release_calendar.compose,
        subject=Subject.AREA,
        is_for_everyone=True,
    ),
    Kind.CHARTER.value: Paper(
        name=KIND_NAMES[Kind.CHARTER],
        compose=charter.compose,
        subject=Subject.CHARTER,
        is_for_everyone=True,
    ),
    Kind.PUBLIC_SCORECARD.value: Paper(
        name=KIND_NAMES[Kind.PUBLIC_SCORECARD],
        compose=public_scorecard.compose,
        subject=Subject.SCORECARD,
        is_for_everyone=True,
    ),
}


def kinds_about(subject: Subject) -> tuple[str, ...]:
    """List the papers about one sort of thing."""
    return tuple(kind for kind, paper in PAPERS.items() if paper.subject == subject)


def draft(
    kind: str,
    *,
    as_at: dt.datetime,
    audience: str,
    since: dt.date | None = None,
    **numbers: int | None,
) -> Draft:
    """Make a paper as at a moment, frozen, with its concerns. Give the number of the one thing that it is about.

    It is named for its subject: `cycle_id=`, `meeting_id=`.
    """
    paper = PAPERS[kind]
    number = _number(paper, numbers)
    days = _first_day(paper, number, as_at, since)
    document, concerns = paper.compose(number, as_at, *days)
    what = about(paper.subject, number)
    if audience == Audience.PUBLIC and kind != Kind.PUBLIC_SCORECARD:
        document, left_out = without_figures(document)
        concerns = (*concerns, *left_out)
    if audience == Audience.PUBLIC and not paper.is_for_everyone:
        named = names_in(document, names_as_at(what.area_id, as_at), "warns")
        concerns = (*_not_for_everyone(paper), *concerns, *named)
    slug = slug_from(what.slug, *days)
    differing = unequal_values(document, what.area_id, as_at, instead_of=f"{kind}/{slug}")
    concerns = (*concerns, *differing)
    return Draft(
        kind=kind,
        slug=slug,
        title=document.title,
        as_at=as_at,
        content=to_json(document).decode(),
        concerns=[concern.as_dict() for concern in concerns],
    )


def _not_for_everyone(paper: Paper) -> Iterator[Concern]:
    """A paper with names in it does not go to everyone where another was made for them."""
    if paper.for_everyone_instead:
        other = PAPERS[paper.for_everyone_instead].name
        text = f"“{paper.name}” may name people and is for the partnership alone: make “{other}” instead."
        yield Concern(code=Code.NOT_FOR_EVERYONE, weight="blocks", sentence=text, where="The whole paper")


def build(
    kind: str,
    *,
    as_at: dt.datetime,
    since: dt.date | None = None,
    **numbers: int | None,
) -> Document:
    """Make a paper as at a moment."""
    paper = PAPERS[kind]
    number = _number(paper, numbers)
    return paper.compose(number, as_at, *_first_day(paper, number, as_at, since))[0]


def _first_day(paper: Paper, number: int, as_at: dt.datetime, since: dt.date | None) -> tuple[dt.date, ...]:
    """Give the first day of the time that a paper tells of, and none for a paper that tells of a moment."""
    if paper.first_day is None:
        if since:
            raise TypeError(f"{paper.name} tells of a moment, not of a time; leave out the first day.")
        return ()
    return (since or paper.first_day(number, as_at),)


def _number(paper: Paper, numbers: Mapping[str, int | None]) -> int:
    """Choose the number of what the paper is about."""
    number = numbers.get(f"{paper.subject}_id")
    if number is None:
        raise TypeError(f"{paper.name} is about a {paper.subject}; give {paper.subject}_id.")
    return number


def render(content: str, form: str) -> bytes:
    """Write frozen content in one of the forms; nothing is read but the content."""
    return write(from_json(content), form)
