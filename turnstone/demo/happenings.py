"""What happens to a plan beside its leads' answers: versions, releases, promises, dates that are asked for.

A happening gives the moments of a month and what is done at each; the play puts them in order with the answers.
"""

import datetime as dt
from collections.abc import Iterator
from functools import partial

from turnstone.demo.calendar import Month, at, later
from turnstone.demo.content import landmarks, promises
from turnstone.demo.content.mandates import BOARD
from turnstone.demo.stage import Happening, Moment, Stage
from turnstone.demo.telling import months_on
from turnstone.programme.audit import clock
from turnstone.programme.delivery import operations as delivery
from turnstone.programme.plan import operations
from turnstone.programme.plan.models import Milestone
from turnstone.programme.plan.rules import DateRule, RequestAnswer


def versions(table: tuple[landmarks.Version, ...]) -> Happening:
    """Draw versions of the plan and put them to bodies, early in the month; the answers come in the days after."""

    def happen(stage: Stage, month: Month) -> Iterator[Moment]:
        for drawn, name, changed, answers in table:
            if drawn == month.index:
                bodies = [body for body, *_ in answers]
                yield at(later(month.opens_on, 1), 9), partial(_draw, stage, name, changed, bodies)
            for body, when, answer, condition in answers:
                if when == month.index:
                    said = partial(_answer_version, stage, name, body, answer, condition)
                    yield at(later(month.opens_on, 2), 9), said

    return happen


def _draw(stage: Stage, name: str, changed: str, bodies: list[str]) -> None:
    office = stage.cast.speaking_for("programme")
    version = operations.draw_version(by=office, plan=stage.planted.plan, name=name, what_changed=changed)
    stage.versions[name] = operations.submit_version(by=office, version=version, bodies=bodies)


def _answer_version(stage: Stage, name: str, body: str, answer: str, condition: str) -> None:
    operations.answer_approval(
        by=stage.cast.speaking_for("programme"),
        approval=stage.versions[name].approvals.get(body=body),
        answer=answer,
        on=clock.today(),
        condition=condition,
    )


def conditions_met(stage: Stage, month: Month) -> Iterator[Moment]:
    """Note that the conditions of an agreement were met."""
    for when, name, body in landmarks.CONDITIONS_MET:
        if when == month.index:
            yield at(later(month.opens_on, 3), 9), partial(_meet, stage, name, body)


def _meet(stage: Stage, name: str, body: str) -> None:
    approval = stage.versions[name].approvals.get(body=body)
    operations.meet_condition(by=stage.cast.speaking_for("programme"), approval=approval, on=clock.today())


def releases(table: tuple[tuple[int, str, str, str], ...]) -> Happening:
    """Release requirements from monitoring."""

    def happen(stage: Stage, month: Month) -> Iterator[Moment]:
        for when, reference, authority, why in table:
            if when == month.index:
                day = later(month.opens_on, 3)
                yield (
                    at(day, 11),
                    partial(
                        operations.release_requirement,
                        by=stage.cast.speaking_for("programme"),
                        requirement=stage.planted.requirements[reference],
                        on=day,
                        authority=authority,
                        why=why,
                    ),
                )

    return happen


def promised(table: tuple[promises.Row, ...]) -> Happening:
    """Make the promises of a month, and answer those that somebody answers."""

    def happen(stage: Stage, month: Month) -> Iterator[Moment]:
        for place, (made, _, due, _, _, answer) in enumerate(table):
            if made == month.index:
                yield at(later(month.opens_on, 2), 12), partial(_promise, stage, place, table[place])
            if answer and answer[0] == month.index:
                day = _day_of_answer(stage, month, due)
                yield at(day, 12), partial(_answer_promise, stage, place, answer)

    return happen


def _promise(stage: Stage, place: int, row: promises.Row) -> None:
    _, words, due, reference, where, _ = row
    stage.promises[place] = delivery.make_promise(
        by=stage.cast.speaking_for("programme"),
        plan=stage.planted.plan,
        words=words,
        action=stage.action(reference),
        due_on=stage.script.year.day(due, 27),
        made_where=where,
    )


def _day_of_answer(stage: Stage, month: Month, due: int) -> dt.date:
    """Answer some days before the day promised, or in the first days of a later month."""
    return stage.script.year.day(due, 22) if month.index == due else later(month.opens_on, 3)


def _answer_promise(stage: Stage, place: int, answer: promises.Answer) -> None:
    _, move, why, evidence = answer
    delivery.answer_promise(
        by=stage.cast.speaking_for("programme"),
        promise=stage.promises[place],
        move=move,
        why=why,
        new_evidence=evidence,
    )


def asks_for_dates(stage: Stage, month: Month) -> Iterator[Moment]:
    """Let a plan ask its board for second dates, and let the board answer the month after."""
    if month.index == landmarks.RULE_FROM:
        yield at(later(month.opens_on, 1), 8), partial(_set_rule, stage)
    for asked, reference, by_months, why, answer in landmarks.DATE_REQUESTS:
        if asked == month.index:
            day = month.closes_on - dt.timedelta(days=1)
            yield at(day, 9), partial(_ask, stage, reference, by_months, why)
        if answer and answer[0] == month.index:
            yield at(later(month.opens_on, 5), 16), partial(_answer_request, stage, reference, *answer[1:])


def _set_rule(stage: Stage) -> None:
    operations.set_date_rule(
        by=stage.cast.speaking_for("programme"),
        plan=stage.planted.plan,
        rule=DateRule.AGAIN,
        body=BOARD,
        why=landmarks.RULE_BECAUSE,
    )


def _ask(stage: Stage, reference: str, by_months: int, why: str) -> None:
    action = stage.action(reference)
    operations.move_due_date(
        by=stage.cast.speaking_for("programme"),
        action=action,
        to=months_on(action.due_on or clock.today(), by_months),
        why=why,
        asked_by=action.lead.title if action.lead else BOARD,
    )


def _answer_request(stage: Stage, reference: str, answer: str, words: str) -> None:
    operations.answer_date_request(
        by=stage.cast.speaking_for("programme"),
        request=stage.action(reference).date_requests.get(answer=RequestAnswer.WAITING),
        answer=RequestAnswer(answer),
        on=clock.today(),
        words=words,
    )


def milestones_moved(table: tuple[tuple[int, str, str, int, str], ...]) -> Happening:
    """Move the dates of milestones."""

    def happen(stage: Stage, month: Month) -> Iterator[Moment]:
        for when, reference, text, by_months, why in table:
            if when == month.index:
                row = _milestone(stage, reference, text)
                yield (
                    at(later(month.opens_on, 4), 10),
                    partial(
                        operations.move_milestone,
                        by=stage.cast.speaking_for("programme"),
                        milestone=row,
                        to=months_on(row.due_on, by_months),
                        why=why,
                        asked_by=row.action.lead.title if row.action.lead else BOARD,
                        agreed_by=BOARD,
                    ),
                )

    return happen


def milestones_withdrawn(stage: Stage, month: Month) -> Iterator[Moment]:
    """Take milestones out of the plan."""
    for when, reference, text, why in landmarks.MILESTONES_WITHDRAWN:
        if when == month.index:
            day = later(month.opens_on, 4)
            yield (
                at(day, 11),
                partial(
                    operations.withdraw_milestone,
                    by=stage.cast.speaking_for("programme"),
                    milestone=_milestone(stage, reference, text),
                    on=day,
                    why=why,
                ),
            )


def _milestone(stage: Stage, reference: str, text: str) -> Milestone:
    """Find the very row that the play goes on with, so that it knows of the change."""
    action = stage.action(reference)
    found = (row for _, _, row in stage.planted.milestones if row.action_id == action.pk and row.text == text)
    return next(found)


FIRST: tuple[Happening, ...] = (
    versions(landmarks.FIRST_VERSIONS),
    promised(promises.FIRST_PROMISES),
    milestones_moved(landmarks.FIRST_MILESTONES_MOVED),
    releases(landmarks.FIRST_RELEASES),
)
SECOND: tuple[Happening, ...] = (
    versions(landmarks.VERSIONS),
    conditions_met,
    promised(promises.PROMISES),
    milestones_moved(landmarks.MILESTONES_MOVED),
    milestones_withdrawn,
    asks_for_dates,
)
