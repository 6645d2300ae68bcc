"""One thing that a reader will miss or mistake in a paper."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal


class Code(StrEnum):
    """What sort of concern it is."""

    BLANK_PAPER = "blank_paper"
    NAMES_A_PERSON = "names_a_person"
    MISSING_LEADS = "missing_leads"
    ALL_RATINGS_SAME = "all_ratings_same"
    ALL_RISKS_SAME = "all_risks_same"
    RISK_WITHOUT_OWNER = "risk_without_owner"
    RISK_WITHOUT_DATE = "risk_without_date"
    RISK_NOT_IF_THEN = "risk_not_if_then"
    RISK_REVIEW_OVERDUE = "risk_review_overdue"
    MITIGATION_UNOWNED = "mitigation_unowned"
    STEP_WITHOUT_DATE = "step_without_date"
    STEP_UNANSWERED = "step_unanswered"
    PROMISE_WITHOUT_DATE = "promise_without_date"
    PROMISE_UNANSWERED = "promise_unanswered"
    RATED_WITHOUT_CRITERIA = "rated_without_criteria"
    RATED_WITHOUT_EVIDENCE = "rated_without_evidence"
    OVERRIDE_WITHOUT_EVIDENCE = "override_without_evidence"
    OVERDUE_WITHOUT_REASON = "overdue_without_reason"
    NOTHING_HEARD = "nothing_heard"
    NO_DIFFERENCE_SHOWN = "no_difference_shown"
    PLAN_NOT_REPLACED = "plan_not_replaced"
    ACTION_UNACCOUNTED = "action_unaccounted"
    NO_EARLIER_PICTURE = "no_earlier_picture"
    LEDGER_OVERDUE = "ledger_overdue"
    LEDGER_UNOWNED = "ledger_unowned"
    IMPLICATION_UNWRITTEN = "implication_unwritten"
    PAPER_NOT_SENT = "paper_not_sent"
    MEETING_NOT_HELD = "meeting_not_held"
    ATTENDANCE_NOT_NOTED = "attendance_not_noted"
    MINUTES_NOT_AGREED = "minutes_not_agreed"
    LINE_NOT_SO = "line_not_so"
    CORRECTION_OWED = "correction_owed"
    REPLY_OWED = "reply_owed"
    REPLY_LEFT_BEHIND = "reply_left_behind"
    NOT_FOR_EVERYONE = "not_for_everyone"
    CHARTER_NOT_SIGNED = "charter_not_signed"
    WAVE_OPEN = "wave_open"
    SMALL_NUMBERS_SHOW = "small_numbers_show"
    WHOLE_GROUP = "whole_group"
    RESTATED_BY_A_FEW = "restated_by_a_few"
    NO_COUNTS_BEHIND = "no_counts_behind"
    VALUES_DIFFER = "values_differ"
    MEASURE_LATE = "measure_late"
    RED_WITHOUT_NOTE = "red_without_note"
    FIGURE_WRONG = "figure_wrong"
    FIGURE_ODD = "figure_odd"
    BREAK_UNMARKED = "break_unmarked"
    UNEXPLAINED_SHORT_FORM = "unexplained_short_form"
    UNKNOWN_SHORT_FORM = "unknown_short_form"
    HARD_TO_READ = "hard_to_read"
    LONG_SENTENCE = "long_sentence"
    WORD_TO_AVOID = "word_to_avoid"


Weight = Literal["blocks", "warns"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Concern:
    """Say in a sentence what is wrong, where, and whether the paper can go out like this."""

    code: Code
    weight: Weight = "warns"
    sentence: str
    where: str = ""

    def as_dict(self) -> dict[str, str]:
        """Give it as a publication keeps it."""
        return {"code": self.code, "weight": self.weight, "sentence": self.sentence, "where": self.where}
