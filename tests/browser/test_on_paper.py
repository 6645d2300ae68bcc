"""A page that is printed keeps what it says and leaves behind what can only be pressed."""

import pypdfium2
import pytest
from playwright.sync_api import expect


@pytest.mark.parametrize(
    ("who", "path", "words"),
    [
        ("nobody", "/wexcombe/", "What we are putting right"),
        ("officer", "/wexcombe/office/papers/{paper}/", "Monitoring update"),
        ("officer", "/wexcombe/office/plan/", "Plan"),
    ],
)
def test_the_way_around_the_site_is_not_printed(visit, examples, who, path, words):
    page = visit(who, path.format(**examples))
    page.emulate_media(media="print")
    expect(page.get_by_role("navigation")).to_have_count(0)
    expect(page.get_by_role("button")).to_have_count(0)
    text = printed(page)
    assert words in text
    assert "Sign out" not in text


def printed(page):
    return "".join(sheet.get_textpage().get_text_range() for sheet in pypdfium2.PdfDocument(page.pdf()))


def test_nothing_moves_for_those_who_asked_for_stillness(visit, examples):
    page = visit("officer", "/wexcombe/office/intake/{file}/".format(**examples), reduced_motion="reduce")
    moving = "[...document.querySelectorAll('*')].filter(e => { const s = getComputedStyle(e); return s.transitionDuration !== '0s' || s.animationName !== 'none' }).length"
    assert page.evaluate(moving) == 0
