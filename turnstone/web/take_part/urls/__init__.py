"""The secret addresses: those sent by email, and those given to calendar programs."""

from django.urls import path

from turnstone.web.take_part import calendars, views
from turnstone.web.take_part.urls import contacts, events, surveys

urlpatterns = [
    *events.urlpatterns,
    *surveys.urlpatterns,
    *contacts.urlpatterns,
    path("<slug:area_slug>/update/<str:token>/", views.answer, name="answer_by_link"),
    path("<slug:area_slug>/calendar/<str:token>/meetings.ics", calendars.calendar, name="calendar_by_link"),
]
