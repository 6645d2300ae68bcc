"""A paper moves by the table, and stays as it was published."""

import datetime as dt

import pytest
from django.db import IntegrityError, transaction

from turnstone.programme.audit import clock
from turnstone.programme.audit.operations import Machine, Refusal, operation
from turnstone.programme.publications import operations as publishing
from turnstone.programme.publications.models import Frozen
from turnstone.programme.publications.queries import find_on_the_public_site, on_the_public_site
from turnstone.programme.publications.rules import MOVES, Audience, Kind, State

officer, chair = Machine("Officer"), Machine("Chair")


def drafted(area, **more):
    said = {
        "by": officer,
        "area": area,
        "kind": Kind.MONITORING_UPDATE,
        "audience": Audience.PUBLIC,
        "slug": "2026-09",
        "title": "Monitoring update, September 2026",
        "as_at": clock.now(),
        "content": "{}",
    }
    return publishing.draft_publication(**(said | more))


def published(area, **more):
    paper = drafted(area, **more)
    publishing.send_for_review(by=officer, publication=paper)
    publishing.approve(by=chair, publication=paper)
    return publishing.publish(by=officer, publication=paper)


def test_only_what_is_published_is_on_the_public_site(wexcombe):
    drafted(wexcombe.area)
    assert on_the_public_site("wexcombe", Kind.MONITORING_UPDATE) == []
    published(wexcombe.area)
    assert find_on_the_public_site("wexcombe", Kind.MONITORING_UPDATE, "2026-09").title.startswith(
        "Monitoring"
    )


def test_a_paper_for_the_board_is_not_on_the_public_site(wexcombe):
    published(wexcombe.area, audience=Audience.BOARD)
    assert on_the_public_site("wexcombe", Kind.MONITORING_UPDATE) == []


def test_an_embargo_holds_until_its_moment(wexcombe):
    paper = drafted(wexcombe.area)
    publishing.send_for_review(by=officer, publication=paper)
    publishing.approve(by=chair, publication=paper)
    tomorrow = clock.now() + dt.timedelta(days=1)
    publishing.publish(by=officer, publication=paper, embargo_until=tomorrow)
    assert on_the_public_site("wexcombe", Kind.MONITORING_UPDATE) == []
    with clock.pretend(tomorrow):
        assert len(on_the_public_site("wexcombe", Kind.MONITORING_UPDATE)) == 1


def test_nobody_approves_their_own_paper(wexcombe):
    paper = drafted(wexcombe.area)
    publishing.send_for_review(by=officer, publication=paper)
    with pytest.raises(Refusal, match="somebody else must approve it"):
        publishing.approve(by=officer, publication=paper)


def test_a_blocking_concern_keeps_a_paper_on_the_table(wexcombe):
    paper = drafted(wexcombe.area, concerns=[{"weight": "blocks", "sentence": "The paper is empty."}])
    with pytest.raises(Refusal, match="The paper is empty"):
        publishing.send_for_review(by=officer, publication=paper)


def test_a_second_publication_replaces_the_first_and_keeps_it(wexcombe):
    first = published(wexcombe.area)
    second = published(wexcombe.area, corrects=first, correction_note="A date was wrong.")
    first.refresh_from_db()
    assert (first.state, second.state) == (State.SUPERSEDED, State.PUBLISHED)


def test_a_correction_says_what_was_wrong(wexcombe):
    with pytest.raises(Refusal, match="needs a note"):
        drafted(wexcombe.area, corrects=published(wexcombe.area))


def test_what_left_the_drafting_table_cannot_change(wexcombe):
    paper = published(wexcombe.area)

    @operation
    def rewrite(*, by):
        paper.content = '{"title": "better"}'
        paper.save()

    with pytest.raises(Frozen):
        rewrite(by=officer)


def test_the_database_itself_keeps_one_published_at_a_time(wexcombe):
    published(wexcombe.area)
    twin = drafted(wexcombe.area)

    @operation
    def slip_past(*, by):
        twin.state, twin.published_at = State.PUBLISHED, clock.now()
        twin.save()

    with pytest.raises(IntegrityError), transaction.atomic():
        slip_past(by=officer)


@pytest.mark.parametrize("state", list(State))
def test_every_move_starts_from_one_state(wexcombe, state):
    allowed = {name for name, (before, _) in MOVES.items() if before == state}
    for name in ("approve", "publish"):
        paper = drafted(wexcombe.area, slug=f"2026-{state}"[:10].replace("_", "-"))
        paper.state = state
        if name in allowed:
            continue
        with pytest.raises(Refusal, match="only a paper that is"):
            getattr(publishing, name)(by=chair, publication=paper)


def test_a_correction_cannot_wait_while_what_it_corrects_is_out(wexcombe):
    first = published(wexcombe.area)
    second = drafted(wexcombe.area, corrects=first, correction_note="A date was wrong.")
    publishing.send_for_review(by=officer, publication=second)
    publishing.approve(by=chair, publication=second)
    with pytest.raises(Refusal, match="cannot wait"):
        publishing.publish(by=officer, publication=second, embargo_until=clock.now() + dt.timedelta(days=1))
    assert len(on_the_public_site("wexcombe", Kind.MONITORING_UPDATE)) == 1
