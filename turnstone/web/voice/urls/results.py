"""The addresses of results."""

from django.urls import URLPattern, path

from turnstone.web.voice.views import results

_WAVE = "<slug:area_slug>/office/voice/surveys/<slug:survey>/waves/<slug:wave>/"

urlpatterns: list[URLPattern] = [
    path(f"{_WAVE}results/", results.survey_results, name="survey_results"),
    path(f"{_WAVE}results.csv", results.survey_results_csv, name="survey_results_csv"),
]
