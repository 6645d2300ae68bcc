"""One email as its subject writes it; the rest of the envelope is put on when it is sent."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from turnstone.programme.voice.rules import Purpose
from turnstone.web.kit.calendar import Method


@dataclass(frozen=True, slots=True, kw_only=True)
class Calendar:
    """A calendar file that goes with an email; `link` is where it can be fetched by those who cannot take files."""

    file: bytes
    method: Method
    link: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mail:
    """What one person is told.

    `html` is what stands inside the layout: headings, paragraphs, lists, links, and `<a class="button">`. Greeting,
    sender, footer and the links to stop are put around it. `because` says why they get it; with `unsubscribe` that is
    said by itself. A calendar that asks for something is about one event (RFC 5546), so several are several files.
    """

    subject: str
    text: str
    html: str
    because: str = ""
    calendar: Calendar | None = None
    more_calendars: tuple[Calendar, ...] = ()
    unsubscribe: Purpose | None = None


# Writes the email that a message stands for; None where it holds no more, and then nothing goes.
Composer = Callable[[Any], Mail | None]
