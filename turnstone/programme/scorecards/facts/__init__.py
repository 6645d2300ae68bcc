"""What papers and pages may know of measures, scorecards and the release register."""

from turnstone.measures.published import FigureRow, NeighbourRow, PlaceRow
from turnstone.programme.scorecards.facts.comparing import (
    Beside,
    ComparisonFacts,
    Judged,
    PeriodCompared,
    compare,
)
from turnstone.programme.scorecards.facts.hiding import Hiding, as_everyone_sees, hiding_of
from turnstone.programme.scorecards.facts.impact import FindingFacts, ImpactFacts, ImpactQuestionFacts
from turnstone.programme.scorecards.facts.judging import (
    ForecastFacts,
    NoteFacts,
    RebaseFacts,
    TalkFacts,
    TargetFacts,
)
from turnstone.programme.scorecards.facts.library import DefinitionFacts
from turnstone.programme.scorecards.facts.measures import (
    BreakFacts,
    FigureFacts,
    MeasureFacts,
    PlaceFacts,
    ResultFacts,
)
from turnstone.programme.scorecards.facts.needs import (
    MoneyLineFacts,
    MoneyYearFacts,
    NeedFacts,
    NeedValueFacts,
)
from turnstone.programme.scorecards.facts.policies import policy_of
from turnstone.programme.scorecards.facts.printed import Count, ReleasedCounts, parts_of
from turnstone.programme.scorecards.facts.published import (
    FaultFacts,
    LoadedFacts,
    PublishedValue,
    ReleaseFacts,
)
from turnstone.programme.scorecards.facts.reading import Reading, read_series
from turnstone.programme.scorecards.facts.records import MeasureRecord
from turnstone.programme.scorecards.facts.register import DataProductFacts, IssueFacts, ProductStatus
from turnstone.programme.scorecards.facts.results import RestatementFacts, known_of_records
from turnstone.programme.scorecards.facts.scorecards import LineFacts, ScorecardFacts
from turnstone.programme.scorecards.facts.series import Slot
from turnstone.programme.scorecards.facts.standing import Standing, counts_of, exceptions_first, standing_of
from turnstone.programme.scorecards.facts.telling import in_a_sentence, words_of
from turnstone.programme.scorecards.facts.versions import FigureVersion

__all__ = [
    "Beside",
    "BreakFacts",
    "ComparisonFacts",
    "Count",
    "DataProductFacts",
    "DefinitionFacts",
    "FaultFacts",
    "FigureFacts",
    "FigureRow",
    "FigureVersion",
    "FindingFacts",
    "ForecastFacts",
    "Hiding",
    "ImpactFacts",
    "ImpactQuestionFacts",
    "IssueFacts",
    "Judged",
    "LineFacts",
    "LoadedFacts",
    "MeasureFacts",
    "MeasureRecord",
    "MoneyLineFacts",
    "MoneyYearFacts",
    "NeedFacts",
    "NeedValueFacts",
    "NeighbourRow",
    "NoteFacts",
    "PeriodCompared",
    "PlaceFacts",
    "PlaceRow",
    "ProductStatus",
    "PublishedValue",
    "Reading",
    "RebaseFacts",
    "ReleaseFacts",
    "ReleasedCounts",
    "RestatementFacts",
    "ResultFacts",
    "ScorecardFacts",
    "Slot",
    "Standing",
    "TalkFacts",
    "TargetFacts",
    "as_everyone_sees",
    "compare",
    "counts_of",
    "exceptions_first",
    "hiding_of",
    "in_a_sentence",
    "known_of_records",
    "parts_of",
    "policy_of",
    "read_series",
    "standing_of",
    "words_of",
]
