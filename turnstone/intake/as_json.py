"""A proposal to and from JSON, with a summary of what it holds in front."""

import json
from typing import Any

from pydantic import TypeAdapter, ValidationError

from turnstone.intake.proposal import Entry, Proposal
from turnstone.intake.proposed_meeting import ProposedMeeting
from turnstone.intake.proposed_timeline import ProposedTimeline

_ADAPTER = TypeAdapter(Proposal)


class NotAProposal(ValueError):
    """Say that some JSON is not a proposal."""


def as_json(proposal: Proposal) -> dict[str, Any]:
    """Give a proposal as plain values: its summary, then all of it."""
    return {"summary": summary_of(proposal), "proposal": _ADAPTER.dump_python(proposal, mode="json")}


def as_bytes(proposal: Proposal) -> bytes:
    """Write a proposal as JSON that a person can read, the same bytes for the same proposal."""
    return (json.dumps(as_json(proposal), ensure_ascii=False, indent=2) + "\n").encode()


def from_json(content: dict[str, Any] | bytes | str) -> Proposal:
    """Read a proposal back, from what `as_json` or `as_bytes` gave. Raises `NotAProposal`."""
    try:
        values = content if isinstance(content, dict) else json.loads(content)
        return _ADAPTER.validate_json(json.dumps(values["proposal"]))
    except (KeyError, TypeError, ValueError) as error:
        where = ""
        if isinstance(error, ValidationError):
            where = " at " + ".".join(str(step) for step in error.errors()[0]["loc"])
        raise NotAProposal(
            f"This is not a proposal that Turnstone wrote{where}. Read the file again."
        ) from error


def summary_of(proposal: Proposal) -> dict[str, int]:
    """Count what was found, what was not placed and what is missing."""
    if proposal.meeting is not None:
        return _of_minutes(proposal, proposal.meeting)
    if proposal.timeline is not None:
        return _of_a_timeline(proposal, proposal.timeline)
    own = proposal.workstreams
    rows = [row for workstream in own for row in workstream.exceptions]
    return {
        "headlines": count(proposal.headlines),
        "risks": len(proposal.risks),
        "mitigations": sum(len(risk.doing) for risk in proposal.risks),
        "decisions": sum(len(risk.decisions) for risk in proposal.risks),
        "workstreams": sum(workstream.kind == "workstream" for workstream in own),
        "groups": sum(workstream.kind == "group" for workstream in own),
        "progress_lines": sum(count(workstream.progress) for workstream in own),
        "next_steps": sum(count(workstream.next_steps) for workstream in own),
        "exception_rows": len(rows),
        "focus_areas": len({area.number or area.text for row in rows for area in row.focus_areas}),
        "register_rows": len(proposal.register),
        "frequencies_not_set": sum(row.frequency is None for row in proposal.register),
        "indicators": len(proposal.indicators),
        **{f"indicators_{kind}": _of_kind(proposal, kind) for kind in ("did", "well", "difference")},
        "programme_next_steps": count(proposal.programme_next_steps),
        "unplaced": len(proposal.unplaced),
        "missing": len(proposal.missing),
        "conflicts": len(proposal.conflicts),
    }


def _of_minutes(proposal: Proposal, meeting: ProposedMeeting) -> dict[str, int]:
    """Count what minutes hold."""
    resolutions = [each for item in meeting.items for each in item.resolutions]
    limbs = [limb for each in resolutions for limb in each.limbs]
    return {
        "meetings": 1,
        "items": len(meeting.items),
        "paragraphs": sum(len(item.paragraphs) for item in meeting.items),
        "remarks": sum(len(item.remarks) for item in meeting.items),
        "resolutions": len(resolutions),
        "limbs": len(limbs),
        "limbs_dated": sum(limb.due is not None for limb in limbs),
        "limbs_waiting": sum(bool(limb.waits_for) for limb in limbs),
        "actions": sum(len(item.actions) for item in meeting.items),
        "attendance": len(meeting.attendance),
        "duties": len(meeting.duties),
        "reviews": len(meeting.reviews),
        "unplaced": len(proposal.unplaced),
        "missing": len(proposal.missing),
        "conflicts": len(proposal.conflicts),
    }


def _of_a_timeline(proposal: Proposal, timeline: ProposedTimeline) -> dict[str, int]:
    """Count what a timeline holds."""
    entries = timeline.entries
    return {
        "entries": len(entries),
        "entries_with_a_day": sum(not each.when.is_month for each in entries),
        "ranges": sum(each.when.ends_on is not None for each in entries),
        "ongoing": sum(each.when.goes_on_until is not None for each in entries),
        "told_more_than_once": sum(len(each.told_at) > 1 for each in entries),
        "phases": len(timeline.phases),
        "boards": sum(not each.is_group for each in timeline.boards),
        "groups": sum(each.is_group for each in timeline.boards),
        "surveys": len(timeline.surveys),
        "bulletins": len(timeline.bulletins),
        "series": len(timeline.series),
        "series_postponed": sum(each.state == "postponed" for each in timeline.series),
        "series_relaunched": sum(bool(each.relaunches) for each in timeline.series),
        "unplaced": len(proposal.unplaced),
        "missing": len(proposal.missing),
        "conflicts": len(proposal.conflicts),
    }


def count(entries: tuple[Entry, ...]) -> int:
    """Count the entries of a list and those under them."""
    return sum(1 + count(entry.children) for entry in entries)


def _of_kind(proposal: Proposal, kind: str) -> int:
    return sum(indicator.kind == kind for indicator in proposal.indicators)
