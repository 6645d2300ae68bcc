"""The second workstream: health, therapies and joint commissioning."""

from turnstone.demo.content.shapes import (
    ActionContent,
    OutcomeContent,
    Story,
    WorkstreamContent,
    did,
    felt,
    well,
)
from turnstone.demo.content.waits import NEURO, SPEECH

_COMMISSIONING = OutcomeContent(
    text="Council and health plan, buy and check services together, from the same figures.",
    families="We were passed from one to the other and back",
    requirement="N1",
    baseline="No joint commissioning plan; no shared data set; four services bought twice.",
    know="One plan and one budget statement, and decisions that can be traced to what children need.",
    impacts=((9, "early_signs", "Therapies are bought once, and the board decides from one data report."),),
    actions=(
        ActionContent(
            text=(
                "Refresh the joint strategic needs assessment for SEND and publish it with the "
                "forum's own chapter."
            ),
            what="the needs assessment",
            why="Services were bought on figures six years old.",
            criteria="Published, used in three commissioning decisions, with a chapter by families.",
            lead="data",
            answers="commissioning",
            starts=-1,
            due=6,
            share="co_produced",
            story=Story.SLIP,
            lines=(
                did(
                    "Health, school and social care figures are in one place, matched at neighbourhood level."
                ),
                did("Forum's chapter arrived: 140 families, told in their own words."),
                well("Public health colleagues checked the forecasts and asked for wider ranges, rightly."),
                did("Published with a two-page summary and an easy-read version."),
            ),
            nexts=("Send the draft needs assessment to the health and wellbeing board",),
            worry="Health figures for over-16s came three months late.",
            mend="The analyst was given access to the trust's system under a new agreement.",
        ),
        ActionContent(
            text="Write a joint commissioning plan for three years with money, dates and what will stop.",
            what="the joint commissioning plan",
            why="Each body had a plan and neither mentioned the other.",
            criteria="Signed by both bodies with a budget for each line.",
            lead="commissioning",
            answers="children_commissioner",
            starts=2,
            due=10,
            share="consulted",
            story=Story.WOBBLE,
            lines=(
                did("Both bodies put all that they spend on one page. It took nine weeks."),
                did("Priorities agreed: therapies, short breaks, support while waiting."),
                well("Finance leads tested each line. Two savings were not real and came out."),
                did("Signed by the council's cabinet and the health board within a week of each other."),
            ),
            nexts=("Take the plan through both bodies' approvals", "Show the forum what will stop and why"),
            worry="The two budget rounds run three months apart.",
            mend="A shared timetable with a joint finance meeting each quarter.",
        ),
        ActionContent(
            text=(
                "Agree who pays for what in individual packages, with a panel and a way to settle "
                "disputes in ten days."
            ),
            what="the joint funding panel",
            why="Children waited while public bodies argued about invoices.",
            criteria="No package waits more than ten days for a decision on money.",
            lead="commissioning",
            answers="social",
            starts=1,
            due=5,
            story=Story.WOBBLE,
            lines=(
                did("Panel terms agreed. First sitting took seven packages in two hours."),
                did("Disputes go to two directors who must answer in ten days. Used once."),
                felt("Nobody waited over ten days this month. A year ago one child waited seven months."),
            ),
            nexts=("Report the panel's waits to both bodies",),
            worry="Health members missed two panels in a row.",
            mend="A named deputy for each member.",
        ),
        ActionContent(
            text=(
                "Build one monthly data report from education, health and social care, with what "
                "it means in words."
            ),
            what="the joint data report",
            why="Every meeting began with an argument about whose number was right.",
            criteria="Out by the tenth working day each month, and quoted in every board decision.",
            lead="data",
            answers="head_send",
            starts=0,
            due=7,
            story=Story.SMOOTH,
            lines=(
                did("First report out with 14 measures. Nine had to be explained, so now they are."),
                did("Data sharing agreement signed by all three bodies."),
                well("Board members were asked what they would drop. Four measures went."),
                did("Six reports in a row on time. It is the first paper on the agenda."),
            ),
            nexts=("Add social care advice to the data report",),
        ),
        ActionContent(
            text="Agree an equipment and occupational therapy offer for home and school from one budget.",
            what="the equipment offer",
            why="A chair for home and a chair for school came from two budgets, a year apart.",
            criteria="One order, one budget, equipment in six weeks in 90% of cases.",
            lead="clinical_officer",
            answers="commissioning",
            starts=4,
            due=12,
            share="consulted",
            story=Story.QUIET,
            lines=(
                did("Mapped 60 orders: 22 were for two of the same thing."),
                did("One order form in draft with both finance teams."),
            ),
            nexts=("Try the single order form with ten families",),
        ),
        ActionContent(
            text=(
                "Review how the designated clinical officer, nurse and doctor roles are resourced "
                "across the health board."
            ),
            what="the designated roles review",
            why="One person covered three areas and was the only route into health.",
            criteria="",
            lead="clinical_officer",
            answers="nurse",
            starts=3,
            due=12,
            story=Story.SMOOTH,
            lines=(
                did("Time diary kept for a month: 61 hours a week of work for a 37-hour post."),
                did("Business case for a deputy went to the executive."),
                well("Compared with four other systems. We are the thinnest by some way."),
            ),
            nexts=("Take the business case for a deputy back to the executive",),
        ),
    ),
)

WORKSTREAM = WorkstreamContent(
    name="Health, therapies and joint commissioning",
    purpose="Shorter waits, help while waiting, and services bought once for the same children.",
    membership="Health board, community trust, commissioners, a special school head, two parents.",
    responsibilities="Priority action 2 and the part of the notice about shared data and money.",
    council_lead="commissioning",
    health_lead="children_commissioner",
    forum_lead="forum_health",
    outcomes=(SPEECH, NEURO, _COMMISSIONING),
)
