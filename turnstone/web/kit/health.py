"""Whether this process can answer and reach its database, for whatever watches it."""

from django.db import connection
from django.http import HttpRequest, HttpResponse

from turnstone.web.kit.access import for_everyone


@for_everyone
def health(request: HttpRequest) -> HttpResponse:
    """Ask the database for nothing much; a failure is a 500, which is the answer."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    return HttpResponse("ok", content_type="text/plain; charset=utf-8")
