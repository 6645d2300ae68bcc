"""The addresses of the library of measures, and of what a measure is."""

from django.urls import path

from turnstone.web.scorecards.views import definitions, library

_ALL = "<slug:area_slug>/office/measures"
_LIBRARY = f"{_ALL}/library"

urlpatterns = [
    path(f"{_LIBRARY}/", library.measure_library, name="measure_library"),
    path(f"{_LIBRARY}/all.csv", library.measure_library_csv, name="measure_library_csv"),
    path(f"{_LIBRARY}/<slug:code>/", library.measure_definition, name="measure_definition"),
    path(f"{_LIBRARY}/<slug:code>/take/", library.take_from_library, name="take_from_library"),
    path(f"{_ALL}/add/", definitions.new_measure, name="new_measure"),
    path(f"{_ALL}/<int:measure_id>/definition/", definitions.change_definition, name="change_definition"),
]
