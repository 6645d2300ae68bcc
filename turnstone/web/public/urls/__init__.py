"""The addresses for everyone. An area's own come after every other line of the site's."""

from django.urls import path

from turnstone.web.public import earlier_plans, meetings, views
from turnstone.web.public.urls import bulletins, charters, data_calendar, results, said, scorecard, timeline

urlpatterns = [
    *said.urlpatterns,
    *results.urlpatterns,
    *bulletins.urlpatterns,
    *timeline.urlpatterns,
    *charters.urlpatterns,
    *data_calendar.urlpatterns,
    *scorecard.urlpatterns,
    path("", views.start, name="start"),
    path("accessibility/", views.accessibility, name="accessibility"),
    path("<slug:area_slug>/", views.front, name="front"),
    path("<slug:area_slug>/progress/", views.progress, name="progress"),
    path("<slug:area_slug>/progress/<slug:anchor>/", views.progress_section, name="progress_section"),
    path("<slug:area_slug>/updates/", views.updates, name="published_updates"),
    path("<slug:area_slug>/updates/<slug:slug>/", views.update, name="published_update"),
    path("<slug:area_slug>/updates/<slug:slug>/<slug:form>", views.update_file, name="published_update_file"),
    path("<slug:area_slug>/earlier-plans/", earlier_plans.earlier_plans, name="earlier_plans"),
    path("<slug:area_slug>/earlier-plans/<slug:slug>/", earlier_plans.earlier_plan, name="earlier_plan"),
    path(
        "<slug:area_slug>/earlier-plans/<slug:slug>/<slug:form>",
        earlier_plans.earlier_plan_file,
        name="earlier_plan_file",
    ),
    path("<slug:area_slug>/meetings/", meetings.public_meetings, name="public_meetings"),
    path("<slug:area_slug>/meetings.ics", meetings.public_meetings_ics, name="public_meetings_ics"),
    path("<slug:area_slug>/meetings/<slug:slug>/", meetings.public_meeting, name="public_meeting"),
    path(
        "<slug:area_slug>/meetings/<slug:slug>/<slug:paper>/",
        meetings.public_meeting_paper,
        name="public_meeting_paper",
    ),
    path(
        "<slug:area_slug>/meetings/<slug:slug>/<slug:paper>/<slug:form>",
        meetings.public_meeting_file,
        name="public_meeting_file",
    ),
    path("<slug:area_slug>/accessibility/", views.area_accessibility, name="area_accessibility"),
]
