"""The first workstream: education, health and care plans."""

from turnstone.demo.content.assessments import ADVICE, TIMELINESS
from turnstone.demo.content.plan_quality import QUALITY, REVIEWS
from turnstone.demo.content.shapes import (
    WorkstreamContent,
)

WORKSTREAM = WorkstreamContent(
    name="Plans that are right and on time",
    purpose="Assessments, plans and reviews that are timely, true to the child and kept up to date.",
    membership="SEND service, psychology, designated officers, two headteachers, two parents.",
    responsibilities="Priority action 1 and the part of the notice about annual reviews.",
    council_lead="head_send",
    health_lead="clinical_officer",
    forum_lead="forum_plans",
    outcomes=(TIMELINESS, ADVICE, QUALITY, REVIEWS),
)
