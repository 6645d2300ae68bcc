"""Why Wexcombe has a plan: an inspection and a notice, and what they ask for."""

from turnstone.demo.content.people import COUNCIL, DFE, FORUM, ICB, INSPECTORATE, NHSE, TRUST
from turnstone.programme.plan.rules import MandateKind

PLAN_NAME = "Wexcombe SEND Improvement Plan"
BOARD = "Wexcombe SEND Improvement Board"
INSPECTION = "Area SEND inspection of Wexcombe: widespread and systemic failings"
NOTICE = "Improvement notice to Wexcombe Council"
STRATEGY = "Wexcombe's strategy for children and young people with SEND"

# Title, kind, who issued it, the months of the present plan in which it starts and ends, who answers, who checks.
MANDATES = (
    (
        INSPECTION,
        MandateKind.INSPECTION,
        "Ofsted and the Care Quality Commission",
        -7,
        None,
        (COUNCIL, ICB),
        (INSPECTORATE, DFE, NHSE),
    ),
    (NOTICE, MandateKind.IMPROVEMENT_NOTICE, "Department for Education", -4, 20, (COUNCIL,), (DFE,)),
    (STRATEGY, MandateKind.STRATEGY, "The partnership itself", -13, 23, (COUNCIL, ICB, TRUST), (FORUM,)),
)

# Reference, mandate, kind, finding, source, families' words, bodies.
REQUIREMENTS = (
    (
        "PA1",
        INSPECTION,
        "priority_action",
        (
            "Leaders across the partnership should urgently improve how quickly education, health "
            "and care plans are made, "
            "and see that each plan describes the child as they are and what will be provided."
        ),
        "Inspection report, page 3, paragraph 9",
        "We wait too long for a plan",
        (COUNCIL, ICB),
    ),
    (
        "PA2",
        INSPECTION,
        "priority_action",
        (
            "Leaders in health should act at once to reduce unacceptable waits for speech and "
            "language therapy and for "
            "neurodevelopmental assessment, and support children and families while they wait."
        ),
        "Inspection report, page 3, paragraph 10",
        "Nobody helps while we wait",
        (ICB, TRUST),
    ),
    (
        "PA3",
        INSPECTION,
        "priority_action",
        (
            "Leaders should mend the broken trust between services and families, by working with "
            "them from the start and by "
            "giving information that is accurate and easy to find."
        ),
        "Inspection report, page 4, paragraph 11",
        "You do not listen, and you do not tell us",
        (COUNCIL, ICB),
    ),
    (
        "AI1",
        INSPECTION,
        "area_for_improvement",
        (
            "The partnership should make support in mainstream schools more even, so that fewer "
            "children with SEND are "
            "suspended, placed on part-time timetables or educated elsewhere."
        ),
        "Inspection report, page 4, paragraph 14",
        "It depends on the school",
        (COUNCIL,),
    ),
    (
        "AI2",
        INSPECTION,
        "area_for_improvement",
        (
            "The partnership should prepare young people for adult life earlier, so that moves to "
            "work, further learning "
            "and adult services are planned and without gaps."
        ),
        "Inspection report, page 5, paragraph 15",
        "Everything stops at eighteen",
        (COUNCIL, ICB),
    ),
    (
        "N1",
        NOTICE,
        "notice_condition",
        (
            "The council must, with its health partners, keep one reliable set of data, plan and "
            "buy services jointly, and "
            "bring annual reviews up to date, to the satisfaction of the Department's adviser."
        ),
        "Improvement notice, annex A, paragraph 6",
        "Nobody has the whole picture",
        (COUNCIL, ICB, TRUST),
    ),
    (
        "S1",
        STRATEGY,
        "area_for_improvement",
        (
            "We will plan every move between nursery, primary and secondary a year ahead, so that no child starts "
            "somewhere new without the help that they had before."
        ),
        "Strategy, commitment 1",
        "Every September we start again",
        (COUNCIL, TRUST),
    ),
    (
        "S2",
        STRATEGY,
        "area_for_improvement",
        (
            "We will open more ways into work, learning and homes of their own for young people with SEND, with "
            "employers and colleges at the table."
        ),
        "Strategy, commitment 3",
        "There is nothing for him after college",
        (COUNCIL,),
    ),
)
