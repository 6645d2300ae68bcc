"""The words of the demo: who, what, and what they said. All of it is made up."""

from turnstone.demo.content import adulthood, families, health, plans_on_time, schools
from turnstone.demo.content.shapes import WorkstreamContent

WORKSTREAMS: tuple[WorkstreamContent, ...] = (
    plans_on_time.WORKSTREAM,
    health.WORKSTREAM,
    schools.WORKSTREAM,
    families.WORKSTREAM,
    adulthood.WORKSTREAM,
)
