"""The product-limit estimate of how long something takes, when some of it is not over yet."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Observation:
    """Give a time in days, which may be negative, and whether the event happened then.

    Where it did not, the time is only known to be longer: it is censored.
    """

    days: int
    happened: bool


@dataclass(frozen=True, slots=True)
class Curve:
    """Hold a step function: from each of `days` on, until the next, the chance of `exceeding`; before them it is 1."""

    days: tuple[int, ...]
    exceeding: tuple[float, ...]

    def chance_beyond(self, days: int) -> float:
        """Give the chance, from 0 to 1, that it takes longer than this; the curve drops at the event."""
        steps = bisect_right(self.days, days)
        return self.exceeding[steps - 1] if steps else 1.0

    def chance_within(self, days: int, *, given_beyond: int) -> float:
        """Give the chance that it takes no longer than `days`, when it is known to have passed `given_beyond`.

        Past everything on record there is nothing to go by, and the chance is 0.
        """
        passed = self.chance_beyond(given_beyond)
        if passed == 0 or days <= given_beyond:
            return 0.0
        return 1 - self.chance_beyond(days) / passed


def product_limit(observations: Iterable[Observation]) -> Curve:
    """Estimate the chance of exceeding each time (Kaplan and Meier, 1958).

    At equal times events come before censorings: what is censored on a day was still at risk on it.
    """
    seen = tuple(observations)
    ended, left = Counter(each.days for each in seen if each.happened), Counter(each.days for each in seen)
    at_risk, chance = len(seen), 1.0
    days, exceeding = [], []
    for day in sorted(left):
        if ended[day]:
            chance *= (at_risk - ended[day]) / at_risk
            days.append(day)
            exceeding.append(chance)
        at_risk -= left[day]
    return Curve(tuple(days), tuple(exceeding))
