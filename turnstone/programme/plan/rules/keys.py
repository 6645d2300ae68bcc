"""The key to ratings that a plan chose, and how it may change. No Django."""

from collections.abc import Collection, Mapping

from turnstone.programme.plan.rules.judgements import CONFIDENCE_NAMES

FEWEST_RATINGS = 2


def rating_in_key(key: Mapping[str, str], code: str) -> bool:
    """Say whether a plan's key has a rating."""
    return code in key


def ratings_of_key(key: Mapping[str, str]) -> str:
    """Name the ratings of a key as its plan does: what stands before each colon."""
    return ", ".join(words.partition(":")[0].strip() for words in key.values())


def fault_in_key(before: Mapping[str, str], after: Mapping[str, str], carried: Collection[str]) -> str:
    """Say what is wrong with a new key, in a sentence; empty when nothing is.

    `carried` are the ratings that open actions carry: a key that left one out would leave them without a meaning.
    """
    unknown = [code for code in after if code not in CONFIDENCE_NAMES]
    if unknown:
        known = ", ".join(name.lower() for name in CONFIDENCE_NAMES.values())
        return f"A rating key has the colours {known}, and {unknown[0]} is none of them; choose among these."
    if len(after) < FEWEST_RATINGS:
        return "A rating key needs at least two colours, or it tells nobody anything; give another its words."
    silent = [code for code, words in after.items() if not words.strip()]
    if silent:
        return f"Say what {_named(silent[0])} means, or leave that colour out."
    lost = [code for code in CONFIDENCE_NAMES if code in carried and code not in after]
    if lost:
        return f"Open actions are rated {_named(lost[0])}; rate them again before the key leaves it out."
    return "" if dict(before) != dict(after) else "The key would stay as it is; change its words, or go back."


def _named(code: str) -> str:
    return str(CONFIDENCE_NAMES[code]).lower()  # type: ignore[index]  # a StrEnum is its value
