"""Files that the site hands over: exactly what is kept, and never as a page of ours."""

import json

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from tests.intake.updates import Text, write
from tests.pages.published import monitoring_update, publish
from turnstone.programme.publications.rules import Audience, Kind
from turnstone.web.kit.documents import FORMS


@pytest.fixture
def original(tmp_path, pages, cast):
    """Take a file in; give its address and its bytes."""
    content = write(Text, tmp_path / "update.txt").read_bytes() + b"\xe2\x80\xa8\r\n\n"
    file = SimpleUploadedFile("Board <b>update</b> ü.txt", content)
    return pages.sign_in(cast.officer).post("/wexcombe/office/intake/", {"file": file}).address, content


@pytest.fixture
def paper(cast):
    paper = publish(cast, monitoring_update(), kind=Kind.MONITORING_UPDATE, audience=Audience.BOARD)
    return f"/wexcombe/office/papers/{paper.pk}/", paper


def is_handed_over_safely(response):
    assert response["Content-Disposition"].startswith("attachment; filename=")
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Cache-Control"] == "no-store"


def test_an_original_comes_back_byte_for_byte(pages, original):
    address, content = original
    response = pages.client.get(f"{address}original")
    assert response.content == content
    assert response["Content-Type"] == "application/octet-stream"
    is_handed_over_safely(response)


@pytest.mark.parametrize("form", FORMS)
def test_a_paper_is_a_file_in_every_form(pages, cast, paper, form):
    response = pages.sign_in(cast.forum).client.get(f"{paper[0]}{form}")
    assert len(response.content) > 200
    assert f"wexcombe-monitoring-update-2026-04.{form}" in response["Content-Disposition"]
    is_handed_over_safely(response)


def test_the_json_of_a_paper_is_what_was_frozen(pages, cast, paper):
    response = pages.sign_in(cast.forum).client.get(f"{paper[0]}json")
    assert json.loads(response.content) == json.loads(paper[1].content)


def test_a_form_that_is_not_written_is_not_there(pages, cast, paper):
    assert pages.sign_in(cast.officer).status(f"{paper[0]}exe") == 404
