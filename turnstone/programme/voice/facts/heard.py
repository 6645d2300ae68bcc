"""What families say about what a plan is to change, all at once: themes, quotes, replies and the forum's statements."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from turnstone.programme.plan.facts import OutcomeFacts
from turnstone.programme.voice.facts.forum import StatementFacts
from turnstone.programme.voice.facts.replies import RepliedAction, ReplyFacts

if TYPE_CHECKING:
    from turnstone.programme.voice.facts.comments import Quote
    from turnstone.programme.voice.facts.themes import ThemeFacts


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """Hold what was heard by a moment. A theme that nobody confirmed for any comment is not among them.

    Quotes and replies are kept by theme, actions and statements by the number of the action and of the outcome.
    """

    themes: tuple[ThemeFacts, ...] = ()
    quotes: Mapping[int, tuple[Quote, ...]] = field(default_factory=dict)
    replies: Mapping[int, tuple[ReplyFacts, ...]] = field(default_factory=dict)
    actions: Mapping[int, RepliedAction] = field(default_factory=dict)
    statements: Mapping[int, StatementFacts] = field(default_factory=dict)

    def of_requirement(
        self, requirement_id: int | None, outcomes: Iterable[OutcomeFacts]
    ) -> tuple[ThemeFacts, ...]:
        """List the themes that are tied to a requirement, or to any of the outcomes that answer it."""
        ours = {each.id for each in outcomes}
        return tuple(
            each
            for each in self.themes
            if each.outcome_id in ours
            or (each.requirement_id is not None and each.requirement_id == requirement_id)
        )

    def of_outcome(self, outcome: OutcomeFacts) -> tuple[ThemeFacts, ...]:
        """List the themes that tell of an outcome: tied to it, or to all that its requirement asks for."""
        return tuple(
            each
            for each in self.themes
            if each.outcome_id == outcome.id
            or (
                each.outcome_id is None
                and each.requirement_id is not None
                and each.requirement_id == outcome.requirement_id
            )
        )

    def spoken_of(self, outcomes: Iterable[OutcomeFacts]) -> frozenset[int]:
        """Name the outcomes of which families have said something."""
        return frozenset(each.id for each in outcomes if self.of_outcome(each))
