"""The public addresses of charters."""

from django.urls import path

from turnstone.web.public import charters

_HERE = "<slug:area_slug>/charters"

urlpatterns = [
    path(f"{_HERE}/", charters.public_charters, name="public_charters"),
    path(f"{_HERE}/<slug:slug>/", charters.public_charter, name="public_charter"),
    path(f"{_HERE}/<slug:slug>/<slug:form>", charters.public_charter_file, name="public_charter_file"),
]
