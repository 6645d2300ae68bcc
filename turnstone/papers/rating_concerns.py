"""Ratings that stand without what they are owed."""

from collections.abc import Iterator

from turnstone.papers.concern import Code, Concern
from turnstone.papers.differences import differences_of
from turnstone.papers.phrases import count, listed, listed_some, plural, verb
from turnstone.programme.delivery.facts import CycleRecord


def overridden_without_evidence(record: CycleRecord) -> Iterator[Concern]:
    """Whoever is surer than the rule shows why; a paper taken in, or facts that moved on, may leave that undone."""
    bare = [each.action.reference for each in differences_of(record) if each.is_bare]
    if bare:
        word = record.plan.words["action"]
        counted = count(len(bare), word, plural(word))
        text = (
            f"{counted} {verb(len(bare), 'is', 'are')} rated better than the rule, or complete with criteria unmet, "
            f"and no evidence is given: {listed_some(bare)}."
        )
        yield Concern(code=Code.OVERRIDE_WITHOUT_EVIDENCE, sentence=text, where=listed(bare))
