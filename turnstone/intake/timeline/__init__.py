"""A timeline of a programme becomes a proposal: what happened, month by month, and what those entries tell of.

Each module reads one thing and is pure. `walk` goes through the lines once; the others are asked what an entry says.
"""

from turnstone.intake.timeline.recognising import recognise

__all__ = ["recognise"]
