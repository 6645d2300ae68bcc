"""Reviews in ready-made words: the list, its file, and one whole with the computed pace beside the judgement."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from django.urls import reverse

from turnstone.programme.boards.facts import LedgerItemFacts, ReviewFacts, ReviewFindingFacts
from turnstone.programme.boards.rules import (
    PACE_JUDGEMENT_NAMES,
    REVIEW_KIND_NAMES,
    PaceJudgement,
    ReviewKind,
)
from turnstone.web.kit.formats import count, day

Link = tuple[str, str]
REVIEW_HEADS = (
    "Review",
    "By",
    "From",
    "To",
    "Plan",
    "Pace",
    "Words",
    "Finding",
    "Concern",
    "Requirement",
    "Letter",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewNames:
    """Say what a review's numbers are called, and where each leads."""

    area_slug: str
    plans: Mapping[int, str]
    boards: Mapping[int, Link]
    requirements: Mapping[int, Link]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewRow:
    """One review in the list."""

    name: str
    href: str
    by_whom: str
    pace: str
    is_too_slow: bool
    found: str
    summary: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingRow:
    """One finding, with what it is about and where to put it right."""

    words: str
    mark: str
    is_concern: bool
    about: Link | None
    change: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewPage:
    """One review whole."""

    id: int
    name: str
    summary: str
    strip: tuple[tuple[str, str], ...]
    board: Link | None
    letter: Link | None
    letter_words: str
    pace: str
    pace_words: str
    computed: str
    computed_on: str
    findings: tuple[FindingRow, ...]
    challenges: tuple[tuple[Link, str, str], ...]


def review_rows(area_slug: str, reviews: Iterable[ReviewFacts]) -> tuple[ReviewRow, ...]:
    """Lay out the list."""
    return tuple(
        ReviewRow(
            name=name_of(each),
            href=reverse("review", args=[area_slug, each.id]),
            by_whom=each.by_whom,
            pace=_pace(each),
            is_too_slow=each.pace == PaceJudgement.TOO_SLOW,
            found=_found(each),
            summary=each.summary,
        )
        for each in reviews
    )


def name_of(review: ReviewFacts) -> str:
    """Name a review by its sort and its days."""
    return f"{REVIEW_KIND_NAMES[ReviewKind(review.kind)]}, {review.when}"


def _pace(review: ReviewFacts) -> str:
    return PACE_JUDGEMENT_NAMES[PaceJudgement(review.pace)]


def _found(review: ReviewFacts) -> str:
    if not review.findings:
        return "No finding is written down"
    concerns = len(review.concerns)
    return f"{count(concerns, 'concern')} and {count(len(review.findings) - concerns, 'strength')}"


def review_page(
    names: ReviewNames, review: ReviewFacts, computed: str, challenges: Sequence[LedgerItemFacts]
) -> ReviewPage:
    """Lay out one review."""
    slug = names.area_slug
    return ReviewPage(
        id=review.id,
        name=name_of(review),
        summary=review.summary,
        strip=(
            ("Who reviewed", review.by_whom),
            ("When", review.when),
            ("What of", names.plans.get(review.plan_id or 0, "The whole programme")),
            ("Found", _found(review)),
        ),
        board=names.boards.get(review.board_id or 0),
        letter=_letter(slug, review),
        letter_words=f"dated {day(review.letter_on)}" if review.letter_on else "",
        pace=_pace(review),
        pace_words=review.pace_words,
        computed=computed,
        computed_on=day(review.ends_on),
        findings=tuple(_finding(names, review, each) for each in review.findings),
        challenges=tuple(
            ((each.reference, reverse("ledger_item", args=[slug, each.reference])), each.words, each.state)
            for each in challenges
        ),
    )


def _letter(area_slug: str, review: ReviewFacts) -> Link | None:
    if review.letter_id:
        return "The letter as a file", reverse("review_letter", args=[area_slug, review.id])
    return ("The letter", review.letter_link) if review.letter_link else None


def _finding(names: ReviewNames, review: ReviewFacts, finding: ReviewFindingFacts) -> FindingRow:
    return FindingRow(
        words=finding.words,
        mark="Concern" if finding.is_concern else "Strength",
        is_concern=finding.is_concern,
        about=names.requirements.get(finding.requirement_id or 0),
        change=reverse("change_finding", args=[names.area_slug, review.id, finding.id]),
    )


def review_lines(names: ReviewNames, reviews: Iterable[ReviewFacts]) -> Iterator[Sequence[str]]:
    """Write each finding as a row of a file; a review without any has one row."""
    for review in reviews:
        said = (
            *(REVIEW_KIND_NAMES[ReviewKind(review.kind)], review.by_whom, review.starts_on.isoformat()),
            *(review.ends_on.isoformat(), names.plans.get(review.plan_id or 0, "")),
            *(_pace(review), review.pace_words),
        )
        for finding in review.findings or (None,):
            yield *said, *_finding_cells(names, finding), review.letter_link


def _finding_cells(names: ReviewNames, finding: ReviewFindingFacts | None) -> tuple[str, str, str]:
    if finding is None:
        return "", "", ""
    about = names.requirements.get(finding.requirement_id or 0, ("", ""))[0]
    return finding.words, "yes" if finding.is_concern else "no", about
