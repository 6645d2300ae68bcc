"""The fourth workstream: working with families."""

from turnstone.demo.content.being_heard import CHARTER, OFFER
from turnstone.demo.content.shapes import (
    ActionContent,
    OutcomeContent,
    Story,
    WorkstreamContent,
    did,
    felt,
    well,
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
            lead="head_send",
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
    outcomes=(OFFER, CHARTER, _RIGHTS),
)
