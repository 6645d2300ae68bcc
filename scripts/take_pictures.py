"""Take the pictures of the product that the README and the docs show, as in `just pictures`.

The demo area is built and served as it stands on one fixed day, in a folder that is thrown away, so that a picture
changes only when the product does. Needs what the tests need: ./test sets it up.
"""

import datetime as dt
import io
import os
import re
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING
from wsgiref.simple_server import WSGIRequestHandler

import pypdfium2
import time_machine
from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

if TYPE_CHECKING:
    from django.core.servers.basehttp import ThreadedWSGIServer

ROOT = Path(__file__).resolve().parent.parent
PICTURES = ROOT / "docs" / "pictures"
NOW = dt.datetime(2026, 11, 20, 9, 30, tzinfo=dt.UTC)
OFFICE = "/wexcombe/office"
ROUND = f"{OFFICE}/cycles/2026-11"
UPDATE = ROOT / "docs" / "tutorials" / "wexcombe-update.txt"
COLOURS = 256


@dataclass(frozen=True, slots=True)
class Picture:
    """One page: its name, who looks, how they get there, how wide their window is and how much of it to show."""

    name: str
    who: str
    way: Callable[[Page], object]
    width: int = 1280
    height: int = 1300


def main() -> None:
    """Take them all."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    with served() as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        for picture in PAGES:
            page = open_as(browser, address, picture.who, picture.width)
            picture.way(page)
            page.wait_for_load_state("networkidle")
            keep(picture.name, Image.open(io.BytesIO(page.screenshot(full_page=True))), picture.height)
        take_paper(open_as(browser, address, "programme.office", 1280))
        take_scorecard(open_as(browser, address, "programme.office", 1280))
        browser.close()


def to(path: str) -> Callable[[Page], object]:
    """Go straight to an address."""
    return lambda page: page.goto(path)


def to_an_answer(page: Page) -> None:
    """Go to the first action that waits for an answer and has one from last time."""
    page.goto(f"{ROUND}/")
    for reference in re.findall(r"/plan/([^\"]+?)/update/", page.content()):
        page.goto(f"{OFFICE}/plan/{reference}/update/")
        if page.locator(".ts-last").count():
            return


def to_results(page: Page) -> None:
    """Go to what the newest survey showed."""
    page.goto("/wexcombe/surveys/")
    page.locator("main a").first.click()


def to_a_measure(page: Page) -> None:
    """Go to the measure that most turns on."""
    page.goto(f"{OFFICE}/measures/?q=20+weeks")
    page.get_by_role("link", name="Plans finished in 20 weeks", exact=True).click()
    page.wait_for_url(re.compile(r"/measures/\d+/"))


def to_a_file(page: Page) -> None:
    """Take in the update of the tutorial."""
    page.goto(f"{OFFICE}/intake/")
    page.locator("input[type=file]").set_input_files(UPDATE)
    page.get_by_role("button", name="Read this file").click()
    page.wait_for_url(re.compile(r"/intake/\d+/"))


def to_the_paper(page: Page) -> None:
    """Go to the newest paper."""
    page.goto(f"{OFFICE}/papers/")
    page.locator(f"main a[href*='{OFFICE}/papers/']").first.click()


PAGES = (
    Picture("public", "", to("/wexcombe/"), height=1600),
    Picture("public-320", "", to("/wexcombe/"), width=320, height=1400),
    Picture("progress", "", to("/wexcombe/progress/pa1/"), height=1600),
    Picture("home", "programme.office", to(f"{OFFICE}/")),
    Picture("plan", "programme.office", to(f"{OFFICE}/plan/")),
    Picture("pace", "programme.office", to(f"{OFFICE}/plan/pace/"), height=1200),
    Picture("threads", "programme.office", to(f"{OFFICE}/plan/threads/")),
    Picture("succession", "programme.office", to(f"{OFFICE}/plan/succession/")),
    Picture("promises", "programme.office", to(f"{OFFICE}/cycles/promises/")),
    Picture("matrix", "programme.office", to(f"{OFFICE}/risks/matrix/"), height=1100),
    Picture("map", "programme.office", to(f"{OFFICE}/boards/map/"), height=1100),
    Picture("ledger", "programme.office", to(f"{OFFICE}/boards/ledger/"), height=1100),
    Picture("known", "programme.office", to(f"{OFFICE}/boards/known/"), height=1100),
    Picture("measures", "programme.office", to(f"{OFFICE}/measures/"), height=1300),
    Picture("measure", "programme.office", to_a_measure, height=1300),
    Picture("public-scorecard", "", to("/wexcombe/scorecard/"), height=1500),
    Picture("themes", "participation", to(f"{OFFICE}/voice/themes/"), height=1100),
    Picture("results", "", to_results, height=1500),
    Picture("timeline", "", to("/wexcombe/timeline/"), height=1300),
    Picture("action", "programme.office", to(f"{OFFICE}/plan/2.A/"), height=1600),
    Picture("update", "programme.office", to_an_answer),
    Picture("update-320", "programme.office", to_an_answer, width=320, height=1400),
    Picture("cycle", "programme.office", to(f"{ROUND}/")),
    Picture("paper", "programme.office", to_the_paper, height=1600),
    Picture("changes", "programme.office", to(f"{ROUND}/changes/")),
    Picture("intake", "programme.office", to_a_file),
)


def open_as(browser: Browser, address: str, who: str, width: int) -> Page:
    """Open a window, signed in when somebody is named."""
    from turnstone.demo.cast import DEMO_PASSWORD

    page = browser.new_page(base_url=address, viewport={"width": width, "height": 900})
    if who:
        page.goto("/account/sign-in/")
        page.get_by_label("Email address").fill(f"{who}@wexcombe.example")
        page.get_by_label("Password", exact=True).fill(DEMO_PASSWORD)
        page.get_by_role("button", name="Sign in").click()
        page.wait_for_url("**/office/")
    return page


def take_paper(page: Page) -> None:
    """Save the newest paper as a PDF and keep its first page."""
    to_the_paper(page)
    with page.expect_download() as saved:
        page.get_by_role("navigation", name="This paper as a file").get_by_role("link", name="PDF").click()
    sheet = pypdfium2.PdfDocument(saved.value.path())[0]
    keep("board-update", sheet.render(scale=1.6).to_pil(), 2000)


def take_scorecard(page: Page) -> None:
    """Save the scorecard for scrutiny as a PDF and keep its first page."""
    page.goto(f"{OFFICE}/scorecards/scrutiny-scorecard/")
    with page.expect_download() as saved:
        page.get_by_role("link", name="PDF", exact=True).click()
    sheet = pypdfium2.PdfDocument(saved.value.path())[0]
    keep("scorecard", sheet.render(scale=1.6).to_pil(), 2000)


def keep(name: str, picture: Image.Image, height: int) -> None:
    """Write a picture cut to a height, in few enough colours to be small."""
    cut = picture.convert("RGB").crop((0, 0, picture.width, min(height, picture.height)))
    path = PICTURES / f"{name}.png"
    # This method keeps a colour that is rare, such as the bird's, where the usual one paints it over.
    cut.quantize(COLOURS, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE).save(path, optimize=True)
    print(f"{path.relative_to(ROOT)}  {path.stat().st_size // 1024} kB", flush=True)


@contextmanager
def served() -> Iterator[str]:
    """Build the demo area on the fixed day and serve it until the pictures are taken."""
    with tempfile.TemporaryDirectory(prefix="turnstone-pictures-") as folder:
        os.environ["TURNSTONE_DATA"] = folder
        os.environ.pop("TURNSTONE_DATABASE_URL", None)
        with time_machine.travel(NOW, tick=True):
            server = _built_and_bound()
            Thread(target=server.serve_forever, daemon=True).start()
            try:
                yield f"http://127.0.0.1:{server.server_port}"
            finally:
                server.shutdown()


def _built_and_bound() -> "ThreadedWSGIServer":
    from turnstone.commands.ready import make_ready

    make_ready()
    from django.core.servers.basehttp import ThreadedWSGIServer

    from turnstone.config.wsgi import application
    from turnstone.demo.build import build

    build(today=NOW.date())
    server = ThreadedWSGIServer(("127.0.0.1", 0), Quiet)
    server.set_app(application)
    return server


class Quiet(WSGIRequestHandler):
    """Serve without a line for each request."""

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # the name it has there
        """Say nothing."""


if __name__ == "__main__":
    main()
