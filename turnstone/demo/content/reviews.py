"""Who looked at Wexcombe from outside, and what they judged and found."""

from dataclasses import dataclass

from turnstone.demo.content.people import DFE, NHSE
from turnstone.programme.boards.rules import PaceJudgement, ReviewKind

_BOTH = f"{DFE} and {NHSE}"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewContent:
    """A review, the month and days in which it took place, and its findings: the words, and whether they worry."""

    key: str
    kind: ReviewKind
    by_whom: str
    month: int
    days: tuple[int, int]
    is_of_the_first_plan: bool = False
    summary: str
    pace: PaceJudgement
    pace_words: str = ""
    when_words: str = ""
    findings: tuple[tuple[str, bool, str], ...]


REVIEWS = (
    ReviewContent(
        key="stocktake",
        kind=ReviewKind.STOCKTAKE,
        by_whom=DFE,
        month=21,
        days=(1, 28),
        is_of_the_first_plan=True,
        summary="Officials went through the written statement with its leads, and spoke with nine families.",
        pace=PaceJudgement.TOO_SLOW,
        pace_words=(
            "The pace of change has been too slow, and too many children and young people wait for what they need."
        ),
        findings=(
            ("Most milestones are met, and families notice little of it.", True, ""),
            ("No figures from health came to the board for two years.", True, "W2"),
            ("Leaders no longer defend what did not work.", False, "W1"),
            ("Several leads answer for more actions than one person can.", True, "W1"),
        ),
    ),
    ReviewContent(
        key="deep dive",
        kind=ReviewKind.DEEP_DIVE,
        by_whom=NHSE,
        month=28,
        days=(16, 17),
        summary="Two days on waits: lists were read, and thirty families were rung.",
        pace=PaceJudgement.NOT_SAID,
        findings=(
            ("Therapies lists are clean, and families on them know how long they wait.", False, "PA2"),
            ("Nobody has told families on the neurodevelopmental list anything for a year.", True, "PA2"),
            ("Clinicians and officers give different numbers for the same list.", True, "N1"),
        ),
    ),
    ReviewContent(
        key="second stocktake",
        kind=ReviewKind.STOCKTAKE,
        by_whom=_BOTH,
        month=33,
        days=(7, 8),
        summary="Officials looked at each priority action with leads, and heard the forum by itself.",
        pace=PaceJudgement.MIXED,
        pace_words="Plans are made faster than a year ago. Waits for assessment are not shorter, and posts stay empty.",
        findings=(
            ("Two plans of three are made in 20 weeks.", False, "PA1"),
            ("The board asks harder questions than a year ago, and some three times.", True, "PA2"),
            ("Nearly half of families feel listened to.", False, "PA3"),
            ("One service can say least of its results where children wait longest.", True, "N1"),
        ),
    ),
)
