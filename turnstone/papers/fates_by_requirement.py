"""What became of an old plan's actions, by what had been asked for, in families' words."""

from collections.abc import Iterator

from turnstone.documents.blocks import Block, Bullets, Heading, Item, Paragraph, Section
from turnstone.papers.anchors import anchor
from turnstone.papers.citing import cite
from turnstone.papers.fates import IN_A_LINE, Fates
from turnstone.papers.phrases import capital, count, listed, sentence
from turnstone.programme.plan.facts import ActionFacts, RequirementFacts
from turnstone.programme.plan.rules import Fate

_HEADINGS = {
    Fate.COMPLETED: "What we finished",
    Fate.CARRIED: "What goes on",
    Fate.MERGED: "What we joined with other work",
    Fate.DROPPED: "What we stopped",
}


def sections_by_requirement(read: Fates) -> Iterator[Section]:
    """Tell what became of the work on each thing that was asked for."""
    taken: list[str] = []
    for asked in (*read.old.requirements, None):
        actions = _actions(read, asked)
        if actions:
            title = _title(read, asked)
            taken.append(_free(anchor(asked.reference if asked else "other"), taken))
            yield _section(read, title, taken[-1], asked, actions)


def _title(read: Fates, asked: RequirementFacts | None) -> str:
    if asked is None:
        return "Other things we had said"
    return asked.families_words or f"{capital(read.old.words['requirement'])} {asked.reference}"


def _free(name: str, taken: list[str]) -> str:
    """Keep the names of sections apart: two mandates may both ask for a thing numbered 1."""
    own = {"in-short", "stopped", "measured", *taken}
    return next(each for each in (name, *(f"{name}-{n}" for n in range(2, 999))) if each not in own)


def _actions(read: Fates, asked: RequirementFacts | None) -> tuple[ActionFacts, ...]:
    number = asked.id if asked else None
    return tuple(
        action for action in read.old.actions if read.old.outcome(action.outcome_id).requirement_id == number
    )


def _section(
    read: Fates, title: str, own: str, asked: RequirementFacts | None, actions: tuple[ActionFacts, ...]
) -> Section:
    blocks: list[Block] = []
    if asked:
        source = asked.source or asked.mandate
        facts = cite("plan.requirement", asked)
        blocks.append(Paragraph(text=asked.finding, style="quote", source=source, facts=facts))
    for fate, heading in _HEADINGS.items():
        met = [action for action in read.of(fate) if action in actions]
        if met:
            blocks += [Heading(text=heading), Bullets(items=tuple(_item(read, each) for each in met))]
    left = [action for action in actions if action.id not in read.told]
    if left:
        items = tuple(Item(text=sentence(each.text), facts=cite("plan.action", each)) for each in left)
        blocks += [Heading(text="What we have still to say"), Bullets(items=items)]
    return Section(title=title, anchor=own, summary=_summary(read, actions), blocks=tuple(blocks))


def _summary(read: Fates, actions: tuple[ActionFacts, ...]) -> str:
    met = {fate: sum(action in actions for action in read.of(fate)) for fate in Fate}
    told = listed(f"{met[fate]} {words}" for fate, words in IN_A_LINE.items() if met[fate])
    return f"{count(len(actions), 'action')}: {told or 'not said yet'}."


def _item(read: Fates, action: ActionFacts) -> Item:
    told, successors = read.told[action.id], read.successors_of(action)
    lead = "Now it is a part of" if told.fate == Fate.MERGED else "In the new plan"
    return Item(
        text=sentence(action.text),
        facts=(*cite("plan.action", action), *cite("plan.succession", told)),
        children=tuple(
            Item(label=lead, text=sentence(each.text), facts=cite("plan.action", each)) for each in successors
        ),
    )
