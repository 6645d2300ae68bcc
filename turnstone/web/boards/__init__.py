"""Boards, their meetings, the ledger of what was asked and decided, reviews, and what boards were sent."""
