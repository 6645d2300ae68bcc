"""Every page of the site, as each who may open it, on a phone and on a desk."""

import pytest

from tests.browser.checks import overflow, violations
from tests.pages.addresses import addresses

OFFICE = "/wexcombe/office"
EVERYONE = ["nobody"]
MEMBERS = ["officer", "lead", "board member"]
WRITERS = ["officer"]
PAGES = {
    "accessibility": ("/accessibility/", EVERYONE),
    "front": ("/wexcombe/", EVERYONE),
    "progress": ("/wexcombe/progress/", EVERYONE),
    "progress_section": ("/wexcombe/progress/{section}/", EVERYONE),
    "published_updates": ("/wexcombe/updates/", EVERYONE),
    "published_update": ("/wexcombe/updates/{update}/", EVERYONE),
    "area_accessibility": ("/wexcombe/accessibility/", EVERYONE),
    "account_login": ("/account/sign-in/", EVERYONE),
    "account_ask_for_link": ("/account/sign-in/by-email/", EVERYONE),
    "account_link": ("/account/sign-in/by-email/an-old-link/", EVERYONE),
    "home": (f"{OFFICE}/", MEMBERS),
    "plan": (f"{OFFICE}/plan/", ["officer", "lead"]),
    "pace": (f"{OFFICE}/plan/pace/", MEMBERS),
    "threads": (f"{OFFICE}/plan/threads/", MEMBERS),
    "thread": (f"{OFFICE}/plan/threads/{{requirement}}/", MEMBERS),
    "dates": (f"{OFFICE}/plan/dates/", MEMBERS),
    "answer_date": (f"{OFFICE}/plan/dates/{{date}}/", WRITERS),
    "date_rule": (f"{OFFICE}/plan/date-rule/", WRITERS),
    "change_milestone": (f"{OFFICE}/plan/11.A/milestone/{{milestone}}/", WRITERS),
    "action": (f"{OFFICE}/plan/{{reference}}/", MEMBERS),
    "update": (f"{OFFICE}/plan/{{reference}}/update/", ["officer", "lead"]),
    "cycles": (f"{OFFICE}/cycles/", WRITERS),
    "cycle": (f"{OFFICE}/cycles/{{month}}/", MEMBERS),
    "steps": (f"{OFFICE}/cycles/steps/", MEMBERS),
    "promises": (f"{OFFICE}/cycles/promises/", MEMBERS),
    "make_promise": (f"{OFFICE}/cycles/promises/make/", WRITERS),
    "answer_promise": (f"{OFFICE}/cycles/promises/{{promise}}/", WRITERS),
    "open_cycle": (f"{OFFICE}/cycles/new/", WRITERS),
    "ask_for_updates": (f"{OFFICE}/cycles/{{month}}/ask/", WRITERS),
    "withdraw_links": (f"{OFFICE}/cycles/{{month}}/ask/withdraw/", WRITERS),
    "add_headline": (f"{OFFICE}/cycles/{{month}}/headline/", WRITERS),
    "add_progress": (f"{OFFICE}/cycles/{{month}}/progress/", WRITERS),
    "add_step": (f"{OFFICE}/cycles/{{month}}/step/", WRITERS),
    "close_step": (f"{OFFICE}/cycles/{{month}}/step/{{step}}/", WRITERS),
    "mandates": (f"{OFFICE}/plan/mandates/", ["officer", "board member"]),
    "add_mandate": (f"{OFFICE}/plan/mandates/add/", WRITERS),
    "change_mandate": (f"{OFFICE}/plan/mandates/{{mandate}}/", WRITERS),
    "versions": (f"{OFFICE}/plan/versions/", ["officer", "board member"]),
    "draw_version": (f"{OFFICE}/plan/versions/draw/", WRITERS),
    "compare_versions": (f"{OFFICE}/plan/versions/compare/", ["officer", "board member"]),
    "change_version": (f"{OFFICE}/plan/versions/{{version}}/", WRITERS),
    "rating_key": (f"{OFFICE}/plan/key/", ["officer", "board member"]),
    "change_rating_key": (f"{OFFICE}/plan/key/change/", WRITERS),
    "change_plan": (f"{OFFICE}/plan/details/", WRITERS),
    "write_plan": (f"{OFFICE}/plan/write/", WRITERS),
    "add_workstream": (f"{OFFICE}/plan/add/workstream/", WRITERS),
    "add_outcome": (f"{OFFICE}/plan/add/outcome/", WRITERS),
    "add_requirement": (f"{OFFICE}/plan/add/requirement/", WRITERS),
    "add_action": (f"{OFFICE}/plan/add/action/", WRITERS),
    "change_action": (f"{OFFICE}/plan/{{reference}}/change/", WRITERS),
    "add_exception": (f"{OFFICE}/cycles/{{month}}/exception/", WRITERS),
    "raise_risk": (f"{OFFICE}/risks/add/", WRITERS),
    "risk": (f"{OFFICE}/risks/{{risk}}/", ["officer", "board member"]),
    "change_risk": (f"{OFFICE}/risks/{{risk}}/change/", WRITERS),
    "people": (f"{OFFICE}/people/", WRITERS),
    "add_organisation": (f"{OFFICE}/people/add/organisation/", WRITERS),
    "add_post": (f"{OFFICE}/people/add/post/", WRITERS),
    "add_person": (f"{OFFICE}/people/add/person/", WRITERS),
    "post": (f"{OFFICE}/people/posts/{{post}}/", WRITERS),
    "appoint_leads": (f"{OFFICE}/people/leads/{{workstream}}/", WRITERS),
    "invite": (f"{OFFICE}/people/invite/", WRITERS),
    "account": (f"{OFFICE}/people/accounts/{{account}}/", WRITERS),
    "risks": (f"{OFFICE}/risks/", WRITERS),
    "risk_matrix": (f"{OFFICE}/risks/matrix/", ["officer", "board member"]),
    "risks_for_the_board": (f"{OFFICE}/risks/board/", ["officer", "board member"]),
    "boards": (f"{OFFICE}/boards/", MEMBERS),
    "governance_map": (f"{OFFICE}/boards/map/", MEMBERS),
    "forward_plan": (f"{OFFICE}/boards/forward/", MEMBERS),
    "add_board": (f"{OFFICE}/boards/add/", WRITERS),
    "board": (f"{OFFICE}/boards/{{board}}/", MEMBERS),
    "change_board": (f"{OFFICE}/boards/{{board}}/change/", WRITERS),
    "reviews": (f"{OFFICE}/boards/reviews/", MEMBERS),
    "add_review": (f"{OFFICE}/boards/reviews/add/", WRITERS),
    "review": (f"{OFFICE}/boards/reviews/{{review}}/", MEMBERS),
    "change_review": (f"{OFFICE}/boards/reviews/{{review}}/change/", WRITERS),
    "add_finding": (f"{OFFICE}/boards/reviews/{{review}}/findings/add/", WRITERS),
    "change_finding": (f"{OFFICE}/boards/reviews/{{review}}/findings/{{finding}}/", WRITERS),
    "challenge_in_review": (f"{OFFICE}/boards/reviews/{{review}}/challenge/", ["officer", "board member"]),
    "ledger": (f"{OFFICE}/boards/ledger/", MEMBERS),
    "ledger_item": (f"{OFFICE}/boards/ledger/{{line}}/", MEMBERS),
    "raise_item": (f"{OFFICE}/boards/ledger/add/", ["officer", "board member"]),
    "answer_item": (f"{OFFICE}/boards/ledger/{{line}}/answer/", WRITERS),
    "decide_on_answer": (f"{OFFICE}/boards/ledger/{{answered_line}}/decide/", ["officer", "board member"]),
    "change_ledger_item": (f"{OFFICE}/boards/ledger/{{line}}/change/", WRITERS),
    "ratings": (f"{OFFICE}/plan/inflation/", ["officer", "board member"]),
    "measures": (f"{OFFICE}/measures/", ["officer", "board member"]),
    "measure": (f"{OFFICE}/measures/{{measure}}/", ["officer", "board member"]),
    "new_measure": (f"{OFFICE}/measures/add/", WRITERS),
    "change_measure": (f"{OFFICE}/measures/{{measure}}/change/", WRITERS),
    "outcome_measures": (f"{OFFICE}/measures/of/1/", WRITERS),
    "papers": (f"{OFFICE}/papers/", MEMBERS),
    "paper": (f"{OFFICE}/papers/{{paper}}/", ["officer", "board member"]),
    "preview": (f"{OFFICE}/cycles/{{month}}/paper/monitoring-update/", WRITERS),
    "succession": (f"{OFFICE}/plan/succession/", ["officer", "board member"]),
    "replace_plan": (f"{OFFICE}/plan/succession/replace/", WRITERS),
    "old_action": (f"{OFFICE}/plan/succession/{{old_action}}/", ["officer", "board member"]),
    "account_for_action": (f"{OFFICE}/plan/succession/{{old_action}}/account/", WRITERS),
    "earlier_plans": ("/wexcombe/earlier-plans/", EVERYONE),
    "earlier_plan": ("/wexcombe/earlier-plans/{old_plan}/", EVERYONE),
    "preview_about": (f"{OFFICE}/papers/about/what-became/{{old_plan}}/", WRITERS),
    "public_meetings": ("/wexcombe/meetings/", EVERYONE),
    "public_meeting": ("/wexcombe/meetings/{public_meeting}/", EVERYONE),
    "public_meeting_paper": ("/wexcombe/meetings/{public_meeting}/{public_paper}/", EVERYONE),
    "calendar": (f"{OFFICE}/boards/calendar/", ["officer", "board member"]),
    "meetings": (f"{OFFICE}/boards/meetings/", MEMBERS),
    "meeting": (f"{OFFICE}/boards/meetings/{{held_meeting}}/", MEMBERS),
    "schedule_meeting": (f"{OFFICE}/boards/{{board}}/meetings/add/", WRITERS),
    "schedule_series": (f"{OFFICE}/boards/{{board}}/meetings/series/", WRITERS),
    "usual_agenda": (f"{OFFICE}/boards/{{board}}/agenda/", WRITERS),
    "change_meeting": (f"{OFFICE}/boards/meetings/{{meeting}}/change/", WRITERS),
    "agenda": (f"{OFFICE}/boards/meetings/{{meeting}}/agenda/", WRITERS),
    "add_item": (f"{OFFICE}/boards/meetings/{{meeting}}/agenda/add/", WRITERS),
    "change_item": (f"{OFFICE}/boards/meetings/{{held_meeting}}/agenda/{{item}}/", WRITERS),
    "attendance": (f"{OFFICE}/boards/meetings/{{held_meeting}}/attendance/", WRITERS),
    "write_minutes": (f"{OFFICE}/boards/meetings/{{held_meeting}}/minutes/{{item}}/", WRITERS),
    "resolve": (f"{OFFICE}/boards/meetings/{{held_meeting}}/resolve/", WRITERS),
    "agree_minutes": (f"{OFFICE}/boards/meetings/{{held_meeting}}/agree/", WRITERS),
    "meeting_letters": (f"{OFFICE}/boards/meetings/{{meeting}}/letters/", WRITERS),
    "known": (f"{OFFICE}/boards/known/", MEMBERS),
    "paper_as_sent": (f"{OFFICE}/boards/known/{{sent}}/", MEMBERS),
    "attach_to_meeting": (f"{OFFICE}/boards/meetings/{{meeting}}/papers/add/", WRITERS),
    "attach_to_board": (f"{OFFICE}/boards/{{board}}/papers/add/", WRITERS),
    "releases": (f"{OFFICE}/boards/releases/", MEMBERS),
    "propose_release": (f"{OFFICE}/boards/releases/propose/", WRITERS),
    "note_release_agreement": (f"{OFFICE}/boards/releases/agreements/{{agreement}}/", WRITERS),
    "call_off_release": (f"{OFFICE}/boards/releases/{{release}}/call-off/", WRITERS),
    "answer_with_release": (f"{OFFICE}/boards/releases/{{released}}/answer/", WRITERS),
    "changes": (f"{OFFICE}/cycles/{{month}}/changes/", ["board member"]),
    "intake": (f"{OFFICE}/intake/", WRITERS),
    "proposal": (f"{OFFICE}/intake/{{file}}/", WRITERS),
    "surveys": (f"{OFFICE}/voice/surveys/", MEMBERS),
    "survey": (f"{OFFICE}/voice/surveys/{{survey}}/", ["officer", "board member"]),
    "preview_survey": (f"{OFFICE}/voice/surveys/{{survey}}/preview/", WRITERS),
    "add_survey": (f"{OFFICE}/voice/surveys/add/", WRITERS),
    "change_survey": (f"{OFFICE}/voice/surveys/{{survey}}/change/", WRITERS),
    "copy_survey": (f"{OFFICE}/voice/surveys/{{survey}}/copy/", WRITERS),
    "add_question": (f"{OFFICE}/voice/surveys/{{survey}}/questions/add/", WRITERS),
    "change_question": (f"{OFFICE}/voice/surveys/{{survey}}/questions/{{question}}/change/", WRITERS),
    "open_wave": (f"{OFFICE}/voice/surveys/{{survey}}/waves/open/", WRITERS),
    "wave": (f"{OFFICE}/voice/surveys/{{survey}}/waves/{{wave}}/", ["officer", "board member"]),
    "change_wave": (f"{OFFICE}/voice/surveys/{{survey}}/waves/{{wave}}/change/", WRITERS),
    "send_survey": (f"{OFFICE}/voice/surveys/{{survey}}/waves/{{wave}}/send/", WRITERS),
    "enter_response": (f"{OFFICE}/voice/surveys/{{survey}}/waves/{{wave}}/enter/", WRITERS),
    "survey_on_paper": (f"{OFFICE}/voice/surveys/{{survey}}/waves/{{wave}}/paper/", WRITERS),
    "population": (f"{OFFICE}/voice/surveys/population/", ["officer", "board member"]),
    "set_population": (f"{OFFICE}/voice/surveys/population/need/", WRITERS),
    "open_survey": ("/wexcombe/have-your-say/surveys/{open_survey}/", EVERYONE),
    "contacts": (f"{OFFICE}/voice/contacts/", WRITERS),
    "add_contact": (f"{OFFICE}/voice/contacts/add/", WRITERS),
    "take_contacts_in": (f"{OFFICE}/voice/contacts/list/", WRITERS),
    "messages_to_settle": (f"{OFFICE}/voice/contacts/messages/", WRITERS),
    "contact": (f"{OFFICE}/voice/contacts/{{contact}}/", WRITERS),
    "change_contact": (f"{OFFICE}/voice/contacts/{{contact}}/change/", WRITERS),
    "agree_for_contact": (f"{OFFICE}/voice/contacts/{{contact}}/agree/", WRITERS),
    "stop_for_contact": (f"{OFFICE}/voice/contacts/{{contact}}/stop/", WRITERS),
    "erase_contact": (f"{OFFICE}/voice/contacts/{{contact}}/erase/", WRITERS),
    "bulletins": (f"{OFFICE}/voice/bulletins/", MEMBERS),
    "bulletin": (f"{OFFICE}/voice/bulletins/{{bulletin}}/", ["officer", "board member"]),
    "bulletin_preview": (f"{OFFICE}/voice/bulletins/{{bulletin}}/as/easy/", ["officer", "board member"]),
    "bulletin_sending": (f"{OFFICE}/voice/bulletins/{{bulletin}}/send/", ["officer", "board member"]),
    "add_bulletin_series": (f"{OFFICE}/voice/bulletins/add/", WRITERS),
    "change_bulletin_series": (f"{OFFICE}/voice/bulletins/named/{{bulletin_series}}/", WRITERS),
    "change_bulletin": (f"{OFFICE}/voice/bulletins/{{bulletin}}/title/", WRITERS),
    "drop_bulletin": (f"{OFFICE}/voice/bulletins/{{bulletin}}/drop/", WRITERS),
    "add_bulletin_line": (f"{OFFICE}/voice/bulletins/{{bulletin}}/lines/add/", WRITERS),
    "change_bulletin_line": (f"{OFFICE}/voice/bulletins/{{bulletin}}/lines/{{bulletin_line}}/", WRITERS),
    "take_back_bulletin": (f"{OFFICE}/voice/bulletins/{{bulletin}}/send/take-back/", WRITERS),
    "replies": (f"{OFFICE}/voice/replies/", MEMBERS),
    "reply": (f"{OFFICE}/voice/replies/{{reply}}/", ["officer", "board member"]),
    "reply_to_theme": (f"{OFFICE}/voice/replies/to/{{theme}}/", WRITERS),
    "change_reply": (f"{OFFICE}/voice/replies/{{reply}}/change/", WRITERS),
    "withdraw_reply": (f"{OFFICE}/voice/replies/{{reply}}/withdraw/", WRITERS),
    "send_reply": (f"{OFFICE}/voice/replies/{{reply}}/send/", WRITERS),
    "forum_statements": (f"{OFFICE}/voice/forum/", MEMBERS),
    "forum_statement": (f"{OFFICE}/voice/forum/{{outcome}}/", ["officer", "forum"]),
    "write_statement": (f"{OFFICE}/voice/forum/{{outcome}}/write/", ["forum"]),
    "take_back_statement": (f"{OFFICE}/voice/forum/{{signed_outcome}}/take-back/", ["forum"]),
    "you_said": ("/wexcombe/you-said-we-did/", EVERYONE),
    "you_said_then": ("/wexcombe/you-said-we-did/{you_said}/", EVERYONE),
    "timeline": (f"{OFFICE}/voice/timeline/", MEMBERS),
    "timeline_entry": (f"{OFFICE}/voice/timeline/{{entry}}/", ["officer", "board member"]),
    "add_timeline_entry": (f"{OFFICE}/voice/timeline/add/", WRITERS),
    "change_timeline_entry": (f"{OFFICE}/voice/timeline/{{entry}}/change/", WRITERS),
    "withdraw_timeline_entry": (f"{OFFICE}/voice/timeline/{{entry}}/withdraw/", WRITERS),
    "add_timeline_source": (f"{OFFICE}/voice/timeline/{{entry}}/sources/add/", WRITERS),
    "add_phase": (f"{OFFICE}/voice/timeline/phases/add/", WRITERS),
    "change_phase": (f"{OFFICE}/voice/timeline/phases/{{phase}}/", WRITERS),
    "remove_phase": (f"{OFFICE}/voice/timeline/phases/{{phase}}/remove/", WRITERS),
    "public_timeline": ("/wexcombe/timeline/", EVERYONE),
    "charters": (f"{OFFICE}/voice/charters/", MEMBERS),
    "charter": (f"{OFFICE}/voice/charters/{{charter}}/", ["officer", "board member"]),
    "charter_version": (f"{OFFICE}/voice/charters/{{charter}}/versions/{{charter_version}}/", ["officer"]),
    "compare_charter": (f"{OFFICE}/voice/charters/{{charter}}/compare/", ["officer"]),
    "add_charter": (f"{OFFICE}/voice/charters/add/", WRITERS),
    "change_charter": (f"{OFFICE}/voice/charters/{{charter}}/change/", WRITERS),
    "end_charter": (f"{OFFICE}/voice/charters/{{charter}}/end/", WRITERS),
    "write_charter": (f"{OFFICE}/voice/charters/{{charter}}/write/", WRITERS),
    "change_charter_version": (
        f"{OFFICE}/voice/charters/{{charter}}/versions/{{charter_version}}/change/",
        WRITERS,
    ),
    "remove_charter_version": (
        f"{OFFICE}/voice/charters/{{charter}}/versions/{{charter_version}}/remove/",
        WRITERS,
    ),
    "sign_charter": (f"{OFFICE}/voice/charters/{{charter}}/versions/{{charter_version}}/sign/", WRITERS),
    "take_back_signature": (
        f"{OFFICE}/voice/charters/{{charter}}/versions/{{signature}}/take-back/",
        WRITERS,
    ),
    "public_charters": ("/wexcombe/charters/", EVERYONE),
    "public_charter": ("/wexcombe/charters/{public_charter}/", EVERYONE),
    "public_bulletins": ("/wexcombe/bulletins/", EVERYONE),
    "public_bulletin": ("/wexcombe/bulletins/{public_bulletin}/", EVERYONE),
    "public_bulletin_paper": ("/wexcombe/bulletins/{public_bulletin}/easy/", EVERYONE),
    "sign_up": ("/wexcombe/have-your-say/news/", EVERYONE),
    "check_mail": ("/wexcombe/have-your-say/news/check-your-mail/", EVERYONE),
}
# The same address in another state.
STATES = {
    "some of the timeline": ("/wexcombe/timeline/?category=event&order=oldest", EVERYONE),
    "a survey for young people": (
        "/wexcombe/have-your-say/surveys/{open_survey}/?words=young_people",
        EVERYONE,
    ),
    "a bulletin as plain text": (f"{OFFICE}/voice/bulletins/{{bulletin}}/as/text/", WRITERS),
    "a draft": (f"{OFFICE}/papers/{{draft}}/", WRITERS),
    "the preview of the public page": (f"{OFFICE}/cycles/{{month}}/paper/public-progress/", WRITERS),
    "our promises": ("/wexcombe/progress/our-promises/", EVERYONE),
    "the plan by lead": (f"{OFFICE}/plan/?by=lead", ["officer"]),
    "no such page": (f"{OFFICE}/nowhere/", ["officer", "nobody"]),
}
# Every other address answers 200; an example that leads nowhere must not pass for a page.
REFUSALS = {f"{OFFICE}/nowhere/": 404, "/account/sign-in/by-email/an-old-link/": 410}
ANSWER = "performance.getEntriesByType('navigation')[0].responseStatus"
# Files, moves and redirections.
NO_PAGES = set(
    "timeline_csv restore_timeline_entry public_timeline_feed public_timeline_file "
    "charter_file resume_charter public_charter_file "
    "begin_bulletin redraw_bulletin act_on_bulletin_line try_bulletin hand_in_bulletin approve_bulletin send_bulletin "
    "replies_csv you_said_file "
    "public_bulletins_feed public_bulletin_file "
    "contacts_csv note_bounce message_phoned message_again confirm_choices my_choices forget_me unsubscribe "
    "survey_by_link move_question remove_question close_wave remind_of_survey "
    "start health account_home account_logout published_update_file plan_csv dates_csv risks_csv ratings_csv no_change original "
    "pace_file threads_csv evidence_pack paper_make paper_file paper_send_for_review paper_send_back paper_approve paper_publish paper_withdraw "
    "paper_correct paper_make_about succession_csv account_for_finished earlier_plan_file steps_csv promises_csv mandates_csv versions_csv compare_versions_csv forward_plan_csv ledger_csv reviews_csv review_letter answer_by_link withdraw_link calendar_by_link meetings_ics meeting_ics meetings_csv hold_meeting draw_agenda send_agenda move_item remove_item remove_remark public_meetings_ics public_meeting_file known_csv paper_as_sent_file send_board_paper take_off_board_paper release_now".split()
)
DESK, PHONE = {"width": 1280, "height": 900}, {"width": 320, "height": 640}
WAYS = [
    pytest.param(path, who, id=f"{name} as {who}")
    for name, (path, people) in (PAGES | STATES).items()
    for who in people
]


def test_this_list_names_every_page_of_the_site():
    assert set(PAGES) | NO_PAGES == {address.name for address in addresses()}


@pytest.mark.parametrize(("path", "who"), WAYS)
def test_nothing_bars_anyone_and_nothing_runs_off_the_screen(visit, examples, path, who):
    page = visit(who, path.format(**examples), viewport=DESK)
    assert page.evaluate(ANSWER) == REFUSALS.get(path, 200)
    assert page.locator("h1").count() == 1
    assert (violations(page), overflow(page)) == ([], 0)
    page.set_viewport_size(PHONE)
    assert (violations(page), overflow(page)) == ([], 0)
