"""The public addresses of “You said, we did”."""

from django.urls import path

from turnstone.web.public import said

_HERE = "<slug:area_slug>/you-said-we-did"

urlpatterns = [
    path(f"{_HERE}/", said.you_said, name="you_said"),
    path(f"{_HERE}/<slug:slug>/", said.you_said_then, name="you_said_then"),
    path(f"{_HERE}/<slug:slug>/<slug:form>", said.you_said_file, name="you_said_file"),
]
