"""Wexcombe's bulletin, its charter, and what its timeline says that no record holds."""

from turnstone.programme.voice.rules import TimelineCategory

BULLETIN = "SEND news"
# The month and the day on which an issue is begun.
ISSUES = ((34, 5), (35, 5))
OPENING = "This is what changed since we last wrote, and what did not."

CHARTER = "Working together charter"
CHARTER_ABOUT = "How families, schools, health and the council decide things together."
CHARTER_TEXTS = (
    (
        "1",
        8,
        "We ask before we decide.\n\nWe say what can change and what cannot.\n\nWe come back and tell you what we did.",
        "Twelve parents and the forum, over three evenings",
    ),
    (
        "2",
        30,
        "We ask before we decide, and young people first.\n\nWe say what can change and what cannot.\n\n"
        "We pay for your time.\n\nWe come back within a month and tell you what we did.",
        "Young Voices, eighteen parents and the forum",
    ),
)

# The first and the last month, and a name.
PHASES = ((0, 23, "the first plan"), (24, None, "the present plan"))
# The month, the day, what happened, in which words, and of which sort.
ENTRIES = (
    (
        1, 14, "A room of its own for the forum",
        "The forum moved into the Quayside Family Hub, where families can find it.", TimelineCategory.OTHER,
    ),
    (
        12, 3, "Young Voices began",
        "Eleven young people met to say what meetings should be like. They meet every month.",
        TimelineCategory.EVENT,
    ),
    (
        27, 14, "The flood",
        "Saltings Library and two schools were closed for five weeks.", TimelineCategory.OTHER,
    ),
)  # fmt: skip
