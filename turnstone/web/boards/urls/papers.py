"""The addresses of what boards are sent."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
