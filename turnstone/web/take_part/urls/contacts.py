"""The addresses at which strangers take part: contacts."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
