"""What Wexcombe's measures are held to, who owns them, and what is said of them. Months count from the first cycle."""

# Measure: who owns it, and targets as (month of the day, value). The baseline is the newest figure of that time.
HELD_TO = (
    ("Plans finished in 20 weeks", "ehc_manager", ((6, 45), (12, 60), (18, 75))),
    ("Decisions to assess made in 6 weeks", "ehc_manager", ((6, 85), (12, 92))),
    ("Advice received in 6 weeks, all services", "psychology", ((6, 60), (12, 75), (18, 85))),
    ("Audited plans judged good or better", "quality", ((9, 55), (18, 70))),
    ("Annual reviews finished in time", "reviews_manager", ((6, 50), (12, 65), (18, 80))),
    ("Average wait for speech and language therapy", "therapies", ((6, 30), (12, 22), (18, 18))),
    ("Average wait for a neurodevelopmental assessment", "neuro", ((6, 105), (12, 80), (18, 52))),
    ("Complaints answered in 20 working days", "complaints", ((12, 85),)),
    ("Families who felt listened to", "local_offer", ((10, 45), (18, 60))),
    ("Parents content with SEN support in school", "inclusion", ((12, 60),)),
    ("Suspensions for each 100 pupils with SEND", "inclusion", ((8, 18), (16, 14))),
    ("Young people with a plan in learning or work at 19", "adult", ((12, 78),)),
    ("Pupils with a plan who attend 90% or more", "inclusion", ((12, 68),)),
)

# The limits of these rest on what was before the plan.
JUDGED_FROM = (
    ("Plans finished in 20 weeks", 0),
    ("Decisions to assess made in 6 weeks", 0),
    ("Advice received in 6 weeks, all services", 0),
)

AGREED_BY = "SEND Improvement Board"

# The measure, the month of the note, what its newest figure means and what is done, in its owner's words.
NOTES = (
    (
        "Advice received in 6 weeks, all services",
        11,
        "Advice from therapy is the slowest part: a third comes after ten weeks, and every late plan waits for it.",
        "Therapy will keep two slots a week for advice from next month. The board sees first figures in two months.",
    ),
    (
        "Average wait for a neurodevelopmental assessment",
        11,
        "The waiting list grew again. More families ask than the team can see.",
        "A second team has been asked for. Until it starts, families are rung every two months.",
    ),
    (
        "Suspensions for each 100 pupils with SEND",
        8,
        "Three schools make up half of all suspensions.",
        "Heads of the three schools meet the inclusion team next month.",
    ),
)

# A chart whose limits begin anew: measure, place in the calendar, cause, when it was decided.
REBASES = (
    (
        "Average wait for speech and language therapy",
        2,
        "The drop-ins for under-fives opened in all four hubs, and half of the families need no referral.",
        10,
    ),
)

# Where an owner expects a measure to go: measure, written in the month, points, reason.
FORECASTS = (
    (
        "Plans finished in 20 weeks",
        10,
        ((12, 69), (14, 72), (17, 74)),
        "Two new plan writers start in the next month; after that nothing more is planned.",
    ),
)

# Talks about turning a curve: measure, month, then each box; the last says whether it was signed.
TALKS = (
    (
        "Average wait for a neurodevelopmental assessment",
        7,
        "The wait is 119 weeks and has not moved for three years. If we do nothing different it stays there.",
        "Referrals have doubled and the team has not grown. One in four referrals has too little in it and goes back. "
        "Schools believe that help starts only with a diagnosis.",
        "The community trust, schools, the parent carer forum, family hubs, and adult services from 17.",
        "Needs-led help in school without waiting for a diagnosis. A single form with a checklist. Ringing families "
        "while they wait, which costs little. A second team, which costs much.",
        "Start the single form next month. Ask the board for a second team the month after. Try needs-led help in six "
        "schools next term, and look at this chart again in half a year.",
        True,
    ),
    (
        "Suspensions for each 100 pupils with SEND",
        10,
        "About 21 suspensions for each 100 pupils with SEND each term, and no sign of change.",
        "Three schools make up half. Most are for pupils in years 8 and 9 without a plan.",
        "The three schools, the inclusion team, the alternative provision academy, and the police school officer.",
        "",
        "",
        False,
    ),
)

# What was changed, when it started and was written down, the action, and which measures are asked about it.
CHANGES = (
    (
        "A second decision panel each week",
        "Two panels a week decide on requests and on plans, where there was one.",
        1,
        0,
        "1.D",
        ("Plans finished in 20 weeks", "Decisions to assess made in 6 weeks"),
    ),
    (
        "A text to every adviser two weeks before advice is due",
        "Services get a text when advice is due in two weeks, and their manager when it is late.",
        4,
        3,
        "",
        ("Advice received in 6 weeks, all services",),
    ),
)
FOUND_IN = 10
