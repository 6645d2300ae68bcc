"""What the forum says beside an outcome is written by its own account and nobody else."""

import datetime as dt

import pytest

from turnstone.programme.audit import clock
from turnstone.programme.audit.models import Event
from turnstone.programme.audit.operations import Machine, Refusal
from turnstone.programme.people import operations as people
from turnstone.programme.people.rules import Role
from turnstone.programme.voice import operations, queries
from turnstone.programme.voice.models import ForumStatement

SAID = {"words": "Waits are no shorter for us.", "signed_by": "The co-chairs"}


@pytest.fixture
def account(by, wexcombe):
    def make(role, area=wexcombe.area):
        email = f"{role}@{area.slug}.example"
        return people.invite(by=by, area=area, email=email, name=str(role), role=role).account

    return make


def test_the_forum_signs_what_it_says(account, wexcombe):
    operations.make_statement(by=account(Role.FORUM), outcome=wexcombe.outcome, **SAID)
    (found,) = queries.forum_statements_as_at(wexcombe.area.pk, clock.now()).values()
    assert (found.words, found.signed_by, found.signed_on) == (*SAID.values(), clock.today())


@pytest.mark.parametrize("role", [role for role in Role if role != Role.FORUM])
def test_no_other_role_writes_it(account, wexcombe, role):
    with pytest.raises(Refusal, match="Only the parent carer forum of Wexcombe"):
        operations.make_statement(by=account(role), outcome=wexcombe.outcome, **SAID)
    assert not ForumStatement.objects.exists()


def test_no_machine_writes_it_whatever_its_name(wexcombe):
    with pytest.raises(Refusal, match="Only the parent carer forum"):
        operations.make_statement(by=Machine("the parent carer forum"), outcome=wexcombe.outcome, **SAID)


def test_the_forum_of_another_area_does_not_write_it(by, account, wexcombe):
    elsewhere = people.add_area(by=by, slug="marlsea", name="Marlsea")
    with pytest.raises(Refusal, match="Only the parent carer forum"):
        operations.make_statement(by=account(Role.FORUM, elsewhere), outcome=wexcombe.outcome, **SAID)


def test_whoever_was_of_the_forum_once_does_not_write_it(by, account, wexcombe):
    forum = account(Role.FORUM)
    people.end_role(by=by, membership=forum.memberships.get(), on=dt.date(2026, 1, 1), why="Left")
    with pytest.raises(Refusal, match="Only the parent carer forum"):
        operations.make_statement(by=forum, outcome=wexcombe.outcome, **SAID)


@pytest.mark.parametrize("missing", ["words", "signed_by"])
def test_it_is_neither_blank_nor_unsigned(account, wexcombe, missing):
    with pytest.raises(Refusal):
        operations.make_statement(by=account(Role.FORUM), outcome=wexcombe.outcome, **SAID | {missing: " "})


def test_what_it_said_before_is_kept(account, wexcombe):
    forum = account(Role.FORUM)
    with clock.pretend(clock.end_of(dt.date(2026, 2, 1))):
        first = operations.make_statement(by=forum, outcome=wexcombe.outcome, **SAID)
    with clock.pretend(clock.end_of(dt.date(2026, 4, 1))):
        operations.make_statement(by=forum, outcome=wexcombe.outcome, words="Better.", signed_by="Us")
    then = queries.forum_statements_as_at(wexcombe.area.pk, clock.end_of(dt.date(2026, 3, 1)))
    assert then[wexcombe.outcome.pk].words == SAID["words"]
    now = queries.forum_statements_as_at(wexcombe.area.pk, clock.now())
    assert now[wexcombe.outcome.pk].words == "Better."
    assert ForumStatement.objects.get().pk == first.pk
    assert len(queries.changes_to_statement(wexcombe.area.pk, wexcombe.outcome.pk)) == 2


def test_only_the_forum_takes_it_back_and_then_there_is_none(by, account, wexcombe):
    forum = account(Role.FORUM)
    statement = operations.make_statement(by=forum, outcome=wexcombe.outcome, **SAID)
    with pytest.raises(Refusal):
        operations.take_back_statement(by=account(Role.PROGRAMME_OFFICE), statement=statement)
    operations.take_back_statement(by=forum, statement=statement)
    assert queries.forum_statements_as_at(wexcombe.area.pk, clock.now()) == {}
    assert Event.objects.latest("id").operation == "voice.take_back_statement"
