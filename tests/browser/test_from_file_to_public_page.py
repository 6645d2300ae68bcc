"""A file goes in at one end; at the other a stranger reads what it said."""

import re

from playwright.sync_api import expect

from tests.browser import publishing
from tests.intake.updates import Text, write

KEPT, LEFT_OUT = "Agreed a single referral form", "Met the nursery heads"
BEGINNINGS = {"PDF": b"%PDF-", "Word": b"PK\x03\x04", "PowerPoint": b"PK\x03\x04"}


def test_an_update_taken_in_line_by_line_is_reviewed_approved_published_and_read(visit, tmp_path):
    officer = visit("officer", "/wexcombe/office/intake/")
    accept_all_but_one(officer, of_the_plan_that_is_there(write(Text, tmp_path / "update.txt")))
    preview_and_draft(officer)
    publishing.send_for_review(officer)
    publishing.approve(visit("board member", officer.url))
    officer.reload()
    publishing.publish(officer)
    stranger = visit("nobody", "/wexcombe/updates/")
    stranger.get_by_role("link", name="May 2023").click()
    only_what_was_accepted(stranger)
    for name, beginning in BEGINNINGS.items():
        assert downloaded(stranger, name).startswith(beginning)


def of_the_plan_that_is_there(path):
    """Take the plan's name out of a file: an update that names no plan is of the area's own."""
    path.write_text(path.read_text().replace("Written Statement of Action", ""))
    return path


def accept_all_but_one(page, path):
    page.locator("input[type=file]").set_input_files(path)
    page.get_by_role("button", name="Read this file").click()
    page.get_by_label(LEFT_OUT).uncheck()
    page.get_by_role("button", name="Accept the ticked lines").click()
    expect(page.get_by_role("status").first).to_be_visible()
    expect(page.get_by_label(KEPT)).to_have_count(0)
    expect(page.get_by_label(LEFT_OUT)).to_have_count(1)


def preview_and_draft(page):
    page.get_by_role("link", name="Preview the update of May 2023").click()
    only_what_was_accepted(page)
    page.get_by_role("link", name="Make a draft").click()
    page.get_by_label("For", exact=True).select_option("Everyone")
    page.get_by_role("button", name="Make the draft").click()
    expect(page).to_have_url(re.compile(r"/papers/\d+/$"))


def only_what_was_accepted(page):
    expect(page.get_by_role("main")).to_contain_text(KEPT)
    expect(page.get_by_role("main")).not_to_contain_text(LEFT_OUT)


def downloaded(page, name):
    with page.expect_download() as saved:
        page.get_by_role("link", name=name).click()
    return saved.value.path().read_bytes()
