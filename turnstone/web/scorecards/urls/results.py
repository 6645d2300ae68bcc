"""The addresses of results and places."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
