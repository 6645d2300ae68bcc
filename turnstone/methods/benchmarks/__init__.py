"""How does an authority compare? Rank, quarter, statistical neighbours, and whether a difference is more than chance.

Values are in the measure's own unit; shares from 0 to 1. Region and England are published figures and never made here.

Sources: DfE's Local Authority Interactive Tool for rank, bands and the neighbours' mean; OHID's Fingertips for
comparing an interval with a fixed benchmark; Wilson's score, Byar's and the exact Poisson interval.
"""

from turnstone.methods.benchmarks.rates import rate_interval
from turnstone.methods.benchmarks.standing import (
    FEW_NEIGHBOURS,
    Band,
    Neighbours,
    Polarity,
    Standing,
    change_from,
    neighbours_of,
    standing,
)
from turnstone.methods.benchmarks.verdict import Comparison, Verdict, compared

__all__ = [
    "FEW_NEIGHBOURS",
    "Band",
    "Comparison",
    "Neighbours",
    "Polarity",
    "Standing",
    "Verdict",
    "change_from",
    "compared",
    "neighbours_of",
    "rate_interval",
    "standing",
]
