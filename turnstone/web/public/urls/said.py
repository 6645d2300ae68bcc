"""The public addresses of said."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
