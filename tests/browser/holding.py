"""A site of its own whose post box can be made to hold a letter, and whose worker can be killed and started again."""

import asyncio
import os
import signal
import subprocess
import sys
import threading
import time
from contextlib import contextmanager
from email import message_from_bytes, policy
from pathlib import Path

from aiosmtpd.controller import Controller

from tests.browser.serving import TURNSTONE, _database, _free_port, _wait_for


class HoldingBox:
    """Keep every letter with whom it was for; hold the answer to one, when told, as if the line were slow."""

    def __init__(self):
        self.kept = []
        self.hold_after = None
        self.is_holding, self._let_go = threading.Event(), threading.Event()

    def hold(self, subject, after):
        """Hold the answer once so many letters with a subject were kept."""
        self.hold_after = (subject, after)

    def let_go(self):
        """Answer, whoever still listens."""
        self.hold_after = None
        self._let_go.set()

    def with_subject(self, subject):
        """List the letters with a subject."""
        return [letter for _, letter in list(self.kept) if subject in letter["Subject"]]

    async def handle_DATA(self, server, session, envelope):  # noqa: N802
        """Take one letter; the server calls this by its name."""
        letter = message_from_bytes(envelope.content, policy=policy.default)
        self.kept.append((tuple(envelope.rcpt_tos), letter))
        if self.hold_after and len(self.with_subject(self.hold_after[0])) == self.hold_after[1]:
            self.is_holding.set()
            while not self._let_go.is_set():
                await asyncio.sleep(0.02)
        return "250 OK"


class OwnSite:
    """A served site with its worker beside it."""

    def __init__(self, address, box, server, environment):
        self.address, self.box, self.environment = address, box, environment
        self._server, self._worker = server, None

    def kill_worker(self):
        """Kill the worker as a power cut does."""
        for number in _children(self._server.pid):
            if b"work" in Path(f"/proc/{number}/cmdline").read_bytes().split(b"\0"):
                os.kill(number, signal.SIGKILL)
                return
        raise AssertionError("the server has no worker")

    def start_worker(self):
        """Start another."""
        self._worker = subprocess.Popen([*TURNSTONE, "work"], env=self.environment, stdout=subprocess.DEVNULL)

    def run(self, *words):
        """Do something in the site's own database."""
        subprocess.run([sys.executable, "-m", *words], env=self.environment, check=True)

    def stop(self):
        """Stop whatever was started."""
        for process in filter(None, (self._worker, self._server)):
            process.terminate()
            process.wait(timeout=20)


@contextmanager
def own_site(folder):
    """Serve an area with families, and stop whatever happens."""
    box = HoldingBox()
    smtp = Controller(box, hostname="127.0.0.1", port=_free_port())
    smtp.start()
    with _database("turnstone_holding") as database:
        port = _free_port()
        address = f"http://127.0.0.1:{port}"
        environment = (
            os.environ
            | database
            | {
                "TURNSTONE_DATA": str(folder),
                "TURNSTONE_SMTP_URL": f"smtp://127.0.0.1:{smtp.port}",
                "TURNSTONE_SITE": f"{address}/",
            }
        )
        subprocess.run([*TURNSTONE, "migrate"], env=environment, check=True, stdout=subprocess.DEVNULL)
        with (folder / "log").open("w") as log:
            command = [*TURNSTONE, "serve", "--port", str(port)]
            server = subprocess.Popen(command, env=environment, stdout=log, stderr=subprocess.STDOUT)
        site = OwnSite(address, box, server, environment)
        try:
            _wait_for(address, server, folder / "log")
            site.run("tests.browser.families", "begin")
            yield site
        finally:
            box.let_go()
            site.stop()
            smtp.stop()


def wait_until(is_so, seconds=240):
    """Wait for the worker."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        if is_so():
            return
        time.sleep(0.1)
    raise AssertionError(f"it did not come about in {seconds} seconds")


def _children(number):
    return [int(each) for each in Path(f"/proc/{number}/task/{number}/children").read_text().split()]
