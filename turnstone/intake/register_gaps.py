"""What a register lacks, and where it contradicts itself."""

from collections import Counter
from collections.abc import Iterator

from turnstone.intake.proposal import Conflict, Missing, ProposedRisk
from turnstone.intake.vocabulary import is_not_set


def gaps_in(risks: tuple[ProposedRisk, ...]) -> Iterator[Missing]:
    """Say of each open risk what the register needs and the file does not say."""
    for risk in (each for each in risks if each.closed is None):
        name = f"{risk.reference or 'The risk'} “{risk.title}” ({risk.where})"
        if risk.likelihood is None and (risk.rating is None or risk.rating.key is None):
            yield Missing(key=risk.key, what="rating", sentence=f"{name} has no score and no rating.")
        if is_not_set(risk.owner):
            yield Missing(key=risk.key, what="owner", sentence=f"{name} has no owner.")
        if risk.due is None or risk.due.on is None:
            yield Missing(key=risk.key, what="review date", sentence=f"{name} has no day for its review.")
        if not risk.doing:
            yield Missing(key=risk.key, what="mitigation", sentence=f"{name} has no mitigation.")


def conflicts_in(risks: tuple[ProposedRisk, ...]) -> Iterator[Conflict]:
    """Say which references stand twice: nobody can tell which of the two a person means."""
    counted = Counter(risk.reference for risk in risks if risk.reference)
    for reference, number in counted.items():
        if number > 1:
            same = [risk for risk in risks if risk.reference == reference]
            places = " and ".join(risk.where for risk in same[:2])
            sentence = f"{reference} stands {number} times: {places}."
            yield Conflict(what="reference", sentence=sentence, keys=tuple(risk.key for risk in same))
