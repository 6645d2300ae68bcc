"""What the library holds, and which measures of an area came from it."""

import datetime as dt

from turnstone.measures.library import definition_called, library
from turnstone.programme.audit.queries import read_into, rows_as_at
from turnstone.programme.scorecards.facts import BreakFacts, DefinitionFacts
from turnstone.programme.scorecards.models import Break, Measure
from turnstone.programme.scorecards.rules import MeasureKind


def library_definitions() -> tuple[DefinitionFacts, ...]:
    """List every definition: did, well, difference, and each of these by title."""
    order = [str(kind) for kind in MeasureKind]
    return tuple(sorted(library().values(), key=lambda each: (order.index(each.kind), each.title)))


def definition_of(code: str) -> DefinitionFacts | None:
    """Find a definition by its code."""
    return library().get(code)


def definition_for_title(title: str) -> DefinitionFacts | None:
    """Find a definition by its title, or by one under which papers name it."""
    return definition_called(title)


def measure_with_code(area_id: int, code: str) -> Measure | None:
    """Find the measure that an area took from the library."""
    return Measure.objects.filter(area_id=area_id, code=code).exclude(code="").first()


def breaks_of(area_id: int, measure_id: int, moment: dt.datetime) -> tuple[BreakFacts, ...]:
    """List where a measure's figures cannot be compared, oldest first."""
    rows = rows_as_at(Break, moment, area_id=area_id, measure_id=measure_id)
    return tuple(read_into(BreakFacts, row) for row in sorted(rows, key=lambda row: row.starts_on))


def find_break(measure_id: int, number: int) -> Break | None:
    """Find a break of a measure by its number."""
    return Break.objects.filter(measure_id=measure_id, id=number).first()
