"""Sign in, by password or by link; sign out; and choose where to go."""

from allauth.account.adapter import get_adapter
from allauth.core import ratelimit
from django.contrib import auth
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST

from turnstone.programme.people.queries import areas_of
from turnstone.web.account.forms import LinkForm, SignInForm
from turnstone.web.account.links import holder_of, send_link
from turnstone.web.kit.access import for_everyone, for_the_signed_in
from turnstone.web.kit.navigation import office_of

BY_LINK = "sesame.backends.ModelBackend"


@for_everyone
@never_cache
@sensitive_post_parameters("password")
def sign_in(request: HttpRequest) -> HttpResponseBase:
    """Ask for an address and a password."""
    if request.user.is_authenticated:
        return redirect(_going_to(request) or "account_home")
    if not ratelimit.consume(request, action="login"):
        return _too_many(request)
    form = SignInForm(request.POST or None, request=request)
    if request.method == "POST" and form.is_valid():
        response: HttpResponse = form.login(request, redirect_url=_going_to(request) or None)
        return response
    return render(request, "account/sign_in.html", {"form": form, "next": _going_to(request)})


@for_everyone
@never_cache
def ask_for_link(request: HttpRequest) -> HttpResponse:
    """Send a link to sign in; what the page says does not tell whether the address has an account."""
    form = LinkForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        email = form.cleaned_data["email"]
        if not ratelimit.consume(request, action="request_login_code", key=email.lower()):
            return _too_many(request)
        send_link(request, email, _going_to(request))
        return render(request, "account/link_sent.html", {"email": email})
    return render(request, "account/ask_for_link.html", {"form": form, "next": _going_to(request)})


@for_everyone
@never_cache
def take_link(request: HttpRequest, token: str) -> HttpResponse:
    """Sign in by a link, at the press of a button: what reads mail for viruses follows links but presses nothing."""
    account = holder_of(token)
    if account is None:
        return render(request, "account/link_gone.html", {"next": _going_to(request)}, status=410)
    if request.method == "POST":
        # Signing in moves the last sign-in, which is part of the link: it will not work again.
        auth.login(request, account, backend=BY_LINK)  # type: ignore[arg-type]  # our only user model
        request.session.set_expiry(0)
        return redirect(_going_to(request) or "account_home")
    return render(request, "account/link.html", {"who": account, "next": _going_to(request)})


@for_everyone
@require_POST
def sign_out(request: HttpRequest) -> HttpResponse:
    """End the session."""
    get_adapter().logout(request)
    return redirect("start")


@for_the_signed_in
def home(request: HttpRequest) -> HttpResponse:
    """Go to the only area somebody has a role in, or let them choose."""
    areas = areas_of(request.user)  # type: ignore[arg-type]  # our only user model
    if len(areas) == 1:
        return redirect(office_of(areas[0].slug))
    return render(request, "account/home.html", {"areas": areas})


def _too_many(request: HttpRequest) -> HttpResponse:
    response: HttpResponse = ratelimit.respond_429(request)
    return response


def _going_to(request: HttpRequest) -> str:
    """Read where somebody was going, if that is a page of this site."""
    address = request.POST.get("next") or request.GET.get("next") or ""
    return address if url_has_allowed_host_and_scheme(address, allowed_hosts=None) else ""
