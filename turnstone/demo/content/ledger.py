"""What Wexcombe's boards resolved, recommended, decided and were asked, and what became of it.

Months count as in `boards`. What was said at a meeting names its month; an answer at a meeting names that meeting.
Planted for the ledger to find: a challenge asked three times, two of them closed with words alone; a letter to
families that is open for over a year; a report promised to the quality committee and never sent; a limb that the
health and wellbeing board asked for twice.
"""

from dataclasses import dataclass

from turnstone.demo.content.boards import HWB, IMPROVEMENT, SCRUTINY
from turnstone.demo.content.people import DFE
from turnstone.programme.boards.rules import LedgerKind, RaisedBy
from turnstone.programme.publications.rules import Audience, Kind


@dataclass(frozen=True, slots=True)
class Answer:
    """What was answered, in which month; at a board's meeting of that month, or in a paper, or somewhere else."""

    month: int
    words: str
    board: str = ""
    paper: Kind | None = None
    where: str = ""
    audience: Audience = Audience.PUBLIC


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A line of the ledger. A limb names the key of its resolution; a repeat, the line that it repeats."""

    key: str
    kind: LedgerKind = LedgerKind.CHALLENGE
    board: str = IMPROVEMENT
    month: int
    between_meetings: bool = False
    words: str
    resolution: str = ""
    limb: str = ""
    raised_by: RaisedBy = RaisedBy.BOARD
    who: str = ""
    owner: str = ""
    due: int | None = None
    due_before: str = ""
    waits_for: str = ""
    agreed: tuple[int, str] | None = None
    requirement: str = ""
    repeats: str = ""
    review: str = ""
    passed: tuple[int, str, str] | None = None
    first_answer: Answer | None = None
    sent_back: tuple[int, str] | None = None
    answer: Answer | None = None
    accepted: tuple[int, str] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """What a meeting resolved or recommended as one text, with its vote where there was one."""

    board: str
    month: int
    kind: LedgerKind
    words: str
    votes: tuple[int, int, int] | None = None


TEXTS = {
    "hwb first": Text(
        board=HWB, month=3, kind=LedgerKind.RESOLUTION, words="That the Health and Wellbeing Board:"
    ),
    "hwb after": Text(
        board=HWB,
        month=21,
        kind=LedgerKind.RESOLUTION,
        words="That the Health and Wellbeing Board:",
        votes=(4, 0, 1),
    ),
    "hwb latest": Text(
        board=HWB, month=33, kind=LedgerKind.RESOLUTION, words="That the Health and Wellbeing Board:"
    ),
    "scrutiny first": Text(
        board=SCRUTINY, month=11, kind=LedgerKind.RECOMMENDATION, words="The Committee recommended that:"
    ),
    "scrutiny plan": Text(
        board=SCRUTINY,
        month=23,
        kind=LedgerKind.RECOMMENDATION,
        words="The Committee recommended that:",
        votes=(3, 0, 0),
    ),
    "scrutiny latest": Text(
        board=SCRUTINY, month=31, kind=LedgerKind.RECOMMENDATION, words="The Committee recommended that:"
    ),
}

_HWB_CHAIR = "Chair of the Health and Wellbeing Board"
_SCRUTINY_CHAIR = "Chair of Children's Services Scrutiny"
_CO_CHAIRS = "Co-chairs of the Improvement Board"

RESOLVED = (
    Asked(
        key="hwb noted", kind=LedgerKind.RESOLUTION, board=HWB, month=3, resolution="hwb first", limb="a",
        words="notes the steps taken to answer what the inspection found, in particular in how the area is led;",
        answer=Answer(3, "Noted; nothing more is asked.", board=HWB), accepted=(4, _HWB_CHAIR),
    ),
    Asked(
        key="hwb comments", kind=LedgerKind.RESOLUTION, board=HWB, month=3, resolution="hwb first", limb="b",
        words=(
            "having discussed the report, asks that its comments on the inspection and on what families are told "
            "reach the SEND Improvement Board before that board next meets."
        ),
        owner="dcs", due_before=IMPROVEMENT,
        passed=(4, IMPROVEMENT, "The comments are for that board to hear and to answer."),
        answer=Answer(3, "Heard. A page of the local offer will say what is provided, and where.", board=IMPROVEMENT),
        accepted=(6, _HWB_CHAIR),
    ),
    Asked(
        key="hwb findings", kind=LedgerKind.RESOLUTION, board=HWB, month=21, resolution="hwb after", limb="a",
        words="notes the findings of the second inspection and the improvement notice;",
        answer=Answer(21, "Noted; nothing more is asked.", board=HWB), accepted=(22, _HWB_CHAIR),
    ),
    Asked(
        key="waits in weeks", kind=LedgerKind.RESOLUTION, board=HWB, month=21, resolution="hwb after", limb="b",
        words="asks that the next report shows waits in weeks for each list;",
        owner="children_commissioner", due=27,
        answer=Answer(27, "The report shows waits for therapies in weeks.", board=HWB), accepted=(28, _HWB_CHAIR),
    ),
    Asked(
        key="joint posts", kind=LedgerKind.RESOLUTION, board=HWB, month=21, resolution="hwb after", limb="c",
        words="asks the two chief executives to settle what each body pays of joint posts.",
        owner="chief", due_before=HWB,
        answer=Answer(25, "Settled: half each, from April.", where="Letter of the two chief executives"),
        accepted=(26, _HWB_CHAIR),
    ),
    Asked(
        key="hwb report", kind=LedgerKind.RESOLUTION, board=HWB, month=33, resolution="hwb latest", limb="a",
        words="notes the report;", answer=Answer(33, "Noted; nothing more is asked.", board=HWB),
        accepted=(34, _HWB_CHAIR),
    ),
    Asked(
        key="waits again", kind=LedgerKind.RESOLUTION, board=HWB, month=33, resolution="hwb latest", limb="b",
        words="asks again for waits in weeks for each list, the neurodevelopmental list among them;",
        owner="children_commissioner", due_before=HWB, repeats="waits in weeks", requirement="PA2",
    ),
    Asked(
        key="who rings", kind=LedgerKind.RESOLUTION, board=HWB, month=33, resolution="hwb latest", limb="c",
        words="asks the SEND Improvement Board to say, at its next meeting, who rings a family at two years' wait.",
        owner="neuro", due_before=IMPROVEMENT, requirement="PA2",
        passed=(34, IMPROVEMENT, "It is for that board to say; ours hears of it in the next report."),
    ),
)  # fmt: skip

RECOMMENDED = (
    Asked(
        key="evidence of work", kind=LedgerKind.RECOMMENDATION, board=SCRUTINY, month=11,
        resolution="scrutiny first", limb="a", words="the report is accepted as evidence of the work done so far;",
        answer=Answer(11, "Accepted at the meeting.", board=SCRUTINY), accepted=(12, _SCRUTINY_CHAIR),
    ),
    Asked(
        key="a parent speaks", kind=LedgerKind.RECOMMENDATION, board=SCRUTINY, month=11,
        resolution="scrutiny first", limb="b", words="a parent speaks when the committee next has a report.",
        owner="forum_chair", due_before=SCRUTINY,
        answer=Answer(15, "A parent told the committee of three years.", board=SCRUTINY),
        accepted=(16, _SCRUTINY_CHAIR),
    ),
    Asked(
        key="work under way", kind=LedgerKind.RECOMMENDATION, board=SCRUTINY, month=23,
        resolution="scrutiny plan", limb="a",
        words="the report is accepted as evidence of the work under way across the partnership;",
        answer=Answer(23, "Accepted at the meeting.", board=SCRUTINY), accepted=(24, _SCRUTINY_CHAIR),
    ),
    Asked(
        key="plan when agreed", kind=LedgerKind.RECOMMENDATION, board=SCRUTINY, month=23,
        resolution="scrutiny plan", limb="b",
        words="the plan, when agreed by the Department for Education, is shared with the committee;",
        owner="programme", waits_for=DFE,
        answer=Answer(27, "Version 1.0 was sent with the papers of this meeting.", board=SCRUTINY),
        accepted=(28, _SCRUTINY_CHAIR),
    ),
    Asked(
        key="scorecard each term", kind=LedgerKind.RECOMMENDATION, board=SCRUTINY, month=23,
        resolution="scrutiny plan", limb="c",
        words="its scorecard, when agreed by the Department for Education, is shared with the committee every term;",
        owner="data", waits_for=DFE, agreed=(26, "Quarterly review with the Department"),
        answer=Answer(27, "The first was shared; one is due every term from now on.", board=SCRUTINY),
        accepted=(28, _SCRUTINY_CHAIR),
    ),
    Asked(
        key="pace acknowledged", kind=LedgerKind.RECOMMENDATION, board=SCRUTINY, month=23,
        resolution="scrutiny plan", limb="d",
        words="what the Department said of pace is acknowledged, with the improvements that the report sets out.",
        answer=Answer(23, "Acknowledged at the meeting.", board=SCRUTINY), accepted=(24, _SCRUTINY_CHAIR),
    ),
    Asked(
        key="new version", kind=LedgerKind.RECOMMENDATION, board=SCRUTINY, month=31,
        resolution="scrutiny latest", limb="a",
        words="any new version of the plan, when agreed by the Department for Education, is shared with the committee;",
        owner="programme", due_before=SCRUTINY, waits_for=DFE,
    ),
    Asked(
        key="timetables", kind=LedgerKind.RECOMMENDATION, board=SCRUTINY, month=31,
        resolution="scrutiny latest", limb="b",
        words="officers tell the committee how children fare who were on a part-time timetable a year ago.",
        owner="inclusion", due=34, requirement="AI1",
    ),
)  # fmt: skip

DECIDED = (
    Asked(
        key="groups closed", kind=LedgerKind.DECISION, month=1,
        words="The three steering groups are closed, and the programme office keeps what they had open.",
        owner="programme", answer=Answer(3, "One list is kept.", where="List of the programme office"),
        accepted=(4, "Chair of the Improvement Board"),
    ),
    Asked(
        key="audit each quarter", kind=LedgerKind.DECISION, month=8,
        words="Plans are audited each quarter, with health in the room.", owner="quality",
        answer=Answer(12, "The second audit was held with health.", board=IMPROVEMENT),
        accepted=(14, "Chair of the Improvement Board"),
    ),
    Asked(
        key="five actions", kind=LedgerKind.DECISION, month=13,
        words="The forum chooses the five actions that matter most to families.", owner="forum_chair",
        answer=Answer(15, "The five were named.", board=IMPROVEMENT),
        accepted=(17, "Chair of the Improvement Board"),
    ),
    Asked(
        key="no app", kind=LedgerKind.DECISION, month=19, words="The app will not be built.", owner="local_offer",
        answer=Answer(21, "Families were told.", where="News page of the local offer"), accepted=(22, _CO_CHAIRS),
    ),
    Asked(
        key="what becomes", kind=LedgerKind.DECISION, month=22,
        words="Everyone can read what became of each action of the old plan.", owner="programme",
        answer=Answer(24, "The account of all forty is out.", paper=Kind.WHAT_BECAME), accepted=(25, _CO_CHAIRS),
    ),
    Asked(
        key="second dates", kind=LedgerKind.DECISION, month=32,
        words="A date that moves a second time needs the agreement of the board.", owner="programme",
        answer=Answer(33, "The plan asks the board since this month.", board=IMPROVEMENT),
        accepted=(34, _CO_CHAIRS),
    ),
    Asked(
        key="more clinics", kind=LedgerKind.DECISION, month=30,
        words="Sixty more assessment clinics are bought from the joint budget.", owner="children_commissioner",
        due=37, requirement="PA2",
    ),
)  # fmt: skip
