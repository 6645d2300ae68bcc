"""The addresses of events."""

from django.urls import path

from turnstone.web.voice.views import events, events_event, events_postponing

_ALL = "<slug:area_slug>/office/voice/events"
_SERIES = f"{_ALL}/<slug:slug>"
_PUT_OFF = f"{_SERIES}/postponed/<int:number>"
_ONE = f"{_SERIES}/on/<slug:event>"

urlpatterns = [
    path(f"{_ALL}/", events.events, name="events"),
    path(f"{_ALL}.csv", events.events_csv, name="events_csv"),
    path(f"{_ALL}/add/", events.plan, name="plan_events"),
    path(f"{_SERIES}/", events.series, name="event_series"),
    path(f"{_SERIES}/change/", events.change_series, name="change_event_series"),
    path(f"{_SERIES}/add/", events.add_event, name="add_event"),
    path(f"{_SERIES}/invite/", events_postponing.invite, name="invite_to_events"),
    path(f"{_SERIES}/invite-again/", events_postponing.invite_those_before, name="invite_those_before"),
    path(f"{_SERIES}/postpone/", events_postponing.postpone, name="postpone_series"),
    path(f"{_SERIES}/new-dates/", events_postponing.relaunch, name="relaunch_series"),
    path(f"{_PUT_OFF}/", events_postponing.postponement, name="postponement"),
    path(f"{_PUT_OFF}/settle/<int:message_id>/", events_postponing.settle, name="settle_postponed"),
    path(f"{_ONE}/", events_event.event, name="event"),
    path(f"{_ONE}/change/", events_event.change, name="change_event"),
    path(f"{_ONE}/held/", events_event.hold, name="hold_event"),
    path(f"{_ONE}/register/", events_event.register, name="event_register"),
    path(f"{_ONE}/register.csv", events_event.register_csv, name="event_register_csv"),
    path(f"{_ONE}/book/", events_event.book_for, name="book_for"),
    path(f"{_ONE}/bookings/<int:booking_id>/give-up/", events_event.give_up, name="give_up_booking"),
]
