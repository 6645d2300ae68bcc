"""The public addresses of when data come out."""

from django.urls import path

from turnstone.web.public import data_calendar

_HERE = "<slug:area_slug>/data-calendar"

urlpatterns = [
    path(f"{_HERE}/", data_calendar.data_calendar, name="data_calendar"),
    path(f"{_HERE}.ics", data_calendar.data_calendar_ics, name="data_calendar_ics"),
    path(f"{_HERE}/<slug:form>", data_calendar.data_calendar_file, name="data_calendar_file"),
]
