"""Everything works where scripts do not."""

import pytest
from playwright.sync_api import expect

from tests.browser import publishing
from turnstone.demo.cast import DEMO_PASSWORD

NO_SCRIPT = {"java_script_enabled": False}


def test_signing_in(visit):
    page = visit("nobody", "/account/sign-in/", **NO_SCRIPT)
    page.get_by_label("Email address").fill("forum@wexcombe.example")
    page.get_by_label("Password", exact=True).fill(DEMO_PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Needs you now")


def test_narrowing_the_plan(visit):
    page = visit("officer", "/wexcombe/office/plan/", **NO_SCRIPT)
    every = page.locator("tbody tr").count()
    page.get_by_text("Narrow and group the list").click()
    page.get_by_label("Status").select_option("complete")
    page.get_by_role("button", name="Show these").click()
    assert 0 < page.locator("tbody tr").count() < every


def test_a_paper_from_its_preview_to_its_readers(visit):
    page = visit("officer", "/wexcombe/office/papers/", **NO_SCRIPT)
    page.get_by_role("link", name="Preview the public page").first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Preview: Public progress page")
    page.get_by_role("link", name="Make a draft").click()
    page.get_by_label("For", exact=True).select_option("Everyone")
    page.get_by_role("button", name="Make the draft").click()
    publishing.send_for_review(page)
    publishing.approve(visit("board member", page.url, **NO_SCRIPT))
    page.reload()
    publishing.publish(page)
    words = visit("nobody", "/wexcombe/progress/", **NO_SCRIPT).get_by_role("main").inner_text()
    assert "What we have done" in words


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("/wexcombe/", "What we are putting right"),
        ("/wexcombe/progress/{section}/", "What we have done"),
        ("/wexcombe/updates/{update}/", "Monitoring update"),
    ],
)
def test_reading_what_is_published(visit, examples, path, words):
    page = visit("nobody", path.format(**examples), **NO_SCRIPT)
    expect(page.get_by_role("main")).to_contain_text(words)
