"""How many milestones a month the plan needs, and how many it makes."""

from dataclasses import dataclass

from turnstone.methods.pace.milestones import Known

DAYS_IN_A_MONTH = 30.4375
THREE_MONTHS = 91
SIX_MONTHS = 182


@dataclass(frozen=True, slots=True, kw_only=True)
class Rates:
    """Give milestones a month of 30.4375 days: needed until the end (None once it has come), and made of late."""

    needed_per_month: float | None
    per_month_last_91_days: float
    per_month_last_182_days: float


def rates(known: Known) -> Rates:
    """Divide what is open by the time left, and what was completed lately by the time it took."""
    days_left = (known.end_on - known.as_of).days
    return Rates(
        needed_per_month=len(known.open) / (days_left / DAYS_IN_A_MONTH) if days_left > 0 else None,
        per_month_last_91_days=_made_per_month(known, THREE_MONTHS),
        per_month_last_182_days=_made_per_month(known, SIX_MONTHS),
    )


def _made_per_month(known: Known, days: int) -> float:
    made = sum((known.as_of - day).days < days for day in known.completed_on)
    return made / days * DAYS_IN_A_MONTH
