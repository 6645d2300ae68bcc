"""The addresses of needs and money."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
