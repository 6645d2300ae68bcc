"""A real Chromium before the real server. The browser and the demo area are made once."""

import re
import shutil

import pytest
from playwright.sync_api import expect

from tests.browser.serving import served
from tests.intake.updates import Word, write
from turnstone.demo.cast import DEMO_PASSWORD

# Nothing here may wait for the network, and a container has no sandbox to offer.
QUIETLY = (
    "--no-sandbox --disable-gpu --disable-background-networking --disable-component-update "
    "--disable-sync --no-first-run"
)
PEOPLE = {
    "officer": "programme.office@wexcombe.example",
    "lead": "lead.health@wexcombe.example",
    "board member": "chair@wexcombe.example",
    "forum": "forum@wexcombe.example",
}
expect.set_options(timeout=10_000)


def pytest_collection_modifyitems(items):
    """Leave these tests until last, and mark them all.

    Playwright keeps an event loop running from its first test on, and Django refuses a database while one runs.
    """
    ours = [item for item in items if "tests/browser/" in item.path.as_posix()]
    for item in ours:
        item.add_marker("browser")
    items[:] = [item for item in items if item not in set(ours)] + ours


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args):
    """Take Debian's Chromium; without one, Playwright says how to fetch its own."""
    return browser_type_launch_args | {"executable_path": shutil.which("chromium"), "args": QUIETLY.split()}


@pytest.fixture(scope="session")
def site(tmp_path_factory):
    """Serve the demo area."""
    with served(tmp_path_factory.mktemp("site")) as found:
        yield found


@pytest.fixture(scope="session")
def keys(browser, site):
    """Sign everyone in once, by the form, and keep what their browser then holds."""
    return {who: _sign_in(browser, site, email) for who, email in PEOPLE.items()}


def _sign_in(browser, site, email):
    context = browser.new_context(base_url=site.address)
    page = context.new_page()
    page.goto("/account/sign-in/")
    page.get_by_label("Email address").fill(email)
    page.get_by_label("Password", exact=True).fill(DEMO_PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    page.wait_for_url("**/office/")
    state = context.storage_state()
    context.close()
    return state


@pytest.fixture
def visit(browser, site, keys):
    """Open a page as somebody, or as nobody; whatever the browser complained of meanwhile fails the test."""
    contexts, complaints = [], []

    def open_as(who, path, **options):
        context = browser.new_context(base_url=site.address, storage_state=keys.get(who), **options)
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("console", lambda said: complaints.extend(_complaint(said, page)))
        page.goto(path)
        return page

    yield open_as
    for context in contexts:
        context.close()
    assert complaints == []


def _complaint(said, page):
    """Tell an error or warning; that a page itself was refused is for its test to say."""
    is_refused = said.text.startswith("Failed to load resource") and said.location["url"] == page.url
    if said.type not in ("error", "warning") or is_refused:
        return []
    return [f"{page.url}: {said.text}"]


@pytest.fixture(scope="session")
def examples(browser, site, keys, tmp_path_factory):
    """Find an example of whatever an address needs to be told: an action, a month, a paper, a file taken in."""
    read = {
        who: browser.new_context(base_url=site.address, storage_state=keys[who]).request for who in PEOPLE
    }
    month = _first(read["officer"], "/wexcombe/office/cycles/", r"/cycles/(\d{4}-\d\d)/")
    all_meetings, ledger = "/wexcombe/office/boards/meetings/", "/wexcombe/office/boards/ledger/"
    held = _first(read["officer"], all_meetings, r"(?s)id=\"held\".*?/boards/meetings/(\d[\d-]+)/")
    releases, reviews = "/wexcombe/office/boards/releases/", "/wexcombe/office/boards/reviews/"
    agreement = _hold_a_version(browser, site, keys)
    return {
        "month": month,
        **_told(read["officer"]),
        **_comments(read["officer"]),
        **_surveys(read["officer"]),
        **_replies(read["officer"], read["forum"]),
        "agreement": agreement,
        "release": _first(read["officer"], releases, r"/releases/(\d+)/call-off/"),
        "released": _first(
            read["officer"], releases, r"(?s)id=\"gone\".*id=\"release-(\d+)\".*?Asked for in"
        ),
        "sent": _first(read["officer"], "/wexcombe/office/boards/known/?board=improvement", r"/known/(\d+)/"),
        "held_meeting": held,
        "item": _first(read["officer"], f"{all_meetings}{held}/", r"/minutes/(\d+)/"),
        "board": _first(read["officer"], all_meetings, r"/boards/([\w-]+)/meetings/add/"),
        "reference": _first(read["lead"], "/wexcombe/office/plan/?mine=1", r"/office/plan/(\d[^\"?]*?)/"),
        "requirement": _first(read["officer"], "/wexcombe/office/plan/threads/", r"/plan/threads/([\w-]+)/"),
        "date": _first(read["officer"], "/wexcombe/office/plan/dates/", r"/plan/dates/(\d+)/"),
        "milestone": _first(read["officer"], "/wexcombe/office/plan/11.A/", r"/milestone/(\d+)/"),
        "step": _first(read["officer"], f"/wexcombe/office/cycles/{month}/", r"/step/(\d+)/"),
        "promise": _first(read["officer"], "/wexcombe/office/cycles/promises/", r"/promises/(\d+)/"),
        "draft": _first(read["officer"], "/wexcombe/office/papers/", r"/papers/(\d+)/"),
        "paper": _first(read["board member"], "/wexcombe/office/papers/", r"/papers/(\d+)/"),
        **_figures(read["officer"]),
        **_impact(read["officer"]),
        "risk": _first(read["officer"], "/wexcombe/office/risks/", r"/risks/(R\d+)/"),
        "mandate": _first(read["officer"], "/wexcombe/office/plan/mandates/", r"/mandates/(\d+)/"),
        "version": _first(read["officer"], "/wexcombe/office/plan/versions/", r"/versions/(\d+)/"),
        **_events(read["officer"]),
        "meeting": _first(
            read["officer"], "/wexcombe/office/boards/meetings/", r"/boards/meetings/(\d[\d-]+)/"
        ),
        "line": _first(read["officer"], f"{ledger}?state=open", r"/boards/ledger/(L\d+)/"),
        "answered_line": _first(read["officer"], f"{ledger}?state=answered", r"/boards/ledger/(L\d+)/"),
        "review": (review := _first(read["officer"], f"{reviews}", r"/boards/reviews/(\d+)/")),
        "finding": _first(read["officer"], f"{reviews}{review}/", r"/findings/(\d+)/"),
        **_public_meetings(read["officer"]),
        "contact": _first(read["officer"], "/wexcombe/office/voice/contacts/", r"/voice/contacts/(\d+)/"),
        **_of_measures(read["officer"]),
        **_of_data_needs_and_money(read["officer"]),
        "old_action": _first(read["officer"], "/wexcombe/office/plan/succession/", r"/succession/(\d+)/\""),
        "old_plan": _first(read["officer"], "/wexcombe/earlier-plans/", r"/earlier-plans/([\w-]+)/"),
        "post": _first(read["officer"], "/wexcombe/office/people/", r"/posts/(\d+)/"),
        "workstream": _first(read["officer"], "/wexcombe/office/people/", r"/leads/(\d+)/"),
        "account": _first(read["officer"], "/wexcombe/office/people/", r"/accounts/(\d+)/"),
        "section": _first(read["officer"], "/wexcombe/", r"/progress/(?!our-promises)([\w-]+)/"),
        "update": _first(read["officer"], "/wexcombe/", r"/updates/([\w-]+)/"),
        "file": _take_in(browser, site, keys, write(Word, tmp_path_factory.mktemp("file") / "update.docx")),
    }


def _public_meetings(officer):
    meetings = "/wexcombe/meetings/"
    return {
        "public_meeting": _first(officer, meetings, r"/meetings/(\d[\d-]+)/"),
        "public_paper": _first(officer, meetings, r"/meetings/\d[\d-]+/(agenda|minutes)/"),
    }


def _figures(officer):
    """Find a figure and a place."""
    results = "/wexcombe/office/results/"
    entered = _first(officer, results, r"/office(/results/\d+/)")
    return {
        "result": _first(officer, f"/wexcombe/office{entered}", r"/results/withdraw/(\d+)/"),
        "place": _first(officer, f"{results}places/", r"/results/places/(\d+)/"),
    }


def _replies(officer, forum):
    """Find a theme, a reply, an outcome beside which the forum may write, one beside which it has, and what is out."""
    themes, statements = "/wexcombe/office/voice/themes/", "/wexcombe/office/voice/forum/"
    signed = r"(?s)/voice/forum/(\d+)/\">[^<]*</a></h2>\s*<blockquote"
    return {
        "theme": _first(officer, themes, r"/voice/themes/((?!add|new|suggest|print)[\w-]+)/\""),
        "reply": _first(officer, "/wexcombe/office/voice/replies/", r"/voice/replies/(\d+)/"),
        "outcome": _first(forum, statements, r"/voice/forum/(\d+)/write/"),
        "signed_outcome": _first(forum, statements, signed),
        "you_said": _first(officer, "/wexcombe/you-said-we-did/", r"/you-said-we-did/([\w-]+)/docx"),
    }


def _events(officer):
    events = "/wexcombe/office/voice/events/"
    coming = _first(officer, f"{events}?show=coming", r"(?s)id=\"coming\".*?/voice/events/([\w-]+)/")
    put_off = _first(officer, f"{events}?show=postponed", r"(?s)id=\"postponed\".*?/voice/events/([\w-]+)/")
    return {
        "coming_series": coming,
        "coming_event": _first(officer, f"{events}{coming}/", r"/voice/events/([\w-]+/on/[\w-]+)/"),
        "put_off_series": put_off,
        "postponement": _first(officer, f"{events}{put_off}/", r"/voice/events/([\w-]+/postponed/\d+)/"),
        "open_event": _first(officer, "/wexcombe/have-your-say/", r"/have-your-say/events/([\w-]+)/"),
    }


@pytest.fixture
def waiting(browser, site, keys):
    """Name an action that waits for its answer this month."""
    read = browser.new_context(base_url=site.address, storage_state=keys["officer"]).request
    month = _first(read, "/wexcombe/office/cycles/", r"/cycles/(\d{4}-\d\d)/")
    return _first(read, f"/wexcombe/office/cycles/{month}/", r"/plan/([^\"]+?)/update/")


def _told(officer):
    """Find an issue of a bulletin with a line, an entry of the timeline, and a charter that somebody signed."""
    bulletins = "/wexcombe/office/voice/bulletins/"
    issue = _first(officer, bulletins, r"/voice/bulletins/([\w-]+-\d+)/\"")
    timeline, charters = "/wexcombe/office/voice/timeline/", "/wexcombe/office/voice/charters/"
    charter = _first(officer, charters, r"/voice/charters/([\w-]+)/\">[^A]")
    return {
        "bulletin": issue,
        "entry": _first(officer, timeline, r"/voice/timeline/(\d+)/"),
        "phase": _first(officer, timeline, r"/timeline/phases/(\d+)/"),
        "charter": charter,
        "charter_version": _first(officer, f"{charters}{charter}/", r"/versions/(\d+)/"),
        "signature": _first(officer, f"{charters}{charter}/", r"/versions/(\d+/signatures/\d+)/take-back/"),
        "public_charter": _first(officer, "/wexcombe/charters/", r"/charters/([\w-]+)/"),
        "bulletin_series": _first(officer, bulletins, r"/voice/bulletins/named/([\w-]+)/"),
        "bulletin_line": _first(officer, f"{bulletins}{issue}/", r"id=\"line-(\d+)\""),
        "public_bulletin": _first(officer, "/wexcombe/bulletins/", r"/bulletins/([\w-]+-\d+)/"),
    }


def _comments(officer):
    """Find a comment that nobody has withdrawn, and a theme."""
    here = "/wexcombe/office/voice"
    return {
        "comment": _first(officer, f"{here}/comments/", r"/voice/comments/(\d+)/"),
        "theme": _first(officer, f"{here}/themes/", r"<th scope=\"row\"><a href=\"[^\"]*/themes/([\w-]+)/"),
    }


def _surveys(officer):
    """Find a survey with a wave, one of its questions, and a wave that anybody may answer."""
    surveys, at = "/wexcombe/office/voice/surveys/", "/wexcombe/have-your-say/"
    survey = _first(officer, surveys, r"/voice/surveys/([\w-]+)/waves/")
    return {
        "survey": survey,
        "wave": _first(officer, f"{surveys}{survey}/", r"/waves/([\w-]+-\d+)/"),
        "question": _first(officer, f"{surveys}{survey}/", r"id=\"question-(\d+)\""),
        "public_survey": _first(officer, "/wexcombe/surveys/", r"/wexcombe/surveys/([\w-]+)/"),
        "open_survey": _first(officer, at, r"/have-your-say/surveys/([\w-]+/[\w-]+)/"),
    }


def _impact(officer):
    """Find a change that was named, a measure it was asked of, and what was found."""
    every = "/wexcombe/office/impact/"
    asked = _first(officer, every, r"/office/impact/(\d+)/")
    return {
        "asked": asked,
        "changed": _first(officer, every, r"/impact/changes/(\d+)/ask/"),
        "found": _first(officer, f"{every}{asked}/", r"/impact/findings/(\d+)/"),
    }


def _of_measures(read):
    """Find a measure, and one whose curve was talked of in a talk that is still open."""
    begun_anew = _first(read, "/wexcombe/office/measures/?q=therapy", r"/measures/(\d+)/")
    return {
        "measure": _first(read, "/wexcombe/office/measures/", r"/measures/(\d+)/"),
        "rebased": _first(
            read, f"/wexcombe/office/measures/{begun_anew}/", r"/measures/(\d+/limits/\d+)/undo/"
        ),
        "talked_of": (
            talked := _first(read, "/wexcombe/office/measures/?q=suspensions", r"/measures/(\d+)/")
        ),
        "open_talk": _first(read, f"/wexcombe/office/measures/{talked}/curve/", r"/curve/(\d+)/change/"),
    }


def _of_data_needs_and_money(read):
    """Find a data product that everyone reads of, an issue of it, a need and a line of the recovery plan."""
    data, here = "/wexcombe/office/measures/data/", "/wexcombe/office/measures/"
    product = _first(read, f"{data}?show=public", r"/measures/data/(\d+)/")
    return {
        "product": product,
        "issue": _first(read, f"{data}{product}/", r"/data/\d+/issues/(\d+)/"),
        "need": _first(read, f"{here}needs/", r"/measures/needs/(?!add/|our-area/)([\w-]+)/"),
        "money_line": _first(read, f"{here}money/", r"/money/lines/([\w.-]+)/"),
    }


def _first(read, path, pattern):
    text = read.get(path).text()
    found = re.search(pattern, text)
    assert found, f"{path} has nothing like {pattern}"
    return found[1]


def _take_in(browser, site, keys, path):
    context = browser.new_context(base_url=site.address, storage_state=keys["officer"])
    page = context.new_page()
    page.goto("/wexcombe/office/intake/")
    page.locator("input[type=file]").set_input_files(path)
    page.get_by_role("button", name="Read this file").click()
    page.wait_for_url(re.compile(r"/intake/\d+/"))
    number = re.search(r"/intake/(\d+)/", page.url)[1]
    context.close()
    return number


def _hold_a_version(browser, site, keys):
    """Hold a version of the plan until a body agrees, and give the number of the agreement that it waits for."""
    context = browser.new_context(base_url=site.address, storage_state=keys["officer"])
    page = context.new_page()
    page.goto("/wexcombe/office/boards/releases/propose/")
    version = page.locator("option[value^='version-']").last.get_attribute("value")
    page.locator("select[name=what]").select_option(version)
    page.get_by_label("Whose agreement does it wait for?").fill("NHS England")
    page.locator("input[name=boards]").first.check()
    page.get_by_role("button", name="Hold it until then").click()
    page.wait_for_url("**/boards/releases/")
    number = re.search(r"/agreements/(\d+)/", page.content())[1]
    context.close()
    return number
