"""What a measure is held to, in ready-made words."""

from collections.abc import Mapping
from dataclasses import dataclass

from turnstone.programme.people.facts import PostFacts
from turnstone.programme.scorecards.facts import MeasureFacts, MeasureRecord, Standing
from turnstone.programme.scorecards.rules import period_words, value_words
from turnstone.web.kit.formats import day
from turnstone.web.scorecards.presenters.standings import Tag, status_tag


@dataclass(frozen=True, slots=True, kw_only=True)
class TargetRow:
    """A target of the trajectory."""

    on: str
    value: str
    agreed: str
    is_in_force: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class TargetsPage:
    """All that a measure is held to."""

    sentence: str
    status: Tag | None
    better: str
    near: str
    baseline: str
    judged: str
    owner: str
    targets: tuple[TargetRow, ...]


def targets_page(
    record: MeasureRecord, standing: Standing | None, posts: Mapping[int, PostFacts], better: str
) -> TargetsPage:
    """Lay out the targets in the order of their days."""
    measure = record.measure
    owner = posts.get(measure.owner_id) if measure.owner_id else None
    in_force = standing.target.id if standing and standing.target else None
    return TargetsPage(
        sentence=standing.sentence if standing else "This measure has ended.",
        status=status_tag(standing) if standing else None,
        better=better,
        near=_near(measure),
        baseline=_baseline(measure, standing),
        judged=day(measure.judged_from) if measure.judged_from else "All figures",
        owner=owner.words if owner else "Nobody yet",
        targets=tuple(
            TargetRow(
                on=day(each.on),
                value=value_words(each.value, measure.unit, measure.places),
                agreed=_agreed(each.agreed_by, each.remark),
                is_in_force=each.id == in_force,
            )
            for each in record.targets
        ),
    )


def _near(measure: MeasureFacts) -> str:
    amount = f"{measure.tolerance.normalize():f}"
    return f"{amount}% of the target" if measure.tolerance_is_percent else f"{amount} {measure.unit}".strip()


def _baseline(measure: MeasureFacts, standing: Standing | None) -> str:
    if standing and standing.baseline_words:
        return standing.baseline_words
    if measure.baseline_ends_on is None:
        return "None yet"
    return period_words(measure.baseline_ends_on, measure.frequency, measure.starts_again_in)


def _agreed(by: str, remark: str) -> str:
    return "; ".join(words for words in (by, remark) if words) or "Not said"
