"""Whom to ask for updates, what was asked, and what a link opens."""

import datetime as dt
import hashlib
from collections import defaultdict
from collections.abc import Iterator

from django.db.models import Q
from django.utils import timezone

from turnstone.programme.audit import clock
from turnstone.programme.delivery import facts, models
from turnstone.programme.delivery.queries.answers import answers_in
from turnstone.programme.delivery.queries.proposals import about_an_answer
from turnstone.programme.delivery.rules import LinkState, link_state, month_name, reminder_due
from turnstone.programme.people.models import Holding, Person
from turnstone.programme.people.queries import holders_on
from turnstone.programme.plan.facts import ActionFacts, PlanFacts
from turnstone.programme.plan.models import Evidence
from turnstone.programme.plan.queries import plan_as_at, rating_key_of, words_of
from turnstone.programme.plan.rules import Sensitivity


def cycle_to_ask_in(cycle_id: int) -> models.Cycle:
    """Fetch a cycle for whoever asks in it."""
    return models.Cycle.objects.select_related("plan", "area").get(pk=cycle_id)


def person_called(person_id: int) -> Person:
    """Fetch somebody for whoever asks them."""
    return Person.objects.get(pk=person_id)


def asking_in(cycle: models.Cycle, plan: PlanFacts | None = None, *, only_due: bool = False) -> facts.Asking:
    """Say whom a cycle would ask now for the answers that it waits for; `only_due` keeps to reminders that are due.

    Nobody is asked about one action twice in a day.
    """
    today = clock.today()
    waiting = answers_in(cycle, plan or plan_as_at(cycle.plan_id, clock.now())).waiting
    holders, asked_on = holders_on(cycle.area_id, today), _last_asked(cycle.pk)
    found: dict[int, list[ActionFacts]] = defaultdict(list)
    not_asked: list[facts.NotAsked] = []
    for action in waiting:
        holder = holders.get(action.lead.id) if action.lead else None
        because = _why_not(action, holder, asked_on.get(action.id), cycle, today)
        if because:
            not_asked.append(
                facts.NotAsked(action=action, because=because, was_asked=asked_on.get(action.id) == today)
            )
        elif holder and not (only_due and not _is_due(cycle, asked_on.get(action.id), today)):
            found[holder.pk].append(action)
    people = {holder.pk: holder for holder in holders.values()}
    letters = (_letter(people[number], actions, asked_on) for number, actions in found.items())
    return facts.Asking(
        letters=tuple(sorted(letters, key=lambda each: each.name)), not_asked=tuple(not_asked)
    )


def _why_not(
    action: ActionFacts, holder: Person | None, asked_on: dt.date | None, cycle: models.Cycle, today: dt.date
) -> str:
    if cycle.closes_on < today:
        return "the round has closed"
    if action.lead is None:
        return "it has no lead"
    if holder is None:
        return f"nobody holds the post of {action.lead.title}"
    if not holder.email:
        return f"{holder.name} has no email address"
    return f"{holder.name} was asked today" if asked_on == today else ""


def _is_due(cycle: models.Cycle, asked_on: dt.date | None, today: dt.date) -> bool:
    return reminder_due(cycle.opens_on, cycle.closes_on, asked_on, today)


def _letter(person: Person, actions: list[ActionFacts], asked_on: dict[int, dt.date]) -> facts.Letter:
    asked = [asked_on[action.id] for action in actions if action.id in asked_on]
    return facts.Letter(
        person_id=person.pk,
        name=person.name,
        email=person.email,
        actions=tuple(actions),
        last_asked_on=max(asked, default=None),
    )


def _last_asked(cycle_id: int) -> dict[int, dt.date]:
    """Say on which day each action was last asked about; a letter that could not be sent asked nobody."""
    rows = models.UpdateRequest.objects.filter(cycle_id=cycle_id, not_sent_because="").order_by("asked_at")
    return {row.action_id: timezone.localdate(row.asked_at) for row in rows}


def requests_in(cycle_id: int) -> tuple[facts.RequestFacts, ...]:
    """List what was asked in a cycle, the newest first."""
    rows = models.UpdateRequest.objects.filter(cycle_id=cycle_id).select_related("action", "person")
    return tuple(
        facts.RequestFacts(
            id=row.pk,
            action_id=row.action_id,
            reference=row.action.reference,
            person=row.person.name,
            asked_at=row.asked_at,
            expires_at=row.expires_at,
            sent_at=row.sent_at,
            not_sent_because=row.not_sent_because,
            used_at=row.used_at,
            revoked_at=row.revoked_at,
        )
        for row in rows.order_by("-asked_at", "-id")
    )


def find_request(cycle_id: int, request_id: int) -> models.UpdateRequest | None:
    """Find a request of a cycle, for an operation to work on."""
    found = models.UpdateRequest.objects.filter(cycle_id=cycle_id, pk=request_id)
    return found.select_related("action", "person").first()


def fingerprint_of(token: str) -> str:
    """Give what is kept of a link's token."""
    return hashlib.sha256(token.encode()).hexdigest()


def link_with(area_slug: str, token: str) -> facts.LinkFacts | None:
    """Say where the link with a token stands; None where it is not one of ours."""
    row = (
        models.UpdateRequest.objects.filter(fingerprint=fingerprint_of(token), area__slug=area_slug)
        .select_related("action", "area")
        .first()
    )
    return facts.LinkFacts(request_id=row.pk, state=state_of_link(row)) if row else None


def state_of_link(row: models.UpdateRequest) -> LinkState:
    """Say where a link stands now; it is withdrawn by itself when its holder leads the action no longer."""
    state = link_state(row, clock.now())
    if state == LinkState.OPEN and not _leads(row.person_id, row.action.lead_id):
        return LinkState.REVOKED
    return state


def _leads(person_id: int, post_id: int | None) -> bool:
    if post_id is None:
        return False
    today = clock.today()
    running = Holding.objects.filter(Q(ends_on=None) | Q(ends_on__gte=today), starts_on__lte=today)
    return running.filter(person_id=person_id, post_id=post_id).exists()


def what_opens(link: facts.LinkFacts) -> facts.LinkedAction:
    """Give all that an open link shows. Raises `LookupError` for one that opens nothing."""
    if link.state != LinkState.OPEN:
        raise LookupError(f"Request {link.request_id} is {link.state}.")
    row = models.UpdateRequest.objects.select_related("area", "cycle__plan", "action__plan", "person").get(
        pk=link.request_id
    )
    action, plan = row.action, row.cycle.plan
    said = list(_said_of(row))
    last = next((each for each in said if each.cycle_id != row.cycle_id and each.text), None)
    given = next((each for each in said if each.cycle_id == row.cycle_id), None)
    return facts.LinkedAction(
        area_slug=row.area.slug,
        area_name=row.area.name,
        person=row.person.name,
        word=words_of(plan)["action"],
        reference=action.reference,
        text=action.text,
        due_on=action.due_on,
        done_on=action.done_on,
        status=action.status,
        confidence=action.confidence,
        confidence_reason=action.confidence_reason,
        cycle=month_name(row.cycle.period),
        closes_on=row.cycle.closes_on,
        rating_key=rating_key_of(plan),
        last_words=last.text if last else "",
        last_cycle=month_name(last.cycle.period) if last else "",
        given=_given(given) if given else None,
        others=others_waiting(row),
        is_unmet=bool(action.success_criteria.strip()) and action.criteria_met_on is None,
        proofs=tuple(_proofs(action.pk)),
        chosen=action.confidence_evidence_id,
        about=about_an_answer(action, action.status),
    )


def _proofs(action_id: int) -> Iterator[facts.Proof]:
    """Give the evidence of an action that any partner may see: a link proves an address, not a role."""
    shown = Evidence.objects.filter(action_id=action_id).exclude(sensitivity=Sensitivity.RESTRICTED)
    for row in shown.order_by("-on", "-id"):
        yield facts.Proof(pk=row.pk, what=row.what, on=row.on)


def _said_of(row: models.UpdateRequest) -> Iterator[models.ActionUpdate]:
    found = models.ActionUpdate.objects.filter(action_id=row.action_id).select_related("cycle")
    yield from found.order_by("-cycle__period")


def _given(update: models.ActionUpdate) -> facts.GivenFacts:
    return facts.GivenFacts(
        text=update.text,
        forecast_on=update.forecast_on,
        blocked_by=update.blocked_by,
        said_by=update.said_by,
        said_at=update.said_at,
    )


def others_waiting(row: models.UpdateRequest) -> int:
    """Count the other actions for which the same person has a link that still works, and no answer yet."""
    others = models.UpdateRequest.objects.filter(
        cycle_id=row.cycle_id,
        person_id=row.person_id,
        used_at=None,
        revoked_at=None,
        expires_at__gt=clock.now(),
    )
    waiting = others.exclude(action_id=row.action_id).exclude(action__updates__cycle_id=row.cycle_id)
    return waiting.values("action_id").distinct().count()
