"""Signing in by password, and out."""

import pytest

from tests.cast import BY, PASSWORD
from turnstone.programme.people import operations as people
from turnstone.programme.people.rules import Role

SIGN_IN = "/account/sign-in/"


@pytest.fixture
def keeper(cast):
    """Open an account that has a password."""
    account = people.open_account(
        by=BY, email="Jo.Keane@wexcombe.example", name="Jo Keane", password=PASSWORD
    )
    people.give_role(by=BY, area=cast.area, account=account, role=Role.ADMINISTRATOR)
    people.give_role(by=BY, area=cast.elsewhere, account=account, role=Role.ADVISER)
    return account


def sign_in(pages, password, **more):
    return pages.post(SIGN_IN, {"login": "jo.keane@wexcombe.example", "password": password} | more)


def test_a_password_signs_in(pages, keeper):
    page = sign_in(pages, PASSWORD)
    assert page.h1 == "Choose an area"
    assert page.links["Wexcombe"] == "/wexcombe/office/"
    assert "Jo Keane" in page.text


def test_a_wrong_password_keeps_the_address_and_says_so(pages, keeper):
    page = sign_in(pages, "guess")
    assert page.title.startswith("Error: Sign in")
    assert page.all("//input[@name='login']/@value") == ["jo.keane@wexcombe.example"]
    assert not page.all("//input[@name='password']/@value")


def test_an_unknown_address_is_told_the_same_as_a_wrong_password(pages, keeper):
    wrong = sign_in(pages, "guess").all("//div[@role='alert']//li")
    unknown = pages.post(SIGN_IN, {"login": "no.one@wexcombe.example", "password": "guess"})
    assert unknown.all("//div[@role='alert']//li") == wrong != []


def test_an_empty_form_leads_to_each_empty_box(pages, db):
    page = pages.post(SIGN_IN, {"login": "", "password": ""})
    assert {"Enter your email address.", "Enter your password."} <= set(page.links)
    assert page.links["Enter your password."] == "#id_password"


def test_the_sixth_guess_is_refused_even_when_right(pages, keeper):
    for _ in range(5):
        sign_in(pages, "guess")
    assert "Too many" in sign_in(pages, PASSWORD).main


def test_it_goes_on_to_where_somebody_was_going(pages, keeper):
    assert pages.get("/account/").links["Send me a link"].endswith("?next=/account/")
    assert sign_in(pages, PASSWORD, next="/accessibility/").h1 == "Accessibility"


@pytest.mark.parametrize(
    "address", ["https://elsewhere.example/", "//elsewhere.example", "javascript:alert(1)"]
)
def test_it_never_leads_off_the_site(pages, keeper, address):
    assert sign_in(pages, PASSWORD, next=address).h1 == "Choose an area"


def test_somebody_with_one_area_goes_straight_to_it(pages, cast):
    assert pages.sign_in(cast.lead).client.get("/account/")["Location"] == "/wexcombe/office/"


def test_somebody_without_a_role_is_told_whom_to_ask(pages, db):
    pages.sign_in(people.open_account(by=BY, email="new@wexcombe.example", name="New"))
    assert "Ask the programme office" in pages.get("/").main


def test_signing_out_is_a_button_and_ends_it(pages, keeper):
    pages.sign_in(keeper)
    assert pages.status("/account/sign-out/") == 405
    pages.post("/account/sign-out/")
    assert pages.get("/account/").h1 == "Sign in"


def test_pages_for_the_signed_in_are_kept_in_no_cache(pages, keeper):
    assert pages.sign_in(keeper).get("/account/").response["Cache-Control"] == "no-store"
