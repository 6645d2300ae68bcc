"""What a member may do with one line of the ledger, beyond what their role lets them do at all."""

from turnstone.programme.boards.rules import RaisedBy, accepts_for, asks_for
from turnstone.programme.people.facts import Member
from turnstone.programme.people.permissions import can_accept_answers, can_answer_the_ledger, can_run_boards


def can_answer_item(member: Member, owner_id: int | None) -> bool:
    """Let the programme office answer any line, and a lead those that a post of theirs owns."""
    return can_answer_the_ledger(member) and (can_run_boards(member) or owner_id in member.posts)


def can_accept_answer_to(member: Member, raised_by: str) -> bool:
    """Let nobody accept an answer for a voice that is not theirs: the forum answers for families, and no one else."""
    return bool(can_accept_answers(member)) and raised_by in accepts_for(member.roles)


def voices_of(member: Member) -> tuple[RaisedBy, ...]:
    """List in whose name a member may put something in the ledger."""
    return asks_for(member.roles)
