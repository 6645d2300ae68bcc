"""What a reader asks of the papers due."""

from dataclasses import dataclass

LATE, SENT, EVERY = "late", "sent", "all"


@dataclass(frozen=True, slots=True, kw_only=True)
class PapersWanted:
    """Narrow the papers due. An empty state means those not sent; `months` is how far to look ahead."""

    to_board: str = ""
    from_board: str = ""
    state: str = ""
    months: str = ""
