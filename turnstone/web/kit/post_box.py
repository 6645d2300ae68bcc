"""Handing letters to a mail server, and knowing what it did with each.

Django's own backend does not say whether a connection broke before a letter was given away or after. Whoever must not
send twice has to know.
"""

import smtplib
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from django.core.mail.backends.smtp import EmailBackend as SMTPBackend


class MaybeTaken(smtplib.SMTPServerDisconnected):
    """The connection broke after a letter was given away and before the server said that it took it."""


class Fate(StrEnum):
    """What a mail server that did not take a letter has made of it."""

    BOUNCED = "bounced"
    REFUSED = "refused"
    LATER = "later"
    LOST_TOUCH = "lost_touch"
    NOBODY_KNOWS = "nobody_knows"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of a letter, and a note that quotes nothing of what the server said, since that may name somebody."""

    fate: Fate
    note: str = ""


def verdict(trouble: OSError) -> Verdict:
    """Say what became of a letter that a server did not take."""
    if isinstance(trouble, MaybeTaken):
        return Verdict(Fate.NOBODY_KNOWS)
    if isinstance(trouble, smtplib.SMTPRecipientsRefused):
        code, said = next(iter(trouble.recipients.values()), (450, b""))
        # 5.7 is about us and not about the address: the server does not let us send.
        if code >= 500 and b"5.7." not in _as_bytes(said):
            return Verdict(Fate.BOUNCED, f"The mail server says that there is no such address ({code})")
        return _by_code(code)
    if isinstance(trouble, smtplib.SMTPResponseException):
        return _by_code(trouble.smtp_code)
    if isinstance(trouble, smtplib.SMTPNotSupportedError):
        return Verdict(Fate.REFUSED, "The mail server cannot send to such an address")
    return Verdict(Fate.LOST_TOUCH)


def _by_code(code: int) -> Verdict:
    if code >= 500:
        return Verdict(Fate.REFUSED, f"The mail server refused it ({code})")
    # 421 is a server's goodbye.
    return Verdict(Fate.LOST_TOUCH if code == 421 else Fate.LATER, f"The mail server put it off ({code})")


def _as_bytes(said: Any) -> bytes:
    return said if isinstance(said, bytes) else str(said).encode()


class _Watching:
    """Notice when a letter's text was asked for: from then on until the answer, nobody knows."""

    may_have_gone = False

    def getreply(self) -> tuple[int, bytes]:
        code, said = super().getreply()  # type: ignore[misc]  # smtplib's own, beneath
        self.may_have_gone = code == 354
        return code, said

    def data(self, msg: Any) -> tuple[int, bytes]:
        try:
            taken: tuple[int, bytes] = super().data(msg)  # type: ignore[misc]
        except OSError as trouble:
            if self.may_have_gone:
                raise MaybeTaken("the connection broke while a letter was handed over") from trouble
            raise
        return taken


class _SMTP(_Watching, smtplib.SMTP):
    pass


class _SMTPS(_Watching, smtplib.SMTP_SSL):
    pass


class EmailBackend(SMTPBackend):
    """Django's backend for SMTP, which also says when nobody knows what became of a letter."""

    carries_files = True

    def open(self) -> bool | None:
        """Connect and say hello. Django says it with the first letter, which counts as handed over by then."""
        opened = super().open()
        if opened and self.connection is not None:
            self.connection.ehlo_or_helo_if_needed()
        return opened

    @property
    def connection_class(self) -> type[smtplib.SMTP]:
        """Name the class that talks to the server."""
        return _SMTPS if self.use_ssl else _SMTP
