"""The addresses of the release register."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
