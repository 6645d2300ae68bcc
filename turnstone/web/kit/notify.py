"""Letters sent by GOV.UK Notify, in place of a mail server of one's own.

Notify fills a template that the area makes there once, with `((subject))` as its subject and `((body))` as its text. It
carries no files, so a letter's own text has to hold links to them. What goes wrong is told in the words of SMTP, which
whoever sends letters knows already.
"""

import re
import smtplib
from collections.abc import Sequence
from typing import Any

from django.conf import settings
from django.core.mail import EmailMessage
from django.core.mail.backends.base import BaseEmailBackend
from django.utils.module_loading import import_string

from turnstone.web.kit.post_box import MaybeTaken

_WAIT = 20
_ABOUT_THE_ADDRESS = ("email_address", "Can’t send to this recipient", "Can't send to this recipient")


class EmailBackend(BaseEmailBackend):
    """Hand letters to GOV.UK Notify."""

    carries_files = False

    def __init__(self, fail_silently: bool = False, **_: Any) -> None:
        super().__init__(fail_silently=fail_silently)
        self.client: Any = None

    def open(self) -> bool:
        """Make the client; Notify is asked for nothing yet."""
        if self.client is not None:
            return False
        # It is an extra, and has no types.
        client = import_string("notifications_python_client.notifications.NotificationsAPIClient")
        more = {"base_url": settings.NOTIFY_URL} if settings.NOTIFY_URL else {}
        self.client = client(settings.NOTIFY_KEY, timeout=_WAIT, **more)
        return True

    def close(self) -> None:
        """Let the client go."""
        if self.client is not None:
            self.client.request_session.close()
            self.client = None

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        """Hand each letter over to each of its readers; raises what a mail server would."""
        made_now = self.open()
        try:
            for message in email_messages:
                for to in message.recipients():
                    self._send(message, to)
        finally:
            if made_now:
                self.close()
        return len(email_messages)

    def _send(self, message: EmailMessage, to: str) -> None:
        from notifications_python_client.errors import APIError

        headers = message.extra_headers
        try:
            self.client.send_email_notification(
                email_address=to,
                template_id=settings.NOTIFY_TEMPLATE,
                personalisation={"subject": message.subject, "body": message.body},
                reference=headers.get("Message-ID"),
                one_click_unsubscribe_url=_address_in(headers.get("List-Unsubscribe", "")),
            )
        except APIError as trouble:
            # Neither it nor what caused it is told further: they hold the address.
            told = _in_smtp(trouble, to)
        else:
            return
        raise told


def _in_smtp(trouble: Any, to: str) -> OSError:
    code = trouble.status_code
    if trouble.response is None or code in (500, 502, 504):
        return MaybeTaken("GOV.UK Notify did not say whether it took a letter")
    if code in (429, 503):
        return smtplib.SMTPDataError(451, b"")
    if code == 400 and any(words in str(trouble.message) for words in _ABOUT_THE_ADDRESS):
        return smtplib.SMTPRecipientsRefused({to: (550, b"")})
    return smtplib.SMTPDataError(554, b"")


def _address_in(header: str) -> str | None:
    found = re.search(r"<(https://[^>]+)>", header)
    return found[1] if found else None
