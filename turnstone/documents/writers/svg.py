"""Every chart and shape as SVG."""

from markupsafe import Markup

from turnstone.documents.blocks import (
    BarsChart,
    Chart,
    MultiplesChart,
    SeriesChart,
    SharesChart,
    TallyChart,
    TimeChart,
)
from turnstone.documents.writers.bars_chart import bars_chart
from turnstone.documents.writers.frame import shape
from turnstone.documents.writers.multiples_chart import multiples_chart
from turnstone.documents.writers.ratings_chart import ratings_chart
from turnstone.documents.writers.series_chart import series_chart
from turnstone.documents.writers.shares_chart import shares_chart
from turnstone.documents.writers.spark import spark
from turnstone.documents.writers.tally_chart import tally_chart
from turnstone.documents.writers.time_chart import time_chart

__all__ = ["chart", "shape", "spark"]


def chart(block: Chart) -> Markup:
    """Draw a chart of any kind."""
    match block:
        case SeriesChart():
            return series_chart(block)
        case BarsChart():
            return bars_chart(block)
        case MultiplesChart():
            return multiples_chart(block)
        case TallyChart():
            return tally_chart(block)
        case SharesChart():
            return shares_chart(block)
        case TimeChart():
            return time_chart(block)
        case _:
            return ratings_chart(block)
