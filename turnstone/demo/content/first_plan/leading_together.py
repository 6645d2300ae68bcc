"""The first plan's areas 1 and 2: leadership, and planning and buying together."""

from turnstone.demo.content.first_plan.shapes import AreaOfWeakness, FirstAction, Move, carried, merged
from turnstone.demo.content.people import COUNCIL, ICB, TRUST
from turnstone.demo.content.shapes import did, felt, well

LEADERSHIP = AreaOfWeakness(
    reference="W1",
    finding=(
        "Leaders of education, health and care have not worked together well enough, or known enough about how "
        "children with SEND are doing, to put right what the last inspection found."
    ),
    source="Inspection letter, page 2",
    families="Nobody is in charge",
    bodies=(COUNCIL, ICB),
    name="Leading together",
    purpose="One group of leaders that knows how things stand and acts on it.",
    council_lead="dcs",
    health_lead="nurse",
    forum_lead="forum_chair",
    outcome="Leaders know how children with SEND are doing and act together when it is not well.",
    baseline="Three groups met apart; none had seen the others' figures.",
    know="One board, one set of figures, and decisions that are followed up.",
    impact=(20, "early_signs", "Decisions of the board are followed up; its figures are still thin."),
    actions=(
        FirstAction(
            text="Replace the three steering groups with one improvement board and write its terms.",
            what="the new board",
            lead="programme",
            answers="dcs",
            starts=0,
            due=3,
            done=2,
            lines=(
                did("Terms drafted with all partners at one table. Two meetings, few arguments."),
                did("Board met for the first time and closed the old groups."),
            ),
            steps=(("Terms agreed by both bodies", 1, 0),),
            nexts=("Send the board's terms to every partner",),
        ),
        FirstAction(
            text="Set up a programme office with a manager and one officer.",
            what="the programme office",
            lead="programme",
            answers="dcs",
            starts=0,
            due=4,
            done=6,
            lines=(
                did("Posts advertised. The manager starts in eight weeks."),
                did("Office in place; updates now come on one form."),
            ),
            moves=(Move(4, 2, "The first choice withdrew and the post went out again."),),
            steps=(("Manager appointed", 3, 0), ("Officer in post", 4, 2)),
        ),
        FirstAction(
            text="Give the board one dashboard with figures from education, health and care.",
            what="the board's dashboard",
            lead="data",
            answers="nurse",
            starts=2,
            due=9,
            lines=(
                did("Agreed twelve figures that the board wants to see."),
                did("Education's figures are in. Health's are promised."),
                did("First draft shown with gaps. The board could not use it."),
            ),
            moves=(
                Move(8, 4, "The agreement to share data has not been signed."),
                Move(13, 6, "The trust changed its system and could not extract figures.", agreed=False),
            ),
            steps=(("List of figures agreed", 4, 0), ("Data sharing agreement signed", 6, 9)),
            nexts=("Ask the trust again for its waiting figures",),
            worry="Health figures are still missing, and the agreement to share them waits for a signature.",
            mend="The chief nurse has taken it to her executive.",
            became=carried(
                "7.D", why="The figures are needed more than ever; the new report starts with them."
            ),
        ),
        FirstAction(
            text="Name a senior officer for SEND in each body, and say what they answer for.",
            what="the senior officers",
            lead="head_send",
            answers="dcs",
            starts=1,
            due=5,
            done=5,
            lines=(
                did("Council and health board have each named theirs."),
                well("Schools asked know who to ring. In spring they did not."),
            ),
        ),
        FirstAction(
            text="Take a report on SEND to the council's scrutiny committee every quarter.",
            what="the report to scrutiny",
            lead="programme",
            answers="dcs",
            starts=4,
            due=16,
            done=15,
            lines=(
                did("First report heard. Members asked for fewer pages."),
                did("Second report went with a parent to speak to it."),
                well("Members' questions are now about children, not about process."),
            ),
            steps=(("First report heard", 6, 0), ("Third report heard", 12, 0)),
            nexts=("Send the next quarter's report to the clerk",),
        ),
    ),
)

COMMISSIONING = AreaOfWeakness(
    reference="W2",
    finding=(
        "Education, health and care do not plan and buy services together, so what children can have depends on "
        "which budget pays."
    ),
    source="Inspection letter, page 3",
    families="One says it is health, the other says it is education",
    bodies=(COUNCIL, ICB, TRUST),
    name="Planning and buying together",
    purpose="Services that are bought once, from what children need.",
    council_lead="commissioning",
    health_lead="children_commissioner",
    forum_lead="forum_health",
    outcome="What a child can have no longer depends on which budget pays.",
    baseline="No joint strategy; six contracts for the same service.",
    know="One strategy, and no child waiting while two budgets argue.",
    actions=(
        FirstAction(
            text="Refresh the joint strategic needs assessment for children with SEND.",
            what="the first needs assessment",
            lead="data",
            answers="commissioning",
            starts=3,
            due=12,
            lines=(
                did("Scope agreed with public health."),
                did("School data in; health data are for two years ago."),
            ),
            moves=(
                Move(11, 4, "The analyst left and the post is frozen."),
                Move(15, 5, "Public health colleagues were needed elsewhere.", agreed=False),
            ),
            steps=(("Scope agreed", 5, 1), ("First draft", 10, 14)),
            worry="There is nobody to do the analysis.",
            mend="A request to lift the freeze on the post is with finance.",
            became=carried("7.A"),
        ),
        FirstAction(
            text="Write a joint commissioning strategy.",
            what="the commissioning strategy",
            lead="commissioning",
            answers="children_commissioner",
            starts=5,
            due=15,
            lines=(
                did("Workshop of both bodies: a list of 14 priorities, too long."),
                did("Cut to six priorities. Money is not attached to any of them yet."),
            ),
            moves=(Move(14, 5, "It waits for the needs assessment."),),
            steps=(("Priorities agreed", 9, 2),),
            nexts=("Cost the six priorities",),
            worry="Priorities cannot be set without figures.",
            mend="Start with the three that nobody disputes.",
            became=merged("7.B", why="One plan with money and dates takes the place of two papers."),
        ),
        FirstAction(
            text="Set up a panel for packages that health, education and care pay for together.",
            what="the tripartite panel",
            lead="commissioning",
            answers="social",
            starts=4,
            due=10,
            lines=(
                did("Terms drafted. Health asks for a limit on what the panel may spend."),
                did("Three trial sittings held; no agreement on shares."),
            ),
            moves=(Move(9, 3, "No agreement on who pays what."), Move(12, 8, "Still none.", agreed=False)),
            worry="The two bodies have not agreed how to share a cost.",
            mend="Directors to meet with a mediator.",
            became=carried("7.C"),
        ),
        FirstAction(
            text="Buy community equipment through one contract.",
            what="the equipment contract",
            lead="commissioning",
            answers="clinical_officer",
            starts=1,
            due=13,
            done=12,
            lines=(
                did("Two stores visited. Both hold the same chairs."),
                did("Contract out to tender with one list of equipment."),
                felt("A chair now comes in five weeks; families told us it was thirteen."),
            ),
            steps=(("One list of equipment", 5, 1), ("Contract awarded", 10, 0)),
            nexts=("Tell schools how to order equipment",),
        ),
        FirstAction(
            text="Pool the budgets for children's therapies.",
            what="the pooled budget",
            lead="children_commissioner",
            answers="commissioning",
            starts=8,
            due=18,
            lines=(
                did("Both finance teams have listed what they spend on therapies."),
                did("Lawyers advise that the agreement needs another board's consent."),
            ),
            moves=(Move(17, 3, "It needs the consent of a board that meets twice a year."),),
            worry="Neither body will sign before the other.",
            mend="Chairs of both boards to agree a day.",
            became=merged("7.B", why="The budget is a part of the joint plan."),
        ),
    ),
)

AREAS = (LEADERSHIP, COMMISSIONING)
