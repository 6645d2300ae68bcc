"""The papers of one cycle, as plain data."""

import json

from turnstone.papers import catalogue

KINDS = ("monitoring-update", "public-progress", "risk-register")


def papers_of(cycle, moment):
    """Build each paper of a cycle as at a moment, by its kind."""
    drafts = (catalogue.draft(kind, cycle_id=cycle.pk, as_at=moment, audience="board") for kind in KINDS)
    return {draft.kind: json.loads(draft.content) for draft in drafts}
