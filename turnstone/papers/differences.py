"""Where a rating is not the rule's: in a line for its action, in a sentence, and whole in a section."""

from collections.abc import Iterator, Mapping

from turnstone.documents.blocks import Block, Bullets, Column, Item, Paragraph, Row, Section, Table
from turnstone.papers import judgements
from turnstone.papers.citing import cite
from turnstone.papers.phrases import count, plural, sentence, short_day, verb
from turnstone.papers.reading import day_of
from turnstone.programme.delivery.facts import CycleRecord, Difference, differences_in, proposals_in
from turnstone.programme.plan.facts import ActionFacts, PlanFacts, not_embedded
from turnstone.programme.plan.rules import Sensitivity

TITLE = "Ratings other than the rule"


def differences_of(record: CycleRecord) -> tuple[Difference, ...]:
    """Hold every rating against the rule, as on the day for which the paper speaks; the worst first."""
    updates = (*record.earlier_updates, *record.updates)
    return differences_in(record.plan, proposals_in(record, day_of(record)), updates)


def lines_of(plan: PlanFacts, differences: tuple[Difference, ...]) -> dict[int, str]:
    """Give the line to print with each action that is rated otherwise."""
    return {each.action.id: _line(plan, each) for each in differences}


def _line(plan: PlanFacts, each: Difference) -> str:
    rule, lead = (_word(plan, key) for key in (each.proposal.rating, each.action.confidence))
    reason = each.action.confidence_reason.strip().rstrip(".") or "no reason given"
    evidence = f" ({_evidence(each)})" if each.needs_evidence else ""
    return f"Rule: {rule}, because {each.proposal.words}; lead: {lead}, because {reason}{evidence}."


def _word(plan: PlanFacts, key: str) -> str:
    return judgements.confidence_word(plan, key).lower()


def _evidence(each: Difference) -> str:
    if each.evidence is None:
        return "no evidence"
    if each.evidence.sensitivity == Sensitivity.RESTRICTED:
        return "evidence held by the programme office"
    return f"evidence: {each.evidence.what.rstrip('.')}, {short_day(each.evidence.on)}"


def differences_in_a_sentence(differences: tuple[Difference, ...]) -> str:
    """Count them for the first page; empty where there are none."""
    if not differences:
        return ""
    counted = count(len(differences), "rating")
    return f"{counted} {verb(len(differences), 'differs', 'differ')} from the rule; see “{TITLE}”."


def differences_section(record: CycleRecord, differences: tuple[Difference, ...]) -> tuple[Section, ...]:
    """Set the rule's ratings beside people's, and name what is complete and not embedded."""
    blocks = (*_table(record.plan, differences), *_unfelt(record.plan))
    if not blocks:
        return ()
    return (Section(title=TITLE, anchor="other-than-the-rule", blocks=blocks),)


def _table(plan: PlanFacts, differences: tuple[Difference, ...]) -> Iterator[Block]:
    if not differences:
        return
    columns = (
        Column(heading="Ref.", width=2),
        Column(heading="Rule", width=3),
        Column(heading="Because", width=7),
        Column(heading="Lead", width=3),
        Column(heading="Because", width=7),
        Column(heading="Evidence", width=5),
    )
    rows = tuple(_row(plan, each) for each in differences)
    action = plan.words["action"]
    caption = f"{count(len(rows), action, plural(action))} rated otherwise than the rule"
    yield Table(caption=caption, columns=columns, rows=rows)


def _row(plan: PlanFacts, each: Difference) -> Row:
    action = each.action
    facts = cite("plan.action", action) + cite("delivery.actionupdate", each.update)
    return Row(
        cells=(
            action.reference,
            judgements.confidence(plan, each.proposal.rating),
            each.proposal.words,
            judgements.confidence(plan, action.confidence),
            action.confidence_reason.strip() or "no reason given",
            _evidence(each).removeprefix("evidence: ") if each.needs_evidence else "none needed",
        ),
        facts=facts + cite("plan.evidence", each.evidence),
    )


def _unfelt(plan: PlanFacts) -> Iterator[Block]:
    done = not_embedded(plan)
    if not done:
        return
    action = plan.words["action"]
    counted = count(len(done), f"complete {action}", f"complete {plural(action)}")
    are = verb(len(done), "is", "are")
    text = f"{counted} {are} not embedded yet: nobody has shown a difference to families that is evident or lasts."
    yield Paragraph(text=text)
    yield Bullets(items=tuple(_felt(each) for each in done))


def _felt(action: ActionFacts) -> Item:
    impact = judgements.impact_word(action.impact).lower()
    text = f"{sentence(action.text)} Impact: {impact}."
    return Item(label=action.reference, text=text, facts=cite("plan.action", action))


def with_difference(lines: list[str], differing: Mapping[int, str], action: ActionFacts) -> list[str]:
    """Add an action's difference to the lines that are printed with it, in place of the reason that it repeats."""
    if action.id not in differing:
        return lines
    return [*(line for line in lines if not line.startswith("Why: ")), differing[action.id]]
