"""The addresses of themes."""

from django.urls import path

from turnstone.web.voice.views import themes, themes_acts

_ALL = "<slug:area_slug>/office/voice/themes"
_ONE = f"{_ALL}/<slug:slug>"

urlpatterns = [
    path(f"{_ALL}/", themes.themes, name="themes"),
    path(f"{_ALL}.csv", themes.themes_csv, name="themes_csv"),
    path(f"{_ALL}/add/", themes_acts.add, name="add_theme"),
    path(f"{_ALL}/new/", themes.left_over_comments, name="new_themes"),
    path(f"{_ALL}/suggest/", themes_acts.suggest, name="suggest_themes"),
    path(f"{_ALL}/print/<slug:quarter>/", themes.themes_print, name="themes_print"),
    path(f"{_ONE}/", themes.theme, name="theme"),
    path(f"{_ONE}/change/", themes_acts.change, name="change_theme"),
]
