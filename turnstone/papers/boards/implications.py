"""The implications that a council's paper must have: what the record holds of them, and who is to write the rest."""

import re
from collections.abc import Iterator

from turnstone.documents.blocks import Block, Bullets, Item, Panel, Paragraph, Section
from turnstone.papers.boards import standing_text as standing
from turnstone.papers.boards.report import Report
from turnstone.papers.citing import cite
from turnstone.papers.phrases import sentence, short_day

FINANCE_OFFICER = "the council’s finance officer"
LEGAL_ADVISER = "the council’s legal adviser"
EQUALITY_LEAD = "the lead officer, with the equality adviser"
IMPLICATIONS = (
    ("Financial implications", FINANCE_OFFICER),
    ("Legal implications", LEGAL_ADVISER),
    ("Equality implications", EQUALITY_LEAD),
)
_MOST = 6
_MONEY = re.compile(
    r"\b(budget|fund(s|ed|ing)?|financ\w*|deficit|savings?|costs?|high needs|spend\w*|£)", re.I
)
_EQUALITY = re.compile(r"\b(equalit\w*|eia|disadvantage\w*|inequalit\w*|protected characteristic\w*)\b", re.I)


def financial(read: Report) -> Section:
    """Give what the record holds of money: risks and evidence that speak of it; costs are not in it."""
    return Section(
        title="Financial implications",
        anchor="financial",
        blocks=(
            *_held(read, _MONEY, "of money"),
            _gap(FINANCE_OFFICER, "The record holds no budgets and no costs of this plan."),
        ),
    )


def legal(read: Report) -> Section:
    """Give the standing words on duties, and say that they are no advice."""
    texts = (*standing.LEGAL_DUTIES, read.shape.law)
    return Section(
        title="Legal implications",
        anchor="legal",
        blocks=(*(Paragraph(text=each) for each in texts), _gap(LEGAL_ADVISER, standing.LEGAL_ADVICE)),
    )


def equality(read: Report) -> Section:
    """Give the duty, and what the record holds of equality."""
    return Section(
        title="Equality implications",
        anchor="equality",
        blocks=(
            Paragraph(text=standing.EQUALITY_DUTY),
            *_held(read, _EQUALITY, "of equality"),
            _gap(EQUALITY_LEAD, "The record holds no assessment of the effect on equality."),
        ),
    )


def _gap(who: str, why: str) -> Panel:
    words = Paragraph(text=why)
    return Panel(style="warning", title=f"To be written by {who}", blocks=(words,))


def _held(read: Report, about: re.Pattern[str], what: str) -> Iterator[Block]:
    items = (*_risks(read, about), *_evidence(read, about))
    if not items:
        yield Paragraph(text=f"No risk, issue or evidence in the record speaks {what}.")
        return
    yield Paragraph(text=f"The record speaks {what} in these places:")
    yield Bullets(items=items[:_MOST])
    if len(items) > _MOST:
        yield Paragraph(text=f"There are {len(items) - _MOST} more in the record.", style="note")


def _risks(read: Report, about: re.Pattern[str]) -> Iterator[Item]:
    for each in read.span.risks:
        if each.is_open and about.search(" ".join((each.title, each.cause, each.detail, each.impact))):
            yield Item(label=each.reference, text=sentence(each.title), facts=cite("delivery.risk", each))


def _evidence(read: Report, about: re.Pattern[str]) -> Iterator[Item]:
    for each in sorted(read.span.now.evidence, key=lambda each: each.on, reverse=True):
        if about.search(each.what):
            text = f"{each.what.rstrip('.')} ({short_day(each.on)})."
            yield Item(label="Evidence", text=text, facts=cite("plan.evidence", each))
