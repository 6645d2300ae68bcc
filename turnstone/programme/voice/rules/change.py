"""What may be said of a change between two waves, and in which words. No Django.

A change is called one only where the two ranges lie apart. The words are for a parent: nothing here says "significant",
"trend" or "apparent", and nothing says that a figure rose or fell unless that is supported.
"""

from turnstone.methods.intervals import FEWEST_TO_COMPARE, Proportion, Verdict, compare, compare_with

_OF_TIME = {
    Verdict.HIGHER: "That is higher than in {then}: the two ranges lie apart, so it is more than chance.",
    Verdict.LOWER: "That is lower than in {then}: the two ranges lie apart, so it is more than chance.",
    Verdict.ALIKE: "That is about the same as in {then}: the ranges overlap.",
    Verdict.CANNOT_TELL: "We cannot tell if it has changed since {then}: too few answered.",
}
_IN_SHORT = {
    Verdict.HIGHER: "Higher",
    Verdict.LOWER: "Lower",
    Verdict.ALIKE: "About the same: the ranges overlap",
    Verdict.CANNOT_TELL: "Cannot tell, too few answered",
}


def change_in_words(before: Proportion, now: Proportion, then: str) -> str:
    """Say in a sentence how a share stands beside the same share of an earlier wave, called `then`."""
    return _OF_TIME[compare(before, now)].format(then=then)


def change_in_short(before: Proportion, now: Proportion) -> str:
    """Say the same for a cell of a table."""
    return _IN_SHORT[compare(before, now)]


def among_answers(local_share: float, answered: Proportion) -> Verdict:
    """Say whether a group is heard more or less than its share of all who have SEND locally."""
    return compare_with(local_share, answered)


def are_too_few(answered: int) -> bool:
    """Say whether so few answered that nothing can be said of those who did not."""
    return answered < FEWEST_TO_COMPARE
