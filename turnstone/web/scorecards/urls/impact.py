"""The addresses of impact."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
