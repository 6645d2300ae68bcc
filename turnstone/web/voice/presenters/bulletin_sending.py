"""How far an issue has come on its way out, what the gate says of it, and what this person may do."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from turnstone.programme.people.facts import Member
from turnstone.programme.people.permissions import can_approve_papers, can_publish_papers, can_run_voice
from turnstone.programme.publications.facts import PublicationFacts
from turnstone.programme.publications.rules import State
from turnstone.programme.voice.facts import BulletinFacts
from turnstone.programme.voice.rules import MESSAGE_OUTCOME_NAMES, MessageOutcome
from turnstone.web.kit.formats import count, day


@dataclass(frozen=True, slots=True)
class Sending:
    """The page from which an issue goes."""

    slug: str
    name: str
    stands: str
    told: str
    blocking: tuple[str, ...]
    warnings: tuple[str, ...]
    easy_warnings: tuple[str, ...]
    is_sent: bool
    outcomes: tuple[str, ...]

    @property
    def heading(self) -> str:
        """Say what the page is for, before and after."""
        return f"How {self.name} was sent" if self.is_sent else f"Check and send {self.name}"


def as_sending(
    issue: BulletinFacts,
    papers: Sequence[PublicationFacts],
    concerns: Sequence[dict[str, str]],
    easy_concerns: Sequence[dict[str, str]],
    sent: Mapping[MessageOutcome, int],
) -> Sending:
    """Show how an issue stands; what stops both forms is said once."""
    both = (*concerns, *easy_concerns)
    warnings = _weighing(concerns, "warns")
    return Sending(
        slug=issue.slug,
        name=issue.name,
        stands=_stands(issue, papers),
        told=count(len(issue.told), "line"),
        blocking=_weighing(both, "blocks"),
        warnings=warnings,
        easy_warnings=tuple(each for each in _weighing(easy_concerns, "warns") if each not in warnings),
        is_sent=issue.is_sent,
        outcomes=tuple(
            f"{MESSAGE_OUTCOME_NAMES[outcome]}: {number:,}" for outcome, number in sent.items() if number
        ),
    )


def acts_open_to(member: Member, issue: BulletinFacts, papers: Sequence[PublicationFacts]) -> frozenset[str]:
    """Name what a member may do with an issue as it stands."""
    if issue.is_sent:
        return frozenset()
    if not issue.waits:
        return frozenset({"hand_in", "try"}) if can_run_voice(member) else frozenset()
    acts = {"take_back"}
    if any(paper.state == State.IN_REVIEW for paper in papers):
        if can_approve_papers(member) and all(paper.drafted_by != member.name for paper in papers):
            acts.add("approve")
    elif can_publish_papers(member):
        acts.add("send")
    if can_run_voice(member):
        acts.add("try")
    return frozenset(acts)


def _weighing(concerns: Sequence[dict[str, str]], weight: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(each["sentence"] for each in concerns if each["weight"] == weight))


def _stands(issue: BulletinFacts, papers: Sequence[PublicationFacts]) -> str:
    if issue.sent_at:
        return f"Sent on {day(issue.sent_at)}. It stays as it is."
    if not issue.waits:
        return "A draft. Nobody but those who write it has seen it."
    handed_in = papers[0].drafted_by
    if any(paper.state == State.IN_REVIEW for paper in papers):
        return f"Handed in by {handed_in}. It waits for somebody else to approve it."
    return f"Handed in by {handed_in}, approved by {papers[0].approved_by}. It can be sent."
