"""A browser for tests that checks every page it fetches. Nothing turns the checks off."""

from itertools import pairwise
from urllib.parse import urldefrag

import html5lib
import lxml.html
from django.db import connection
from django.test.utils import CaptureQueriesContext

# The record is some thirty tables, each read once for each moment that a page speaks of.
QUERY_CEILING = 60


class Page:
    """A page as it was answered."""

    def __init__(self, address, response):
        self.address = address
        self.response = response
        self.status = response.status_code
        self.source = response.content.decode()
        self.tree = lxml.html.document_fromstring(self.source)

    @property
    def h1(self):
        return _words(self.tree.xpath("//h1")[0])

    @property
    def title(self):
        return _words(self.tree.xpath("//title")[0])

    @property
    def text(self):
        return _words(self.tree.xpath("//body")[0])

    @property
    def main(self):
        return _words(self.tree.xpath("//main")[0])

    @property
    def links(self):
        return {_words(link): link.get("href") for link in self.tree.xpath("//a[@href]")}

    def all(self, xpath):
        return [each if isinstance(each, str) else _words(each) for each in self.tree.xpath(xpath)]


class Pages:
    """Fetch pages, as somebody or as nobody."""

    def __init__(self, client):
        self.client = client

    def sign_in(self, account):
        self.client.force_login(account, backend="allauth.account.auth_backends.AuthenticationBackend")
        return self

    def sign_out(self):
        self.client.logout()
        return self

    def get(self, address, status=200, moments=1):
        return self._answer("get", address, status, moments=moments)

    def post(self, address, data=None, status=200, moments=1):
        """Send a form and follow where it leads."""
        return self._answer("post", address, status, data or {}, moments=moments)

    def status(self, address):
        """Ask what an address answers, without following or reading it."""
        return self.client.get(address).status_code

    def _answer(self, method, address, status, *data, moments=1):
        response, arrived = self._ask(method, address, *data, moments=moments), address
        while response.status_code in {301, 302, 303}:
            arrived = response["Location"]
            response = self._ask("get", arrived, moments=moments)
        assert response.status_code == status, f"{address} answered {response.status_code}, not {status}"
        page = Page(urldefrag(arrived)[0], response)
        check(page)
        return page

    def _ask(self, method, address, *data, moments):
        with CaptureQueriesContext(connection) as queries:
            response = getattr(self.client, method)(address, *data)
        ceiling = QUERY_CEILING * moments
        assert len(queries) <= ceiling, f"{address} asked the database {len(queries)} times"
        return response


def check(page):
    """Hold a page to what every page must be."""
    html5lib.HTMLParser(strict=True).parse(page.source)
    for rule in (
        _one_h1,
        _title_begins_with_h1,
        _ids_are_unique,
        _inputs_are_labelled,
        _headings_in_order,
        _nothing_inline,
    ):
        rule(page)


def _one_h1(page):
    found = page.all("//h1")
    assert len(found) == 1 and found[0], f"{page.address} has {len(found)} h1: {found}"


def _title_begins_with_h1(page):
    title = page.title.removeprefix("Error: ")
    assert title.startswith(page.h1), f"{page.address}: the title {title!r} does not begin with {page.h1!r}"


def _ids_are_unique(page):
    ids = page.tree.xpath("//@id")
    twice = sorted({each for each in ids if ids.count(each) > 1})
    assert not twice, f"{page.address} has these ids twice: {twice}"
    for name in ("for", "aria-describedby", "aria-labelledby", "aria-controls"):
        lost = [part for value in page.tree.xpath(f"//@{name}") for part in value.split() if part not in ids]
        assert not lost, f"{page.address}: {name} points to {lost}, which is not there"


def _inputs_are_labelled(page):
    labelled = set(page.tree.xpath("//label/@for"))
    for box in page.tree.xpath("//input[not(@type='hidden' or @type='submit')] | //select | //textarea"):
        named = box.get("id") in labelled or box.get("aria-label") or box.get("aria-labelledby")
        assert named, f"{page.address}: {box.get('name')} has no label"


def _headings_in_order(page):
    levels = [int(each.tag[1]) for each in page.tree.iter("h1", "h2", "h3", "h4", "h5", "h6")]
    jumps = [pair for pair in pairwise(levels) if pair[1] > pair[0] + 1]
    assert not jumps, f"{page.address}: headings jump {jumps}"


def _nothing_inline(page):
    inline = page.tree.xpath("//@style | //style | //script[not(@src)] | //@*[starts-with(name(), 'on')]")
    assert not inline, f"{page.address} has style or script of its own, which the policy forbids: {inline}"


def _words(element):
    return " ".join(element.text_content().split())
