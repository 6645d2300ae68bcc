"""The addresses of measures and scorecards."""

from turnstone.web.scorecards.urls import (
    impact,
    library,
    measures,
    needs,
    published,
    register,
    results,
    scorecards,
    targets,
)

urlpatterns = [
    *measures.urlpatterns,
    *library.urlpatterns,
    *published.urlpatterns,
    *results.urlpatterns,
    *targets.urlpatterns,
    *scorecards.urlpatterns,
    *register.urlpatterns,
    *needs.urlpatterns,
    *impact.urlpatterns,
]
