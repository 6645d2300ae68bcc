"""A mail server that takes nothing."""

from django.core.mail.backends.base import BaseEmailBackend


class EmailBackend(BaseEmailBackend):
    """Refuse every letter as a broken connection does."""

    def send_messages(self, messages):
        raise ConnectionRefusedError("nobody answers")
