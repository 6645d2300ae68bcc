"""A real mail server for tests, which does to some letters what mail servers do."""

from contextlib import contextmanager
from email import message_from_bytes, policy
from socket import socket

from aiosmtpd.controller import Controller


class Box:
    """Keep every letter. The server calls these by their names.

    `answers` says what to answer for an address, or for the letter itself under its subject; `at` holds what to do as
    a letter comes in, by its number, `at_address` likewise as an address is named, `at_hello` as somebody connects.
    """

    def __init__(self):
        self.letters, self.answers = [], {}
        self.at, self.at_address, self.at_hello = {}, {}, None
        self.addresses = 0

    async def handle_EHLO(self, server, session, envelope, hostname, responses):  # noqa: N802
        if self.at_hello:
            self.at_hello()
        session.host_name = hostname
        return responses

    async def handle_RCPT(self, server, session, envelope, address, options):  # noqa: N802
        self.addresses += 1
        if self.addresses in self.at_address:
            self.at_address.pop(self.addresses)()
        answer = self.answers.get(address, "250 OK")
        if answer.startswith("250"):
            envelope.rcpt_tos.append(address)
        return answer

    async def handle_DATA(self, server, session, envelope):  # noqa: N802
        letter = message_from_bytes(envelope.content, policy=policy.default)
        answer = self.answers.get("letter", "250 OK")
        if answer == "hang up":
            session_of(server).close()
            return "250 OK"
        if answer.startswith("250"):
            self.letters.append(letter)
        if len(self.letters) in self.at:
            self.at.pop(len(self.letters))()
        return answer

    @property
    def readers(self):
        """List to whom letters came, in order."""
        return [letter["To"] for letter in self.letters]


def session_of(server):
    return server.transport


@contextmanager
def post_box():
    """Open a post box; gives it and its port."""
    box = Box()
    server = Controller(box, hostname="127.0.0.1", port=_free_port())
    server.start()
    try:
        yield box, server.port
    finally:
        server.stop()


def _free_port():
    with socket() as trial:
        trial.bind(("127.0.0.1", 0))
        return trial.getsockname()[1]
