"""Every read of delivery. `cycle_record` reads each table once, whatever the size of the plan."""

from turnstone.programme.delivery.queries.answers import (
    answers_by_cycle,
    answers_in,
    last_said,
    update_of,
    updates_of,
    waiting_in,
)
from turnstone.programme.delivery.queries.finding import (
    cycles_in,
    cycles_of,
    exception_saying,
    find_cycle,
    find_step,
    get_cycle,
    headline_saying,
    later_cycle,
    open_among,
    open_cycle,
    period_of,
    progress_saying,
    step_saying,
)
from turnstone.programme.delivery.queries.promises import (
    evidence_for_promise,
    find_promise,
    promises_as_at,
)
from turnstone.programme.delivery.queries.proposals import (
    about_an_answer,
    proposal_for_an_answer,
    proposal_standing,
    proposals_now,
    updates_as_at,
)
from turnstone.programme.delivery.queries.risks import (
    changes_to_mitigations,
    changes_to_risk,
    find_risk,
    mitigations_of,
    mitigations_to_do,
    read_risks,
    risk_called,
    risks_as_at,
)
from turnstone.programme.delivery.queries.savings import (
    forecasts_in,
    savings_at_risk_in,
)
from turnstone.programme.delivery.queries.steps import steps_as_at
from turnstone.programme.delivery.queries.whole import (
    cycle_record,
)

__all__ = [
    "about_an_answer",
    "answers_by_cycle",
    "answers_in",
    "changes_to_mitigations",
    "changes_to_risk",
    "cycle_record",
    "cycles_in",
    "cycles_of",
    "evidence_for_promise",
    "exception_saying",
    "find_cycle",
    "find_promise",
    "find_risk",
    "find_step",
    "forecasts_in",
    "get_cycle",
    "headline_saying",
    "last_said",
    "later_cycle",
    "mitigations_of",
    "mitigations_to_do",
    "open_among",
    "open_cycle",
    "period_of",
    "progress_saying",
    "promises_as_at",
    "proposal_for_an_answer",
    "proposal_standing",
    "proposals_now",
    "read_risks",
    "risk_called",
    "risks_as_at",
    "savings_at_risk_in",
    "step_saying",
    "steps_as_at",
    "update_of",
    "updates_as_at",
    "updates_of",
    "waiting_in",
]
