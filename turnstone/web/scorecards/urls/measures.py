"""The addresses of measures: the list, and one with its chart."""

from django.urls import path

from turnstone.web.scorecards.views import measures

_ALL = "<slug:area_slug>/office/measures"
_ONE = f"{_ALL}/<int:measure_id>"

urlpatterns = [
    path(f"{_ALL}/add/", measures.new_measure, name="new_measure"),
    path(f"{_ONE}/", measures.measure, name="measure"),
    path(f"{_ONE}/change/", measures.change_measure, name="change_measure"),
]
