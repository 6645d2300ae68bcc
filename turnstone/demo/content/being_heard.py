"""Outcomes of the fourth workstream: being told and being heard."""

from turnstone.demo.content.shapes import ActionContent, OutcomeContent, Story, did, felt, well

OFFER = OutcomeContent(
    text="Families find what they need on the local offer, first time, and hear from us in words they use.",
    families="You have to know the name of the thing before you can find it",
    requirement="PA3",
    baseline="19% of parents said that the local offer was useful; 40% of its pages were out of date.",
    know="60% find it useful; no page older than a year; young people use their own part.",
    impacts=((9, "early_signs", "43% of parents in the survey found the local offer useful, from 19%."),),
    actions=(
        ActionContent(
            text=(
                "Rebuild the local offer around the questions that families ask, tested with them "
                "every fortnight."
            ),
            what="the new local offer",
            why="The old site was arranged by which team answered the telephone.",
            criteria="Nine families in ten find the answer to ten common questions in two minutes.",
            lead="local_offer",
            answers="head_send",
            starts=-1,
            due=6,
            share="co_produced",
            story=Story.SLIP,
            lines=(
                did("Collected 212 questions that families really ask. The first is “who do I ring?”"),
                did("Half of the pages rewritten. Testing with five parents every second Thursday."),
                well("Testers found eight answers of ten inside two minutes."),
                felt(
                    "New site open. Visits doubled in a month, and calls to the old number fell by a third."
                ),
            ),
            steps=(("Questions collected", 1), ("New site open", 6)),
            nexts=("Test the search with parents who use a phone only", "Take down the old site"),
            worry="The web team was lent to another project for eight weeks.",
            mend="A contractor was brought in, and the opening date was moved with the forum's consent.",
        ),
        ActionContent(
            text="Give every page an owner and a date by which it must be checked.",
            what="page owners",
            why="Families rang numbers that had been dead for years.",
            criteria="No page past its date for two months.",
            lead="local_offer",
            answers="head_send",
            starts=0,
            due=5,
            story=Story.SMOOTH,
            lines=(
                did("All 318 pages listed; 127 deleted, to general relief."),
                did("Owners named for the rest. Health took 44."),
                well("Reminder emails work: four pages late this month and none last week."),
                did("Two months with no page past its date."),
            ),
            nexts=("Find owners for the last nine pages",),
        ),
        ActionContent(
            text="Set up a young people's editorial group to write and record their own part of the site.",
            what="the young editors",
            why="Nobody under 18 had ever used it.",
            criteria="Group of eight meets monthly and decides what is published.",
            lead="local_offer",
            answers="adult",
            starts=2,
            due=8,
            share="co_produced",
            story=Story.WOBBLE,
            lines=(
                did("Seven young editors recruited. They have renamed everything."),
                did("First films recorded: buses, first jobs, what a review feels like."),
                well("Other young people rated the films; two were remade for being “too council”."),
                felt("Young people's pages had 1,900 visits this month, most of them from phones."),
            ),
            nexts=("Pay the young editors by voucher each month",),
            worry="Meetings clash with college timetables.",
            mend="Group moved to half terms and one evening online.",
        ),
        ActionContent(
            text=(
                "Publish a monthly letter to families that says what changed, what did not, and "
                "what comes next."
            ),
            what="the monthly letter",
            why="The only news families had came from each other.",
            criteria="Twelve letters on time, read by 1,500 families, with answers to what they ask.",
            lead="forum_chair",
            answers="head_send",
            starts=0,
            due=12,
            share="co_produced",
            story=Story.SMOOTH,
            lines=(
                did("First letter, two sides, co-signed by the forum and the director."),
                did("Open rate 48%. The section “what we got wrong” is read most."),
                well("Forum members edit it for tone and have the last word."),
                felt("Families wrote back with 63 questions, and all were answered in the next letter."),
            ),
            nexts=("Translate the letter into the three languages most asked for",),
        ),
        ActionContent(
            text=(
                "Open a single helpline for SEND with trained staff who stay with a question "
                "until it is answered."
            ),
            what="the single helpline",
            why="Families were passed on 3.4 times on average.",
            criteria="80% of questions answered by the first person; call-backs in one working day.",
            lead="complaints",
            answers="head_send",
            starts=3,
            due=9,
            share="co_designed",
            story=Story.RECOVER,
            lines=(
                did("Six staff moved from three teams and trained by parents who have rung us before."),
                did("Line open four hours a day. 310 calls in the first full month."),
                well("Mystery calls by forum members: five answered well out of eight."),
                felt("82% of questions are now answered by whoever picks up."),
            ),
            nexts=("Open the helpline one evening a week",),
            worry="The telephone system dropped calls for three weeks, and trust with it.",
            mend="New system installed; every dropped caller was rung back.",
        ),
        ActionContent(
            text=(
                "Provide information in easy read, British Sign Language and the five most spoken languages."
            ),
            what="other formats and languages",
            why="Families with most to gain were told least.",
            criteria="",
            lead="local_offer",
            answers="quality",
            starts=5,
            due=13,
            share="consulted",
            story=Story.SMOOTH,
            lines=(
                did("Ten pages chosen by families and sent for easy read."),
                did("Signed videos recorded with a deaf parent as editor."),
                well("Self-advocacy group checked the easy read and sent two pages back."),
            ),
            nexts=("Commission the next ten easy-read pages",),
        ),
    ),
)

CHARTER = OutcomeContent(
    text="Families and young people share in decisions from the start, and can see what came of it.",
    families="You asked us what we thought after you had decided",
    requirement="PA3",
    baseline="11% of families felt listened to in the forum's survey; no standard for co-production.",
    know="Half feel listened to, and every decision paper says how families shared in it.",
    impacts=(
        (5, "early_signs", "29% of families felt listened to in the first wave since the charter."),
        (10, "evident", "47% felt listened to, and the forum says that papers reach it in time."),
    ),
    actions=(
        ActionContent(
            text=(
                "Write a co-production charter with families, young people and staff, and have "
                "every body sign it."
            ),
            what="the co-production charter",
            why="Each body meant something different by the word.",
            criteria="Signed by all bodies, with five promises that can be checked.",
            lead="forum_chair",
            answers="dcs",
            starts=-1,
            due=3,
            share="co_produced",
            story=Story.SMOOTH,
            lines=(
                did("Three writing evenings, 70 people. Five promises so far and none is vague."),
                did("Young people made their own version with drawings."),
                felt("Signed in public by every body. The forum keeps the original."),
            ),
            nexts=("Fix the date for the signing",),
        ),
        ActionContent(
            text="Check each decision paper against the charter before it goes to the board.",
            what="the charter check on papers",
            why="A promise that nobody checks is decoration.",
            criteria="Every board paper says how families shared, and the forum agrees that it is true.",
            lead="programme",
            answers="head_send",
            starts=2,
            due=7,
            share="co_produced",
            story=Story.WOBBLE,
            lines=(
                did("One-page check in use for board papers."),
                did("Four papers were held back last month for want of families' part. It was noticed."),
                well("Forum agreed with the statement in 15 papers of 18."),
                did("Two months with every paper checked. The page stays in the template."),
            ),
            nexts=("Extend the check to the health board's papers",),
            worry="Papers come to the office a day before the deadline, too late to mend.",
            mend="Deadline moved a week earlier by the chair.",
        ),
        ActionContent(
            text=(
                "Pay parent representatives and young people for their time, with training and "
                "expenses on the day."
            ),
            what="payment for representatives",
            why="We asked people for hours of work and gave them a biscuit.",
            criteria="Policy agreed; payments in ten days; representatives from every part of the area.",
            lead="programme",
            answers="dcs",
            starts=1,
            due=6,
            share="co_designed",
            story=Story.SLIP,
            lines=(
                did("Policy drafted with the forum's treasurer."),
                did("Expenses are paid in cash on the day; time is paid within a fortnight."),
                well("Representatives now come from nine of the eleven wards, from four."),
                did("Payments average eight days. Young people are paid by voucher at their own request."),
            ),
            nexts=("Change the payment form so that it does not ask for a company number",),
            worry="Payroll treats a payment of £20 like a supplier contract.",
            mend="The forum pays, and the council refunds it each month.",
        ),
        ActionContent(
            text=(
                "Reach families who never come to meetings: fathers, working parents, Gypsy, Roma "
                "and Traveller families, and those new to the area."
            ),
            what="reaching families we do not hear from",
            why="Forty people speak for four thousand.",
            criteria=(
                "300 families heard outside meetings, and what they said changes at least five decisions."
            ),
            lead="forum_schools",
            answers="local_offer",
            starts=3,
            due=11,
            share="co_produced",
            story=Story.WOBBLE,
            lines=(
                did("Two parents hired for outreach; they go to football, not to town halls."),
                did("118 families heard so far. Transport and haircuts were new to us as subjects."),
                well("Notes from each visit go to a named officer who must answer in a month. 9 of 11 did."),
                felt(
                    "Three decisions changed: pick-up points, a short break for siblings, letters in print."
                ),
            ),
            nexts=(
                "Visit the two sites that asked us to come back",
                "Tell every family heard what came of it",
            ),
            worry="One outreach parent has stepped back for family reasons.",
            mend="The other two have taken her visits until someone is found.",
        ),
        ActionContent(
            text=(
                "Hold an open conference twice a year where leaders answer questions and report "
                "on the last set."
            ),
            what="the open conference",
            why="Families had not met the people who decide.",
            criteria="Two held; every question answered in writing in three weeks.",
            lead="forum_chair",
            answers="dcs",
            starts=4,
            due=10,
            share="co_produced",
            story=Story.SMOOTH,
            lines=(
                did("Venue, crèche and transport booked. Young people chair the second half."),
                did("First conference: 164 people, 92 questions, two directors on a small stage."),
                felt(
                    "All 92 questions answered in 19 days. Families marked the answers; 61 were "
                    "“good enough”."
                ),
                did("Second conference held. It opened with what became of the first one's questions."),
            ),
            nexts=("Publish the answers that are still due from the conference",),
        ),
        ActionContent(
            text="Train 150 staff, with parents as trainers, in how to work with families as equals.",
            what="training with parents as trainers",
            why="Courtesy on the telephone was the first thing that families asked for.",
            criteria="150 trained; families who were treated with respect rises to 80%.",
            lead="forum_plans",
            answers="head_send",
            starts=6,
            due=14,
            share="co_produced",
            story=Story.WOBBLE,
            lines=(
                did("Six parents trained as trainers; course written around real letters."),
                did("40 staff have done it. The exercise with your own letter read back is a quiet room."),
                well("Three months on, 31 of 40 had changed how they write, with examples."),
            ),
            nexts=("Book sessions for the trust's reception staff",),
            worry="Health staff cannot be released in winter.",
            mend="Shorter sessions on site at the clinic.",
        ),
    ),
)
