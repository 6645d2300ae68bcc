"""The judgements of a plan as a paper shows them, in the plan's own words."""

from turnstone.documents.blocks import Rating
from turnstone.programme.delivery.rules import PROMISE_STATE_NAMES, PromiseState
from turnstone.programme.plan.facts import PlanFacts
from turnstone.programme.plan.rules import CONFIDENCE_NAMES, IMPACT_NAMES, STATUS_NAMES

CONFIDENCE_ORDER = ("blue", "green", "amber", "red", "")
NOT_RATED = "Not rated"


def confidence_word(plan: PlanFacts, key: str) -> str:
    """Give the plan's own word for a rating: what stands before the colon in its key."""
    if not key:
        return NOT_RATED
    words = plan.rating_key.get(key) or str(CONFIDENCE_NAMES[key])  # type: ignore[index]
    return words.partition(":")[0].strip()


def confidence(plan: PlanFacts, key: str) -> Rating:
    """Show how sure the plan is of something; what was never rated is grey and says so."""
    return Rating(scale="confidence", key=key or "grey", word=confidence_word(plan, key))


def status(key: str, completion: str = "") -> Rating:
    """Show whether something is done, in words that say whether it is felt where they are given."""
    return Rating(scale="status", key=key, word=completion or status_word(key))


def status_word(key: str) -> str:
    """Name a status."""
    return STATUS_NAMES[key]  # type: ignore[index]


def impact(key: str) -> Rating:
    """Show what difference something has made."""
    return Rating(scale="impact", key=key, word=impact_word(key))


def impact_word(key: str) -> str:
    """Name a level of impact."""
    return IMPACT_NAMES[key]  # type: ignore[index]


def promise(state: PromiseState, *, kept_late: bool = False) -> Rating:
    """Show what became of a promise; one that was kept after its day says so."""
    word = "Kept late" if kept_late else PROMISE_STATE_NAMES[state]
    return Rating(scale="promise", key=state.value, word=word)
