"""The risk register: what waits for the board, the matrix, then every risk and issue with all that is known of it."""

import dataclasses
from collections.abc import Iterator

from django.utils import timezone

from turnstone.documents.blocks import Block, Bullets, Document, Heading, Item, Panel, Paragraph, Section
from turnstone.papers.about import about
from turnstone.papers.citing import cite
from turnstone.papers.concern import Code, Concern
from turnstone.papers.phrases import count, quoted, sentence, short_day, verb
from turnstone.papers.plan_concerns import risks_all_the_same, risks_without_owner
from turnstone.papers.rating_key import rating_key
from turnstone.papers.reading import day_of
from turnstone.papers.risk_concerns import RISK_CONCERNS
from turnstone.papers.risk_matrix import matrix_blocks
from turnstone.papers.risk_tables import closed_table, decisions_table, mitigations_table, register_table
from turnstone.papers.risk_words import lacking, newly_closed, open_risks, worst_first
from turnstone.papers.text_concerns import unexplained_short_forms
from turnstone.programme.delivery.facts import CycleRecord, RiskFacts
from turnstone.programme.delivery.rules import RiskKind


def compose(before: CycleRecord | None, record: CycleRecord) -> tuple[Document, tuple[Concern, ...]]:
    """Make the register of a cycle, with what the gate says of it. Pure."""
    body = Document(
        title=f"Risk register – {record.cycle.name}",
        subtitle=record.plan.name,
        area=record.plan.area_name,
        as_at=day_of(record),
        audience=record.cycle.reports_to or record.plan.reports_to,
        sections=tuple(_sections(before, record)),
    )
    concerns = (*_concerns(record), *unexplained_short_forms(body))
    end = about(body, concerns, read_on=timezone.localdate(record.as_at))
    return dataclasses.replace(body, sections=(*body.sections, end)), concerns


def _sections(before: CycleRecord | None, record: CycleRecord) -> Iterator[Section]:
    risks = worst_first(open_risks(record))
    yield _for_the_board(record, risks)
    if risks:
        yield Section(title="The matrix", anchor="matrix", blocks=matrix_blocks(risks), starts_page=True)
    for kind, title, anchor in ((RiskKind.RISK, "Risks", "risks"), (RiskKind.ISSUE, "Issues", "issues")):
        table = register_table(record, [each for each in risks if each.kind == kind], title[:-1])
        yield Section(title=title, anchor=anchor, blocks=(table,), starts_page=True)
    yield Section(title="What is being done", anchor="mitigations", blocks=(mitigations_table(risks),))
    yield Section(title="What boards decided", anchor="decisions", blocks=(decisions_table(risks),))
    closed = closed_table(newly_closed(before, record))
    yield Section(title="Closed since last time", anchor="closed", blocks=(closed,))
    yield rating_key(record.plan)


def _for_the_board(record: CycleRecord, risks: list[RiskFacts]) -> Section:
    waiting = [risk for risk in risks if risk.escalation.is_for_the_board]
    blocks: list[Block] = [_asked(waiting), Paragraph(text=_counted(risks))]
    for title, items in (
        ("Review overdue", _overdue(record, risks)),
        ("Nobody, or no day, for what is being done", _unowned(risks)),
        ("Red although the score is amber", _held_red(risks)),
    ):
        if items:
            blocks += [Heading(text=title), Bullets(items=items)]
    return Section(title="For the board", anchor="board", blocks=tuple(blocks))


def _asked(waiting: list[RiskFacts]) -> Panel:
    if not waiting:
        nothing = Paragraph(text="No risk or issue has been red for three cycles without a decision.")
        return Panel(style="quiet", title="Nothing is escalated", blocks=(nothing,))
    items = tuple(
        _item(risk, f"Decide what to do about {quoted(risk.title)}. {risk.escalation.sentence}")
        for risk in waiting
    )
    title = f"{count(len(waiting), 'decision')} needed"
    return Panel(style="decision", title=title, blocks=(Bullets(items=items, style="number"),))


def _counted(risks: list[RiskFacts]) -> str:
    of_kind = [sum(risk.kind == kind for risk in risks) for kind in RiskKind]
    red = sum(risk.rating == "red" for risk in risks)
    return (
        f"{count(of_kind[0], 'risk')} and {count(of_kind[1], 'issue')} {verb(len(risks), 'is', 'are')} open; "
        f"{red} {verb(red, 'is', 'are')} red."
    )


def _overdue(record: CycleRecord, risks: list[RiskFacts]) -> tuple[Item, ...]:
    late = [risk for risk in risks if risk.review_overdue_on(day_of(record))]
    return tuple(_item(risk, f"To be looked at again by {short_day(risk.review_on)}.") for risk in late)


def _unowned(risks: list[RiskFacts]) -> tuple[Item, ...]:
    bare = ((risk, each) for risk in risks for each in risk.mitigations if lacking(each))
    nothing = (_item(risk, "Nothing is being done about it.") for risk in risks if not risk.mitigations)
    return (*(_item(risk, f"{sentence(each.text)} It has {lacking(each)}.") for risk, each in bare), *nothing)


def _held_red(risks: list[RiskFacts]) -> tuple[Item, ...]:
    held = [risk for risk in risks if risk.score and risk.score < 15 and risk.rating == "red"]
    return tuple(_item(risk, risk.why_rated) for risk in held)


def _item(risk: RiskFacts, text: str) -> Item:
    return Item(label=risk.reference, text=text, facts=cite("delivery.risk", risk))


def _concerns(record: CycleRecord) -> Iterator[Concern]:
    if not record.risks:
        text = "The register holds no risk or issue yet: raise one first."
        yield Concern(code=Code.BLANK_PAPER, weight="blocks", sentence=text, where="The whole paper")
    for look in (risks_all_the_same, risks_without_owner, *RISK_CONCERNS):
        yield from look(record)
