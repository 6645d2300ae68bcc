"""The addresses of voice."""

from turnstone.web.voice.urls import (
    bulletins,
    charters,
    comments,
    contacts,
    events,
    replies,
    results,
    surveys,
    themes,
    timeline,
)

urlpatterns = [
    *contacts.urlpatterns,
    *events.urlpatterns,
    *surveys.urlpatterns,
    *results.urlpatterns,
    *comments.urlpatterns,
    *themes.urlpatterns,
    *replies.urlpatterns,
    *bulletins.urlpatterns,
    *timeline.urlpatterns,
    *charters.urlpatterns,
]
