"""The addresses at which strangers take part: what is open, and events."""

from django.urls import path

from turnstone.web.take_part import event_pages as pages
from turnstone.web.take_part.index import have_your_say

_HERE = "<slug:area_slug>/have-your-say"

urlpatterns = [
    path(f"{_HERE}/", have_your_say, name="have_your_say"),
    path(f"{_HERE}/events.ics", pages.open_events_ics, name="open_events_ics"),
    path(f"{_HERE}/events/<slug:slug>.ics", pages.event_ics, name="event_ics"),
    path(f"{_HERE}/events/<slug:slug>/", pages.book_event, name="book_event"),
    path(f"{_HERE}/events/<slug:slug>/booked/", pages.event_booked, name="event_booked"),
    path(f"{_HERE}/places/<str:token>/", pages.my_places, name="my_places"),
]
