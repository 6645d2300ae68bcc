"""What pages may know of what became of old actions."""

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class SuccessionFacts:
    """What became of an action of a plan that another replaced."""

    id: int
    version: int
    action_id: int
    fate: str
    why: str
    agreed_by: str
    decided_on: dt.date
    successors: tuple[int, ...]
