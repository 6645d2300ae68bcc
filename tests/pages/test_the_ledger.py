"""The ledger's pages: what was asked, as it was asked; who answers, where, and who accepts."""

import datetime as dt
from types import SimpleNamespace

import pytest

from tests.cast import BY
from tests.pages import a_plan
from tests.pages.test_writing_the_plan import on, option, piece
from turnstone.programme.audit import clock
from turnstone.programme.boards import operations as boards
from turnstone.programme.boards.queries import find_ledger_item, ledger_as_at
from turnstone.programme.boards.rules import BoardKind, ItemPurpose, LedgerKind, RaisedBy, Rhythm
from turnstone.programme.plan import operations as plans
from turnstone.programme.plan.rules import Sensitivity, Shows

LEDGER = "/wexcombe/office/boards/ledger/"
WORDS = "Why are plans late?"


def days_ago(number):
    return clock.today() - dt.timedelta(days=number)


@pytest.fixture
def two(cast):
    said = {"by": BY, "area": cast.area, "rhythm": Rhythm.MONTHLY}
    return SimpleNamespace(
        board=boards.add_board(name="SEND board", kind=BoardKind.IMPROVEMENT, **said),
        other=boards.add_board(name="Wellbeing board", kind=BoardKind.HEALTH_AND_WELLBEING, **said),
    )


@pytest.fixture
def office(cast, pages):
    return pages.sign_in(cast.officer)


@pytest.fixture
def line(cast, two):
    return raised(two, owner=cast.lead_post, due_on=days_ago(3))


def raised(two, **said):
    known = {"kind": LedgerKind.CHALLENGE, "words": WORDS, "raised_on": days_ago(30)}
    return boards.raise_item(by=BY, board=two.board, **known | {"raised_by": RaisedBy.FORUM} | said)


def answered(line, **said):
    said = {"answer": "Posts were empty.", "where": "Letter"} | said
    return boards.answer_item(by=BY, ledger_item=line, **said)


def held(board, number):
    with clock.pretend(clock.now() - dt.timedelta(days=number)):
        meeting = boards.schedule_meeting(by=BY, board=board, starts_at=clock.now())
        with clock.pretend(clock.now() + dt.timedelta(minutes=1)):
            return boards.hold_meeting(by=BY, meeting=meeting)


def names(page):
    return page.all("//main//li//h3/a") + page.all("//main//li//h4/a")


def test_an_empty_ledger_says_what_will_be_here(cast, office):
    assert "Nothing was asked or decided yet" in office.get(LEDGER).main


def test_the_ledger_counts_itself_in_a_sentence(line, office):
    page = office.get(LEDGER)
    assert "1 thing was asked or decided; 1 is not closed, the oldest for 30 days. 1 is overdue." in page.main
    assert page.links["Challenge L1"] == f"{LEDGER}L1/"
    assert f"“{WORDS}” Overdue by 3 days" in page.main


@pytest.fixture
def many(cast, two, line):
    raised(two, words="Share the plan.", kind=LedgerKind.RECOMMENDATION, waits_for="The department")
    raised(two, words="Report each term.", raised_by=RaisedBy.DFE, held_by=two.other, raised_on=days_ago(5))
    answered(raised(two, words="Why again?", repeats=line, raised_on=days_ago(9)))
    boards.accept_answer(by=BY, ledger_item=answered(raised(two, words="Thank them.")), accepted_by="All")


@pytest.mark.parametrize(
    ("query", "shown"),
    [
        ("", ["L1", "L3", "L2", "L4"]),
        ("state=all", ["L1", "L3", "L2", "L4", "L5"]),
        ("state=closed", ["L5"]),
        ("state=answered", ["L4"]),
        ("kind=recommendation", ["L2"]),
        ("by=dfe", ["L3"]),
        ("overdue=on", ["L1"]),
        ("waits=on", ["L2"]),
        ("repeated=on", ["L1", "L4"]),
        ("q=each+term", ["L3"]),
        ("q=empty+posts&state=all", ["L4", "L5"]),
        ("sort=newest", ["L3", "L4", "L2", "L1"]),
        ("sort=asked&kind=challenge", ["L1", "L4", "L3"]),
        ("kind=nonsense", ["L1", "L3", "L2", "L4"]),
    ],
)
def test_the_ledger_is_narrowed_and_ordered(many, office, query, shown):
    page = office.get(f"{LEDGER}?{query}")
    assert [name.split()[-1] for name in names(page)] == shown
    file = office.client.get(f"/wexcombe/office/boards/ledger.csv?{query}").content.decode("utf-8-sig")
    assert [row.partition(",")[0] for row in file.splitlines()[1:]] == shown


def test_the_ledger_is_narrowed_to_a_board_and_to_ones_own(many, two, cast, pages):
    lead = pages.sign_in(cast.lead)
    assert names(lead.get(f"{LEDGER}?board={two.other.pk}")) == ["Challenge L3"]
    assert names(lead.get(f"{LEDGER}?mine=on")) == ["Challenge L1"]


def test_limbs_stand_together_beneath_what_was_resolved(two, office):
    meeting = held(two.board, 20)
    limbs = [boards.Limb(limb=each, words=f"Do {each}.") for each in "ab"]
    boards.resolve(by=BY, meeting=meeting, words="Resolved that:", limbs=limbs)
    page = office.get(LEDGER)
    assert f"Resolved by SEND board, {_told(days_ago(20))} “Resolved that:”" in page.main
    assert page.all("//main//h4/a") == ["Resolution L1, limb a", "Resolution L2, limb b"]
    page = office.get(f"{LEDGER}L2/")
    assert "“Resolved that:”a. Do a.b. Do b. (this one)" in page.main
    assert page.links["a. Do a."] == f"{LEDGER}L1/"


def _told(day):
    return f"{day.day} {day:%B %Y}"


def test_a_line_is_shown_as_it_was_asked(cast, two, office):
    made = a_plan.make(cast)
    raised(two, requirement=made.requirement, due_before=two.other, due_words="by autumn")
    page = office.get(f"{LEDGER}L1/")
    assert (page.h1, page.all("//blockquote/p")) == ("Challenge L1", [WORDS])
    assert f"Parent carer forum, put to SEND board, {_told(days_ago(30))}" in page.main
    assert "Before Wellbeing board, which has no meeting in the calendar. Asked for “by autumn”" in page.main
    assert page.links["1 Plans are late."] == "/wexcombe/office/plan/threads/inspection-2025-1/"


def test_a_thread_lists_what_is_asked_about_it_and_not_closed(cast, two, office):
    made = a_plan.make(cast)
    raised(two, requirement=made.requirement)
    done = answered(raised(two, requirement=made.requirement, words="Done?"))
    boards.accept_answer(by=BY, ledger_item=done, accepted_by="All")
    page = office.get("/wexcombe/office/plan/threads/inspection-2025-1/")
    assert page.links[f"L1 “{WORDS}”"] == f"{LEDGER}L1/"
    assert f"(Parent carer forum, {_told(days_ago(30))}; open)" in page.main
    assert "Done?" not in page.main


def test_due_before_a_board_names_its_next_meeting(two, office):
    meeting = boards.schedule_meeting(by=BY, board=two.other, starts_at=clock.now() + dt.timedelta(days=9))
    raised(two, due_before=two.other)
    day = _told(meeting.starts_at.date())
    assert f"Due before Wellbeing board, which next meets on {day}." in office.get(LEDGER).main
    page = office.get(f"{LEDGER}L1/")
    assert f"Due{day} Before Wellbeing board, which next meets then" in page.main


def test_the_office_raises_anything(cast, two, office):
    held(two.board, 3)
    page = office.get(f"{LEDGER}add/")
    said = {
        "kind": "recommendation",
        "words": "Publish the figures.",
        "board": two.board.pk,
        "meeting": option(page, "meeting", "SEND board"),
        "raised_by": "board",
        "owner": cast.lead_post.pk,
        "due_before": two.other.pk,
    }
    page = office.post(f"{LEDGER}add/", said)
    assert (page.address, page.h1) == (f"{LEDGER}L1/", "Recommendation L1")
    (line,) = ledger_as_at(cast.area.pk, clock.now())
    assert (line.raised_on, line.owner.id, line.due_before_name) == (
        days_ago(3),
        cast.lead_post.pk,
        "Wellbeing board",
    )


def test_what_cannot_be_raised_is_said_and_what_was_typed_is_kept(two, office):
    said = {"kind": "challenge", "words": "Why?", "board": two.board.pk, "raised_by": "dfe"}
    page = office.post(f"{LEDGER}add/", said | on("due_on", dt.date(2020, 1, 1)))
    assert "would be due on 1 January 2020, before it was raised" in page.main
    assert page.all("//textarea[@name='words']") == ["Why?"]


def test_the_forum_raises_a_challenge_in_its_own_voice_alone(cast, two, pages):
    forum = pages.sign_in(cast.forum)
    page = forum.get(f"{LEDGER}add/")
    assert page.h1 == "Raise a challenge"
    assert page.all("//select[@name='raised_by']/option/@value") == ["", "forum", "young_people"]
    said = {"words": "Where is my answer?", "board": two.board.pk, "raised_by": "dfe"}
    assert "Select a valid choice" in forum.post(f"{LEDGER}add/", said).main
    assert forum.post(f"{LEDGER}add/", said | {"raised_by": "forum"}).h1 == "Challenge L1"


def test_nothing_is_answered_without_a_pointer(line, office):
    page = office.post(f"{LEDGER}L1/answer/", {"answer": "Posts were empty."})
    assert "Say where L1 was answered" in page.main
    assert page.all("//textarea[@name='answer']") == ["Posts were empty."]


def test_a_lead_answers_what_they_own_at_a_meeting_and_with_evidence(cast, two, line, pages):
    made = a_plan.make(cast)
    plans.add_evidence(by=BY, action=made.actions["1.A"], what="Rota", on=days_ago(4), shows=Shows.ACTIVITY)
    held(two.board, 2)
    lead = pages.sign_in(cast.lead)
    page = lead.get(f"{LEDGER}L1/answer/")
    said = {
        "answer": "Posts were empty.",
        "meeting": option(page, "meeting", "SEND board"),
        "evidence": option(page, "evidence", "Rota"),
    }
    page = lead.post(f"{LEDGER}L1/answer/", said)
    assert "Nobody has accepted it yet." in page.main
    assert page.links["Rota"] == "/wexcombe/office/plan/1.A/"
    where = f"SEND board, {_told(days_ago(2))}"
    assert page.links[where].startswith(f"/wexcombe/office/boards/meetings/{days_ago(2)}-")
    assert f"Answered at the meeting: nothing → {where}" in page.main


def test_a_lead_answers_for_nobody_else(cast, two, pages):
    raised(two)
    assert pages.sign_in(cast.lead).status(f"{LEDGER}L1/answer/") == 404


def test_restricted_evidence_is_not_told_to_those_who_may_not_see_it(cast, two, line, pages):
    made = a_plan.make(cast)
    proof = plans.add_evidence(
        by=BY,
        action=made.actions["1.A"],
        what="Case notes",
        on=days_ago(4),
        shows=Shows.ACTIVITY,
        sensitivity=Sensitivity.RESTRICTED,
    )
    answered(line, evidence=proof)
    assert "Case notes" in pages.sign_in(cast.officer).get(f"{LEDGER}L1/").main
    assert "Case notes" not in pages.sign_in(cast.forum).get(f"{LEDGER}L1/").main


def test_a_link_leads_to_where_it_was_answered(line, office):
    answered(line, where="https://wexcombe.example/minutes")
    page = office.get(f"{LEDGER}L1/")
    assert page.links["https://wexcombe.example/minutes"] == "https://wexcombe.example/minutes"


def test_the_forum_accepts_the_answer_to_what_it_asked(cast, line, pages):
    answered(line)
    forum = pages.sign_in(cast.forum)
    said = piece("accept", accepted_by="Dawn Pellow, for the forum") | on("accept-on", clock.today())
    page = forum.post(f"{LEDGER}L1/decide/", said)
    assert f"Accepted by Dawn Pellow, for the forum, {_told(clock.today())}." in page.main


def test_the_forum_accepts_for_no_other_voice(cast, two, pages):
    answered(raised(two, raised_by=RaisedBy.DFE))
    forum = pages.sign_in(cast.forum)
    assert forum.status(f"{LEDGER}L1/decide/") == 404
    assert "Accept the answer" not in forum.get(f"{LEDGER}L1/").main


def test_an_answer_is_sent_back_and_told_in_the_history(line, office):
    answered(line)
    page = office.post(f"{LEDGER}L1/decide/", piece("send-back", why="It does not say when."))
    assert "Priya Nair sent the answer back" in page.main
    assert "Answer: Posts were empty. → nothing" in page.main
    assert "Because: It does not say when." in page.main


def test_a_closed_line_opens_again(line, office):
    boards.accept_answer(by=BY, ledger_item=answered(line), accepted_by="The forum")
    assert office.status(f"{LEDGER}L1/change/") == 404
    page = office.post(f"{LEDGER}L1/decide/", piece("reopen", why="It came back."))
    assert "Priya Nair opened it again" in page.main


def test_a_line_passes_between_boards_and_shows_its_way(two, line, office):
    said = piece("pass", to=two.other.pk, why="They commission it.") | on("pass-on", clock.today())
    page = office.post(f"{LEDGER}L1/change/", said)
    assert "Wellbeing board, where it is now" in page.main
    assert f"From {_told(clock.today())}: They commission it." in page.main
    assert "With: SEND board → Wellbeing board" in page.main


def test_owner_and_day_agreement_and_repeat(cast, two, office):
    raised(two, raised_on=days_ago(60))
    raised(two, waits_for="The department")
    here = f"{LEDGER}L2/change/"
    said = piece("owner", owner=cast.lead_post.pk) | on("owner-due_on", days_ago(1))
    assert "Tom Ashby Head of SEND, Council" in office.post(here, said).main
    page = office.get(f"{LEDGER}L2/")
    assert "Waits for The department to agree; until then it is not late." in page.main
    said = piece("agreement", where="Letter") | on("agreement-on", clock.today())
    page = office.post(here, said)
    assert "Overdue by 1 day" in page.main
    page = office.post(here, piece("repeat", of=option(office.get(here), "repeat-of", "L1")))
    assert "Asked twice" in page.main
    assert page.links[f"L1, {_told(days_ago(60))}, Parent carer forum: {WORDS}"] == f"{LEDGER}L1/"


def test_a_day_that_moves_wants_a_reason(line, office):
    said = piece("owner", owner="") | on("owner-due_on", clock.today())
    assert "Say why the day by which L1 is due moves" in office.post(f"{LEDGER}L1/change/", said).main


@pytest.fixture
def exempt(cast, two):
    meeting = boards.schedule_meeting(by=BY, board=two.board, starts_at=clock.now() + dt.timedelta(hours=1))
    item = boards.add_item(
        by=BY,
        meeting=meeting,
        title="A provider",
        purpose=ItemPurpose.DISCUSS,
        is_exempt=True,
        exempt_because="Commercial terms",
    )
    return raised(two, meeting=meeting, item=item, words="End the contract.", raised_on=clock.today())


def test_what_was_exempt_is_for_few(exempt, cast, pages):
    for who, may in [(cast.officer, 200), (cast.board_member, 200), (cast.lead, 404), (cast.forum, 404)]:
        reader = pages.sign_in(who)
        assert reader.status(f"{LEDGER}L1/") == may
        assert ("End the contract." in reader.get(LEDGER).main) is (may == 200)


def test_whoever_answers_what_was_exempt_sees_it(exempt, cast, pages):
    boards.set_owner(by=BY, ledger_item=exempt, owner=cast.lead_post)
    assert pages.sign_in(cast.lead).get(f"{LEDGER}L1/").h1 == "Challenge L1"


def test_home_tells_a_lead_of_questions_that_wait(cast, two, line, pages):
    raised(two, owner=cast.lead_post)
    page = pages.sign_in(cast.lead).get("/wexcombe/office/")
    assert "2 questions of boards wait for your answer." in page.main
    assert f"L1 was due on {_told(days_ago(3))}." in page.main


def test_home_tells_the_office_what_is_overdue_and_the_asker_what_is_answered(cast, line, pages):
    page = pages.sign_in(cast.officer).get("/wexcombe/office/")
    assert "1 thing that boards asked for is overdue." in page.main
    answered(find_ledger_item(cast.area.pk, "L1"))
    assert "1 answer waits to be accepted" in pages.sign_in(cast.forum).get("/wexcombe/office/").main
    assert "waits to be accepted" not in pages.sign_in(cast.lead).get("/wexcombe/office/").main


def test_a_larger_ledger_asks_no_more(two, line, office):
    few = a_plan.queries_of(office.client, LEDGER)
    for number in range(12):
        raised(two, words=f"Question {number}", repeats=line)
    assert a_plan.queries_of(office.client, LEDGER) == few
