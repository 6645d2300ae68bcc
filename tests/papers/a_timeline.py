"""A spring and summer in which events were postponed and begun again, for the tests of timelines."""

import datetime as dt
from types import SimpleNamespace

from django.utils import timezone

from tests.cast import BY
from turnstone.programme.audit import clock
from turnstone.programme.boards import operations as boards
from turnstone.programme.boards.rules import BoardKind
from turnstone.programme.voice import operations as voice
from turnstone.programme.voice.rules import EventState, QuestionKind, TimelineCategory

MARCH, JUNE = dt.date(2020, 3, 11), dt.date(2020, 6, 1)
DIRECTOR = "Meet the Director"
LATER = clock.end_of(dt.date(2020, 9, 30))


def at(on, hour=10):
    return timezone.make_aware(dt.datetime.combine(on, dt.time(hour)))


def on(day, month=6):
    return dt.date(2020, month, day)


def build_a_timeline(area):
    """Write down what happened, each thing on its day."""
    made = SimpleNamespace(area=area)
    with clock.pretend(at(MARCH)):
        made.board = boards.add_board(
            by=BY, area=area, name="SEND board", kind=BoardKind.IMPROVEMENT, purpose="It runs the plan."
        )
        made.first = _plan(area, DIRECTOR, [on(24, 3), on(31, 3), on(1, 4)])
        made.lockdown = voice.add_phase(
            by=BY, area=area, name="during lockdown", starts_on=on(23, 3), ends_on=on(30)
        )
    with clock.pretend(at(on(18, 3))):
        voice.postpone_series(by=BY, series=made.first, why="We must stay at home.")
    with clock.pretend(at(on(20, 5))):
        made.again = _plan(area, "Meet the Director online", [JUNE, on(8), on(15)], relaunches=made.first)
        _meet(made)
    with clock.pretend(at(on(16))):
        for event in made.again.events.all():
            voice.hold_event(by=BY, event=event)
    with clock.pretend(at(on(24))):
        survey = voice.add_survey(by=BY, area=area, title="What works well?")
        voice.add_question(by=BY, survey=survey, words="What works well?", kind=QuestionKind.WORDS)
        made.wave = voice.open_wave(by=BY, survey=survey, name="summer", opens_on=on(24), closes_on=on(15, 7))
        made.entry = voice.add_entry(
            by=BY,
            area=area,
            starts_on=on(1, 5),
            precision="month",
            title="Theme leads chosen",
            label="Programme governance",
            category=TimelineCategory.DECISION,
        )
    return made


def _plan(area, name, days, **more):
    events = [voice.NewEvent(starts_at=at(day), ends_at=at(day, 12)) for day in days]
    return voice.add_series(by=BY, area=area, name=name, events=events, **more)


def _meet(made):
    made.put_off = boards.schedule_meeting(by=BY, board=made.board, starts_at=at(on(3)))
    made.met = boards.schedule_meeting(by=BY, board=made.board, starts_at=at(on(2)))
    boards.postpone_meeting(by=BY, meeting=made.put_off, why="Nobody could come.", to=at(on(10)))
    with clock.pretend(at(on(2), 14)):
        boards.hold_meeting(by=BY, meeting=made.met)


def told_series(area, **said):
    """Keep events that only a document tells of."""
    usual = {"events": 5, "state": EventState.POSTPONED, "from_on": on(24, 3), "to_on": on(1, 4)}
    told = voice.ToldSeries(**usual | {"decided_on": on(11, 3), "because": "We must stay at home."} | said)
    return voice.add_series(by=BY, area=area, name=DIRECTOR, told=told)
