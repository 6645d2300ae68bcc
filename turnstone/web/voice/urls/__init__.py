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
    *results.urlpatterns,  # before a survey's own, whose name could be any word
    *surveys.urlpatterns,
    *comments.urlpatterns,
    *themes.urlpatterns,
    *replies.urlpatterns,
    *bulletins.urlpatterns,
    *timeline.urlpatterns,
    *charters.urlpatterns,
]
