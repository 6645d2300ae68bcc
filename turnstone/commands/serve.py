"""`turnstone serve`: serve the site, with its background worker beside it."""

import argparse
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

ABOUT = "Serve the site, with its background worker."


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Take where to listen."""
    parser.add_argument("--port", type=int, default=8000)
    parser.add_argument("--host", default="127.0.0.1", help="127.0.0.1 unless others must reach this machine")
    parser.add_argument("--workers", type=int, default=1)


def run(said: argparse.Namespace) -> None:
    """Serve until stopped."""
    from turnstone.commands.ready import make_ready

    refuse_taken_port(said.host, said.port)
    make_ready()
    print(
        f"Serving on http://{'localhost' if said.host == '127.0.0.1' else said.host}:{said.port}/ "
        "(Ctrl-C stops).",
        flush=True,
    )
    with _worker():
        _serve(said.host, said.port, said.workers)


def refuse_taken_port(host: str, port: int) -> None:
    """Stop before any work when somebody else listens there."""
    from turnstone.commands.refusals import Stop

    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            raise Stop(
                f"Port {port} is taken by another program; choose another with --port {port + 1}."
            ) from error


@contextmanager
def _worker() -> Iterator[None]:
    worker = subprocess.Popen([sys.executable, "-m", "turnstone.commands", "work"])
    try:
        yield
    finally:
        worker.terminate()
        worker.wait(timeout=10)


def _serve(host: str, port: int, workers: int) -> None:
    from granian.constants import Interfaces
    from granian.log import LogLevels
    from granian.server import Server

    Server(
        "turnstone.config.wsgi:application",
        address=host,
        port=port,
        interface=Interfaces.WSGI,
        workers=workers,
        blocking_threads=4,
        log_level=LogLevels.warning,
    ).serve()
