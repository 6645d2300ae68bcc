import datetime as dt

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.papers.bulletins import begin, finish, noon, send
from tests.papers.meetings import add_board, hold
from tests.papers.small_plan import BY
from tests.programme.a_series import at, new_event
from turnstone.documents.as_json import from_json
from turnstone.documents.blocks import facts_in
from turnstone.documents.writers import text
from turnstone.papers.catalogue import build
from turnstone.papers.voice.bulletin_drawing import corrections_owed, draw, drawn_lines
from turnstone.papers.voice.bulletin_handing import frozen_bulletin
from turnstone.papers.voice.bulletin_reading import read_known
from turnstone.programme.audit import clock
from turnstone.programme.boards import operations as boards
from turnstone.programme.boards.rules import LedgerKind
from turnstone.programme.delivery import operations as delivery
from turnstone.programme.plan import operations as plans
from turnstone.programme.plan.rules import Impact
from turnstone.programme.publications.rules import Kind
from turnstone.programme.voice import operations as voice
from turnstone.programme.voice.queries import bulletin_now
from turnstone.programme.voice.rules import BulletinSection, QuestionKind, ReplyKind, ThemeKind

FIRST = noon(4, 1)
BEGUN, SENT, NEXT = noon(4, 20), noon(4, 21), noon(5, 20)


def told(issue):
    return [line.words for line in bulletin_now(issue.pk).told]


def drawn(made, after=BEGUN, before=FIRST):
    return {
        (line.section, line.words)
        for line in draw((), read_known(made.area.pk, before), read_known(made.area.pk, after))
    }


def test_what_was_finished_is_told_with_its_fact(wexcombe):
    finish(wexcombe, 3, noon(4, 19))
    issue = begin(wexcombe, BEGUN)
    line = next(each for each in bulletin_now(issue.pk).lines if each.words.endswith("Do thing D."))
    assert (line.section, line.said) == (BulletinSection.DONE, "status:complete")
    assert (line.about, line.about_version) == (
        wexcombe.actions[3].ref,
        wexcombe.actions[3].history.latest("history_date").history_id,
    )


def test_a_date_that_moved_is_said_plainly_with_both_dates_and_the_reason(wexcombe):
    with clock.pretend(noon(4, 12)):
        plans.move_due_date(
            by=BY, action=wexcombe.actions[4], to=dt.date(2024, 9, 30), why="Nobody applied.", asked_by="Us"
        )
    words = "We put this off, from 28 July 2024 to 30 September 2024: Do thing E. The reason: Nobody applied."
    assert (BulletinSection.DATES, words) in drawn(wexcombe)


def test_impact_promises_and_what_is_dropped_are_told(wexcombe):
    with clock.pretend(noon(4, 5)):
        kept = delivery.make_promise(
            by=BY, plan=wexcombe.plan, words="We will write plainly", due_on=dt.date(2024, 5, 31)
        )
    with clock.pretend(noon(4, 12)):
        plans.judge_impact(by=BY, row=wexcombe.outcome, impact=Impact.EVIDENT, why="Audit")
        plans.withdraw_action(by=BY, action=wexcombe.actions[5], on=dt.date(2024, 4, 12), why="No money.")
    found = drawn(wexcombe)
    assert (BulletinSection.DIFFERENCE, "Waits are short. We can show this.") in found
    assert (
        BulletinSection.DATES,
        "We will not do this any more: Do thing F. The reason: No money.",
    ) in found
    assert (
        BulletinSection.PROMISES,
        "We made a promise, to keep by 31 May 2024: We will write plainly.",
    ) in found
    with clock.pretend(noon(5, 2)):
        delivery.answer_promise(by=BY, promise=kept, move="keep", why="See the letters.")
    after = drawn(wexcombe, noon(5, 3), BEGUN)
    assert (
        BulletinSection.PROMISES,
        "We kept this promise: We will write plainly. See the letters.",
    ) in after


def test_only_what_was_decided_in_public_is_told(wexcombe):
    hold(add_board(wexcombe))
    with clock.pretend(noon(4, 17)):
        boards.raise_item(
            by=BY,
            board=wexcombe.board,
            kind=LedgerKind.DECISION,
            words="Pay Bo Reed",
            meeting=wexcombe.held,
            item=wexcombe.private,
        )
    found = {words for section, words in drawn(wexcombe) if section == BulletinSection.BOARDS}
    assert "The SEND board met on 16 April 2024. It decided 2 things." in found
    assert "The SEND board decided on 16 April 2024: That the board asks for a plan." in found
    assert not any("Bo Reed" in words for words in found)


def test_a_board_that_meets_in_private_is_not_told_of(wexcombe):
    hold(add_board(wexcombe))
    with clock.pretend(noon(4, 17)):
        boards.change_board(by=BY, board=wexcombe.board, meets_in_public=False)
    assert not [words for section, words in drawn(wexcombe) if section == BulletinSection.BOARDS]


def test_events_to_come_are_told_and_those_put_off(wexcombe):
    with clock.pretend(noon(4, 2)):
        series = voice.add_series(
            by=BY,
            area=wexcombe.area,
            name="Meet the director",
            events=[new_event(at(2024, 4, 29), place="Library")],
        )
    assert (
        BulletinSection.EVENTS,
        "Meet the director: 29 April 2024 at 10:00, at Library.",
    ) in drawn(wexcombe)
    with clock.pretend(noon(4, 22)):
        voice.postpone_series(by=BY, series=series, why="The hall is closed.")
    assert (
        BulletinSection.EVENTS,
        "Meet the director: the event of 29 April 2024 is put off to another day. The reason: The hall is closed.",
    ) in drawn(wexcombe, noon(4, 23), BEGUN)


def test_an_open_survey_and_a_reply_are_told(wexcombe):
    with clock.pretend(noon(4, 10)):
        survey = voice.add_survey(by=BY, area=wexcombe.area, title="Families’ survey")
        voice.add_question(by=BY, survey=survey, words="Were you heard?", kind=QuestionKind.YES_NO)
        voice.open_wave(
            by=BY,
            survey=survey,
            name="spring",
            opens_on=dt.date(2024, 4, 10),
            closes_on=dt.date(2024, 5, 31),
        )
        theme = voice.add_theme(
            by=BY, area=wexcombe.area, name="Waits", kind=ThemeKind.TO_DEVELOP, about="Waits", like="wait"
        )
        voice.reply(
            by=BY,
            theme=theme,
            kind=ReplyKind.COULD_NOT,
            you_said="We want a night line",
            words="We cannot open one",
            because="Nobody can staff it",
        )
    found = drawn(wexcombe)
    assert (
        BulletinSection.SURVEYS,
        "Tell us what you think: Families’ survey, spring. You can answer until 31 May 2024.",
    ) in found
    assert (
        BulletinSection.REPLIES,
        "You said: “We want a night line”. We could not: We cannot open one. Because: Nobody can staff it.",
    ) in found


def test_a_fact_that_is_taken_back_is_owed_and_opens_the_next_issue(wexcombe):
    finish(wexcombe, 3, noon(4, 19))
    first = send(begin(wexcombe, BEGUN), SENT)
    assert not corrections_owed(wexcombe.area.pk)
    finish(wexcombe, 3, noon(5, 1), "in_progress")
    (owed,) = corrections_owed(wexcombe.area.pk)
    assert owed.is_now == "It is not finished: we have more to do."
    following = begin(wexcombe, NEXT, wexcombe.series)
    line = bulletin_now(following.pk).lines[0]
    assert line.corrects_id == owed.line.id
    assert line.words == (
        f"In {first} (21 April 2024) we said: “We finished this: Do thing D”. "
        "That is no longer so. It is not finished: we have more to do."
    )
    assert sum(each.about == line.about for each in bulletin_now(following.pk).lines) == 1


def test_a_correction_is_owed_until_it_is_sent_and_then_no_more(wexcombe):
    finish(wexcombe, 3, noon(4, 19))
    send(begin(wexcombe, BEGUN), SENT)
    finish(wexcombe, 3, noon(5, 1), "in_progress")
    following = begin(wexcombe, NEXT, wexcombe.series)
    assert corrections_owed(wexcombe.area.pk)
    send(following, NEXT)
    assert not corrections_owed(wexcombe.area.pk)


def test_leaving_a_correction_out_is_warned_of(wexcombe):
    finish(wexcombe, 3, noon(4, 19))
    send(begin(wexcombe, BEGUN), SENT)
    finish(wexcombe, 3, noon(5, 1), "in_progress")
    following = begin(wexcombe, NEXT, wexcombe.series)
    with clock.pretend(NEXT):
        voice.leave_out_line(by=BY, line=following.lines.exclude(corrects=None).get())
    codes = {each["code"] for each in frozen_bulletin(following.pk, NEXT)[0].concerns}
    assert "correction_owed" in codes


def test_a_draft_whose_fact_has_changed_is_stopped_until_it_is_brought_up_to_date(wexcombe):
    finish(wexcombe, 3, noon(4, 19))
    issue = begin(wexcombe, BEGUN)
    finish(wexcombe, 3, SENT, "in_progress")
    assert "line_not_so" in {each["code"] for each in frozen_bulletin(issue.pk, SENT)[0].concerns}
    with clock.pretend(SENT):
        lines = drawn_lines(issue.pk, SENT)
        voice.redraw_bulletin(by=BY, bulletin=issue, lines=lines, to_now=True)
    assert "We finished this: Do thing D." not in told(issue)


def test_the_page_the_text_and_the_easy_words_hold_the_same_facts(wexcombe):
    hold(add_board(wexcombe))
    finish(wexcombe, 3, noon(4, 19))
    issue = begin(wexcombe, BEGUN)
    with clock.pretend(BEGUN):
        voice.add_line(by=BY, bulletin=issue, words="The office is closed on Monday.")
    page, easy = (from_json(each.content) for each in frozen_bulletin(issue.pk, BEGUN))
    facts = set(facts_in(page))
    assert facts == set(facts_in(easy))
    tied = {line.about for line in bulletin_now(issue.pk).told if line.is_tied}
    assert {fact.ref for fact in facts} > tied
    written = " ".join(text.body(page).split())
    assert all(words in written for words in told(issue))


def test_a_name_stops_it(wexcombe):
    issue = begin(wexcombe, BEGUN)
    with clock.pretend(BEGUN):
        voice.add_line(by=BY, bulletin=issue, words="Thanks to Ada Marsh.")
    assert all(
        "names_a_person" in {each["code"] for each in paper.concerns}
        for paper in frozen_bulletin(issue.pk, BEGUN)
    )


def test_easy_words_that_are_not_easy_are_told_before_it_goes(wexcombe):
    issue = begin(wexcombe, BEGUN)
    hard = "Multi-disciplinary reconfiguration of commissioning arrangements facilitates personalisation."
    with clock.pretend(BEGUN):
        voice.add_line(by=BY, bulletin=issue, words="New teams.", easy_words=hard)
    concerns = frozen_bulletin(issue.pk, BEGUN)[1].concerns
    assert [each["weight"] for each in concerns if each["code"] == "hard_to_read"] == ["warns"]


def test_an_issue_rebuilt_as_it_was_is_what_it_was(wexcombe):
    finish(wexcombe, 3, noon(4, 19))
    issue = begin(wexcombe, BEGUN)
    before = build(Kind.BULLETIN, bulletin_id=issue.pk, as_at=BEGUN)
    with clock.pretend(SENT):
        voice.change_line(by=BY, line=issue.lines.first(), words="Changed.")
    assert build(Kind.BULLETIN, bulletin_id=issue.pk, as_at=BEGUN) == before


def questions(made):
    with CaptureQueriesContext(connection) as asked:
        read_known(made.area.pk, BEGUN)
    return len(asked)


@pytest.mark.parametrize("more", [1, 12])
def test_reading_asks_as_many_questions_of_a_large_plan_as_of_a_small_one(wexcombe, more):
    before = questions(wexcombe)
    with clock.pretend(noon(4, 2)):
        for number in range(more):
            plans.add_action(by=BY, outcome=wexcombe.outcome, reference=f"9.{number}", text="More")
            delivery.make_promise(
                by=BY, plan=wexcombe.plan, words=f"Promise {number}", due_on=dt.date(2024, 6, 1)
            )
    assert questions(wexcombe) == before
