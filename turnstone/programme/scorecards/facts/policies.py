"""What is done with small numbers, by measure."""

from collections.abc import Collection

from turnstone.methods.disclosure import PRESETS, Policy
from turnstone.programme.scorecards.facts.measures import MeasureFacts


def policy_of(measure: MeasureFacts) -> Policy:
    """Give what was decided for a measure."""
    return PRESETS[measure.small_numbers]


def strictest(measures: Collection[MeasureFacts]) -> Policy:
    """Give what holds for counts that several measures print: the highest threshold of theirs.

    Only where all are rounded does rounding stand in place of hiding further counts.
    """
    policies = [policy_of(each) for each in measures]
    if len(set(policies)) == 1:
        return policies[0]
    return Policy(
        threshold=max(each.threshold for each in policies),
        base=5 if all(each.is_rounded for each in policies) else 0,
        protect_complement=any(each.protect_complement for each in policies),
    )
