"""The addresses that stand in emails, each for one reader."""

from typing import Any
from urllib.parse import urljoin

from django.conf import settings
from django.urls import reverse

from turnstone.programme.voice.queries import contact_token


def own_link(contact: Any, name: str, *more: Any) -> str:
    """Give a contact's own link to a page: its address holds their area, their token and whatever comes after."""
    return _whole(reverse(name, args=[contact.area.slug, contact_token(contact), *more]))


def plain_link(contact: Any, name: str, *more: Any) -> str:
    """Give the address of a page of a contact's area that is the same for everyone."""
    return _whole(reverse(name, args=[contact.area.slug, *more]))


def _whole(path: str) -> str:
    return urljoin(str(settings.SITE_ADDRESS), path)
