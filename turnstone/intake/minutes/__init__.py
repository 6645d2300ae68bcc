"""Minutes of a meeting become a proposal: who met and when, item by item what was said, and what was resolved.

Each module reads one thing and is pure. `walk` goes through the lines once and puts each in its place; the others are
asked what a line, or a sentence, says.
"""

from turnstone.intake.minutes.recognising import recognise

__all__ = ["recognise"]
