"""The addresses at which strangers take part: surveys."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
