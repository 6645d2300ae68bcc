"""What Wexcombe's boards do every time, what the groups below them talk about, and which meetings were put off."""

from dataclasses import dataclass

from turnstone.demo.content.boards import DELIVERY, HWB, IMPROVEMENT, QUALITY, THEMES
from turnstone.demo.content.improvement_topics import Topic

# What is said when a meeting has no topic of its own.
OTHERWISE = Topic("Questions to the board", "", "There were none that are not in the minutes above.")

# The groups below the board have one item each time, and these in turn.
GROUP_ITEMS = {
    DELIVERY: (
        Topic("Actions that are late", "head_send", "Each was gone through. Two need the board."),
        Topic("Actions of health", "children_commissioner", "Clinicians could not be freed to come."),
        Topic("What the board asked for", "head_send", "Answers to the board were put together."),
    ),
    THEMES: (
        Topic("What stands in the way", "programme", "Psychology advice is late in one case of three."),
        Topic("Steps due by the next board", "programme", "Seven of nine are done; two go to the board."),
        Topic("What families told us", "local_offer", "Letters are better. Ringing back is not."),
        Topic("Figures for the board", "programme", "The three that are missing were asked for again."),
        Topic("Schools", "inclusion", "Two schools want the outreach team sooner than it can come."),
        Topic("Handing over at 18", "adult", "Adult services came for the first time."),
    ),
}

# What the minutes say of the items of every agenda, in turn.
OPEN = (
    "What is open was gone through; nothing was closed without saying where it was answered.",
    "Those who owe an answer were asked for a day.",
    "The oldest were taken first.",
)
UPDATE = (
    "The programme manager drew attention to the following: {told}.",
    "The update was taken as read. Of note: {told}.",
    "Members asked about each of these: {told}.",
)
RISKS = (
    "Its owner said what would make it smaller, and by when.",
    "Nothing has changed. It comes back next month.",
    "The board asked what it would cost to do nothing.",
)
AGREED = "Agreed as a true record."
NOT_AGREED = "Left for the next meeting, because too few were here to agree them."
NOT_AT_HAND = "Nobody had them at hand."
NO_QUORUM = "Heard and not decided: fewer came than the quorum."


@dataclass(frozen=True, slots=True, kw_only=True)
class PutOff:
    """A meeting that was put off, once or more: why each time, and by how many days, where a new day was found."""

    board: str
    month: int
    why: tuple[str, ...]
    days: tuple[int, ...] = ()
    is_cancelled: bool = False


PUT_OFF = (
    PutOff(
        board=IMPROVEMENT,
        month=5,
        why=("Half of the board was called to an inspection of another service.",),
        days=(7,),
    ),
    PutOff(
        board=IMPROVEMENT,
        month=10,
        why=("The chair was ill.", "The council sat on its budget at the same hour."),
        days=(5, 7),
    ),
    PutOff(
        board=IMPROVEMENT,
        month=14,
        why=("No papers had been written over the holidays.",),
        is_cancelled=True,
    ),
    PutOff(board=HWB, month=18, why=("The chamber was flooded.",), days=(14,)),
    PutOff(board=QUALITY, month=32, why=("Too few members could come.",)),
)
# The month in which fewer than the quorum came, and those who did.
INQUORATE = (IMPROVEMENT, 9, ("dcs", "therapies", "forum_chair"))
# The meeting whose minutes nobody ever agreed.
FORGOTTEN = (QUALITY, 23)
