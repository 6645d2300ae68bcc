"""The papers that are due by the lines between boards. Nobody writes such a plan down: it follows from the record."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence

from django.utils import timezone

from turnstone.programme.audit import clock
from turnstone.programme.boards import facts, models, rules
from turnstone.programme.boards.queries.boards import governance_as_at
from turnstone.programme.boards.queries.meetings import meetings_of


def forward_plan(area_id: int, from_day: dt.date, until: dt.date) -> tuple[facts.DuePaper, ...]:
    """List the papers due from one day to another, the first first, with whether each was sent."""
    return forward_plan_of(governance_as_at(area_id, clock.now()), area_id, from_day, until)


def forward_plan_of(
    governance: facts.GovernanceMap, area_id: int, from_day: dt.date, until: dt.date
) -> tuple[facts.DuePaper, ...]:
    """List the papers due by lines that were read already."""
    return due_by(governance, meetings_of(area_id), _sent(area_id), from_day, until)


def due_by(
    governance: facts.GovernanceMap,
    meetings: Iterable[facts.MeetingFacts],
    sent: Sequence[facts.SentFacts],
    from_day: dt.date,
    until: dt.date,
) -> tuple[facts.DuePaper, ...]:
    """Say what is due by these lines at these meetings; one that was put off has no paper due at it."""
    held = [each for each in meetings if not each.was_put_off]
    found = (
        due
        for line in governance.lines
        if line.kind == rules.LineKind.REPORTS_TO
        for due in _due(line, held, [each for each in sent if each.answers(line)], until)
        if from_day <= due.due_on <= until
    )
    return tuple(sorted(found, key=lambda due: (due.due_on, due.line.id)))


def _due(
    line: facts.LineFacts,
    meetings: Iterable[facts.MeetingFacts],
    sent: Sequence[facts.SentFacts],
    until: dt.date,
) -> Iterator[facts.DuePaper]:
    ours = {each.on: each for each in meetings if each.board_id == line.to_id}
    dues = rules.due_days(line.rhythm, line.starts_on, line.ends_on, sorted(ours), until)
    came: dict[int, dt.date] = {}
    at = {ours[due.on].id: number for number, due in enumerate(dues) if due.at_meeting}
    for paper in sent if dues else ():
        number = at.get(paper.meeting_id or 0, rules.place_of(paper.sent_on, dues))
        came[number] = min(came.get(number, paper.sent_on), paper.sent_on)
    for number, due in enumerate(dues):
        yield facts.DuePaper(
            line=line,
            due_on=due.on,
            meeting=ours[due.on] if due.at_meeting else None,
            sent_on=came.get(number),
        )


def _sent(area_id: int) -> tuple[facts.SentFacts, ...]:
    papers = models.BoardPaper.objects.filter(area_id=area_id, sent_at__isnull=False)
    return tuple(
        facts.SentFacts(
            board_id=row.board_id,
            meeting_id=row.meeting_id,
            kind=row.publication.kind if row.publication else "",
            title=row.title,
            sent_on=timezone.localdate(row.sent_at),
        )
        for row in papers.select_related("publication").defer("publication__content")
    )
