"""Reporting costs minutes: how much a lead is asked for one action, on a phone."""

from playwright.sync_api import expect

PHONE = {"viewport": {"width": 320, "height": 640}, "has_touch": True}


def open_form(visit, reference, **more):
    return visit("officer", f"/wexcombe/office/plan/{reference}/update/", **PHONE, **more)


def test_an_ordinary_answer_asks_three_things_and_nothing_that_is_not_folded_away(visit, waiting):
    page = open_form(visit, waiting)
    asked = page.locator("form.ts-ask > .govuk-form-group")
    assert asked.filter(visible=True).count() == 3


def test_a_whole_answer_takes_two_taps_and_a_line(visit, waiting):
    page = open_form(visit, waiting)
    page.get_by_label("How is it going?").tap()
    page.keyboard.type("The second school has begun.")
    page.get_by_role("button", name="Save and go on").tap()
    expect(page.get_by_role("status")).to_contain_text(f"Saved {waiting}.")


def test_no_change_is_one_tap_and_needs_no_script(visit, waiting):
    page = open_form(visit, waiting, java_script_enabled=False)
    page.get_by_role("button", name="No change since last time").tap()
    expect(page.get_by_role("status")).to_contain_text(f"Saved {waiting}.")


def test_an_answer_is_given_without_script(visit, waiting):
    page = open_form(visit, waiting, java_script_enabled=False)
    page.get_by_label("How is it going?").fill("The third school has begun.")
    page.get_by_role("button", name="Save and go on").tap()
    expect(page.get_by_role("status")).to_contain_text(f"Saved {waiting}.")


def test_a_green_that_turns_red_is_asked_why_with_everything_kept(visit, waiting):
    page = open_form(visit, waiting)
    page.get_by_label("How is it going?").fill("The school has pulled out.")
    page.get_by_label("Red: ").check()
    page.get_by_role("button", name="Save and go on").click()
    expect(page.locator(".govuk-error-summary")).to_be_focused()
    expect(page.get_by_label("How is it going?")).to_have_value("The school has pulled out.")
    expect(page.get_by_label("Why this rating?")).to_be_visible()
