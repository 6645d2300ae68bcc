"""Wexcombe's boards: what each is for, who sits on it, what it answers to, its terms and its usual agenda.

Months count from the first plan's first cycle, so that the present plan begins in month 24. The Improvement Board had
one chair until month 18; then it was given two, and the Delivery Group below it became the Theme Leads' Group.
"""

from dataclasses import dataclass

from turnstone.demo.content.people import COUNCIL, ICB
from turnstone.programme.boards.rules import BoardKind, ItemPurpose, ItemSource, LineKind, Rhythm, SeatPart
from turnstone.programme.publications.rules import Kind

RESTRUCTURED = 18
RESTRUCTURED_BECAUSE = (
    "The Department's stocktake found the pace too slow and one chair too few. Those who lead a theme now meet every "
    "two weeks and report to the board."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardContent:
    """A board, where it meets, and the month in which it begins, where it is not older than the record."""

    key: str
    name: str
    short_name: str
    kind: BoardKind
    purpose: str
    organisation: str = ""
    rhythm: Rhythm
    quorum: int
    in_public: bool = False
    place: str
    begins: int | None = None


IMPROVEMENT, HWB, SCRUTINY = "improvement", "health-and-wellbeing", "scrutiny"
QUALITY, DELIVERY, THEMES = "quality", "delivery", "theme-leads"

BOARDS = (
    BoardContent(
        key=HWB,
        name="Wexcombe Health and Wellbeing Board",
        short_name="Health and Wellbeing Board",
        kind=BoardKind.HEALTH_AND_WELLBEING,
        purpose="Plan together for the health of everyone in Wexcombe, and see that services join up.",
        organisation=COUNCIL,
        rhythm=Rhythm.QUARTERLY,
        quorum=3,
        in_public=True,
        place="Council chamber, Ferry Street",
    ),
    BoardContent(
        key=SCRUTINY,
        name="Children's Services Overview and Scrutiny Committee",
        short_name="Children's Scrutiny",
        kind=BoardKind.SCRUTINY,
        purpose="Look into what the council and its partners do for children, and recommend what should be better.",
        organisation=COUNCIL,
        rhythm=Rhythm.TERMLY,
        quorum=2,
        in_public=True,
        place="Committee room 2, Ferry Street",
    ),
    BoardContent(
        key=QUALITY,
        name="NHS Saltmere and Wexcombe Quality Committee",
        short_name="ICB Quality Committee",
        kind=BoardKind.LEADERSHIP,
        purpose="Assure the integrated care board that the care it buys is safe, works and is kind.",
        organisation=ICB,
        rhythm=Rhythm.QUARTERLY,
        quorum=2,
        place="Saltmere House",
    ),
    BoardContent(
        key=IMPROVEMENT,
        name="Wexcombe SEND Improvement Board",
        short_name="Improvement Board",
        kind=BoardKind.IMPROVEMENT,
        purpose="Lead the improvement of services for children with SEND, and know whether it works for families.",
        rhythm=Rhythm.MONTHLY,
        quorum=5,
        place="Tideway Centre, room 1",
        begins=1,
    ),
    BoardContent(
        key=DELIVERY,
        name="SEND Delivery Group",
        short_name="Delivery Group",
        kind=BoardKind.GROUP,
        purpose="See that the actions of the written statement are done.",
        rhythm=Rhythm.TWO_MONTHLY,
        quorum=3,
        place="Tideway Centre, room 3",
        begins=2,
    ),
    BoardContent(
        key=THEMES,
        name="SEND Theme Leads' Group",
        short_name="Theme Leads",
        kind=BoardKind.GROUP,
        purpose="Clear what stands in the way of each theme, and tell the board what cannot be cleared here.",
        rhythm=Rhythm.FORTNIGHTLY,
        quorum=3,
        place="Online",
        begins=RESTRUCTURED,
    ),
)

# The posts that hold a seat, by the part they play. Some of these posts are empty, and so are their seats.
Seats = tuple[tuple[SeatPart, tuple[str, ...]], ...]
SEATS: dict[str, Seats] = {
    HWB: (
        (SeatPart.CHAIR, ("hwb_chair",)),
        (SeatPart.MEMBER, ("public_health", "dcs", "medical", "cabinet", "forum_chair")),
    ),
    SCRUTINY: (
        (SeatPart.CHAIR, ("scrutiny_chair",)),
        (SeatPart.MEMBER, ("saltings", "quayside", "parent_governor")),
        (SeatPart.IN_ATTENDANCE, ("dcs", "cabinet")),
    ),
    QUALITY: (
        (SeatPart.CHAIR, ("quality_chair",)),
        (SeatPart.MEMBER, ("nurse", "medical")),
        (SeatPart.IN_ATTENDANCE, ("clinical_officer", "children_commissioner")),
    ),
    IMPROVEMENT: (
        (SeatPart.CHAIR, ("dcs",)),
        (
            SeatPart.MEMBER,
            ("nurse", "head_send", "children_commissioner", "therapies", "special_head", "forum_chair"),
        ),
        (SeatPart.MEMBER, ("cabinet", "young_voices")),
        (SeatPart.ADVISER, ("dfe_adviser", "nhse_adviser")),
        (SeatPart.IN_ATTENDANCE, ("programme",)),
    ),
    DELIVERY: (
        (SeatPart.CHAIR, ("head_send",)),
        (SeatPart.MEMBER, ("children_commissioner", "therapies", "forum_plans")),
    ),
    THEMES: (
        (SeatPart.CHAIR, ("programme",)),
        (SeatPart.MEMBER, ("ehc_manager", "therapies", "local_offer", "inclusion", "adult")),
        (SeatPart.MEMBER, ("forum_plans", "forum_adulthood")),
    ),
}
# Whose seats on the Improvement Board ended when it was restructured, and who chairs it together since.
GAVE_WAY = ("dcs", "nurse")
CO_CHAIRS = ("chief", "nurse")
STAYS_AS_MEMBER = "dcs"


@dataclass(frozen=True, slots=True, kw_only=True)
class LineContent:
    """How one board stands to another, from a month on; a duty names what asked for it."""

    lower: str
    upper: str
    kind: LineKind
    what: str = ""
    paper: Kind | None = None
    rhythm: Rhythm = Rhythm.AS_NEEDED
    begins: int
    asked: str = ""


LINES = (
    LineContent(lower=SCRUTINY, upper=HWB, kind=LineKind.WORKS_WITH, begins=0),
    LineContent(lower=DELIVERY, upper=IMPROVEMENT, kind=LineKind.ANSWERS_TO, begins=2),
    LineContent(
        lower=IMPROVEMENT,
        upper=HWB,
        kind=LineKind.REPORTS_TO,
        what="Report on the improvement programme",
        paper=Kind.HWB_REPORT,
        rhythm=Rhythm.SIX_MONTHLY,
        begins=27,
    ),
    LineContent(
        lower=IMPROVEMENT,
        upper=QUALITY,
        kind=LineKind.REPORTS_TO,
        what="Monitoring update, for waits and what health leads",
        paper=Kind.MONITORING_UPDATE,
        rhythm=Rhythm.QUARTERLY,
        begins=32,
    ),
    LineContent(lower=THEMES, upper=IMPROVEMENT, kind=LineKind.ANSWERS_TO, begins=18),
    LineContent(
        lower=THEMES,
        upper=IMPROVEMENT,
        kind=LineKind.REPORTS_TO,
        what="Monitoring update",
        paper=Kind.MONITORING_UPDATE,
        rhythm=Rhythm.MONTHLY,
        begins=33,
    ),
    LineContent(
        lower=IMPROVEMENT,
        upper=SCRUTINY,
        kind=LineKind.REPORTS_TO,
        what="Progress against the plan, with its scorecard",
        paper=Kind.SCRUTINY_REPORT,
        rhythm=Rhythm.TERMLY,
        begins=27,
        asked="scorecard each term",
    ),
)

# Board, version, the month in which it was agreed (none for a draft), where, and the words.
TERMS = (
    (
        IMPROVEMENT,
        "1.0",
        1,
        "First meeting of the board",
        "The board leads the written statement of action. It meets every month. The Director of Children's Services "
        "chairs it. Five members are a quorum. It replaces three steering groups.",
    ),
    (
        IMPROVEMENT,
        "2.0",
        RESTRUCTURED,
        "Meeting of the board, after the council and the integrated care board had agreed",
        "The board leads everything that the area has promised to improve for children with SEND. The council and the "
        "integrated care board each name a co-chair. Parents and carers have a seat with a vote. The Department and "
        "NHS England advise and do not vote. Five members are a quorum; without one the board hears and does not "
        "decide. It reports to the health and wellbeing board every six months.",
    ),
    (
        THEMES,
        "1.0",
        RESTRUCTURED,
        "Wexcombe SEND Improvement Board",
        "One lead from each theme, and a parent or carer for each. The group meets every two weeks for an hour. It "
        "clears what it can, and takes to the board what it cannot.",
    ),
    (
        THEMES,
        "1.1",
        None,
        "",
        "One lead from each theme from education and one from health, and a parent or carer for each. The group meets "
        "every two weeks for an hour, and every fourth time with the young people's group.",
    ),
)

_APOLOGIES = ("Welcome and apologies", ItemPurpose.NOTE, ItemSource.WORDS)
_MINUTES = ("Minutes of the last meeting", ItemPurpose.DECIDE, ItemSource.LAST_MINUTES)
_OPEN = ("What is open", ItemPurpose.DISCUSS, ItemSource.LEDGER)
USUAL_AGENDA: dict[str, tuple[tuple[str, ItemPurpose, ItemSource], ...]] = {
    IMPROVEMENT: (
        _APOLOGIES,
        _MINUTES,
        _OPEN,
        ("How the plan goes", ItemPurpose.DISCUSS, ItemSource.PAPERS),
    ),
    HWB: (_APOLOGIES, _MINUTES),
    SCRUTINY: (_APOLOGIES, _MINUTES, _OPEN),
    QUALITY: (_APOLOGIES, _MINUTES, _OPEN),
    DELIVERY: (_MINUTES,),
    THEMES: (),
}
# What the Improvement Board has on every agenda since it was restructured.
RISKS = ("Risks brought to the board", ItemPurpose.DECIDE, ItemSource.RISKS)
