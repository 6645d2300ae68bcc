"""What is shared once others have agreed: not before, by no other way, and then to those who were named."""

import datetime as dt

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.programme.board_papers import DFE, OFFICER, a_board, a_published, an_approved, attached
from turnstone.programme.audit import clock
from turnstone.programme.audit.operations import Refusal
from turnstone.programme.boards import operations as boards
from turnstone.programme.boards import rules
from turnstone.programme.boards.models import BoardPaper, Release
from turnstone.programme.boards.queries import held_publications, known_by, releases_as_at, releases_due
from turnstone.programme.people import operations as people
from turnstone.programme.plan import operations as plans
from turnstone.programme.plan.rules import ApprovalAnswer
from turnstone.programme.publications.queries import on_the_public_site
from turnstone.programme.publications.rules import Audience, Kind, State

LETTER = "letter of 4 March"


@pytest.fixture
def board(wexcombe):
    return a_board(wexcombe.area)


@pytest.fixture
def paper(wexcombe):
    return an_approved(wexcombe.area)


@pytest.fixture
def version(wexcombe, by):
    drawn = plans.draw_version(by=by, plan=wexcombe.plan, name="2")
    return plans.submit_version(by=by, version=drawn, bodies=[DFE])


def refused(match):
    return pytest.raises(Refusal, match=match)


def proposed(thing, *to, **more):
    said = {"waits_for": [DFE]} | more
    kind = "publication" if hasattr(thing, "sha256") else "version"
    return boards.propose_release(by=OFFICER, boards=to, **{kind: thing}, **said)


def agree(release, where=LETTER, on=None):
    for each in release.agreements.filter(agreed_on=None):
        boards.note_release_agreement(by=OFFICER, agreement=each, on=on or clock.today(), where=where)


def go(release):
    return boards.release_now(by=OFFICER, release=release)


def known(board):
    return known_by(board.pk, clock.today())


def test_it_goes_once_everybody_has_agreed(board, paper):
    release = proposed(paper, board, waits_for=[DFE, "NHS England"])
    with refused("waits for the agreement of Department for Education and NHS England; note it first"):
        go(release)
    agree(release)
    go(release)
    paper.refresh_from_db()
    assert paper.state == State.PUBLISHED
    assert [each.publication_id for each in known(board)] == [paper.pk]


def test_what_waits_cannot_be_published_in_another_way(board, paper):
    release = proposed(paper, board)
    assert held_publications(paper.area_id) == {paper.pk}
    with refused("is to be released once others have agreed"):
        boards.publish_paper(by=OFFICER, publication=paper)
    boards.call_off_release(by=OFFICER, release=release, why="DfE has no view.")
    assert boards.publish_paper(by=OFFICER, publication=paper).state == State.PUBLISHED


def test_what_waits_cannot_be_sent_in_another_way(board, version):
    ready = boards.attach_paper(by=OFFICER, board=board, version=version)
    proposed(version, board)
    with refused("waits to be released"):
        boards.send_paper(by=OFFICER, board_paper=ready)


def test_an_embargo_holds_until_its_time(board, paper):
    tomorrow = clock.now() + dt.timedelta(days=1)
    release = proposed(paper, board, waits_for=[], not_before=tomorrow)
    with refused("held back until a time that has not come"):
        go(release)
    assert releases_due() == []
    with clock.pretend(tomorrow):
        assert releases_due() == [release]
        assert go(release).released_at == tomorrow


def test_what_nobody_has_approved_or_agreed_to_is_not_due(board, wexcombe, version):
    tomorrow = clock.now() + dt.timedelta(days=1)
    proposed(version, board, not_before=tomorrow)
    draft = an_approved(wexcombe.area)
    draft.state = State.IN_REVIEW
    held = proposed(draft, board, waits_for=[], not_before=tomorrow)
    change_state(draft)
    with clock.pretend(tomorrow):
        assert releases_due() == []
        with refused("is in review; only a paper that is approved"):
            go(held)


def change_state(paper):
    from turnstone.programme.audit.operations import operation

    operation(lambda *, by: paper.save())(by=OFFICER)


def test_it_goes_to_the_public_when_it_is_for_everyone(wexcombe):
    paper = an_approved(wexcombe.area, Audience.PUBLIC)
    release = proposed(paper, to_the_public=True)
    assert on_the_public_site("wexcombe", Kind.MONITORING_UPDATE) == []
    agree(release)
    go(release)
    assert len(on_the_public_site("wexcombe", Kind.MONITORING_UPDATE)) == 1


def test_it_goes_once(board, paper):
    release = proposed(paper, board)
    agree(release)
    go(release)
    with refused("was released already"):
        go(release)
    assert BoardPaper.objects.count() == 1


def test_what_was_put_ready_for_a_board_is_what_it_is_sent(board, paper):
    ready = attached(board, paper)
    release = proposed(paper, board)
    agree(release)
    go(release)
    ready.refresh_from_db()
    assert ready.sent_at
    assert ready.release_id == release.pk


def test_a_version_of_a_plan_waits_for_what_its_bodies_say_there(board, version):
    release = proposed(version, board, waits_for=[])
    assert releases_as_at(version.area_id, clock.now())[0].waits_on == (DFE,)
    with refused("waits for the agreement of Department for Education"):
        go(release)
    approve(version, ApprovalAnswer.AGREED)
    assert releases_as_at(version.area_id, clock.now())[0].waits_on == ()
    go(release)
    assert [each.version_id for each in known(board)] == [version.pk]


def test_a_body_that_is_named_in_both_places_agrees_once(board, version):
    release = proposed(version, board, waits_for=[DFE.upper()])
    approve(version, ApprovalAnswer.AGREED)
    assert go(release).released_at


def test_a_version_that_is_sent_back_is_never_released(board, version):
    release = proposed(version, board, waits_for=[])
    approve(version, ApprovalAnswer.SENT_BACK, "Too slow.")
    with refused("waits for the agreement"):
        go(release)
    with refused("was sent back"):
        proposed(version, board)


def approve(version, answer, words=""):
    approval = version.approvals.get()
    plans.answer_approval(by=OFFICER, approval=approval, answer=answer, on=clock.today(), condition=words)
    version.refresh_from_db()


def asked(board, **more):
    said = {"waits_for": DFE, "kind": rules.LedgerKind.RECOMMENDATION, "words": "Share the plan."} | more
    return boards.raise_item(by=OFFICER, board=board, **said)


def test_a_line_of_the_ledger_learns_of_the_agreement_that_it_waits_for(board, paper):
    item = asked(board)
    agree(proposed(paper, board, asked_in=item))
    item.refresh_from_db()
    assert (item.agreed_on, item.agreed_where) == (clock.today(), LETTER)


def test_a_line_that_waits_for_another_body_learns_nothing(board, paper):
    item = asked(board, waits_for="NHS England")
    agree(proposed(paper, board, asked_in=item))
    item.refresh_from_db()
    assert item.agreed_on is None


def test_a_line_learns_of_the_answer_that_a_version_was_given(board, version):
    item = asked(board)
    release = proposed(version, board, waits_for=[], asked_in=item)
    approve(version, ApprovalAnswer.AGREED)
    go(release)
    item.refresh_from_db()
    assert item.agreed_on == clock.today()


def test_an_agreement_says_where_and_on_a_day_that_has_come(board, paper):
    agreement = proposed(paper, board).agreements.get()
    with refused("Say where Department for Education agreed"):
        boards.note_release_agreement(by=OFFICER, agreement=agreement, on=clock.today(), where=" ")
    with refused("is still to come"):
        boards.note_release_agreement(
            by=OFFICER, agreement=agreement, on=clock.today() + dt.timedelta(days=1), where=LETTER
        )
    agree(agreement.release)
    agreement.refresh_from_db()
    with refused("already"):
        boards.note_release_agreement(by=OFFICER, agreement=agreement, on=clock.today(), where=LETTER)


def test_what_cannot_be_held_is_refused(board, wexcombe, paper, version, by):
    public = an_approved(wexcombe.area, Audience.PUBLIC)
    elsewhere = a_board(people.add_area(by=by, slug="marlsea", name="Marlsea"))
    with refused("belongs to another area"):
        proposed(paper, elsewhere)
    with refused("Say to which boards"):
        proposed(paper)
    with refused("is written for everyone"):
        proposed(public, board)
    with refused("is written for the partnership"):
        proposed(paper, to_the_public=True)
    with refused("cannot go to the public as it is"):
        proposed(version, to_the_public=True)
    with refused("waits for nobody and for no time"):
        proposed(paper, board, waits_for=[" "])
    with refused("That time has passed"):
        proposed(paper, board, not_before=clock.now())
    with refused("went out already"):
        proposed(a_published(wexcombe.area), board)
    with refused("Choose one thing"):
        boards.propose_release(by=OFFICER, publication=paper, version=version, boards=[board])
    assert not Release.objects.exists()


def test_it_waits_once_at_a_time(board, paper, version):
    for thing in (paper, version):
        proposed(thing, board)
        with refused("waits to be released already"):
            proposed(thing, board)


def test_what_went_out_cannot_be_called_off(board, paper):
    release = proposed(paper, board)
    with refused("Say why"):
        boards.call_off_release(by=OFFICER, release=release, why=" ")
    agree(release)
    release = go(release)
    with refused("what went out stays as it went"):
        boards.call_off_release(by=OFFICER, release=release, why="Too early.")


def test_a_past_day_shows_what_waited_then(board, paper):
    release = proposed(paper, board)
    then = clock.now()
    agree(release)
    go(release)
    before, now = releases_as_at(paper.area_id, then)[0], releases_as_at(paper.area_id, clock.now())[0]
    assert (before.waits_on, before.released_at) == ((DFE,), None)
    assert (now.waits_on, now.boards) == ((), ("Improvement board",))
    assert now.released_at


def test_reading_releases_costs_the_same_however_many_there_are(
    board, wexcombe, version, django_assert_num_queries
):
    proposed(version, board)
    proposed(an_approved(wexcombe.area), board)
    with CaptureQueriesContext(connection) as few:
        releases_as_at(wexcombe.area.pk, clock.now())
    for _ in range(4):
        proposed(an_approved(wexcombe.area), board, a_board(wexcombe.area, f"Board {_}"))
    with django_assert_num_queries(len(few)):
        assert len(releases_as_at(wexcombe.area.pk, clock.now())) == 6


@pytest.mark.parametrize(
    ("agreed", "waits"),
    [
        ([], ()),
        ([("A", True), ("B", False)], ("B",)),
        ([("A", False), ("a", True)], ()),
        ([("A", True), ("a", False)], ()),
        ([("A", False), ("a", False)], ("A",)),
    ],
)
def test_a_body_has_agreed_when_it_agreed_once(agreed, waits):
    assert rules.bodies_outstanding(agreed) == waits
