"""The addresses of scorecards."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
