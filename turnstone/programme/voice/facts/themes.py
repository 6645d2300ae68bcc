"""What pages and papers may know of themes: counts, never words."""

import datetime as dt
from dataclasses import dataclass

from turnstone.methods.agreement import Agreement
from turnstone.programme.voice import rules


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemeFacts:
    """A line of the register, with how many comments people confirmed for it, from when and from where.

    `suggested` counts the comments for which the machine suggests it and that nobody has read; it is never added to
    `confirmed`.
    """

    id: int
    version: int
    slug: str
    name: str
    kind: str
    about: str
    like: str
    requirement_id: int | None
    outcome_id: int | None
    ended_on: dt.date | None
    position: int
    confirmed: int
    by_quarter: tuple[tuple[rules.Quarter, int], ...]
    by_source: tuple[tuple[str, int], ...]
    by_speaker: tuple[tuple[str, int], ...]
    suggested: int
    agreement: Agreement
    replies: int
    replied_on: dt.date | None

    @property
    def is_strength(self) -> bool:
        """Say whether it is a strength, and no area for development."""
        return self.kind == rules.ThemeKind.STRENGTH

    def in_quarter(self, quarter: rules.Quarter) -> int:
        """Count the comments of one quarter."""
        return dict(self.by_quarter).get(quarter, 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterFacts:
    """The register of strengths and areas for development, and how far comments are read."""

    themes: tuple[ThemeFacts, ...]
    comments: int
    read: int
    read_twice: int
    without_theme: int
    agreement: Agreement
    machine_right: int
    machine_said: int

    @property
    def quarters(self) -> tuple[rules.Quarter, ...]:
        """List the quarters from which there is a comment in any theme, oldest first."""
        return tuple(sorted({quarter for theme in self.themes for quarter, _ in theme.by_quarter}))
