"""Who may open a page, said once above each view and written on it, so that a test can list every address.

Nobody learns from a refusal what there is: to a stranger, a page of another area and a page that never was are the
same 404.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any
from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect
from django.urls import reverse

from turnstone.programme.people.facts import Member
from turnstone.programme.people.permissions import can_read_the_plan
from turnstone.programme.people.queries import member_of

View = Callable[..., HttpResponseBase]


class MemberRequest(HttpRequest):
    """A request from somebody with a role in the area of the address."""

    member: Member


def for_everyone(view: View) -> View:
    """Open a page to the world."""
    return _marked(view, "everyone")


def for_the_signed_in(view: View) -> View:
    """Open a page to whoever is signed in, in whatever area."""

    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not request.user.is_authenticated:
            return to_sign_in(request)
        return _kept_nowhere(view(request, *args, **kwargs))

    return _marked(guarded, "the signed in")


def for_members(may: Callable[[Member], bool] = can_read_the_plan) -> Callable[[View], View]:
    """Open a page of one area to its members who hold a permission, and give the view `request.member`."""

    def decorate(view: View) -> View:
        @wraps(view)
        def guarded(request: MemberRequest, area_slug: str, *args: Any, **kwargs: Any) -> HttpResponseBase:
            if not request.user.is_authenticated:
                return to_sign_in(request)
            member = member_of(request.user, area_slug)
            if member is None or not may(member):
                raise Http404
            request.member = member
            return _kept_nowhere(view(request, area_slug, *args, **kwargs))

        return _marked(guarded, _name_of(may))

    return decorate


def to_sign_in(request: HttpRequest) -> HttpResponse:
    """Send somebody to sign in, and back here after."""
    query = urlencode({"next": request.get_full_path()})
    return HttpResponseRedirect(f"{reverse('account_login')}?{query}")


def access_to(view: object) -> str:
    """Say who may open a view; raises `AttributeError` when nobody has decided."""
    return str(view.access)  # type: ignore[attr-defined]


def _marked(view: View, access: str) -> View:
    view.access = access  # type: ignore[attr-defined]
    return view


def _name_of(may: Callable[[Member], bool]) -> str:
    return str(getattr(may, "name", None) or may.__name__)


def _kept_nowhere(response: HttpResponseBase) -> HttpResponseBase:
    """Keep what only members may see out of caches, a shared computer's included."""
    response["Cache-Control"] = "no-store"
    return response
