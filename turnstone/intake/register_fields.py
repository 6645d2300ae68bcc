"""What a line of a register comes to in the record of one plan, and how that differs from what the record holds.

A cell that is empty says nothing: it never takes away what the register holds. Words that name no post, action, measure
or workstream of the area are kept in the detail, so that nothing is lost and nothing is guessed.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from turnstone.intake.proposal import ProposedDecision, ProposedMitigation, ProposedRisk, When
from turnstone.programme.delivery.facts import MitigationFacts, RiskFacts
from turnstone.programme.delivery.rules import is_in_hand
from turnstone.programme.people.facts import PostFacts

LONGEST_REFERENCE = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """The posts, actions, measures and workstreams that a register may name, each by its words in lower case."""

    posts: Mapping[str, int]
    actions: Mapping[str, int]
    measures: Mapping[str, int]
    workstreams: Mapping[str, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Doing:
    """A mitigation as the record would hold it."""

    number: int | None
    text: str
    owner_id: int | None
    due_on: dt.date | None
    done_on: dt.date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Fields:
    """A risk or an issue as the record would hold it; None and nothing mean that the file does not say."""

    reference: str
    title: str
    cause: str
    detail: str
    impact: str
    rating: str
    likelihood: int | None
    severity: int | None
    likelihood_after: int | None
    severity_after: int | None
    owner_id: int | None
    workstream_id: int | None
    review_every: int | None
    review_on: dt.date | None
    raised_on: dt.date | None
    closed_on: dt.date | None
    closed_because: str
    threatens: tuple[int, ...]
    threatened_measures: tuple[int, ...]
    doing: tuple[Doing, ...]
    decisions: tuple[ProposedDecision, ...]

    @property
    def is_mitigated(self) -> bool:
        """Say whether somebody does something about it by a day."""
        return any(is_in_hand(each.owner_id is not None, each.due_on, each.done_on) for each in self.doing)


def names_of_posts(posts: Mapping[int, PostFacts]) -> dict[str, int]:
    """Give each post by every wording that means it alone: as our papers write it, by title, by who holds it."""
    wordings: dict[str, set[int]] = {}
    for post in posts.values():
        own = (
            f"{post.title}, {post.organisation} ({post.holder or 'vacant'})",
            f"{post.title}, {post.organisation}",
            post.words,
            post.title,
            post.holder,
        )
        for words in own:
            wordings.setdefault(words.casefold(), set()).add(post.id)
    return {words: next(iter(ids)) for words, ids in wordings.items() if words and len(ids) == 1}


def fields_of(said: ProposedRisk, known: Known) -> Fields:
    """Say what the record would hold of a line."""
    doing = tuple(_doing(each, known) for each in said.doing)
    is_mitigated = any(is_in_hand(each.owner_id is not None, each.due_on, each.done_on) for each in doing)
    return Fields(
        reference=said.reference if len(said.reference) <= LONGEST_REFERENCE else "",
        title=said.title[:300],
        cause=said.cause,
        detail="\n".join(line for line in (said.detail, *_homeless(said, known, is_mitigated)) if line),
        impact=said.impact,
        rating=said.rating.key if said.rating and said.rating.key and said.rating.key != "grey" else "",
        likelihood=said.likelihood,
        severity=said.severity,
        likelihood_after=said.likelihood_after if is_mitigated else None,
        severity_after=said.severity_after if is_mitigated else None,
        owner_id=known.posts.get(said.owner.casefold()),
        workstream_id=known.workstreams.get(said.workstream.casefold()),
        review_every=said.review_every,
        review_on=_on(said.due),
        raised_on=_on(said.raised),
        closed_on=_on(said.closed),
        closed_because=said.closed_because,
        threatens=tuple(sorted(_found(said.threatens, known.actions))),
        threatened_measures=tuple(sorted(_found(said.threatened_measures, known.measures))),
        doing=doing,
        decisions=tuple(each for each in said.decisions if _on(each.on)),
    )


def _doing(said: ProposedMitigation, known: Known) -> Doing:
    owner = known.posts.get(said.owner.casefold())
    notes = [f"Owner: {said.owner}"] if said.owner and owner is None else []
    for heading, when in (("Due", said.due), ("Done", said.done)):
        if when and when.on is None:
            notes.append(f"{heading}: {when.words}")
    text = f"{said.text} ({'; '.join(notes)})" if notes else said.text
    return Doing(number=said.number, text=text, owner_id=owner, due_on=_on(said.due), done_on=_on(said.done))


def _homeless(said: ProposedRisk, known: Known, is_mitigated: bool) -> Iterator[str]:
    """Keep, as lines of their own, the words for which the record has no field."""
    yield from (f"{extra.heading}: {extra.text}" for extra in said.extras)
    if len(said.reference) > LONGEST_REFERENCE:
        yield f"Reference: {said.reference}"
    if said.owner and said.owner.casefold() not in known.posts:
        yield f"Owner: {said.owner}"
    if said.workstream and said.workstream.casefold() not in known.workstreams:
        yield f"Workstream: {said.workstream}"
    unknown = [each for each in said.threatens if each.casefold() not in known.actions]
    unknown += [each for each in said.threatened_measures if each.casefold() not in known.measures]
    if unknown:
        yield f"Threatens: {', '.join(unknown)}"
    for heading, when in (("Review", said.due), ("Raised", said.raised), ("Closed", said.closed)):
        if when and when.on is None:
            yield f"{heading}: {when.words}"
    if said.likelihood_after and said.severity_after and not is_mitigated:
        yield f"After mitigation: likelihood {said.likelihood_after} × severity {said.severity_after}"
    if said.rating and said.rating.key in (None, "grey") and said.rating.word:
        yield f"Rating: {said.rating.word}"
    yield from (f"Decision of {each.board}: {each.words}" for each in said.decisions if not _on(each.on))


def _found(names: tuple[str, ...], known: Mapping[str, int]) -> Iterator[int]:
    return (known[name.casefold()] for name in names if name.casefold() in known)


def _on(when: When | None) -> dt.date | None:
    return when.on if when else None


def changes_to(known: RiskFacts, said: Fields) -> tuple[str, ...]:
    """Say in a line each what a file would change of a risk; nothing where they say the same."""
    if not known.is_open:
        return ()
    return (
        *_of_words(known, said),
        *_of_values(known, said),
        *_of_doing(known, said),
        *_of_decisions(known, said),
    )


def _of_words(known: RiskFacts, said: Fields) -> Iterator[str]:
    for name in ("title", "cause", "detail", "impact"):
        before, after = getattr(known, name), getattr(said, name)
        if after and after != before:
            yield f"{name.capitalize()}: “{before or 'nothing'}” becomes “{after}”"


def _of_values(known: RiskFacts, said: Fields) -> Iterator[str]:
    owner = known.owner.id if known.owner else None
    if said.owner_id and said.owner_id != owner:
        yield "Another owner"
    if said.workstream_id and said.workstream_id != known.workstream_id:
        yield "Another workstream"
    for name in (*SCORES, "review_every", "review_on"):
        before, after = getattr(known, name), getattr(said, name)
        if after and after != before:
            yield f"{name.replace('_', ' ').capitalize()}: {before or 'nothing'} becomes {after}"
    if not known.score and not said.likelihood and said.rating and said.rating != known.rating:
        yield f"Rating: {known.rating or 'none'} becomes {said.rating}"
    for name in ("threatens", "threatened_measures"):
        if getattr(said, name) and getattr(said, name) != getattr(known, name):
            yield f"{name.replace('_', ' ').capitalize()}: others than before"
    if said.closed_on or said.closed_because:
        yield f"Closed: {said.closed_because or 'no reason given'}"


def _of_doing(known: RiskFacts, said: Fields) -> Iterator[str]:
    for each in said.doing:
        there = mitigation_meant(known.mitigations, each)
        if there is None:
            yield f"New mitigation: {each.text}"
        elif is_changed(there, each):
            yield f"Mitigation changed: {each.text}"


def mitigation_meant(known: tuple[MitigationFacts, ...], said: Doing) -> MitigationFacts | None:
    """Find the mitigation that a line means: the one of its number, else the one of its words."""
    if said.number and said.number <= len(known):
        return known[said.number - 1]
    return next((each for each in known if each.text.casefold() == said.text.casefold()), None)


def is_changed(known: MitigationFacts, said: Doing) -> bool:
    """Say whether a line says something else of a mitigation than the record."""
    owner = known.owner.id if known.owner else None
    pairs = (
        (known.text, said.text),
        (owner, said.owner_id),
        (known.due_on, said.due_on),
        (known.done_on, said.done_on),
    )
    return any(after and after != before for before, after in pairs)


def _of_decisions(known: RiskFacts, said: Fields) -> Iterator[str]:
    yield from (f"New decision of {each.board}: {each.words}" for each in new_decisions(known, said))


def new_decisions(known: RiskFacts, said: Fields) -> list[ProposedDecision]:
    """List the decisions that the record does not hold yet."""
    there = {(each.decided_on, each.words.casefold()) for each in known.decisions}
    return [each for each in said.decisions if (_on(each.on), each.words.casefold()) not in there]


SCORES = ("likelihood", "severity", "likelihood_after", "severity_after")
