"""The way of a paper, in the words of its buttons. Each step is taken on the paper's own page."""

from playwright.sync_api import expect


def send_for_review(page):
    """Ask for approval, as the programme office."""
    _press(page, "Send for review", "It is sent for review.")


def approve(page):
    """Approve, as a member of the board."""
    _press(page, "Approve", "It is approved.")


def publish(page):
    """Publish at once, as the programme office."""
    _press(page, "Publish", "It is published.")


def _press(page, button, answer):
    page.get_by_role("button", name=button, exact=True).click()
    expect(page.get_by_role("status").first).to_have_text(answer)
