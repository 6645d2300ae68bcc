"""Bulletins as pages show them: the issues with what they owe, and one issue line by line."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from turnstone.programme.publications.rules import STATE_NAMES, State
from turnstone.programme.voice.facts import BulletinFacts, BulletinLineFacts
from turnstone.programme.voice.rules import BULLETIN_SECTION_NAMES, BulletinSection
from turnstone.web.kit.formats import count, day

# What a line may be tied to, as people call it.
_ROWS = {
    "plan.action": "an action of the plan",
    "plan.outcome": "an outcome of the plan",
    "delivery.promise": "a promise",
    "boards.meeting": "a meeting",
    "boards.ledgeritem": "a decision in the ledger",
    "voice.event": "an event",
    "voice.wave": "a survey",
    "voice.reply": "a reply",
    "publications.publication": "a published paper",
}


@dataclass(frozen=True, slots=True)
class IssueRow:
    """One issue in the list."""

    slug: str
    name: str
    title: str
    span: str
    state: str
    lines: str
    sent: str
    is_sent: bool


@dataclass(frozen=True, slots=True)
class SeriesRow:
    """One bulletin with its issues, the newest first."""

    slug: str
    name: str
    rhythm: str
    issues: tuple[IssueRow, ...]
    has_draft: bool


@dataclass(frozen=True, slots=True)
class LineRow:
    """One line of an issue; `tie` says what of the record it tells, or that it tells nothing of it."""

    id: int
    words: str
    easy: str
    tie: str
    is_tied: bool
    is_left_out: bool
    is_first: bool
    is_last: bool


@dataclass(frozen=True, slots=True)
class SectionRow:
    """One heading of an issue with its lines."""

    anchor: str
    name: str
    lines: tuple[LineRow, ...]


@dataclass(frozen=True, slots=True)
class IssuePage:
    """One issue as those who write it see it."""

    slug: str
    name: str
    title: str
    opening: str
    span: str
    state: str
    is_sent: bool
    waits: bool
    told: str
    left_out: int
    sections: tuple[SectionRow, ...]

    @property
    def is_open(self) -> bool:
        """Say whether it can be changed."""
        return not self.is_sent and not self.waits


def as_series(
    named: Iterable[tuple[str, str, int]], issues: Sequence[BulletinFacts], sent_to: dict[int, int]
) -> tuple[SeriesRow, ...]:
    """List bulletins with their issues; `sent_to` says to how many each went."""
    return tuple(
        SeriesRow(
            slug=slug,
            name=name,
            rhythm=f"Every {count(rhythm, 'day')}",
            issues=tuple(
                _issue(each, sent_to.get(each.id, 0)) for each in reversed(issues) if each.series.slug == slug
            ),
            has_draft=any(each.series.slug == slug and not each.is_sent for each in issues),
        )
        for slug, name, rhythm in named
    )


def _issue(issue: BulletinFacts, sent_to: int) -> IssueRow:
    return IssueRow(
        slug=issue.slug,
        name=issue.name,
        title=issue.title,
        span=_span(issue),
        state=_state(issue),
        lines=count(len(issue.told), "line"),
        sent=f"Sent on {day(issue.sent_at)} to {count(sent_to, 'reader')}" if issue.sent_at else "",
        is_sent=issue.is_sent,
    )


def as_issue(issue: BulletinFacts) -> IssuePage:
    """Show one issue line by line."""
    left_out = len(issue.lines) - len(issue.told)
    return IssuePage(
        slug=issue.slug,
        name=issue.name,
        title=issue.title,
        opening=issue.opening,
        span=_span(issue),
        state=_state(issue),
        is_sent=issue.is_sent,
        waits=issue.waits,
        told=count(len(issue.told), "line"),
        left_out=left_out,
        sections=tuple(_sections(issue)),
    )


def _sections(issue: BulletinFacts) -> Iterable[SectionRow]:
    for section in BulletinSection:
        ours = [line for line in issue.lines if line.section == section]
        if ours:
            rows = (_line(line, is_first=line == ours[0], is_last=line == ours[-1]) for line in ours)
            yield SectionRow(section, BULLETIN_SECTION_NAMES[section], tuple(rows))


def _line(line: BulletinLineFacts, *, is_first: bool, is_last: bool) -> LineRow:
    return LineRow(
        id=line.id,
        words=line.words,
        easy=line.easy,
        tie=_tie(line),
        is_tied=line.is_tied,
        is_left_out=line.is_left_out,
        is_first=is_first,
        is_last=is_last,
    )


def _tie(line: BulletinLineFacts) -> str:
    if not line.is_tied:
        return "Your own words: tied to no fact of the record"
    row = _ROWS.get(line.about.partition(":")[0], "the record")
    return f"Puts an earlier line right: {row}" if line.corrects_id else f"Tied to {row}"


def _span(issue: BulletinFacts) -> str:
    return f"{day(issue.since)} to {day(issue.until)}"


def _state(issue: BulletinFacts) -> str:
    if issue.is_sent:
        return "Sent"
    return "Handed in" if issue.waits else "Draft"


def stands(state: str) -> str:
    """Say how far the frozen paper of an issue has come."""
    return STATE_NAMES[State(state)]
