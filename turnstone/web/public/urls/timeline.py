"""The public addresses of timeline."""

from django.urls import path

from turnstone.web.public import timeline

_HERE = "<slug:area_slug>/timeline"

urlpatterns = [
    path(f"{_HERE}/", timeline.public_timeline, name="public_timeline"),
    path(f"{_HERE}/feed.atom", timeline.public_timeline_feed, name="public_timeline_feed"),
    path(f"{_HERE}/<slug:form>", timeline.public_timeline_file, name="public_timeline_file"),
]
