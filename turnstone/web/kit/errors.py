"""The pages for when something is wrong. They need no database: it may be what is wrong."""

from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string

_WORDS = {
    400: (
        "We could not read that",
        "Part of what your browser sent made no sense. Go back and try again.",
    ),
    403: (
        "This page has waited too long",
        "For your safety we cannot take what you sent. Go back, load the page again, and send it once more.",
    ),
    404: (
        "Page not found",
        "There is no page here that you can open. Check the address, or sign in if you have an account.",
    ),
    500: (
        "Something went wrong",
        "The fault is ours. Nothing you sent was half-saved. Try again in a few minutes.",
    ),
}


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Say that the request made no sense."""
    return _page(400)


def forbidden(request: HttpRequest, exception: Exception | None = None, reason: str = "") -> HttpResponse:
    """Say that a form was refused for safety."""
    return _page(403)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Say that there is nothing here, to whoever may not know that there is."""
    return _page(404)


def server_error(request: HttpRequest) -> HttpResponse:
    """Say that the fault is ours."""
    return _page(500)


def _page(status: int) -> HttpResponse:
    heading, sentence = _WORDS[status]
    page = render_to_string("kit/error.html", {"heading": heading, "sentence": sentence}, using="jinja2")
    return HttpResponse(page, status=status)
