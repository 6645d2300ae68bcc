"""The addresses at which strangers take part: events."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
