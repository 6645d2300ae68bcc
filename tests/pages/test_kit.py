"""What every page is made of."""

import pytest
from django import forms
from django.template.loader import render_to_string
from django.test import RequestFactory
from jinja2 import UndefinedError

from tests.pages.page_client import Page, check
from turnstone.programme.audit.operations import Refusal
from turnstone.web.kit import errors
from turnstone.web.kit.download import download
from turnstone.web.kit.forms import DayField, attempt, control, errors_of


class Asked(forms.Form):
    """One field of each kind."""

    line = forms.CharField(label="One line", help_text="Say what moved.")
    words = forms.CharField(widget=forms.Textarea(attrs={"rows": "3"}))
    kind = forms.ChoiceField(choices=[("a", "Activity"), ("q", "Quality")])
    sure = forms.ChoiceField(choices=[("g", "Green"), ("r", "Red")], widget=forms.RadioSelect)
    many = forms.MultipleChoiceField(
        choices=[("1", "One"), ("2", "Two")], widget=forms.CheckboxSelectMultiple
    )
    agreed = forms.BooleanField(label="I agree")
    due = DayField(label="Due")
    file = forms.FileField()
    key = forms.CharField(widget=forms.HiddenInput, initial="7")


def drawn(form):
    from django.template import engines

    macros = '{% from "kit/forms.html" import field, error_summary %}'
    source = (
        macros + "{{ error_summary(form) }}<p id='last'>Before</p>"
        "{% for each in form %}{{ field(each, described_by='last') }}{% endfor %}"
    )
    body = engines["jinja2"].from_string(source).render({"form": form})
    html = f"<!DOCTYPE html><html lang='en'><head><title>T</title></head><body><h1>T</h1>{body}</body></html>"
    page = Page("/", type("Response", (), {"status_code": 200, "content": html.encode()})())
    check(page)
    return page


def test_each_kind_of_field_is_drawn_as_a_labelled_component():
    page = drawn(Asked())
    assert page.all("//label | //legend")[:2] == ["One line", "Words"]
    assert "Say what moved." in page.text
    assert page.all("//input[@type='hidden']/@value") == ["7"]


def test_what_was_said_last_time_belongs_to_its_box():
    page = drawn(Asked())
    for box in ("//input[@name='line']", "//textarea", "//select", "//fieldset[.//input[@name='sure']]"):
        (named,) = page.all(f"{box}/@aria-describedby")
        assert named.split()[0] == "last"


def test_what_was_typed_is_kept_beside_what_is_wrong():
    typed = {"line": "x", "due_day": "31", "due_month": "2", "due_year": "2026", "sure": "r", "kind": "q"}
    page = drawn(Asked(typed))
    assert page.all("//input[@name='due_day']/@value") == ["31"]
    assert page.all("//input[@name='sure'][@checked]/@value") == ["r"]
    assert page.all("//option[@selected]") == ["Quality"]
    assert page.links["31 2 2026 is not a day; write it like 27 3 2026."] == "#id_due_0"


def test_every_line_of_the_summary_leads_to_a_box_that_is_there():
    page = drawn(Asked({"line": ""}))
    targets = {href.removeprefix("#") for href in page.all("//div[@role='alert']//a/@href")}
    assert targets and targets <= set(page.all("//@id"))


def test_a_day_is_read_from_three_boxes():
    form = Asked({"due_day": "7", "due_month": "3", "due_year": "2026"})
    form.full_clean()
    assert form.cleaned_data["due"].isoformat() == "2026-03-07"


def test_a_refusal_becomes_a_message_on_the_form():
    def change():
        raise Refusal("That month is closed; choose an open one.")

    form = Asked({})
    assert attempt(form, change) is None
    assert {"text": "That month is closed; choose an open one."} in errors_of(form)


def test_a_password_is_never_sent_back():
    class Secret(forms.Form):
        word = forms.CharField(widget=forms.PasswordInput)

    assert "value" not in control(Secret({"word": "x"})["word"]).params


def test_a_name_that_was_not_given_fails_the_page():
    with pytest.raises(UndefinedError, match="heading"):
        render_to_string("kit/error.html", {"sentence": "x"})


@pytest.mark.parametrize(
    "view", [errors.bad_request, errors.forbidden, errors.not_found, errors.server_error]
)
def test_each_error_has_a_page_that_needs_no_database(view):
    request = RequestFactory().get("/")
    response = view(request) if view is errors.server_error else view(request, Exception())
    check(Page("/", response))


@pytest.mark.parametrize(
    ("name", "kept"),
    [("Update: April.docx", "update-april.docx"), ("../../etc/passwd", "passwd"), ('a"\r\nb.pdf', "a-b.pdf")],
)
def test_a_file_is_handed_over_under_a_safe_name(name, kept):
    response = download(b"x", name=name, media_type="application/pdf")
    assert response["Content-Disposition"] == f'attachment; filename="{kept}"'


def test_whatever_watches_the_site_is_told_that_it_is_well(client, db):
    assert client.get("/health/").content == b"ok"
