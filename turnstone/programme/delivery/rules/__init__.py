"""What a cycle asks for, how bad a risk is, and what becomes of steps and promises. No Django."""

from turnstone.programme.delivery.rules.cycles import (
    STALE_AFTER_DAYS,
    is_asked_for,
    is_stale,
    month_name,
    month_slug,
)
from turnstone.programme.delivery.rules.promises import (
    PROMISE_STATE_NAMES,
    PromiseState,
    state_of,
)
from turnstone.programme.delivery.rules.risks import (
    RISK_KIND_NAMES,
    RiskKind,
    rating_of,
)
from turnstone.programme.delivery.rules.steps import (
    STEP_STATE_NAMES,
    StepState,
)

__all__ = [
    "PROMISE_STATE_NAMES",
    "RISK_KIND_NAMES",
    "STALE_AFTER_DAYS",
    "STEP_STATE_NAMES",
    "PromiseState",
    "RiskKind",
    "StepState",
    "is_asked_for",
    "is_stale",
    "month_name",
    "month_slug",
    "rating_of",
    "state_of",
]
