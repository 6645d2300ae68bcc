"""What Wexcombe promised in public, and what it said became of it. Months count from the plan's first cycle.

The columns of a promise: the month in which it was made, its words, the month in which it is due, the action that it
is about, where it was said; and, where somebody answered, the month, the answer, the words and new evidence.
"""

Answer = tuple[int, str, str, str]
Row = tuple[int, str, int, str, str, Answer | None]

FIRST_PROMISES: tuple[Row, ...] = (
    (
        0, "Within three months every family on a therapy list will have been rung.", 2, "4.A",
        "Letter to families", (4, "keep", "All were rung, two months late.", ""),
    ),
    (
        4, "We will publish what was said at each listening event within four weeks.", 8, "5.B",
        "First listening event", (8, "keep", "", "Notes of all six events, on the local offer"),
    ),
    (
        6, "By the end of this plan's first year no child will wait over 20 weeks for a plan.", 13, "3.C",
        "Council meeting", (14, "keep_partly", "The 127 are finished; 60 others have become late.", ""),
    ),
    (
        11, "There will be an app with all that families need to know.", 19, "6.D",
        "Local newspaper", (20, "drop", "It would have cost four times what we have, and few wanted it.", ""),
    ),
)  # fmt: skip

PROMISES: tuple[Row, ...] = (
    (
        0, "We will ring every family whose assessment is past 20 weeks, and give each a date.", 1, "1.A",
        "Launch of the plan", (1, "keep", "", "Log of calls to 84 families, with the date given to each"),
    ),
    (
        1, "The charter will be signed in public by every body within three months.", 3, "12.A",
        "Second writing evening", (3, "keep", "", "Signed copy of the charter, with a film of the evening"),
    ),
    (
        2, "The new local offer will be open within five months.", 6, "11.A",
        "Co-production charter evening",
        (8, "keep", "Opened two months late, after the forum had asked for a better search.", ""),
    ),
    (
        3, "Sixty more assessments for autism and ADHD will have been done within six months.", 7, "6.C",
        "Board in public",
        (8, "keep_partly", "34 of the 60 were done. The provider was short of clinicians.", ""),
    ),
    (
        4, "Nurse-led short breaks will take their first children within half a year.", 9, "13.E",
        "Short breaks fair",
        (10, "drop", "There was one bid and it was too dear. Breaks are bought one by one instead.", ""),
    ),
    (
        5, "Every family will be rung three times in an assessment, and told who their officer is.", 9, "1.E",
        "Conference for families", (9, "keep", "", "Sample of 40 families: 36 had all three calls"),
    ),
    (
        6, "Four permanent psychologists will be in post within four months.", 9, "2.A",
        "Scrutiny committee", (10, "explain", "Two adverts drew nobody. A joint post is out to advert.", ""),
    ),
    (
        6, "In five months nobody will have waited over two years for an assessment.", 10, "6.C",
        "Open letter to families", None,
    ),
    (
        9, "The first thirty places in resourced provision will be open.", 13, "9.F",
        "Schools forum", None,
    ),
    (
        10, "Every young person in Year 9 will have been asked what they want from adult life.", 14, "14.A",
        "Conference for families", None,
    ),
)  # fmt: skip
