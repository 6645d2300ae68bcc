"""The guards above the views."""

import pytest
from django.contrib.auth.models import AnonymousUser
from django.http import Http404, HttpResponse
from django.test import RequestFactory

from turnstone.programme.people.permissions import can_publish_papers
from turnstone.web.kit.access import access_to, for_everyone, for_members


@for_members(may=can_publish_papers)
def page(request, area_slug):
    """Answer with who is asking."""
    return HttpResponse(request.member.name)


def asked_by(account, area="wexcombe"):
    request = RequestFactory().get(f"/{area}/office/")
    request.user = account
    return page(request, area)


def test_a_member_with_the_permission_is_known_to_the_view(cast):
    response = asked_by(cast.officer)
    assert (response.content, response["Cache-Control"]) == (b"Priya Nair", "no-store")


@pytest.mark.parametrize("who", ["lead", "board_member", "forum", "stranger"])
def test_nobody_else_learns_that_the_page_is_there(cast, who):
    with pytest.raises(Http404):
        asked_by(getattr(cast, who))


def test_an_area_that_is_not_there_answers_the_same(cast):
    with pytest.raises(Http404):
        asked_by(cast.officer, "nowhere")


def test_who_has_not_signed_in_is_sent_to_do_so():
    assert asked_by(AnonymousUser())["Location"] == "/account/sign-in/?next=%2Fwexcombe%2Foffice%2F"


def test_the_rule_is_written_on_the_view():
    assert access_to(page) == "can_publish_papers"
    assert access_to(for_everyone(lambda request: HttpResponse())) == "everyone"


def test_a_view_that_nobody_decided_about_is_found():
    with pytest.raises(AttributeError):
        access_to(lambda request: HttpResponse())
