"""The root of the addresses: first the site's own, then each area's, signed-in before public."""

from django.urls import URLPattern, URLResolver, include, path

from turnstone.web.kit.health import health

urlpatterns: list[URLPattern | URLResolver] = [
    path("health/", health, name="health"),
    path("account/", include("turnstone.web.account.urls")),
    path("", include("turnstone.web.take_part.urls")),
    path("", include("turnstone.web.home.urls")),
    path("", include("turnstone.web.boards.urls")),
    path("", include("turnstone.web.voice.urls")),
    path("", include("turnstone.web.delivery.urls")),
    path("", include("turnstone.web.scorecards.urls")),
    path("", include("turnstone.web.plan.urls")),
    path("", include("turnstone.web.people.urls")),
    path("", include("turnstone.web.intake.urls")),
    path("", include("turnstone.web.papers.urls")),
    path("", include("turnstone.web.public.urls")),
]

handler400 = "turnstone.web.kit.errors.bad_request"
handler403 = "turnstone.web.kit.errors.forbidden"
handler404 = "turnstone.web.kit.errors.not_found"
handler500 = "turnstone.web.kit.errors.server_error"
