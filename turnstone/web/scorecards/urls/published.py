"""The addresses of published statistics and comparisons."""

from django.urls import path

from turnstone.web.scorecards.views import published

_ALL = "<slug:area_slug>/office/measures/published"
_ONE = f"{_ALL}/<slug:code>"

urlpatterns = [
    path(f"{_ALL}/", published.published, name="published"),
    path(f"{_ALL}/faults/", published.published_faults, name="published_faults"),
    path(f"{_ALL}/faults.csv", published.published_faults_csv, name="published_faults_csv"),
    path(f"{_ONE}/", published.comparison, name="comparison"),
    path(f"{_ONE}/comparison.csv", published.comparison_csv, name="comparison_csv"),
]
