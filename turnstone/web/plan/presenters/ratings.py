"""The ratings that deserve a second look, in four lists, the worst first in each."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.urls import reverse

from turnstone.programme.delivery.facts import Difference, Inflation, Measured, RatedWell
from turnstone.programme.plan.facts import ActionFacts, PlanFacts
from turnstone.programme.plan.rules import SHOWS_NAMES
from turnstone.programme.scorecards.rules import value_words
from turnstone.web.kit.formats import count, day, short_day
from turnstone.web.plan.presenters.words import Judgement, confidence, impact

MOST = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What was found: good ratings against measures, people against the rule, complete against felt."""

    inflation: Inflation
    differences: tuple[Difference, ...]
    not_embedded: tuple[ActionFacts, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """An action with its rating and what there is to say of it."""

    reference: str
    text: str
    href: str
    rated: Judgement
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Differing:
    """An action with the rule's rating and the person's, side by side."""

    reference: str
    text: str
    href: str
    rule: Judgement
    because: str
    person: Judgement
    reason: str
    evidence: str
    is_bare: bool
    who: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RatingsPage:
    """The whole page; the counts may be more than the lines, which stop at fifty."""

    name: str
    index: str
    csv: str
    has_ratings: bool
    inflated: tuple[Line, ...]
    untold: tuple[Line, ...]
    differing: tuple[Differing, ...]
    unfelt: tuple[Line, ...]
    counts: tuple[int, int, int, int]
    most: int


def ratings_page(plan: PlanFacts, found: Found) -> RatingsPage:
    """Lay out the four lists."""
    inflation = found.inflation
    return RatingsPage(
        name=plan.name,
        index=index_words(plan, inflation),
        csv=reverse("ratings_csv", args=[plan.area_slug]),
        has_ratings=any(each.confidence for each in plan.live_actions),
        inflated=tuple(_rated(plan, each) for each in inflation.inflated[:MOST]),
        untold=tuple(_rated(plan, each) for each in inflation.untold[:MOST]),
        differing=tuple(_differing(plan, each) for each in found.differences[:MOST]),
        unfelt=tuple(_unfelt(plan, each) for each in found.not_embedded[:MOST]),
        counts=(
            len(inflation.inflated),
            len(inflation.untold),
            len(found.differences),
            len(found.not_embedded),
        ),
        most=MOST,
    )


def index_words(plan: PlanFacts, inflation: Inflation) -> str:
    """Say in a sentence how many good ratings no measure bears out."""
    word, well = plan.words["action"], inflation.rated_well
    if not well:
        return f"No {word} is rated green or blue."
    have = "has" if len(inflation.inflated) == 1 else "have"
    told = f"{len(inflation.inflated)} of {count(well, word)} rated green or blue {have} measures that do not move"
    if not inflation.untold:
        return f"{told}."
    return f"{told}; for {len(inflation.untold)} more no measure can tell."


def _rated(plan: PlanFacts, each: RatedWell) -> Line:
    notes = tuple(_measured(one) for one in each.measured)
    return _line(
        plan, each.action, notes or (f"No measure of {plan.words['outcome']} {_outcome(plan, each)}.",)
    )


def _outcome(plan: PlanFacts, each: RatedWell) -> str:
    return plan.outcome(each.action.outcome_id).reference


def _measured(one: Measured) -> str:
    latest = f" ({value_words(one.latest.value, one.measure.unit)})" if one.latest else ""
    return f"{one.measure.title}{latest}: {one.words.lower()}."


def _line(plan: PlanFacts, action: ActionFacts, notes: tuple[str, ...]) -> Line:
    return Line(
        reference=action.reference,
        text=action.text,
        href=_href(plan, action),
        rated=confidence(action.confidence),
        notes=notes,
    )


def _href(plan: PlanFacts, action: ActionFacts) -> str:
    return reverse("action", args=[plan.area_slug, action.reference])


def _differing(plan: PlanFacts, each: Difference) -> Differing:
    action, update = each.action, each.update
    return Differing(
        reference=action.reference,
        text=action.text,
        href=_href(plan, action),
        rule=confidence(each.proposal.rating),
        because=each.proposal.words,
        person=confidence(action.confidence),
        reason=action.confidence_reason,
        evidence=_evidence(each),
        is_bare=each.is_bare,
        who=f"{update.said_by}, {day(update.said_at)}" if update else "Nobody in a round",
    )


def _evidence(each: Difference) -> str:
    if each.evidence:
        shows = SHOWS_NAMES[each.evidence.shows].lower()  # type: ignore[index]  # a StrEnum is its value
        return f"{each.evidence.what} ({short_day(each.evidence.on)}; shows {shows})"
    if each.has_evidence:
        return "Seen by the programme office only"
    return "None" if each.needs_evidence else "None needed: less sure than the rule"


def _unfelt(plan: PlanFacts, action: ActionFacts) -> Line:
    done = f"Done {day(action.done_on)}. Impact: {impact(action.impact).word.lower()}."
    unmet = bool(action.success_criteria.strip()) and action.criteria_met_on is None
    return _line(plan, action, (done, *(["Its success criteria are not shown to be met."] if unmet else [])))


RATINGS_HEADS = (
    "List",
    "Reference",
    "Action",
    "Rated",
    "By the rule",
    "Because",
    "Reason given",
    "Evidence",
    "By whom and when",
    "Measures and notes",
)


def ratings_rows(plan: PlanFacts, found: Found) -> Iterator[list[str]]:
    """Write the four lists as rows of one file."""
    for name, lines in (
        ("Measures do not move", [_rated(plan, each) for each in found.inflation.inflated]),
        ("No measure can tell", [_rated(plan, each) for each in found.inflation.untold]),
    ):
        yield from (_row(name, each) for each in lines)
    for difference in found.differences:
        each = _differing(plan, difference)
        yield [
            "Differs from the rule",
            *(each.reference, each.text, each.person.word, each.rule.word, each.because),
            *(each.reason, each.evidence, each.who, ""),
        ]
    yield from (_row("Complete, not embedded", _unfelt(plan, each)) for each in found.not_embedded)


def _row(name: str, line: Line) -> list[str]:
    return [name, line.reference, line.text, line.rated.word, "", "", "", "", "", " ".join(line.notes)]
