"""Signing up for news: asked for on a page, said yes to from one's own mailbox, changed and stopped by a link.

Nothing here says whether an address was known. What reads mail for viruses follows links, so a link alone changes
nothing: a press does.
"""

from functools import partial

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from turnstone.programme.voice.facts import Choices, PlaceToJoin
from turnstone.programme.voice.operations import by_contacts
from turnstone.programme.voice.queries.for_contacts import area_named, choices_with
from turnstone.programme.voice.rules import Purpose
from turnstone.web.kit.access import for_everyone
from turnstone.web.kit.forms import attempt
from turnstone.web.take_part.contacts import Choose, Confirm, SignUp, Told, names_of, what_they_get
from turnstone.web.take_part.flood import TRAP, came_too_often, doubt_about, mark_of
from turnstone.web.take_part.secrets import kept_to_itself

EVERYTHING = "everything"


@for_everyone
@csrf_exempt  # nothing is done in anybody's name: what follows is a question to the address that was typed
@require_http_methods(["GET", "HEAD", "POST"])
def sign_up(request: HttpRequest, area_slug: str) -> HttpResponse:
    """Ask for an address and what it may be written to about, and then answer the same whatever is known of it."""
    area = _area(area_slug)
    form = SignUp(request.POST or None)
    if form.is_bound and form.is_valid() and _signed_up(request, form, area):
        return redirect("check_mail", area_slug)
    page = {"area": area, "form": form, "trap": TRAP, "opened": mark_of(request), "lines": what_they_get()}
    return render(request, "take_part/sign_up.html", page)


@for_everyone
@require_safe
def check_mail(request: HttpRequest, area_slug: str) -> HttpResponse:
    """Send somebody to their mailbox."""
    told = Told(
        heading="Check your email",
        area=_area(area_slug),
        sentences=(
            "We have sent an email to the address that you gave. Press the button in it, so that we know it is yours.",
            "It can take a few minutes. If you do not see it, look among the junk mail, or sign up again.",
        ),
        href=reverse("sign_up", args=[area_slug]),
        link="Sign up again",
    )
    return render(request, "take_part/told.html", {"page": told, "area": told.area})


@for_everyone
@csrf_exempt  # the link is the proof, not a cookie
@require_http_methods(["GET", "HEAD", "POST"])
def confirm(request: HttpRequest, area_slug: str, token: str) -> HttpResponse:
    """Ask for the yes that lets us write to somebody."""
    choices = _choices(area_slug, token)
    if not choices.waiting:
        return kept_to_itself(redirect("my_choices", area_slug, token))
    form = Confirm(request.POST or None, waiting=choices.waiting)
    if _is_right(request, form):
        change = partial(by_contacts.confirm, area_slug=area_slug, token=token, purposes=form.wanted())
        if attempt(form, change) is not None:
            return _told(request, choices, area_slug, token, "Thank you", _will_send(form.wanted()))
    page = {"area": _place(choices), "form": form, "choices": choices}
    return kept_to_itself(render(request, "take_part/confirm.html", page))


@for_everyone
@csrf_exempt  # the link is the proof, not a cookie
@require_http_methods(["GET", "HEAD", "POST"])
def my_choices(request: HttpRequest, area_slug: str, token: str) -> HttpResponse:
    """Show somebody what we send them, and let them change it."""
    choices = _choices(area_slug, token)
    form = Choose(request.POST if request.method == "POST" else None, choices=choices)
    if _is_right(request, form):
        change = partial(by_contacts.set_choices, area_slug=area_slug, token=token, purposes=form.wanted())
        if attempt(form, change) is not None:
            return _told(request, choices, area_slug, token, "That is changed", _will_send(form.wanted()))
    page = {"area": _place(choices), "form": form, "choices": choices, "token": token}
    return kept_to_itself(render(request, "take_part/choices.html", page))


@for_everyone
@csrf_exempt  # the link is the proof, not a cookie
@require_http_methods(["GET", "HEAD", "POST"])
def forget_me(request: HttpRequest, area_slug: str, token: str) -> HttpResponse:
    """Ask whether somebody means it, and forget them."""
    choices = _choices(area_slug, token)
    if request.method == "POST":
        by_contacts.erase_me(area_slug=area_slug, token=token)
        told = Told(
            heading="We have forgotten you",
            area=_place(choices),
            sentences=(
                "Your name and how to reach you are deleted. If you had a place at an event, it is free for somebody "
                "else.",
                "The links in our emails to you open nothing any more. You can sign up again at any time.",
            ),
        )
        return kept_to_itself(render(request, "take_part/told.html", {"page": told, "area": told.area}))
    page = {"area": _place(choices), "choices": choices, "token": token}
    return kept_to_itself(render(request, "take_part/forget.html", page))


@for_everyone
@csrf_exempt  # mail programs press it by themselves (RFC 8058), without a page of ours before
@require_http_methods(["GET", "HEAD", "POST"])
def unsubscribe(request: HttpRequest, area_slug: str, token: str, purpose: str) -> HttpResponse:
    """Stop what somebody gets with one press, whether on this page or in their mail program."""
    choices = _choices(area_slug, token)
    about = _purpose(purpose)
    if request.method == "POST":
        by_contacts.unsubscribe(area_slug=area_slug, token=token, purpose=about)
        return _told(request, choices, area_slug, token, "That is stopped", _stopped(about))
    names = names_of([about] if about else choices.agreed)
    page = {"area": _place(choices), "names": names, "is_everything": about is None, "token": token}
    return kept_to_itself(render(request, "take_part/stop.html", page))


def _signed_up(request: HttpRequest, form: SignUp, area: PlaceToJoin) -> bool:
    doubt = doubt_about(request)
    if doubt is not None:
        form.add_error(None, doubt.value)
        return False
    if came_too_often(request):
        form.add_error(
            None, "Too many people signed up from here just now; wait a minute, and send it again."
        )
        return False
    said = form.cleaned_data
    change = partial(
        by_contacts.sign_up,
        area_slug=area.slug,
        email=said["email"],
        name=said["name"],
        purposes=form.wanted(),
    )
    return attempt(form, change) is not None


def _is_right(request: HttpRequest, form: Confirm | Choose) -> bool:
    return request.method == "POST" and form.is_valid()


def _area(area_slug: str) -> PlaceToJoin:
    area = area_named(area_slug)
    if area is None:
        raise Http404
    return area


def _choices(area_slug: str, token: str) -> Choices:
    choices = choices_with(area_slug, token)
    if choices is None:
        raise Http404
    return choices


def _place(choices: Choices) -> PlaceToJoin:
    return PlaceToJoin(slug=choices.area_slug, name=choices.area_name)


def _purpose(said: str) -> Purpose | None:
    """Read what an address stops; None is everything."""
    if said == EVERYTHING:
        return None
    if said not in set(Purpose):
        raise Http404
    return Purpose(said)


def _told(
    request: HttpRequest, choices: Choices, area_slug: str, token: str, heading: str, sentence: str
) -> HttpResponse:
    told = Told(
        heading=heading,
        area=_place(choices),
        sentences=(sentence,),
        href=reverse("my_choices", args=[area_slug, token]),
        link="See or change what we send you",
    )
    return kept_to_itself(render(request, "take_part/told.html", {"page": told, "area": told.area}))


def _will_send(purposes: list[Purpose]) -> str:
    names = "; ".join(name.lower() for name in names_of(purposes))
    return f"We will write to you about: {names}." if names else "We will not write to you any more."


def _stopped(purpose: Purpose | None) -> str:
    if purpose is None:
        return "We will not write to you any more."
    return f"We will not write to you any more about: {names_of([purpose])[0].lower()}."
