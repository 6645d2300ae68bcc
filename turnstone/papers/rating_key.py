"""The plan's own key to its ratings, with its version and since when: at the end of every paper that shows ratings."""

from turnstone.documents.blocks import Block, Column, Row, Section, Table
from turnstone.papers import judgements
from turnstone.papers.phrases import day
from turnstone.programme.plan.facts import PlanFacts
from turnstone.programme.plan.rules import CONFIDENCE_NAMES, IMPACT_NAMES, Impact

_DIFFERENCE = {
    Impact.NOT_YET: "no difference has been shown yet",
    Impact.EARLY_SIGNS: "the first signs have been shown",
    Impact.EVIDENT: "a difference has been shown",
    Impact.SUSTAINED: "the difference has lasted",
}
_MEANING = Column(heading="What it means", width=3)


def rating_key(plan: PlanFacts, *, with_impact: bool = False) -> Section:
    """Say what the ratings mean, and where a paper shows impact what its four steps mean."""
    blocks: tuple[Block, ...] = (_ratings(plan), *((_steps(),) if with_impact else ()))
    return Section(title="Rating key", anchor="rating-key", blocks=blocks)


def key_in_words(plan: PlanFacts) -> str:
    """Name the key as it was that day: its version, and since when it holds."""
    since = plan.rating_key_since or (plan.starts_on if plan.rating_key_version == 1 else None)
    return f"Key to ratings, version {plan.rating_key_version}" + (f", from {day(since)}" if since else "")


def _ratings(plan: PlanFacts) -> Table:
    rows = tuple(
        Row(cells=(judgements.confidence(plan, key), _meaning(plan, key)))
        for key in CONFIDENCE_NAMES
        if key in plan.rating_key
    )
    return Table(caption=key_in_words(plan), columns=(Column(heading="Rating", width=1), _MEANING), rows=rows)


def _steps() -> Table:
    return Table(
        caption="The difference made for families, in four steps",
        columns=(Column(heading="Difference", width=1), _MEANING),
        rows=tuple(Row(cells=(judgements.impact(key), _DIFFERENCE[key])) for key in IMPACT_NAMES),
    )


def _meaning(plan: PlanFacts, key: str) -> str:
    word, _, meaning = plan.rating_key[key].partition(":")
    return (meaning or word).strip()
