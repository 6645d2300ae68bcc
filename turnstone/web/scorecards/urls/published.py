"""The addresses of published statistics and comparisons."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
