"""A proposal in a few lines for the terminal: counts first, then what needs a person."""

from collections import Counter
from collections.abc import Iterator

from turnstone.intake.as_json import count, summary_of
from turnstone.intake.meeting_as_text import meeting_lines
from turnstone.intake.proposal import Proposal, Workstream
from turnstone.intake.timeline_as_text import timeline_lines


def as_text(proposal: Proposal) -> str:
    """Say what was found, what could not be placed and what is missing."""
    return "\n".join(_lines(proposal)) + "\n"


def _lines(proposal: Proposal) -> Iterator[str]:
    if proposal.meeting is not None or proposal.timeline is not None:
        yield proposal.title
    else:
        yield f"{proposal.title or 'A monitoring update'}, {proposal.period or 'month not stated'}"
    yield ""
    yield "Found"
    yield from (f"  {line}" for line in _what_is_found(proposal))
    for workstream in proposal.workstreams:
        yield f"  {_workstream(workstream)}"
    yield from _section("Contradictions, to settle before this is confirmed", _conflicts(proposal))
    yield from _section(f"Not placed: {len(proposal.unplaced) or 'nothing'}", _unplaced(proposal))
    yield from _section(f"Missing: {len(proposal.missing) or 'nothing'}", _missing(proposal))
    yield from _section("Notes", [f"  {note}" for note in proposal.notes])


def _what_is_found(proposal: Proposal) -> list[str]:
    if proposal.meeting is not None:
        return meeting_lines(proposal.meeting)
    if proposal.timeline is not None:
        return timeline_lines(proposal.timeline)
    return _in_register(proposal) if proposal.kind == "risk-register" else _found(proposal)


def _in_register(proposal: Proposal) -> list[str]:
    counts = summary_of(proposal)
    issues = sum(risk.kind == "issue" for risk in proposal.risks)
    return [
        f"{_several(counts['risks'] - issues, 'risk', 'risks')}, {_several(issues, 'issue', 'issues')}, "
        f"{_several(counts['mitigations'], 'mitigation', 'mitigations')} "
        f"and {_several(counts['decisions'], 'decision', 'decisions')}"
    ]


def _found(proposal: Proposal) -> list[str]:
    counts = summary_of(proposal)
    register = _several(counts["register_rows"], "data product", "data products")
    if counts["frequencies_not_set"]:
        register += f", {counts['frequencies_not_set']} with no frequency set"
    kinds = ", ".join(f"{counts[f'indicators_{kind}']} {kind}" for kind in ("did", "well", "difference"))
    return [
        _several(counts["headlines"], "headline", "headlines"),
        _several(counts["risks"], "programme risk", "programme risks"),
        register,
        f"{_several(counts['indicators'], 'indicator', 'indicators')} ({kinds})",
        _several(counts["programme_next_steps"], "programme next step", "programme next steps"),
        f"{_several(counts['workstreams'], 'workstream', 'workstreams')} "
        f"and {_several(counts['groups'], 'group', 'groups')}:",
    ]


def _workstream(workstream: Workstream) -> str:
    rows = len(workstream.exceptions)
    numbers = [area.number for row in workstream.exceptions for area in row.focus_areas if area.number]
    named = f" (focus area{'s' if len(numbers) > 1 else ''} {', '.join(numbers)})" if numbers else ""
    return (
        f"  {workstream.name or '(no name)'}: {count(workstream.progress)} progress, "
        f"{_several(count(workstream.next_steps), 'next step', 'next steps')}, "
        f"{_several(rows, 'exception', 'exceptions')}{named}"
    )


def _conflicts(proposal: Proposal) -> list[str]:
    return [f"  {conflict.sentence}" for conflict in proposal.conflicts]


def _unplaced(proposal: Proposal) -> list[str]:
    return [f"  {one.where}: “{' '.join(one.text.split())}” {one.why}" for one in proposal.unplaced]


def _missing(proposal: Proposal) -> list[str]:
    """Count the missing by what they are, the most first; each sentence is in the JSON and on the page."""
    if proposal.meeting is not None or proposal.timeline is not None:
        return [f"  {one.sentence}" for one in proposal.missing]
    return [
        f"  {number} × {what}" for what, number in Counter(one.what for one in proposal.missing).most_common()
    ]


def _section(heading: str, lines: list[str]) -> Iterator[str]:
    if lines or ":" in heading:
        yield ""
        yield heading
        yield from lines


def _several(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"
