"""A survey answered without an account: at its open address, or by a contact's own link.

No cookie is set and none is needed: whoever answers at an open address proves nothing, and a link is its own proof.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from urllib.parse import urlencode

from allauth.core import ratelimit
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from turnstone.programme.voice.facts import AskedFacts, LinkUse
from turnstone.programme.voice.operations.by_answerers import answer_by_link, answer_openly, save_draft
from turnstone.programme.voice.queries.for_answerers import draft_with, survey_at, survey_by_link
from turnstone.programme.voice.rules import Given, Wording
from turnstone.web.kit.access import for_everyone
from turnstone.web.kit.forms import attempt
from turnstone.web.kit.survey_form import SurveyForm, in_words
from turnstone.web.take_part import flood, survey_pages
from turnstone.web.take_part.secrets import kept_to_itself


@dataclass(frozen=True, slots=True)
class _Opened:
    """A wave as it was opened: `keep` takes the answers, `read` looks at it again."""

    asked: AskedFacts
    keep: Callable[..., bool]
    read: Callable[[], AskedFacts | None]
    is_by_link: bool


@for_everyone
@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def open_survey(request: HttpRequest, area_slug: str, survey: str, wave: str) -> HttpResponse:
    """Ask a survey that anybody may answer."""
    read = partial(survey_at, area_slug, survey, wave)
    keep = partial(answer_openly, area_slug=area_slug, survey_slug=survey, wave_slug=wave)
    return _shown(request, read, keep, is_by_link=False)


@for_everyone
@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def linked_survey(request: HttpRequest, area_slug: str, token: str) -> HttpResponse:
    """Ask a survey behind a contact's own link; only sending the answers uses it up."""
    read = partial(survey_by_link, area_slug, token)
    return _shown(request, read, partial(answer_by_link, area_slug=area_slug, token=token), is_by_link=True)


def _shown(
    request: HttpRequest,
    read: Callable[[], AskedFacts | None],
    keep: Callable[..., bool],
    *,
    is_by_link: bool,
) -> HttpResponse:
    if request.method == "POST" and flood.came_too_often(request):
        return kept_to_itself(ratelimit.respond_429(request))
    asked = read()
    if asked is None:
        raise Http404
    if asked.state != LinkUse.OPEN:
        return _shut(request, asked)
    return kept_to_itself(_asked(request, _Opened(asked, keep, read, is_by_link)))


def _shut(request: HttpRequest, asked: AskedFacts) -> HttpResponse:
    status = 200 if asked.state == LinkUse.EARLY else 410
    return kept_to_itself(_said(request, survey_pages.shut_page(asked), status))


def _asked(request: HttpRequest, opened: _Opened) -> HttpResponse:
    asked, wording, saved = opened.asked, _wording(request), request.GET.get("saved", "")
    draft = draft_with(asked.wave.id, saved) if saved else None
    form = SurveyForm(request.POST or None, in_words(asked.questions, wording), draft)
    if request.method == "POST":
        if "save" in request.POST:
            kept = _saved(request, form, asked, saved if draft else "")
        else:
            kept = _sent(request, form, opened, wording, saved)
        if kept is not None:
            return kept
    page = survey_pages.survey_page(
        asked, wording, saved, is_by_link=opened.is_by_link, found=draft is not None
    )
    said = {"page": page, "area": page.area, "form": form, "opened": flood.mark_of(request)}
    return render(request, "take_part/survey.html", said | {"trap": flood.TRAP})


def _sent(
    request: HttpRequest, form: SurveyForm, opened: _Opened, wording: Wording, saved: str
) -> HttpResponse | None:
    if not form.is_valid():
        return None
    doubt = flood.doubt_about(request)
    if doubt:
        form.add_error(None, doubt)
        return None
    said = {"answers": form.given(), "wording": wording, "consent": form.consent(), "draft": saved}
    if attempt(form, lambda: opened.keep(**said)):
        return _said(request, survey_pages.sent_page(opened.asked))
    again = opened.read()
    # Another press was quicker and used the link up, or the last day has ended since.
    return _shut(request, again) if again and again.state != LinkUse.OPEN else None


def _saved(request: HttpRequest, form: SurveyForm, asked: AskedFacts, key: str) -> HttpResponse | None:
    given: Given = form.given()
    kept = attempt(form, lambda: save_draft(wave_id=asked.wave.id, answers=given, key=key))
    if kept is None:
        return None
    words = {"words": Wording.YOUNG_PEOPLE} if _wording(request) == Wording.YOUNG_PEOPLE else {}
    address = request.build_absolute_uri(f"{request.path}?{urlencode(words | {'saved': kept})}")
    return _said(request, survey_pages.kept_page(asked, address))


def _said(request: HttpRequest, page: survey_pages.SaidPage, status: int = 200) -> HttpResponse:
    return render(request, "take_part/survey_said.html", {"page": page, "area": page.area}, status=status)


def _wording(request: HttpRequest) -> Wording:
    young = request.GET.get("words") == Wording.YOUNG_PEOPLE
    return Wording.YOUNG_PEOPLE if young else Wording.STANDARD
