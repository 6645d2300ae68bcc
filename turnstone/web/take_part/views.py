"""One action's update, given by whoever holds its link."""

from functools import partial

from allauth.core import ratelimit
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from turnstone.programme.delivery.facts import LinkedAction
from turnstone.programme.delivery.operations.asking import answer_by_link
from turnstone.programme.delivery.queries.asking import link_with, what_opens
from turnstone.programme.delivery.rules import LinkState, propose_as_said
from turnstone.web.kit.access import for_everyone
from turnstone.web.kit.answering import UpdateForm
from turnstone.web.kit.forms import attempt, attempt_or_say
from turnstone.web.kit.ruling import Ruled
from turnstone.web.take_part import presenters
from turnstone.web.take_part.secrets import kept_to_itself


@for_everyone
@csrf_exempt  # the link is the proof, not a cookie: nobody can forge a press without it, and mail apps keep none
@require_http_methods(["GET", "HEAD", "POST"])
def answer(request: HttpRequest, area_slug: str, token: str) -> HttpResponse:
    """Ask how one action is going; only a press uses the link up, since what reads mail for viruses follows links."""
    if not ratelimit.consume(request, action="answer_by_link"):
        return kept_to_itself(ratelimit.respond_429(request))
    return kept_to_itself(_answered(request, area_slug, token))


def _answered(request: HttpRequest, area_slug: str, token: str) -> HttpResponse:
    link = link_with(area_slug, token)
    if link is None:
        raise Http404
    if link.state != LinkState.OPEN:
        return _gone(request, link.state)
    opened = what_opens(link)
    form = UpdateForm(
        request.POST or None,
        rating_key=opened.rating_key,
        before=opened,
        given=opened.given,
        ruled=_ruled(opened),
    )
    if request.method == "POST":
        if _keep(request, form, token):
            return render(request, "take_part/thanks.html", _page(presenters.thanks_page(opened)))
        return _not_kept(request, form, opened, area_slug, token)
    return render(request, "take_part/answer.html", _page(presenters.link_page(opened)) | {"form": form})


def _ruled(opened: LinkedAction) -> Ruled:
    return Ruled(
        reference=opened.reference,
        key=opened.rating_key,
        is_unmet=opened.is_unmet,
        propose=partial(propose_as_said, opened.about, opened.rating_key),
        proofs=opened.proofs,
        chosen=opened.chosen,
    )


def _keep(request: HttpRequest, form: UpdateForm, token: str) -> bool:
    if "no_change" in request.POST:
        return attempt_or_say(request, partial(answer_by_link, token=token, said=None)) is not None
    if not form.is_valid():
        return False
    return attempt(form, partial(answer_by_link, token=token, said=form.said())) is not None


def _not_kept(
    request: HttpRequest, form: UpdateForm, opened: LinkedAction, area_slug: str, token: str
) -> HttpResponse:
    """Ask again with what was typed, unless another press was quicker and used the link up."""
    link = link_with(area_slug, token)
    if link is not None and link.state != LinkState.OPEN:
        return _gone(request, link.state)
    if "no_change" in request.POST:
        return redirect("answer_by_link", area_slug, token)
    return render(request, "take_part/answer.html", _page(presenters.link_page(opened)) | {"form": form})


def _gone(request: HttpRequest, state: LinkState) -> HttpResponse:
    return render(request, "take_part/gone.html", {"page": presenters.gone_page(state)}, status=410)


def _page(page: presenters.LinkPage | presenters.ThanksPage) -> dict[str, object]:
    return {"page": page, "area": page.area}
