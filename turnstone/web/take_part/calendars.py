"""An area's meetings, for a calendar program that fetches them by a secret address: it cannot sign in."""

from allauth.core import ratelimit
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from turnstone.programme.boards.queries.calendars import calendar_with
from turnstone.web.kit.access import for_everyone
from turnstone.web.kit.calendar import MEDIA_TYPE, Method, calendar_file
from turnstone.web.kit.meetings import as_event
from turnstone.web.take_part.secrets import kept_to_itself


@for_everyone
@require_safe
def calendar(request: HttpRequest, area_slug: str, token: str) -> HttpResponse:
    """Hand over the meetings that such an address opens, each at its last step."""
    if not ratelimit.consume(request, action="calendar_by_link"):
        return kept_to_itself(ratelimit.respond_429(request))
    found = calendar_with(area_slug, token)
    if found is None:
        raise Http404
    events = [
        as_event(each, request.build_absolute_uri(reverse("meeting", args=[area_slug, each.meeting.slug])))
        for each in found.events
    ]
    file = calendar_file(
        events, method=Method.PUBLISH, made_at=timezone.now(), name=f"{found.area_name}: meetings"
    )
    return kept_to_itself(HttpResponse(file, content_type=f"{MEDIA_TYPE}; charset=utf-8"))
