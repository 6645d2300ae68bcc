"""The addresses of targets, notes, forecasts and talks."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
