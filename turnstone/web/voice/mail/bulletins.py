"""The email that brings a bulletin: what was published, word for word, and a way to the easy words."""

from typing import Any
from urllib.parse import urljoin

from django.conf import settings
from django.template.loader import render_to_string
from django.urls import reverse

from turnstone.programme.publications.rules import State
from turnstone.programme.voice.queries import get_bulletin
from turnstone.programme.voice.rules import Purpose
from turnstone.web.kit.documents import letter_html, letter_text, subtitle
from turnstone.web.voice.mail.mail import Mail


def compose(message: Any) -> Mail | None:
    """Send an issue as it was published; nothing once it was withdrawn."""
    bulletin = get_bulletin(int(message.about.partition(":")[2]))
    paper = bulletin.publication
    if paper is None or paper.state != State.PUBLISHED:
        return None
    return mail_of(paper.title, paper.content, bulletin.area.slug, paper.slug)


def mail_of(title: str, content: str, area_slug: str, slug: str) -> Mail:
    """Write the email of an issue from its frozen content."""
    words = {
        "title": title,
        "subtitle": subtitle(content),
        "easy": _whole(reverse("public_bulletin_paper", args=[area_slug, slug, "easy"])),
        "body_html": letter_html(content, _whole),
        "body_text": letter_text(content, _whole),
    }
    return Mail(
        subject=title,
        text=render_to_string("voice/mail/bulletin.txt", words),
        html=render_to_string("voice/mail/bulletin.html", words),
        unsubscribe=Purpose.BULLETIN,
    )


def _whole(path: str) -> str:
    return urljoin(str(settings.SITE_ADDRESS), path)
