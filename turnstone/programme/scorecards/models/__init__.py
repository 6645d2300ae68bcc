"""Measures, results, what they are held to, scorecards, the release register, needs, money, published figures."""

from turnstone.programme.scorecards.models.impact import Finding, ImpactQuestion, NamedChange
from turnstone.programme.scorecards.models.judging import CurveTalk, Forecast, Note, Rebase, Target
from turnstone.programme.scorecards.models.measures import Break, Measure
from turnstone.programme.scorecards.models.needs import (
    MoneyLine,
    MoneyMeasure,
    MoneyYear,
    NeedFact,
    NeedValue,
)
from turnstone.programme.scorecards.models.published import (
    Neighbour,
    Published,
    PublishedFault,
    PublishedFigure,
    PublishedPlace,
    PublishedRelease,
)
from turnstone.programme.scorecards.models.register import DataProduct, ProductIssue
from turnstone.programme.scorecards.models.results import Place, Result
from turnstone.programme.scorecards.models.scorecards import Scorecard, ScorecardLine

__all__ = [
    "Break",
    "CurveTalk",
    "DataProduct",
    "Finding",
    "Forecast",
    "ImpactQuestion",
    "Measure",
    "MoneyLine",
    "MoneyMeasure",
    "MoneyYear",
    "NamedChange",
    "NeedFact",
    "NeedValue",
    "Neighbour",
    "Note",
    "Place",
    "ProductIssue",
    "Published",
    "PublishedFault",
    "PublishedFigure",
    "PublishedPlace",
    "PublishedRelease",
    "Rebase",
    "Result",
    "Scorecard",
    "ScorecardLine",
    "Target",
]
