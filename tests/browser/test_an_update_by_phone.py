"""A lead who has a phone, an email and ninety seconds: the link from the letter, counted in fields, taps and letters."""

import re
import time

import pytest
from playwright.sync_api import expect

from tests.browser.checks import overflow, violations

PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
# What a careful person takes: to find and press something, to type a letter on glass, to read the page.
SECONDS_A_TAP, SECONDS_A_LETTER, SECONDS_TO_READ = 1.2, 0.4, 12
LINE = "Two caseworkers have started and the third is being interviewed in the week after half-term."
# What a phone fetches the first time; every page of the site shares all of it but the page itself.
MOST_BYTES, MOST_BYTES_OF_PAGE = 600_000, 40_000


@pytest.fixture(scope="module")
def links(browser, site, keys):
    """Ask everybody, as the programme office does, and open the letter to one of them."""
    context = browser.new_context(base_url=site.address, storage_state=keys["officer"])
    page = context.new_page()
    page.goto("/wexcombe/office/cycles/")
    page.locator("table a").first.click()
    page.get_by_role("button", name="Ask those who have not answered").click()
    assert violations(page) == []
    page.get_by_role("button", name=re.compile("^Send ")).click()
    expect(page.get_by_role("status").first).to_contain_text("queued")
    context.close()
    return links_in(letter_about_most(site))


def letter_about_most(site):
    """Wait for the worker, and take the letter with the most links."""
    for _ in range(200):
        letters = [each for each in site.letters if "short update" in each["Subject"]]
        if letters:
            time.sleep(1)
            letters = [each for each in site.letters if "short update" in each["Subject"]]
            return max(letters, key=lambda each: len(links_in(each)))
        time.sleep(0.1)
    raise AssertionError("no letter came in 20 seconds")


def links_in(letter):
    return re.findall(r"https?://\S+/update/\S+", letter.get_body(("plain",)).get_content())


class Thumb:
    """Press and type as a thumb does, and count."""

    def __init__(self, page):
        self.page, self.taps, self.letters = page, 0, 0

    def tap(self, place):
        place.tap()
        self.taps += 1

    def type(self, words):
        self.page.keyboard.type(words)
        self.letters += len(words)

    @property
    def seconds(self):
        return SECONDS_TO_READ + self.taps * SECONDS_A_TAP + self.letters * SECONDS_A_LETTER


def open_link(visit, link):
    """Open it as somebody who has never been here, weighing what comes."""
    weights = {}
    page = visit("nobody", "about:blank", **PHONE)
    page.on("response", lambda answer: weights.update({answer.url: len(answer.body())}))
    page.goto(link)
    page.wait_for_load_state("networkidle")
    return page, weights


def test_an_update_takes_less_than_ninety_seconds(visit, links):
    page, weights = open_link(visit, links[0])
    fields = page.locator("form.ts-ask > .govuk-form-group").filter(visible=True)
    assert fields.count() <= 3
    thumb = Thumb(page)
    thumb.tap(page.get_by_label("How is it going?"))
    thumb.type(LINE)
    thumb.tap(page.get_by_label("In progress"))
    thumb.tap(page.get_by_role("button", name="Save"))
    expect(page.get_by_role("heading", level=1)).to_have_text("Thank you")
    # One tap more opens the letter's link.
    assert thumb.taps + 1 <= 6
    assert thumb.seconds + SECONDS_A_TAP < 90
    assert weights[links[0]] < MOST_BYTES_OF_PAGE
    assert sum(weights.values()) < MOST_BYTES


def test_no_change_takes_less_than_twenty(visit, links):
    page, _ = open_link(visit, links[1])
    thumb = Thumb(page)
    thumb.tap(page.get_by_role("button", name="No change since last time"))
    expect(page.get_by_role("heading", level=1)).to_have_text("Thank you")
    assert thumb.seconds + SECONDS_A_TAP < 20


def test_nothing_bars_anyone_before_or_after(visit, links):
    page, _ = open_link(visit, links[2])
    assert (violations(page), overflow(page)) == ([], 0)
    page.set_viewport_size({"width": 320, "height": 640})
    assert overflow(page) == 0
    gone = visit("nobody", links[0], **PHONE)
    expect(gone.get_by_role("heading", level=1)).to_have_text("This link has been used")
    assert (violations(gone), overflow(gone)) == ([], 0)


def test_it_works_without_script(visit, links):
    page = visit("nobody", links[2], **PHONE, java_script_enabled=False)
    page.get_by_label("How is it going?").fill(LINE)
    page.get_by_role("button", name="Save").tap()
    expect(page.get_by_role("heading", level=1)).to_have_text("Thank you")


def test_the_secret_is_in_no_referrer(visit, links):
    page = visit("nobody", "about:blank")
    sent = []
    page.on("request", lambda asked: sent.append(asked.headers.get("referer", "")))
    page.goto(links[-1])
    page.wait_for_load_state("networkidle")
    assert len(sent) > 3
    assert not [each for each in sent if "/update/" in each]
