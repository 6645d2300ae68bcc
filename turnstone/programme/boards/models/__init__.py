"""Boards, meetings, the ledger, reviews, and what boards are sent."""

from turnstone.programme.boards.models.boards import Board, BoardSeat, BoardTerms, ReportingLine
from turnstone.programme.boards.models.ledger import LedgerItem, LedgerPassage, LedgerReworded, Resolution
from turnstone.programme.boards.models.meetings import (
    AgendaItem,
    AgendaTemplateLine,
    Attendance,
    Meeting,
    MeetingLetter,
    MeetingSeries,
    Remark,
)
from turnstone.programme.boards.models.papers import BoardPaper, Release, ReleaseAgreement, ReleaseBoard
from turnstone.programme.boards.models.reviews import Review, ReviewFinding

__all__ = [
    "AgendaItem",
    "AgendaTemplateLine",
    "Attendance",
    "Board",
    "BoardPaper",
    "BoardSeat",
    "BoardTerms",
    "LedgerItem",
    "LedgerPassage",
    "LedgerReworded",
    "Meeting",
    "MeetingLetter",
    "MeetingSeries",
    "Release",
    "ReleaseAgreement",
    "ReleaseBoard",
    "Remark",
    "ReportingLine",
    "Resolution",
    "Review",
    "ReviewFinding",
]
