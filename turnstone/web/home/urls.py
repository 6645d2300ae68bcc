"""The address of the signed-in home."""

from django.urls import path

from turnstone.web.home import views

urlpatterns = [
    path("<slug:area_slug>/office/", views.home, name="home"),
]
