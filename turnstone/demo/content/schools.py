"""The third workstream: support and inclusion in schools and settings."""

from turnstone.demo.content.ordinary_support import ORDINARY
from turnstone.demo.content.shapes import (
    ActionContent,
    OutcomeContent,
    Story,
    WorkstreamContent,
    did,
    felt,
    well,
)

_ALTERNATIVE = OutcomeContent(
    text="Children with SEND are in school, belong there, and are not moved on because of their needs.",
    families="She was sent home at lunch for a whole year",
    requirement="AI1",
    baseline="Pupils with SEND were five times as likely to be suspended; 96 were on part-time timetables.",
    know="Suspensions of pupils with SEND halve, and part-time timetables are short, agreed and rare.",
    impacts=((8, "early_signs", "Part-time timetables down to 51, each with an end date."),),
    actions=(
        ActionContent(
            text=(
                "Review every part-time timetable with the family each month, and end those that "
                "have no plan to return."
            ),
            what="part-time timetables",
            why="Some children had been on half days for two years, unrecorded.",
            criteria="Every one recorded, agreed and under twelve weeks.",
            lead="inclusion",
            answers="head_send",
            starts=-1,
            due=6,
            share="consulted",
            story=Story.WOBBLE,
            lines=(
                did("Every school has told us: 96 children, 31 for over a year."),
                did("First monthly review: 14 children back full time."),
                felt("Down to 51, and none without an end date."),
                did("All recorded, all agreed in writing. The reviews have become routine."),
            ),
            nexts=("Visit the three schools with most part-time timetables",),
            worry="Two academy trusts count these differently from us.",
            mend="One definition agreed with the trusts' chief executives.",
        ),
        ActionContent(
            text=(
                "Write a new alternative provision strategy: outreach first, short places second, "
                "long places last."
            ),
            what="the alternative provision strategy",
            why="Alternative provision had become a place where children with SEND went and stayed.",
            criteria="Strategy agreed; two pupils in three back in a mainstream school within two terms.",
            lead="inclusion",
            answers="dcs",
            starts=1,
            due=8,
            share="consulted",
            story=Story.SLIP,
            lines=(
                did(
                    "Talked with 30 young people at Tidewater. They want a way back and a person "
                    "who means it."
                ),
                did("Consultation closed with 88 replies."),
                well("Headteachers' group tested it on ten real histories. It would have changed seven."),
                did("Agreed by the board. First outreach team begins after the holiday."),
            ),
            nexts=("Answer the consultation in public", "Name the outreach team's first ten schools"),
            worry="Funding for outreach depends on places being closed, and no head wants to go first.",
            mend="The council will fund both for two terms from reserves.",
        ),
        ActionContent(
            text="Set standards for unregistered provision and visit every provider that we use.",
            what="visits to unregistered provision",
            why="We placed children with providers that nobody had visited.",
            criteria="Every provider visited in twelve months; none used without a check.",
            lead="quality",
            answers="inclusion",
            starts=2,
            due=9,
            story=Story.SMOOTH,
            lines=(
                did("List has 27 providers, five more than we thought."),
                did("Sixteen visited. Two will not be used again."),
                well("Children asked on each visit what they learn there. Answers are in the reports."),
                did("All visited. Checked list shared with schools."),
            ),
            nexts=("Tell schools which providers have passed",),
        ),
        ActionContent(
            text=(
                "Give each pupil with SEND who is suspended twice a same-week meeting with "
                "school, family and an outside adviser."
            ),
            what="the same-week meetings",
            why="Suspension was followed by more suspension, seldom by a change in support.",
            criteria="Meetings held in five school days for nine in ten; repeat suspensions halve.",
            lead="secondary_senco",
            answers="inclusion",
            starts=3,
            due=10,
            story=Story.WOBBLE,
            lines=(
                did("Began in four secondary schools. 23 meetings, 19 within the week."),
                did("All nine secondaries have signed up, the last one this morning."),
                well("Families said the meeting was about the child and not the offence in 27 of 31."),
                felt("Repeat suspensions are down by 38% on the same term last year."),
            ),
            nexts=("Train advisers for the remaining schools",),
            worry="Only three advisers for nine schools; meetings slipped to two weeks.",
            mend="Behaviour staff from Tidewater trained as advisers.",
        ),
        ActionContent(
            text=(
                "Help pupils who find school too hard to attend, with a graduated guide and a "
                "small specialist team."
            ),
            what="the attendance and anxiety team",
            why="Families were fined while their children were ill with worry.",
            criteria="150 pupils helped and two thirds attending more after a term.",
            lead="mental_health",
            answers="inclusion",
            starts=4,
            due=13,
            share="co_produced",
            story=Story.RECOVER,
            lines=(
                did("Guide written with 20 families who had been through it."),
                did("Team of three works with 44 pupils."),
                well("Schools asked the team to stay longer; cases close too early."),
                felt("29 of the first 44 pupils are attending more, nine of them every day."),
            ),
            nexts=("Agree when cases close", "Ask the first families what they would change"),
            worry="Two of the three staff left within a month of each other.",
            mend="Both posts filled through the trust, with supervision from psychology.",
        ),
        ActionContent(
            text="Open resourced provision for 60 pupils in four mainstream schools.",
            what="the resourced provisions",
            why="Children travelled an hour because no local school had the space or the skill.",
            criteria="60 places open, 45 filled, and parents satisfied.",
            lead="primary_head",
            answers="dcs",
            starts=2,
            due=15,
            share="consulted",
            story=Story.WOBBLE,
            lines=(
                did("Four schools chosen from nine that offered."),
                did("Building work has begun at Curlew Park."),
                did("Staff appointed for the first two provisions and in training."),
                did("First 14 places open. The room was planned by the pupils who use it."),
            ),
            steps=(("Building work begins", 4), ("First 30 places open", 10)),
            nexts=("Agree admissions to the second provision",),
            worry="Steel prices pushed one building £90,000 over.",
            mend="Design simplified with the school; opening order changed.",
        ),
    ),
)

_MOVES = OutcomeContent(
    text="Moves between nursery, primary and secondary are planned early and go well.",
    families="September started and nobody knew who he was",
    requirement="S1",
    baseline="Only 47% of plans for children changing phase were finalised in time.",
    know="Every plan named in time, and nine families in ten say that the new school was ready.",
    impacts=((11, "evident", "98% of plans for children changing phase were finalised by the legal date."),),
    actions=(
        ActionContent(
            text=(
                "Finish the plans of all children changing school by the legal date, starting a year before."
            ),
            what="phase transfer plans",
            why="Late naming of schools left no time to get ready.",
            criteria="All phase transfer plans finalised by the legal date.",
            lead="reviews_manager",
            answers="head_send",
            starts=0,
            due=7,
            story=Story.WOBBLE,
            lines=(
                did("All 186 children listed, each with an officer."),
                did("Consultations sent for 140 of 186."),
                well("Families were offered a call about the draft, and 122 took it."),
                felt("182 of 186 named by the legal date. The other four had a school a fortnight later."),
            ),
            nexts=("Ring the families whose first choice said no",),
            worry="Three special schools are full and will be named by tribunal if not by us.",
            mend="Twelve temporary places agreed with heads.",
        ),
        ActionContent(
            text=(
                "Offer extra visits, a photo book and a named adult to every child with SEND who "
                "changes school."
            ),
            what="the moving-up offer",
            why="Children told us that the corridor was the frightening part.",
            criteria="Offer taken up by 80%; children say they felt ready.",
            lead="primary_head",
            answers="inclusion",
            starts=3,
            due=9,
            share="co_designed",
            story=Story.SMOOTH,
            lines=(
                did("Year 7 pupils made a film of their own first week for the ones coming next."),
                did("Named adult agreed in every secondary school."),
                felt("Of 90 children asked, 71 felt ready. The rest mostly wanted one more visit."),
            ),
            nexts=("Send photo books to families before the holiday",),
        ),
        ActionContent(
            text=(
                "Set up an early years inclusion panel so that nurseries get help before a child "
                "starts school."
            ),
            what="the early years inclusion panel",
            why="Needs known at two were discovered again at five.",
            criteria="Panel sits fortnightly; help within three weeks.",
            lead="early_years",
            answers="head_send",
            starts=1,
            due=5,
            story=Story.SMOOTH,
            lines=(
                did("Panel has sat four times and agreed help for 33 children."),
                well("Nurseries said the form was too long. It is now one side."),
                did("Help reached the child in 16 days on average, inside the three weeks we promised."),
            ),
            nexts=("Tell childminders how to use the panel",),
        ),
        ActionContent(
            text=(
                "Pass information between settings on one page, agreed with parents, by the end "
                "of May each year."
            ),
            what="the one-page handover",
            why="Files arrived in October, thick and unread.",
            criteria="One page for every child by the date, and new teachers say they used it.",
            lead="early_years",
            answers="inclusion",
            starts=5,
            due=8,
            share="co_designed",
            story=Story.QUIET,
            lines=(
                did("Page designed with parents and reception teachers; trial in twelve nurseries."),
                did("Nine nurseries returned the page for every child."),
            ),
            nexts=("Collect pages from the three nurseries outstanding",),
        ),
        ActionContent(
            text=(
                "Map which secondary schools have specialist teachers for hearing, sight and "
                "physical needs, and fill gaps."
            ),
            what="the specialist teachers map",
            why="Nobody could tell families which schools had what.",
            criteria="Map published and a plan for each gap.",
            lead="inclusion",
            answers="head_send",
            starts=12,
            due=16,
            story=Story.WAITING,
            lines=(did("Terms of the mapping agreed."),),
            nexts=(),
        ),
    ),
)

WORKSTREAM = WorkstreamContent(
    name="Support and belonging in schools",
    purpose="Good support from a school's own means, and every child in school.",
    membership="Inclusion service, heads and SENCOs, early years, psychology, two parents, pupils by turns.",
    responsibilities="Area for improvement 1.",
    council_lead="inclusion",
    health_lead="mental_health",
    forum_lead="forum_schools",
    outcomes=(ORDINARY, _ALTERNATIVE, _MOVES),
)
