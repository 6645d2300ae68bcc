"""The addresses of targets, notes, forecasts and talks."""

from django.urls import path

from turnstone.web.scorecards.views import curves, exceptions, listing, targets

_ALL = "<slug:area_slug>/office/measures"
_ONE = f"{_ALL}/<int:measure_id>"
_CURVE = f"{_ONE}/curve"

urlpatterns = [
    path(f"{_ALL}/", listing.measures, name="measures"),
    path(f"{_ALL}/all.csv", listing.measures_csv, name="measures_csv"),
    path(f"{_ALL}/exceptions/", exceptions.exceptions, name="exceptions"),
    path(f"{_ONE}/note/", exceptions.write_note, name="write_note"),
    path(f"{_ONE}/targets/", targets.measure_targets, name="measure_targets"),
    path(f"{_ONE}/forecast/", targets.measure_forecast, name="measure_forecast"),
    path(f"{_CURVE}/", curves.curve, name="curve"),
    path(f"{_CURVE}/talk/", curves.hold_talk, name="hold_talk"),
    path(f"{_CURVE}/<int:talk_id>/change/", curves.change_talk, name="change_talk"),
    path(f"{_CURVE}/<int:talk_id>/sign/", curves.sign_talk, name="sign_talk"),
]
