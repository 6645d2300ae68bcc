"""Signing in by an emailed link, the letter taken in by a real SMTP server."""

import re
import time

from playwright.sync_api import expect

from tests.browser.checks import violations

ADDRESS = "adviser@wexcombe.example"


def link_sent_to(site, visit):
    page = visit("nobody", "/account/sign-in/")
    page.get_by_role("link", name="Send me a link").click()
    page.get_by_label("Email address").fill(ADDRESS)
    page.get_by_role("button", name="Send the link").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Check your email")
    return re.search(r"https?://\S+", letter_to(ADDRESS, site).get_body(("plain",)).get_content())[0]


def letter_to(address, site):
    """Wait for the worker to have sent it."""
    for _ in range(150):
        for letter in site.letters:
            if letter["To"] == address:
                return letter
        time.sleep(0.1)
    raise AssertionError(f"no letter came to {address} in 15 seconds")


def test_the_link_signs_in_at_the_press_of_a_button_and_only_once(site, visit):
    link = link_sent_to(site, visit)
    page = visit("nobody", link)
    assert violations(page) == []
    page.get_by_role("main").get_by_role("button").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Needs you now")
    again = visit("nobody", link)
    expect(again.get_by_role("heading", level=1)).to_have_text("This link no longer works")
    expect(again.get_by_role("main")).to_contain_text("Ask for a new link")
