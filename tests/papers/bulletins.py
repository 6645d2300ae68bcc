"""A bulletin of the small plan: an issue of April that was sent, and the next one as it is drawn."""

import datetime as dt

from tests.papers.small_plan import BY
from turnstone.papers.voice.bulletin_drawing import drawn_lines
from turnstone.papers.voice.bulletin_handing import frozen_bulletin
from turnstone.programme.audit import clock
from turnstone.programme.audit.operations import Machine
from turnstone.programme.plan import operations as plans
from turnstone.programme.voice import operations as voice

OTHER = Machine("somebody else")
FIRST_DAY = dt.date(2024, 4, 1)


def noon(month, day):
    return clock.end_of(dt.date(2024, month, day))


def begin(made, at, series=None):
    """Begin an issue at a moment, with what changed by then."""
    with clock.pretend(at):
        made.series = series or voice.add_bulletin_series(
            by=BY, area=made.area, name="SEND News", starts_on=FIRST_DAY
        )
        issue = voice.begin_bulletin(by=BY, series=made.series)
        return voice.redraw_bulletin(by=BY, bulletin=issue, lines=drawn_lines(issue.pk))


def send(issue, at):
    """Hand an issue in, have it approved and send it."""
    with clock.pretend(at):
        papers = frozen_bulletin(issue.pk, at)
        voice.hand_in_bulletin(by=BY, bulletin=issue, papers=papers)
        voice.approve_bulletin(by=OTHER, bulletin=issue)
        return voice.send_bulletin(by=BY, bulletin=issue)


def finish(made, number, at, status="complete"):
    """Say that an action is finished, or that it is not after all."""
    with clock.pretend(at):
        made.actions[number].refresh_from_db()
        done_on = {"done_on": clock.today()} if status == "complete" else {}
        plans.judge_action(by=BY, action=made.actions[number], status=status, confidence="green", **done_on)
