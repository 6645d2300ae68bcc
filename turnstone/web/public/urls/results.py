"""The public addresses of what surveys showed."""

from django.urls import URLPattern, path

from turnstone.web.public import surveys

urlpatterns: list[URLPattern] = [
    path("<slug:area_slug>/surveys/", surveys.public_surveys, name="public_surveys"),
    path("<slug:area_slug>/surveys/<slug:slug>/", surveys.public_survey, name="public_survey"),
    path(
        "<slug:area_slug>/surveys/<slug:slug>/<slug:form>",
        surveys.public_survey_file,
        name="public_survey_file",
    ),
]
