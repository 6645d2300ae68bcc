"""The addresses of measures: the list, and one with its chart."""

from django.urls import path

from turnstone.web.scorecards.views import measure, measures, rebasing

_ALL = "<slug:area_slug>/office/measures"
_ONE = f"{_ALL}/<int:measure_id>"

urlpatterns = [
    path(f"{_ONE}/", measure.measure, name="measure"),
    path(f"{_ONE}/chart.<slug:form>", measure.measure_chart, name="measure_chart"),
    path(f"{_ONE}/limits/", rebasing.rebase_measure, name="rebase_measure"),
    path(f"{_ONE}/limits/<int:rebase_id>/undo/", rebasing.undo_measure_rebase, name="undo_rebase"),
    path(f"{_ONE}/change/", measures.change_measure, name="change_measure"),
]
