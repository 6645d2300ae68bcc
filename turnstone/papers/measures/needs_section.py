"""What moved underneath the plan: needs that outcomes rest on, and savings that hang on its work."""

from collections.abc import Iterator, Sequence

from turnstone.documents.blocks import Block, Bullets, Item, Section
from turnstone.papers.citing import cite
from turnstone.papers.phrases import count
from turnstone.programme.delivery.facts import SavingAtRisk
from turnstone.programme.plan.facts import CitedNeed


def needs_section(cited: Sequence[CitedNeed], at_risk: Sequence[SavingAtRisk]) -> Iterator[Section]:
    """Name the outcomes whose need has moved by more than chance, and the savings at risk; of neither, nothing."""
    moved = [each for each in cited if each.has_moved]
    if not moved and not at_risk:
        return
    told = (
        count(len(moved), "need") + " moved by more than chance" if moved else "",
        count(len(at_risk), "saving") + " at risk" if at_risk else "",
    )
    yield Section(
        title="Needs and money: what to look at again",
        anchor="needs-and-money",
        summary=", ".join(filter(None, told)),
        blocks=tuple(_blocks(moved, at_risk)),
    )


def _blocks(moved: Sequence[CitedNeed], at_risk: Sequence[SavingAtRisk]) -> Iterator[Block]:
    if moved:
        yield Bullets(items=tuple(_need(each) for each in moved))
    if at_risk:
        yield Bullets(items=tuple(_saving(each) for each in at_risk))


def _need(each: CitedNeed) -> Item:
    return Item(
        label=each.outcome.reference,
        text=f"{each.outcome.text.rstrip('.')}: rests on “{each.need.title}”, {each.sentence}",
        facts=(
            *cite("plan.outcomeneed", each.cited),
            *cite("plan.outcome", each.outcome),
            *cite("scorecards.needvalue", each.before, each.now),
        ),
    )


def _saving(each: SavingAtRisk) -> Item:
    return Item(
        label=each.line.reference,
        text=each.sentence,
        facts=(
            *cite("plan.actionsaving", each.saving),
            *cite("plan.action", each.action),
            *cite("scorecards.moneyyear", *(year for year in each.line.years if year.name in each.years)),
        ),
    )
