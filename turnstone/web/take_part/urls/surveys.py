"""The addresses at which strangers take part: surveys. A link's comes first, for a survey could be called so."""

from django.urls import URLPattern, path

from turnstone.web.take_part import surveys

_HERE = "<slug:area_slug>/have-your-say/surveys"

urlpatterns: list[URLPattern] = [
    path(f"{_HERE}/by-link/<str:token>/", surveys.linked_survey, name="survey_by_link"),
    path(f"{_HERE}/<slug:survey>/<slug:wave>/", surveys.open_survey, name="open_survey"),
]
