"""The measures by which anyone will know that an outcome has come about."""

from turnstone.programme.audit.operations import Actor, Refusal, operation
from turnstone.programme.plan.models import Outcome, OutcomeMeasure
from turnstone.programme.scorecards.models import Measure


@operation
def link_measure(*, by: Actor, outcome: Outcome, measure: Measure) -> OutcomeMeasure:
    """Say that a measure shows whether an outcome is coming about."""
    if measure.area_id != outcome.area_id:
        raise Refusal(f"“{measure.title}” belongs to another area; choose a measure of this one.")
    if outcome.measures.filter(measure=measure).exists():
        raise Refusal(f"“{measure.title}” is a measure of {outcome.reference} already; choose another.")
    return OutcomeMeasure.objects.create(area=outcome.area, outcome=outcome, measure=measure)


@operation
def unlink_measure(*, by: Actor, outcome: Outcome, measure: Measure, why: str) -> Outcome:
    """Take a measure away from an outcome, with the reason; the measure and its values stay."""
    link = outcome.measures.filter(measure=measure).first()
    if link is None:
        raise Refusal(f"“{measure.title}” is no measure of {outcome.reference}.")
    if not why.strip():
        raise Refusal(f"Say why “{measure.title}” no longer shows {outcome.reference}; the reason is kept.")
    link.delete()
    return outcome
