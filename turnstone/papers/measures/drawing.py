"""A measure drawn from its reading: the chart, the small line, the bars beside others, and many places at once.

Every page and every paper draws a measure through here, so that it looks the same wherever it stands.
"""

from turnstone.papers.measures.drawing_beside import bars_of, multiples_of
from turnstone.papers.measures.drawing_series import MOST_IN_A_SPARK, chart_of, spark_of

__all__ = ["MOST_IN_A_SPARK", "bars_of", "chart_of", "multiples_of", "spark_of"]
