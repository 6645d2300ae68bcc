"""The first plan's other words: its mandate, what is said when there is little news, its headlines and next steps."""

MANDATE = "Area SEND inspection of Wexcombe: written statement of action required"
PLAN_NAME = "Wexcombe Written Statement of Action"
BOARD = "Wexcombe SEND Improvement Board"
ENDED_BY = "Ofsted and the Care Quality Commission, by the outcome of the second inspection"
REPLACED_BECAUSE = (
    "The second inspection found that too little had changed for families. Its findings, the notice and our own "
    "strategy are answered in one new plan."
)

BETWEEN = (
    "Work on {what} goes on as planned.",
    "Met once about {what}.",
    "{What}: no change to report beyond what was said last month.",
    "Waiting for replies about {what}.",
    "{What} was discussed at the board. Further work was asked for.",
    "Progress on {what} is being made.",
    "Officers continue to work with partners on {what}.",
    "A meeting about {what} is planned.",
    "Actions on {what} are under way.",
    "Partners remain committed to {what}.",
    "A paper about {what} is being written.",
    "{What} is on the agenda for next month.",
)

GREEN = ("On course.", "On track.", "No concerns.", "As planned.")
AMBER = ("Some delay.", "Depends on partners.", "Capacity is short.", "Being looked at.")
RED = ("Its date has passed.", "Off course; help is needed.")
BLUE = ("Done.", "Finished and in use.")

STEP_DONE = ("", "", "Done", "Done, a week late")
STEP_MOVED = ("No time this month", "Waiting for a partner", "The meeting was put off")
STEP_DROPPED = ("Overtaken by other work",)

# One headline or two for each of the 24 months.
HEADLINES = (
    ("The plan has been accepted by the inspectorates", "Board and workstreams are being set up"),
    ("Workstreams have met for the first time",),
    ("The new board met and closed the three old groups",),
    ("Listening events have begun",),
    ("The agreement with the parent carer forum is signed", "A designated clinical officer is in post"),
    ("Every body has a senior officer for SEND",),
    ("The programme office is complete", "All secondary schools but one have signed the exclusions protocol"),
    ("All plan writers are trained",),
    ("First audit of plans: three of fifteen were good",),
    ("The sixth listening event is over and its notes are out",),
    ("New SENCOs all have a partner", "The dashboard is late for want of health figures"),
    ("Missed therapy appointments have fallen by half",),
    ("One contract for equipment has begun",),
    ("Year one review: more than half of milestones met, and little that families notice",),
    ("The first backlog of assessments is finished, and a second has grown",),
    (
        "Scrutiny has heard its quarterly report from a parent",
        "Inspectors have told us that they will come back",
    ),
    ("Four of the first six interns have paid work", "A second inspection took place this month"),
    ("The inspection's outcome is with partners: widespread and systemic failings",),
    ("Work has begun on a new plan with families", "Price of the app is four times its budget"),
    ("The attendance clinic has now seen thirty families",),
    ("The Department has issued an improvement notice",),
    ("Findings, notice and our own strategy are to be answered in one plan",),
    ("Each open action is being placed in the new plan",),
    ("This is the last update of this plan; the new one has been agreed",),
)

# Title, impact, owner, month raised, likelihood and severity, then reviews (month, likelihood, severity, why),
# the mitigation with its owner and month, and the month and reason for which it is closed.
RISKS = (
    (
        "If health data cannot be shared, then the board will decide without figures",
        "Decisions rest on education's figures alone.",
        "data",
        1,
        (3, 4),
        ((8, 4, 4, "The agreement is still not signed."), (14, 5, 4, "Two dates have passed.")),
        ("Agreement to share data signed", "nurse", 9),
        (23, "Goes on as an action of the new plan, with the data report."),
    ),
    (
        "If posts in psychology stay empty, then plans will stay late",
        "Plans are late whatever else is done.",
        "psychology",
        2,
        (4, 4),
        ((13, 5, 4, "Nobody applied a second time."),),
        ("Locums for statutory work", "psychology", 6),
        (23, "Raised again in the register of the new plan."),
    ),
    (
        "If families see no change in the first year, then trust will fall further",
        "Families stop coming to what we hold for them.",
        "forum_chair",
        3,
        (3, 3),
        ((13, 4, 4, "The year one review found little that families notice."),),
        ("A page on what changed after each event", "local_offer", 10),
        (23, "It happened: see the findings on trust in the second inspection."),
    ),
    (
        "If two bodies cannot agree who pays, then children will wait for packages",
        "Children at home without a place.",
        "commissioning",
        5,
        (3, 4),
        ((12, 4, 4, "Trial sittings did not agree on shares."),),
        ("Directors meet with a mediator", "dcs", 14),
        (20, "The directors have agreed a rule for sharing, to be tried in the new panel."),
    ),
)
