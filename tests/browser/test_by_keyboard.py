"""A person without a mouse does all that a person with one does."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.checks import violations
from turnstone.demo.cast import DEMO_PASSWORD

# What a focused thing looks like that the same thing unfocused does not.
LOOKS = """() => {
  const look = (e) => { const s = getComputedStyle(e); return [s.outline, s.boxShadow, s.backgroundColor, s.border].join() };
  const label = (e) => e.labels && e.labels[0] ? getComputedStyle(e.labels[0], '::before').boxShadow : '';
  const it = document.activeElement, focused = look(it) + label(it);
  it.blur();
  const plain = look(it) + label(it);
  it.focus();
  return focused !== plain ? '' : it.outerHTML.slice(0, 120);
}"""


def tab_to(page, target):
    """Press Tab until the target has the focus, and count the presses."""
    for presses in range(1, 120):
        page.keyboard.press("Tab")
        if target.evaluate("element => element === document.activeElement"):
            return presses
    raise AssertionError(f"the keyboard never comes to {target}")


def test_the_skip_link_comes_first_and_goes_to_what_the_page_is_about(visit):
    page = visit("officer", "/wexcombe/office/")
    page.keyboard.press("Tab")
    skip = page.locator(":focus")
    expect(skip).to_have_text("Skip to main content")
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main-content"


def test_an_answer_is_given_from_sign_in_to_saved_without_a_mouse(visit):
    page = visit("nobody", "/account/sign-in/")
    tab_to(page, page.get_by_label("Email address"))
    page.keyboard.type("programme.office@wexcombe.example")
    tab_to(page, page.get_by_label("Password", exact=True))
    page.keyboard.type(DEMO_PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_url("**/office/")
    tab_to(page, page.get_by_role("button", name=re.compile(r"^See who\b")))
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/cycles/\d"))
    tab_to(page, page.locator("main a[href$='/update/']").first)
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("/update/"))
    tab_to(page, page.get_by_label("How is it going?"))
    page.keyboard.type("Twelve nurseries have the guide.")
    # A press for each question, of which one may hold two boxes, and one for the button.
    questions = page.locator("form.ts-ask > .govuk-form-group, form.ts-ask > details").filter(visible=True)
    assert tab_to(page, page.get_by_role("button", name="Save and go on")) <= questions.count() + 1
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_contain_text("Saved")


@pytest.mark.parametrize(
    ("who", "path"),
    [
        ("nobody", "/account/sign-in/"),
        ("nobody", "/wexcombe/"),
        ("officer", "/wexcombe/office/"),
        ("officer", "/wexcombe/office/plan/"),
        ("officer", "/wexcombe/office/plan/{reference}/update/"),
        ("officer", "/wexcombe/office/papers/{draft}/"),
        ("officer", "/wexcombe/office/intake/{file}/"),
    ],
)
def test_it_always_shows_where_the_keyboard_is(visit, examples, who, path):
    page = visit(who, path.format(**examples))
    unseen = []
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement === document.body"):
            break
        unseen.append(page.evaluate(LOOKS))
    assert list(filter(None, unseen)) == []


def test_what_is_wrong_has_the_focus_and_leads_to_its_box(visit):
    page = visit("nobody", "/account/sign-in/")
    page.get_by_role("button", name="Sign in").click()
    expect(page.locator(".govuk-error-summary")).to_be_focused()
    assert page.title().startswith("Error: ")
    assert violations(page) == []
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_label("Email address")).to_be_focused()
