"""Every chart and shape as SVG."""

from markupsafe import Markup

from turnstone.documents.blocks import Chart, SharesChart, TallyChart, TimeChart
from turnstone.documents.writers.frame import shape
from turnstone.documents.writers.ratings_chart import ratings_chart
from turnstone.documents.writers.shares_chart import shares_chart
from turnstone.documents.writers.tally_chart import tally_chart
from turnstone.documents.writers.time_chart import time_chart

__all__ = ["chart", "shape"]


def chart(block: Chart) -> Markup:
    """Draw a chart of any kind."""
    if isinstance(block, TallyChart):
        return tally_chart(block)
    if isinstance(block, SharesChart):
        return shares_chart(block)
    return time_chart(block) if isinstance(block, TimeChart) else ratings_chart(block)
