"""The addresses of meetings in calendars, and of the letters about them."""

from django.urls import path

from turnstone.web.boards.views import calendars, letters

urlpatterns = [
    path("<slug:area_slug>/office/boards/calendar/", calendars.calendar, name="calendar"),
    path("<slug:area_slug>/office/boards/meetings.ics", calendars.meetings_ics, name="meetings_ics"),
    path(
        "<slug:area_slug>/office/boards/meetings/<slug:slug>.ics", calendars.meeting_ics, name="meeting_ics"
    ),
    path(
        "<slug:area_slug>/office/boards/meetings/<slug:slug>/letters/",
        letters.meeting_letters,
        name="meeting_letters",
    ),
]
