"""Turnstone as people meet it: the real server with its worker, the demo area, and a post box for what it sends."""

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from contextlib import contextmanager
from dataclasses import dataclass
from email import message_from_bytes, policy
from urllib.parse import urlsplit

from aiosmtpd.controller import Controller

TURNSTONE = [sys.executable, "-m", "turnstone.commands"]
DATABASE = "turnstone_browser"


@dataclass(frozen=True, slots=True)
class Site:
    """Where it is served, and the letters that it sent."""

    address: str
    letters: list


@contextmanager
def served(folder):
    """Build the demo area in a folder, serve it, and stop whatever happens."""
    with _post_box() as (smtp, letters), _database() as database:
        environment = os.environ | database | {"TURNSTONE_DATA": str(folder), "TURNSTONE_SMTP_URL": smtp}
        for command in ("migrate", "demo"):
            subprocess.run([*TURNSTONE, command], env=environment, check=True, stdout=subprocess.DEVNULL)
        port = _free_port()
        with (folder / "log").open("w") as log:
            command = [*TURNSTONE, "serve", "--port", str(port)]
            server = subprocess.Popen(command, env=environment, stdout=log, stderr=subprocess.STDOUT)
        try:
            address = f"http://127.0.0.1:{port}"
            _wait_for(address, server, folder / "log")
            yield Site(address, letters)
        finally:
            server.terminate()
            server.wait(timeout=20)


@contextmanager
def _post_box():
    """Take letters in by SMTP."""
    letters = Letters()
    box = Controller(letters, hostname="127.0.0.1", port=_free_port())
    box.start()
    try:
        yield f"smtp://127.0.0.1:{box.port}", letters.kept
    finally:
        box.stop()


class Letters:
    """Keep every letter; the server calls this by its name."""

    def __init__(self):
        self.kept = []

    async def handle_DATA(self, server, session, envelope):  # noqa: N802
        """Take one letter."""
        self.kept.append(message_from_bytes(envelope.content, policy=policy.default))
        return "250 OK"


@contextmanager
def _database(name=DATABASE):
    """Give PostgreSQL's server a database more when the tests run on it; SQLite makes its own."""
    url = os.environ.get("TURNSTONE_DATABASE_URL")
    if not url:
        yield {}
        return
    import psycopg

    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute(f"drop database if exists {name}")
        connection.execute(f"create database {name}")
        try:
            yield {"TURNSTONE_DATABASE_URL": urlsplit(url)._replace(path=f"/{name}").geturl()}
        finally:
            connection.execute(f"drop database {name} with (force)")


def _free_port():
    with socket.socket() as trial:
        trial.bind(("127.0.0.1", 0))
        return trial.getsockname()[1]


def _wait_for(address, server, log):
    for _ in range(300):
        try:
            urllib.request.urlopen(f"{address}/account/sign-in/", timeout=5).close()
            return
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            assert server.poll() is None, f"the server stopped:\n{log.read_text()}"
            time.sleep(0.1)
    raise AssertionError(f"the server does not answer:\n{log.read_text()}")
