"""The public addresses of timeline."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
