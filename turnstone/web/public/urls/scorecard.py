"""The public addresses of scorecards."""

from django.urls import path

from turnstone.web.public import scorecard

_HERE = "<slug:area_slug>/scorecard"
_ONE = f"{_HERE}/<slug:slug>"

urlpatterns = [
    path(f"{_HERE}/", scorecard.public_scorecard, name="public_scorecard"),
    path(f"{_ONE}/", scorecard.public_scorecard_called, name="public_scorecard_called"),
    path(f"{_ONE}/figures.csv", scorecard.public_scorecard_csv, name="public_scorecard_csv"),
    path(f"{_ONE}/<slug:form>", scorecard.public_scorecard_file, name="public_scorecard_file"),
]
