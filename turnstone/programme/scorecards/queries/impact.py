"""Named changes, what is asked of them and what was found."""

import datetime as dt
from collections import defaultdict

from turnstone.programme.audit import queries as audit
from turnstone.programme.audit.facts import ChangeFacts
from turnstone.programme.audit.queries import read_into, rows_as_at
from turnstone.programme.scorecards.facts import FindingFacts, ImpactFacts, ImpactQuestionFacts
from turnstone.programme.scorecards.models import Finding, ImpactQuestion, NamedChange


def impact_as_at(area_id: int, moment: dt.datetime) -> tuple[ImpactFacts, ...]:
    """List an area's named changes, the latest start first, each with its questions and findings."""
    findings: dict[int, list[FindingFacts]] = defaultdict(list)
    for row in sorted(rows_as_at(Finding, moment, area_id=area_id), key=lambda row: -row.id):
        found = read_into(FindingFacts, row, also_changed=tuple(row.also_changed))
        findings[found.question_id].append(found)
    questions: dict[int, list[ImpactQuestionFacts]] = defaultdict(list)
    for row in sorted(rows_as_at(ImpactQuestion, moment, area_id=area_id), key=lambda row: row.id):
        asked = read_into(ImpactQuestionFacts, row, findings=tuple(findings[row.id]))
        questions[asked.change_id].append(asked)
    rows = rows_as_at(NamedChange, moment, area_id=area_id)
    return tuple(
        read_into(ImpactFacts, row, questions=tuple(questions[row.id]))
        for row in sorted(rows, key=lambda row: (row.starts_on, row.id), reverse=True)
    )


def changes_to_named_changes(area_id: int) -> tuple[ChangeFacts, ...]:
    """Tell how an area's named changes came to stand as they do."""
    return audit.changes_to(NamedChange, area_id=area_id)


def changes_to_findings(question_id: int) -> tuple[tuple[ChangeFacts, ...], tuple[ChangeFacts, ...]]:
    """Tell who asked a question about a change, and how its findings came to stand as they do."""
    return (
        audit.changes_to(ImpactQuestion, id=question_id),
        audit.changes_to(Finding, question_id=question_id),
    )


def find_named_change(area_id: int, number: int) -> NamedChange | None:
    """Find an area's named change by its number."""
    return NamedChange.objects.filter(area_id=area_id, id=number).first()


def find_impact_question(area_id: int, number: int) -> ImpactQuestion | None:
    """Find an area's question about a change by its number."""
    return ImpactQuestion.objects.filter(area_id=area_id, id=number).first()


def find_finding(area_id: int, number: int) -> Finding | None:
    """Find an area's finding by its number."""
    return Finding.objects.filter(area_id=area_id, id=number).first()
