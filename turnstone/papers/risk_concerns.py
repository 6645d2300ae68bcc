"""What the gate says of the register: wording, reviews, and things that nobody does by any day."""

from collections.abc import Callable, Iterator

from turnstone.papers.concern import Code, Concern
from turnstone.papers.phrases import count, listed_some, verb
from turnstone.papers.reading import day_of
from turnstone.papers.risk_words import lacking, open_risks
from turnstone.programme.delivery.facts import CycleRecord, RiskFacts


def risks_misworded(record: CycleRecord) -> Iterator[Concern]:
    """A risk says what may happen and what then follows; one from a paper may not."""
    bare = [risk for risk in open_risks(record) if risk.is_misworded]
    yield from _about(Code.RISK_NOT_IF_THEN, bare, "is not written as if-then", "are not written as if-then")


def risks_overdue_for_review(record: CycleRecord) -> Iterator[Concern]:
    """A score that nobody has looked at since its day is a guess."""
    late = [risk for risk in open_risks(record) if risk.review_overdue_on(day_of(record))]
    yield from _about(Code.RISK_REVIEW_OVERDUE, late, "is overdue for review", "are overdue for review")


def mitigations_unowned(record: CycleRecord) -> Iterator[Concern]:
    """What nobody does by any day is a hope."""
    bare = [risk for risk in open_risks(record) if any(lacking(each) for each in risk.mitigations)]
    words = "a mitigation without an owner or a date"
    yield from _about(Code.MITIGATION_UNOWNED, bare, f"has {words}", f"have {words}")


def _about(code: Code, bare: list[RiskFacts], one: str, many: str) -> Iterator[Concern]:
    if bare:
        counted = count(len(bare), "risk or issue", "risks and issues")
        named = listed_some([risk.reference for risk in bare])
        yield Concern(
            code=code,
            sentence=f"{counted} {verb(len(bare), one, many)}: {named}.",
            where="Programme risks and issues",
        )


RISK_CONCERNS: tuple[Callable[[CycleRecord], Iterator[Concern]], ...] = (
    risks_misworded,
    risks_overdue_for_review,
    mitigations_unowned,
)
