"""The lines that go between an action's own, in different voices. `{what}` is what the action is about."""

BETWEEN = (
    "Nothing to flag on {what}; next milestone stands.",
    "Short month. Met once about {what} and agreed who does what.",
    "Steady. We spent most of the time on {what} with the two teams that joined late.",
    "{What}: on with it, no surprises.",
    "Two meetings held about {what}. Notes are with the programme office.",
    "Chased the last replies on {what}; three still to come.",
    "I have taken over {what} for a fortnight while a colleague is on leave.",
    "Some slippage inside the month on {what}, made up by the end of it.",
    "Asked families at the coffee morning about {what}. Mostly kind, one fair complaint, which we took.",
    "Progress on {what} is slower than I would like, though nothing is stuck.",
    "Figures for {what} checked with the data team. They agree.",
    "Partners turned up in full for {what} this time.",
    "We tidied the paperwork behind {what}: versions, owners and dates.",
    "{What} was discussed at the workstream meeting. No decisions were needed.",
    "Have asked for help with {what} from communications. Date fixed for next week.",
    "Feedback on {what} is in. Changing two things because of it.",
    "Worked through what we learned last month about {what}.",
    "The group on {what} met at a school for once, and it went better.",
    "Quiet on {what}, as expected at this point in the term.",
    "New starter is picking up {what}; handover done.",
    "Wrote to all partners about {what} with a plain list of what is left.",
    "Half-term slowed {what}. Back to normal this week.",
    "Cleared a list of small things on {what}.",
    "Health colleagues asked to be more involved in {what}, and now are.",
    "We showed the forum where {what} has got to. They want to see it again before it is final.",
    "Kept going with {what}. The work is dull but it is getting done.",
    "Costs of {what} confirmed for the rest of the year.",
    "{What}: the next step is booked and everyone has said yes.",
    "One risk on {what} closed, one smaller one opened.",
    "Tested the next part of {what} with a handful of people. Minor changes.",
    "Legal services have cleared the wording on {what}.",
    "Compared notes on {what} with another area; we are borrowing one idea.",
)

WAITING = (
    "Not due to start yet. People are named for {what}.",
    "Starts later, as planned. Room and diary time held for {what}.",
    "Still to begin. {What} waits for the step before it.",
)

AMBER = (
    "Capacity is thin and any absence will cost us the date.",
    "The date can be met only if partners reply in the next two weeks.",
    "Work is going well, but the aim may not be reached in full.",
    "Two of the steps now fall in the same month.",
    "We are waiting on a decision that is not ours.",
)

GREEN = (
    "On course for its date.",
    "Steps so far done when we said.",
    "People and money in place, and the plan is holding.",
    "Checked against its criteria with the programme office.",
    "The last difficulty is behind us.",
    "Ahead of where we meant to be.",
)

BACK = (
    "The difficulty is dealt with, and two good months confirm it.",
    "Recovered: the plan to mend it worked.",
)
BLUE = (
    "Done, with the evidence filed.",
    "Criteria met and checked.",
    "Finished and handed to everyday work.",
)
ALIKE = "Amber until the new dates are confirmed."
NOT_STARTED = "Not due to start yet."

MOVED = (
    "Key people were not free in the same fortnight",
    "Put back a month so that the forum could see it first",
    "Waiting on a reply from a partner; chased twice",
    "The meeting was cancelled because of snow and has a new date",
    "Took second place to an inspection of one of our schools",
    "Draft was not good enough to share",
)
DROPPED = (
    "No longer needed: another action covers it",
    "Families told us that it would not help",
    "Too costly for what it would bring",
)
DONE = ("", "", "", "Done a week early", "Done, two days late", "Done, and better attended than we hoped")

EVIDENCE = {
    "activity": ("Minutes and list of those who came: {what}", "Signed copy: {what}", "Project log: {what}"),
    "quality": ("Audit note: {what}", "Feedback forms, summarised: {what}", "Observation notes: {what}"),
    "difference": ("Figures before and after: {what}", "Families' comments, with consent: {what}"),
}

# Workstream, month, the step, and the list under it.
CHECKLISTS = (
    (
        0,
        1,
        "Before the next panel, have ready:",
        ("the list of oldest cases", "a named officer for each", "a letter to families in plain words"),
    ),
    (
        3,
        2,
        "Prepare the charter's signing:",
        (
            "book the hall and an interpreter",
            "ask young people to open it",
            "print the charter large enough to read",
        ),
    ),
    (
        1,
        4,
        "Join the two lists safely:",
        (
            "agree the rule for date of referral",
            "test with 50 records",
            "write to families whose place changes",
        ),
    ),
    (
        2,
        6,
        "Get the outreach offer ready for all schools:",
        ("one page for heads", "a form of five questions", "cover for the three teachers"),
    ),
    (
        4,
        8,
        "Settle transition leads:",
        ("ask each adult service for a name", "write the role in half a page", "tell families who it is"),
    ),
    (
        0,
        10,
        "Close the year's audit of plans:",
        (
            "last twelve audits",
            "what each service changed",
            "a page for families",
            "names of next year's parent auditors",
        ),
    ),
    (
        3,
        10,
        "Make the next conference open to more people:",
        ("evening session", "transport from the north of the area", "a quiet room"),
    ),
)

# Workstream, month, the line, and the lines under it.
NESTED = (
    (
        2,
        3,
        "Visits to schools this month found:",
        (
            "good displays of the guide",
            "less use of it in lesson planning",
            "pupils who could explain it better than staff",
        ),
    ),
    (
        1,
        7,
        "What families told us while waiting:",
        ("ring us before we ring you", "say how long, even if it is long", "tell the school as well"),
    ),
    (
        3,
        10,
        "What changed because families said so:",
        (
            "pick-up points moved in two places",
            "a short break that siblings can join",
            "letters in print for those who ask",
        ),
    ),
)

UNDATED = {
    3: (2, "Look again at how schools are told about changes"),
    7: (4, "Find a way for the forum's seat on this workstream to be filled"),
    10: (1, "Consider a second base for the therapy drop-ins"),
    11: (4, "Talk to employers about travel to early shifts"),
}
