"""The addresses of files taken in."""

from django.urls import path

from turnstone.web.intake import views

ONE = "<slug:area_slug>/office/intake/<int:source_id>/"

urlpatterns = [
    path("<slug:area_slug>/office/intake/", views.intake, name="intake"),
    path(ONE, views.proposal, name="proposal"),
    path(f"{ONE}original", views.original, name="original"),
]
