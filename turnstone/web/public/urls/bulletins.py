"""The public addresses of bulletins."""

from django.urls import path

from turnstone.web.public import bulletins as views

_ALL = "<slug:area_slug>/bulletins"
_ONE = f"{_ALL}/<slug:slug>"

urlpatterns = [
    path(f"{_ALL}/", views.public_bulletins, name="public_bulletins"),
    path(f"{_ALL}/feed.atom", views.public_bulletins_feed, name="public_bulletins_feed"),
    path(f"{_ONE}/", views.public_bulletin, name="public_bulletin"),
    path(f"{_ONE}/<slug:paper>/", views.public_bulletin_paper, name="public_bulletin_paper"),
    path(f"{_ONE}/<slug:paper>/<slug:form>", views.public_bulletin_file, name="public_bulletin_file"),
]
