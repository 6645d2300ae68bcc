"""What Wexcombe's other boards talked about, and what only some may read."""

from turnstone.demo.content.boards import HWB, IMPROVEMENT, QUALITY, SCRUTINY
from turnstone.demo.content.improvement_topics import IMPROVEMENT_TOPICS, Topic

_PERSONAL = "Local Government Act 1972, Schedule 12A, paragraph 1: it tells of individuals"
_BUSINESS = "Local Government Act 1972, Schedule 12A, paragraph 3: it tells of a company's business affairs"

# What is added to a meeting beside its topic: items that only some may read.
MORE = {
    (IMPROVEMENT, 22): Topic(
        "Four children without a place",
        "head_send",
        "The board heard what each of the four is offered while a place is found.",
        exempt=_PERSONAL,
    ),
    (SCRUTINY, 31): Topic(
        "Price of the resourced provision",
        "inclusion",
        "Members saw the contractor's figures for the old pipes under the hall.",
        exempt=_BUSINESS,
    ),
    (HWB, 27): Topic(
        "A contract for outside clinics",
        "children_commissioner",
        "Two bids were compared. The board had no objection.",
        exempt=_BUSINESS,
    ),
}

HWB_TOPICS = {
    0: Topic("Winter and respiratory illness", "public_health", "Vaccines are on course in most wards."),
    3: Topic(
        "SEND improvement programme: six-monthly report",
        "dcs",
        "The board heard how the written statement is led and what the first two listening events had said.",
        (
            ("Felt that the inspection had brought bodies to one table.", "Members"),
            (
                "Asked how families will be told what is provided for them. A page on the local offer was promised.",
                "",
            ),
            ("Asked that wards far from the coast are not forgotten.", "Councillor"),
        ),
    ),
    6: Topic("Healthy places to grow up", "public_health", "Play streets open in three wards."),
    9: Topic(
        "SEND improvement programme: six-monthly report",
        "dcs",
        "Most milestones are met. The dashboard has no health figures.",
        (("Asked who can settle the sharing of data. The two chief executives can.", "Chair"),),
    ),
    12: Topic("Joint strategic needs assessment", "public_health", "A chapter on SEND is to be written."),
    15: Topic(
        "SEND improvement programme: six-monthly report",
        "dcs",
        "Inspectors have said that they will come back. A second backlog of assessments has grown.",
    ),
    18: Topic("Oral health of young children", "public_health", "Varnish is offered in every nursery."),
    21: Topic(
        "SEND improvement programme: six-monthly report",
        "chief",
        "The second inspection found widespread and systemic failings. One new plan answers it.",
        (
            ("Said that the board should have asked harder questions sooner.", "Members"),
            (
                "Asked what is different this time. Two co-chairs, fewer actions, and parents with a vote.",
                "Chair",
            ),
        ),
    ),
    24: Topic("Mental health in schools", "public_health", "Teams work in half of the schools."),
    27: Topic(
        "SEND improvement programme: six-monthly report",
        "chief",
        "All families on the therapies list have been spoken to. Recruitment of psychologists is the greatest worry.",
        (("Asked whether health pays its part of joint posts. It does for two of three.", "Members"),),
    ),
    30: Topic("Needs assessment: draft chapter on SEND", "public_health", "The forum wrote its own part."),
    33: Topic(
        "SEND improvement programme: six-monthly report",
        "chief",
        "Two thirds of plans are in time over three months. Assessments for autism and ADHD are far behind.",
        (
            ("Asked for waits in weeks for each list, not on average.", "Members"),
            ("Asked who rings families at two years. Nobody does yet.", "Forum"),
        ),
    ),
}

SCRUTINY_TOPICS = {
    3: Topic(
        "Written statement of action: first report",
        "dcs",
        "Members heard how the statement came about and who leads what.",
    ),
    7: Topic("Places in special schools", "head_send", "Sanderling School is full until next year."),
    11: Topic(
        "Written statement of action: a year on",
        "dcs",
        "Members heard what was done, and asked what families would say of it.",
        (("Asked that a parent speaks at the next report. It was agreed.", "Members"),),
    ),
    15: Topic(
        "A parent's account",
        "forum_chair",
        "A parent told the committee of three years, four officers and one plan.",
        (("Thanked her, and said that it was worth more than the report.", "Chair"),),
    ),
    19: Topic(
        "After the second inspection",
        "chief",
        "The committee asked how it could have known earlier. It had been shown activity, not results.",
    ),
    23: Topic(
        "The new plan, and what the Department said of pace",
        "chief",
        "The plan is with the Department, which had found in its stocktake that the pace of change was too slow.",
        (
            (
                "Asked for a scorecard every term, so that the committee can see whether it goes better.",
                "Members",
            ),
        ),
    ),
    27: Topic(
        "First termly report with the scorecard",
        "chief",
        "Members saw fourteen measures. Nine move the right way.",
        (("Asked why three have no figure. Health's system cannot give them yet.", "Members"),),
    ),
    31: Topic(
        "Second termly report with the scorecard",
        "chief",
        "Half of plans are in time. Waits for assessments of autism and ADHD are not.",
        (("Asked that any new version of the plan comes here too.", "Chair"),),
    ),
    35: Topic(
        "Third termly report with the scorecard",
        "chief",
        "Two thirds of plans are in time. How children fare after a part-time timetable was not in the report.",
        (("Asked why what they recommended last term had not come.", "Members"),),
    ),
}

QUALITY_TOPICS = {
    2: Topic("What the written statement asks of health", "nurse", "Five actions are led by health."),
    5: Topic("Therapy waits", "clinical_officer", "The list was checked; one name in eight had moved away."),
    8: Topic("Audit of health advice", "clinical_officer", "Advice was missing from six plans of fifteen."),
    11: Topic("Missed appointments", "clinical_officer", "They have fallen by half."),
    14: Topic(
        "Sharing data with the council",
        "nurse",
        "Two dates have passed. The committee asked for the agreement to be signed before it meets again.",
    ),
    17: Topic("Findings on health", "nurse", "The committee read what inspectors found on waits."),
    20: Topic(
        "Waits for neurodevelopmental assessment",
        "children_commissioner",
        "The longest wait is over three years. A written report was promised to the next meeting.",
    ),
    23: Topic("What the new plan asks of health", "nurse", "Waits are one of its three priority actions."),
    26: Topic("Therapy teams", "clinical_officer", "Five more therapists have been paid for."),
    29: Topic("Clinics for the longest waits", "children_commissioner", "34 of 60 were done."),
    35: Topic("Waits, as the update shows them", "nurse", "The longest wait has no figure in the update."),
}

TOPICS = {
    IMPROVEMENT: IMPROVEMENT_TOPICS,
    HWB: HWB_TOPICS,
    SCRUTINY: SCRUTINY_TOPICS,
    QUALITY: QUALITY_TOPICS,
}
