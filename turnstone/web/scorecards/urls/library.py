"""The addresses of the library of measures."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
