"""What happened to the plans themselves: versions and approvals, dates asked for, what waits for what.

Months count from the plan's first cycle. An answer is an approval's body, the month in which it came, the answer and
its condition. A version is written before the plan begins, in the last months of the plan before.
"""

from turnstone.demo.content.mandates import BOARD
from turnstone.demo.content.people import COUNCIL, DFE, FORUM, ICB

# Month drawn, name, what changed, and the answers; a body without a month has not answered.
Answers = tuple[tuple[str, int | None, str, str], ...]
Version = tuple[int, str, str, Answers]
FIRST_VERSIONS: tuple[Version, ...] = (
    (0, "1", "", ((COUNCIL, 0, "agreed", ""), (ICB, 0, "agreed", ""))),
    (
        13,
        "2",
        "Dates of eleven actions moved after the year one review; the listening events are finished.",
        ((COUNCIL, 14, "agreed", ""), (ICB, 14, "on_condition", "A date for the data sharing agreement")),
    ),
)
VERSIONS: tuple[Version, ...] = (
    (
        -2,
        "0.1",
        "",
        (
            (COUNCIL, -2, "agreed", ""),
            (ICB, -2, "sent_back", "Say which health post answers for each outcome."),
            (FORUM, None, "", ""),
        ),
    ),
    (
        -1,
        "1.0",
        "Each outcome names a health post; the forum's words stand beside each finding.",
        (
            (COUNCIL, -1, "agreed", ""),
            (ICB, -1, "agreed", ""),
            (FORUM, -1, "agreed", ""),
            (DFE, 0, "on_condition", "Bring a measure of families' trust to the first quarterly review."),
        ),
    ),
    (
        6,
        "1.1",
        "After six months: nineteen dates moved, and the needs assessment was published.",
        ((BOARD, 7, "agreed", ""), (FORUM, 7, "agreed", ""), (DFE, 7, "agreed", "")),
    ),
    (
        10,
        "1.2",
        "Nurse-led short breaks are left out; new dates for psychology and assessment clinics are asked for.",
        ((BOARD, 11, "agreed", ""), (DFE, None, "", "")),
    ),
)
# Month met, version, body.
CONDITIONS_MET = ((2, "1.0", DFE),)

# Month, requirement, authority, why.
FIRST_RELEASES = (
    (
        15,
        "W6",
        "Department for Education, at the second stocktake",
        "Every page was checked and each hub has an officer; families found what they looked for in a trial.",
    ),
)

# Action, and the action that it waits for.
DEPENDENCIES = (
    ("1.E", "1.B"),
    ("1.F", "1.C"),
    ("2.C", "7.F"),
    ("5.E", "5.A"),
    ("6.C", "6.A"),
    ("7.B", "7.A"),
    ("8.D", "8.A"),
    ("9.F", "9.B"),
    ("13.E", "13.D"),
    ("15.D", "14.D"),
    ("16.C", "14.A"),
)

# From this month a date that moves a second time needs the board's agreement.
RULE_FROM = 9
RULE_BECAUSE = "Three dates had moved twice and nobody had agreed; the board asked to be asked."
# Month asked, action, months by which the date would move, why; then the month of the answer, the answer, its words.
DATE_REQUESTS = (
    (9, "4.B", 3, "The backlog falls by 30 a month, and 90 plans are left.", (10, "agreed", "")),
    (
        9,
        "2.A",
        4,
        "A joint post with the trust cannot start before the autumn.",
        (10, "refused", "The board wants to see first how advice is given meanwhile."),
    ),
    (10, "6.C", 5, "A second provider would need a term to begin.", None),
)
# Month, action, milestone, months by which it moves, why.
FIRST_MILESTONES_MOVED = (
    (5, "1.C", "Data sharing agreement signed", 3, "Lawyers of the two bodies have not met."),
    (12, "3.B", "Third audit held", 3, "Health had nobody to send."),
)
MILESTONES_MOVED = (
    (7, "8.E", "Schools forum decides", 2, "The schools forum put the paper off to its next meeting."),
    (9, "9.F", "First 30 places open", 3, "The contractor found old pipes under the hall."),
)
# Month, action, milestone, why.
MILESTONES_WITHDRAWN = (
    (
        9,
        "13.E",
        "Nurse-led places open",
        "There was one bid and it was too dear; breaks are bought one by one instead.",
    ),
)
