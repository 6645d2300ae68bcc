"""The plan as rows of a file, for those who work in a spreadsheet."""

from collections.abc import Iterable, Iterator

from turnstone.programme.plan.facts import PlanFacts
from turnstone.web.plan.lines import Line
from turnstone.web.plan.presenters.words import confidence, impact, status

HEADS = (
    "Reference",
    "Action",
    "Outcome",
    "Workstream",
    "Requirement",
    "Lead",
    "Lead's post",
    "Starts",
    "First due",
    "Due now",
    "Done",
    "Status",
    "Confidence",
    "Reason",
    "Impact",
    "Last update",
    "Overdue",
    "Taken out",
    "Why taken out",
)


def rows_for_a_file(plan: PlanFacts, lines: Iterable[Line]) -> Iterator[list[str]]:
    """Write each action as a row; days as 2026-03-04, which every spreadsheet sorts."""
    for line in lines:
        action, asked = line.action, line.requirement
        days = (action.starts_on, action.first_due_on, action.due_on, action.done_on)
        yield [
            action.reference,
            action.text,
            f"{line.outcome.reference}: {line.outcome.text}",
            line.workstream.name,
            f"{asked.reference}: {asked.finding}" if asked else "",
            action.lead.holder if action.lead else "",
            action.lead.title if action.lead else "",
            *(day.isoformat() if day else "" for day in days),
            status(action.status).word,
            confidence(action.confidence).word,
            action.confidence_reason,
            impact(action.impact).word,
            line.said_on.isoformat() if line.said_on else "",
            "Overdue" if line.is_overdue else "",
            action.withdrawn_on.isoformat() if action.withdrawn_on else "",
            action.withdrawn_because,
        ]
