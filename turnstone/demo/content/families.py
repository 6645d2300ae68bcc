"""The fourth workstream: working with families."""

from turnstone.demo.content.shapes import (
    ActionContent,
    OutcomeContent,
    Story,
    WorkstreamContent,
    did,
    felt,
    well,
)

_OFFER = OutcomeContent(
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
            steps=(("Questions collected", 1), ("New site open", 8)),
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

_CHARTER = OutcomeContent(
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

_RIGHTS = OutcomeContent(
    text="Disagreements are settled early and fairly, and families get a break when they need one.",
    families="I should not need a solicitor to be heard",
    requirement="PA3",
    baseline=(
        "Complaints took 61 days; 7% of decisions were appealed; 212 families wanted short breaks "
        "and had none."
    ),
    know=(
        "Complaints answered in 20 days, appeals under 4%, and no family waiting over a term for "
        "a short break."
    ),
    impacts=(
        (10, "early_signs", "Complaints take 29 days on average, and 38 disagreements ended at a meeting."),
    ),
    actions=(
        ActionContent(
            text="Answer complaints in 20 working days and tell the board each month what was learned.",
            what="complaints",
            why="Families waited two months to be told that we were sorry.",
            criteria="90% in 20 working days; one change to practice each month.",
            lead="complaints",
            answers="head_send",
            starts=-1,
            due=9,
            story=Story.RECOVER,
            lines=(
                did("Oldest 30 complaints answered. Several of the writers were ringing weekly."),
                did("Average is 44 days, from 61."),
                well("Ten answers read by a forum panel: seven say sorry plainly."),
                did("29 days on average, and lessons are on the second page of the board's papers."),
            ),
            nexts=("Report three lessons from complaints to the board",),
            worry="Health and council complaints are answered apart, so families get two letters.",
            mend="One lead agreed for each joint complaint.",
        ),
        ActionContent(
            text="Offer a meeting within two weeks of any refusal, before mediation or appeal.",
            what="the early meetings",
            why="Most disagreements were about something that nobody had explained.",
            criteria="Meetings offered in all refusals; a third fewer appeals.",
            lead="complaints",
            answers="ehc_manager",
            starts=1,
            due=6,
            share="co_designed",
            story=Story.SMOOTH,
            lines=(
                did("Letter of refusal rewritten; it now offers a meeting in the first paragraph."),
                did("27 families took the meeting."),
                well("Families who met us rated it fair in 22 of 27, including nine who still disagreed."),
                felt("38 disagreements ended at a meeting; appeals are a third lower than last year."),
            ),
            nexts=("Offer early meetings on a Saturday once a month",),
        ),
        ActionContent(
            text="Review every appeal that we conceded late, to see what would have settled it sooner.",
            what="the review of conceded appeals",
            why="We conceded nine appeals in ten, most in the last month.",
            criteria="All conceded appeals reviewed; late concessions fall by half.",
            lead="quality",
            answers="head_send",
            starts=4,
            due=10,
            story=Story.QUIET,
            lines=(
                did("First 20 reviewed. In 14 we had the evidence from the start."),
                did("Two lessons taken to the decision panel."),
            ),
            nexts=("Review the next 20 conceded appeals",),
        ),
        ActionContent(
            text="Ask families what short breaks they want, and publish a new statement with them.",
            what="the short breaks statement",
            why="What was on offer was what had always been bought.",
            criteria="Statement published, written with at least 80 families.",
            lead="social",
            answers="dcs",
            starts=0,
            due=5,
            share="co_produced",
            story=Story.SMOOTH,
            lines=(
                did("96 families answered. Most want two hours on a Saturday, not a week in August."),
                did("Draft statement written with a group of nine parents."),
                did("Statement published with an easy-read page and a number to ring."),
            ),
            nexts=("Hold the second writing evening for the statement",),
        ),
        ActionContent(
            text="Buy 120 more short break places, among them for children with complex health needs.",
            what="short break places",
            why="212 families were waiting, and the most complex children waited longest.",
            criteria="120 places filled; no wait longer than a term.",
            lead="commissioning",
            answers="social",
            starts=4,
            due=11,
            share="consulted",
            story=Story.STUCK,
            lines=(
                did("Tender out. Saturday clubs drew nine bids; complex health drew one."),
                did("74 places open in five clubs."),
                felt("“Two hours. I slept.” Feedback from the first month of the Saturday club."),
                did("81 places open. Nurse-led places still have no provider."),
            ),
            steps=(("Saturday clubs open", 7), ("Nurse-led places open", 10)),
            nexts=("Meet the two providers who looked and did not bid",),
            worry="No provider will take children who need a nurse at the price offered.",
            mend="The community trust is costing nurses for two clubs.",
        ),
        ActionContent(
            text="Make personal budgets and direct payments easy to understand, ask for and use.",
            what="personal budgets",
            why="Eleven families in the whole area had one.",
            criteria="60 families have one and say that it was simple to set up.",
            lead="social",
            answers="commissioning",
            starts=5,
            due=13,
            share="co_designed",
            story=Story.DRIFT,
            lines=(
                did("Guide to personal budgets rewritten by three families who have one."),
                did("Payment card chosen in place of forms and receipts."),
                did("19 families now. The card works and the approval does not."),
            ),
            nexts=("Take two signatures out of the approval",),
            worry="Approval needs four signatures and takes ten weeks.",
            mend="A proposal for a single approver is with legal services.",
        ),
    ),
)

WORKSTREAM = WorkstreamContent(
    name="Working with families",
    purpose="Families are told, heard, respected and given a break.",
    membership="Forum, participation, helpline, social care, short breaks, young editors.",
    responsibilities="Priority action 3.",
    council_lead="social",
    health_lead="nurse",
    forum_lead="forum_chair",
    outcomes=(_OFFER, _CHARTER, _RIGHTS),
)
