"""The words of Wexcombe's first plan: eight areas of significant weakness, two years of work, and how it ended."""

from turnstone.demo.content.first_plan import (
    adulthood_and_schools,
    leading_together,
    plans_and_waits,
    trust_and_news,
)
from turnstone.demo.content.first_plan.shapes import AreaOfWeakness

AREAS: tuple[AreaOfWeakness, ...] = (
    *leading_together.AREAS,
    *plans_and_waits.AREAS,
    *trust_and_news.AREAS,
    *adulthood_and_schools.AREAS,
)
