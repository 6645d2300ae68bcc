"""What a member may do. Each rule is a named predicate, so that pages and operations ask the same question."""

import rules

from turnstone.programme.people import rules as roles
from turnstone.programme.people.facts import Member


def _holds_one_of(allowed: frozenset[roles.Role], name: str) -> rules.Predicate:
    return rules.predicate(lambda member: bool(member and member.roles & allowed), name=name)


can_read_the_plan = _holds_one_of(roles.READS_THE_PLAN, "can_read_the_plan")
can_run_the_cycle = _holds_one_of(roles.RUNS_THE_CYCLE, "can_run_the_cycle")
can_manage_people = _holds_one_of(roles.MANAGES_PEOPLE, "can_manage_people")
can_take_files_in = _holds_one_of(roles.TAKES_FILES_IN, "can_take_files_in")
can_write_papers = _holds_one_of(roles.WRITES_PAPERS, "can_write_papers")
can_approve_papers = _holds_one_of(roles.APPROVES_PAPERS, "can_approve_papers")
can_publish_papers = _holds_one_of(roles.PUBLISHES_PAPERS, "can_publish_papers")
can_record_measures = _holds_one_of(roles.RECORDS_MEASURES, "can_record_measures")
can_see_small_areas = _holds_one_of(roles.SEES_SMALL_AREAS, "can_see_small_areas")
can_see_drafts = _holds_one_of(roles.SEES_DRAFTS, "can_see_drafts")
can_see_restricted_evidence = _holds_one_of(roles.SEES_RESTRICTED_EVIDENCE, "can_see_restricted_evidence")

can_run_boards = _holds_one_of(roles.RUNS_BOARDS, "can_run_boards")
can_raise_challenges = _holds_one_of(roles.RAISES_CHALLENGES, "can_raise_challenges")
can_answer_the_ledger = _holds_one_of(roles.ANSWERS_THE_LEDGER, "can_answer_the_ledger")
can_accept_answers = _holds_one_of(roles.ACCEPTS_ANSWERS, "can_accept_answers")
can_see_exempt_items = _holds_one_of(roles.SEES_EXEMPT_ITEMS, "can_see_exempt_items")

can_run_voice = _holds_one_of(roles.RUNS_VOICE, "can_run_voice")
can_see_contacts = _holds_one_of(roles.SEES_CONTACTS, "can_see_contacts")
can_read_comments = _holds_one_of(roles.READS_COMMENTS, "can_read_comments")
can_sign_for_the_forum = _holds_one_of(roles.SIGNS_FOR_THE_FORUM, "can_sign_for_the_forum")


@rules.predicate
def can_see_bulletin_drafts(member: Member) -> bool:
    """Let those who write a bulletin see it before it is sent, and those who approve papers."""
    return bool(can_run_voice(member) or can_approve_papers(member))


def can_note_measure(member: Member, owner_id: int | None) -> bool:
    """Let those who record measures write what one means, and a lead where their post owns it."""
    return bool(can_record_measures(member) or (roles.Role.LEAD in member.roles and owner_id in member.posts))


def can_update_action(member: Member, lead_id: int | None) -> bool:
    """Let the programme office update any action, and a lead the actions that their post leads."""
    if roles.Role.PROGRAMME_OFFICE in member.roles:
        return True
    return roles.Role.LEAD in member.roles and lead_id in member.posts
