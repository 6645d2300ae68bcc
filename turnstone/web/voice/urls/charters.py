"""The addresses of charters."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
