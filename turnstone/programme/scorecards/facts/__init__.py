"""What papers and pages may know of measures, scorecards and the release register."""

from turnstone.programme.scorecards.facts.measures import DataProductFacts, MeasureFacts, ResultFacts

__all__ = [
    "DataProductFacts",
    "MeasureFacts",
    "ResultFacts",
]
