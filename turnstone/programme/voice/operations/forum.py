"""What the parent carer forum says beside an outcome. Its own account writes it, and nobody else."""

from turnstone.programme.audit import clock
from turnstone.programme.audit.operations import Actor, Refusal, operation
from turnstone.programme.people.models import Account, LocalArea
from turnstone.programme.people.permissions import can_sign_for_the_forum
from turnstone.programme.people.queries import member_of
from turnstone.programme.plan.models import Outcome
from turnstone.programme.voice.models import ForumStatement
from turnstone.programme.voice.queries.forum import statement_beside


@operation
def make_statement(*, by: Actor, outcome: Outcome, words: str, signed_by: str) -> ForumStatement:
    """Say beside an outcome what the forum says, signed and dated today; what it said before stays in the history."""
    _refuse_all_but_the_forum(by, outcome.area)
    if not words.strip():
        raise Refusal(
            f"Write what the forum says beside {outcome.reference}, or leave: blank stays “not provided”."
        )
    if not signed_by.strip():
        raise Refusal("Say who signs for the forum, by name or by office, such as “the co-chairs”.")
    statement = statement_beside(outcome.pk) or ForumStatement(area=outcome.area, outcome=outcome)
    statement.words = words.strip()
    statement.signed_by = signed_by.strip()
    statement.signed_on = clock.today()
    statement.save()
    return statement


@operation
def take_back_statement(*, by: Actor, statement: ForumStatement, why: str = "") -> Outcome:
    """Take the forum's statement back: from now on it reads as not provided, and its versions stay."""
    _refuse_all_but_the_forum(by, statement.area)
    outcome = statement.outcome
    statement.delete()
    return outcome


def _refuse_all_but_the_forum(by: Actor, area: LocalArea) -> None:
    """Look up the actor's roles here, whatever page they came by: a machine has none."""
    account = Account.objects.filter(pk=by.pk, is_active=True).first() if by.pk else None
    member = member_of(account, area.slug) if account else None
    if not can_sign_for_the_forum(member):
        raise Refusal(
            f"Only the parent carer forum of {area.name} can write or change its statement;"
            " ask the forum to sign in and write it."
        )
