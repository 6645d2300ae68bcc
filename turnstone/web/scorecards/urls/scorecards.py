"""The addresses of scorecards."""

from django.urls import path

from turnstone.web.scorecards.views import scorecard_writing, scorecards

_ALL = "<slug:area_slug>/office/scorecards"
_ONE = f"{_ALL}/<slug:slug>"

urlpatterns = [
    path(f"{_ALL}/", scorecards.scorecards, name="scorecards"),
    path(f"{_ALL}/add/", scorecard_writing.add_scorecard, name="add_scorecard"),
    path(f"{_ONE}/", scorecards.scorecard, name="scorecard"),
    path(f"{_ONE}/as/<slug:form>", scorecards.scorecard_file, name="scorecard_file"),
    path(f"{_ONE}/change/", scorecard_writing.change_scorecard, name="change_scorecard"),
]
