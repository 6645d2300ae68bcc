"""What is said with every answer to a secret address: kept in no cache and no index, and told to no other page."""

from django.http import HttpResponse

_KEPT_TO_ITSELF = {
    "Cache-Control": "no-store",
    "Referrer-Policy": "strict-origin",
    "X-Robots-Tag": "noindex, nofollow",
}


def kept_to_itself(response: HttpResponse) -> HttpResponse:
    """Keep an answer, and the address it came from, to whoever asked."""
    for name, value in _KEPT_TO_ITSELF.items():
        response[name] = value
    return response
