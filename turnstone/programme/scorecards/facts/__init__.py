"""What papers and pages may know of measures, scorecards and the release register."""

from turnstone.programme.scorecards.facts.judging import (
    ForecastFacts,
    NoteFacts,
    RebaseFacts,
    TalkFacts,
    TargetFacts,
)
from turnstone.programme.scorecards.facts.measures import (
    BreakFacts,
    FigureFacts,
    MeasureFacts,
    PlaceFacts,
    ResultFacts,
)
from turnstone.programme.scorecards.facts.records import MeasureRecord
from turnstone.programme.scorecards.facts.register import DataProductFacts, IssueFacts

__all__ = [
    "BreakFacts",
    "DataProductFacts",
    "FigureFacts",
    "ForecastFacts",
    "IssueFacts",
    "MeasureFacts",
    "MeasureRecord",
    "NoteFacts",
    "PlaceFacts",
    "RebaseFacts",
    "ResultFacts",
    "TalkFacts",
    "TargetFacts",
]
