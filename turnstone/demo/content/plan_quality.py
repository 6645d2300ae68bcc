"""Outcomes of the first workstream: good plans, kept up to date."""

from turnstone.demo.content.shapes import ActionContent, OutcomeContent, Story, did, felt, well

QUALITY = OutcomeContent(
    text="Plans say clearly what a child needs, what will be provided, by whom and how often.",
    families="The plan could have been about anybody",
    requirement="PA1",
    baseline=(
        "One plan in four was judged good or better at audit; a third had provision that could "
        "not be enforced."
    ),
    know="Seven plans in ten are good or better when a parent and a professional look at them together.",
    impacts=(
        (
            9,
            "early_signs",
            "58% of audited plans good or better, from 25%; children's own words in nearly all.",
        ),
    ),
    actions=(
        ActionContent(
            text=(
                "Audit twelve plans each month with a parent, a SENCO and a clinician, and "
                "publish what was learned."
            ),
            what="the monthly plan audit",
            why="Nobody looked at plans after they were issued.",
            criteria=(
                "Twelve audits every month for a year, with findings answered in writing by each service."
            ),
            lead="quality",
            answers="head_send",
            starts=-1,
            due=11,
            share="co_produced",
            story=Story.SMOOTH,
            lines=(
                did("First twelve plans audited. Three were good. We said so to every team, with reasons."),
                well("Auditors agreed on 34 of 36 judgements, so the tool holds."),
                well("Half of this month's plans were good or better. Section F is where marks are lost."),
                felt(
                    "The mother who sits on the audit said this was the first plan she would have "
                    "signed as it stood."
                ),
            ),
            nexts=(
                "Send each service the two things it should change",
                "Train three more parents as auditors",
            ),
        ),
        ActionContent(
            text=(
                "Train every plan writer, and everyone who gives advice, in writing outcomes and "
                "specific provision."
            ),
            what="training for plan writers",
            why="Provision was often “access to” or “opportunities for”, which no one can check.",
            criteria="All officers trained; vague provision found in fewer than one plan in ten.",
            lead="quality",
            answers="head_send",
            starts=0,
            due=7,
            share="consulted",
            story=Story.SMOOTH,
            lines=(
                did(
                    "17 of 24 officers did the two-day course. The tribunal exercise was the part "
                    "they remembered."
                ),
                did("Health and social care colleagues joined the second run, 31 people in all."),
                well("Vague provision in 9 plans of 80 this month; it was 27 of 80 before."),
                did("Everyone trained, and the course is now in induction."),
            ),
            nexts=("Put the course into induction for new officers",),
        ),
        ActionContent(
            text="Redesign the plan with young people so that the first page is theirs.",
            what="the new plan template",
            why="Young people said the plan talked about them as if they were not in the room.",
            criteria=(
                "New template used for all new plans; the first page filled in by or with the child in 90%."
            ),
            lead="local_offer",
            answers="head_send",
            starts=1,
            due=6,
            share="co_produced",
            story=Story.SLIP,
            lines=(
                did(
                    "Eleven young people at Sanderling School and Marram College drew what page "
                    "one should be."
                ),
                did("Template tested with 15 families; two asked for space for photographs and got it."),
                well("The first page was the child's own in 33 of 40 plans."),
                felt("“It sounds like me.” Year 6 pupil, on reading her draft plan."),
            ),
            steps=(("Young people agree the first page", 3),),
            nexts=("Make a symbols version of page one",),
            worry="The case system cannot print pictures in a plan without an upgrade.",
            mend="Upgrade booked; until then page one is attached as its own document.",
        ),
        ActionContent(
            text="Check every draft plan against a ten-point list before it goes to a family.",
            what="the ten-point check",
            why="Errors as plain as the wrong name had reached families.",
            criteria="",
            lead="head_send",
            answers="head_send",
            starts=3,
            due=12,
            story=Story.WOBBLE,
            lines=(
                did("List agreed; it takes eight minutes, which the team thinks is bearable."),
                well("One draft in five is stopped by the check, mostly for unsigned advice."),
                well("One draft in twelve stopped now. Wrong names: none for two months."),
            ),
            nexts=("Take out of the list the two points that never catch anything",),
            worry="The check is skipped in busy weeks.",
            mend="Drafts cannot be sent from the system without the list ticked, from next release.",
        ),
        ActionContent(
            text=(
                "Write a specification for special school placements so that Section F matches "
                "what schools will provide."
            ),
            what="the placement specification",
            why="Special schools were consulted on plans that did not say what they would have to do.",
            criteria=(
                "All five special schools have signed it, and disagreements on placement fall by a third."
            ),
            lead="special_head",
            answers="head_send",
            starts=6,
            due=14,
            share="informed",
            story=Story.QUIET,
            lines=(
                did("Heads of the special schools met; first draft is on the table."),
                did("Costings added. Two schools think the therapy hours are too low."),
            ),
            nexts=("Meet the two schools about therapy hours",),
        ),
    ),
)

REVIEWS = OutcomeContent(
    text="Every plan is reviewed on time and changed when the child has changed.",
    families="His plan still says he is in nursery",
    requirement="N1",
    baseline=(
        "38% of annual reviews finished in time; 410 plans had not been changed after a review asked for it."
    ),
    know="85% of reviews finished in time and no amended plan waiting more than twelve weeks.",
    impacts=(
        (10, "early_signs", "Reviews in time are at 57%, and the backlog of changed plans has halved."),
    ),
    actions=(
        ActionContent(
            text="Set up a reviews team apart from assessment, with its own manager and six officers.",
            what="the reviews team",
            why="Reviews always gave way to new assessments.",
            criteria="Team fully staffed and no review officer moved back to assessments.",
            lead="head_send",
            answers="dcs",
            starts=0,
            due=4,
            story=Story.SMOOTH,
            lines=(
                did("Manager appointed from inside; four of six officers named."),
                did("All six in post. Their first job is the oldest hundred reviews."),
                well("Nobody has been pulled back to assessments, which people said would not last a month."),
            ),
            nexts=("Fill the last two review officer posts",),
        ),
        ActionContent(
            text=(
                "Work through the 410 plans that should have been changed, starting with children "
                "moving school."
            ),
            what="the backlog of changed plans",
            why="Children were being taught to plans that no longer described them.",
            criteria="Backlog at zero, checked by internal audit.",
            lead="head_send",
            answers="head_send",
            starts=2,
            due=9,
            story=Story.STUCK,
            lines=(
                did("All 410 sorted by risk; 62 children who change school this year come first."),
                did("Down to 355. Slower than we said, because old advice has to be asked for again."),
                did("Down to 291. The 62 are done."),
                did("214 remain. New ones arrive nearly as fast as old ones leave."),
            ),
            steps=(("Children changing school done", 5), ("Backlog under 150", 8)),
            nexts=(
                "Agree a simpler route for plans that only need a change of placement",
                "Bring in two writers for ten weeks",
            ),
            worry="The team finishes 30 a month and 24 new ones arrive.",
            mend="Two extra writers for ten weeks; schools send review papers in the new format.",
        ),
        ActionContent(
            text=(
                "Give schools a reviews calendar, a short form and a named officer who comes to "
                "the reviews that matter most."
            ),
            what="the reviews calendar for schools",
            why="Schools held reviews, but the papers came late or not at all.",
            criteria="Papers received in two weeks for 85% of reviews.",
            lead="reviews_manager",
            answers="head_send",
            starts=1,
            due=6,
            share="consulted",
            story=Story.WOBBLE,
            lines=(
                did(
                    "Calendar sent to all 58 schools. Eleven rang to say thank you, two to say no thank you."
                ),
                did("New form is down to three pages; SENCOs wrote most of it."),
                well("Papers in two weeks for 74% of reviews."),
                did("All schools on the calendar and the form. 86% in time this month."),
            ),
            nexts=("Visit the nine schools that send papers late",),
            worry="Secondary schools hold most reviews in one half term, which swamps the team.",
            mend="Curlew Park Academy is trying reviews spread over the year.",
        ),
        ActionContent(
            text=(
                "Make sure that reviews for children in care and children educated out of area "
                "are never missed."
            ),
            what="reviews for children in care and out of area",
            why="Six children placed far away had no review for two years.",
            criteria="100% of reviews for these children in time, with the child's view recorded.",
            lead="reviews_manager",
            answers="social",
            starts=2,
            due=8,
            story=Story.SLIP,
            lines=(
                did("Joint list made with the virtual school: 93 children."),
                did("Reviews booked for 70. Travel for officers approved."),
                well(
                    "Child's view in every one of the first 41 reviews, four of them by video from the child."
                ),
                did("93 of 93 reviewed. The list is checked on the first of each month."),
            ),
            nexts=("Book the 23 reviews still without a date",),
            worry="Receiving areas are slow to send health information.",
            mend="Our designated clinical officer rings hers in each area.",
        ),
        ActionContent(
            text="Report the number of late reviews, by age and school, to the board every month.",
            what="the monthly report on late reviews",
            why="Leaders did not know the size of the problem.",
            criteria="Report in every board paper, with numbers that match the national return.",
            lead="data",
            answers="head_send",
            starts=4,
            due=13,
            story=Story.NEVER,
            lines=(did("Report drafted."),),
            nexts=("Agree what counts as a late review",),
        ),
    ),
)
