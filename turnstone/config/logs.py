"""What the logs leave out."""

import logging
import re

_TOKEN = re.compile(r"(/update/|/by-email/|/by-link/|[?&]saved=)[^/\s]+")
# What Django signs: the words, when, and the signature.
_SIGNED = re.compile(r"[\w.-]+:[\w-]{6,}:[\w-]{43}")


class WithoutTokens(logging.Filter):
    """Take the secret out of the addresses of emailed links: Django logs the address of whatever it refuses."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Let every line pass, cleaned."""
        record.msg = _cleaned(record.msg)
        if isinstance(record.args, tuple):
            record.args = tuple(_cleaned(each) for each in record.args)
        return True


def _cleaned(said: object) -> object:
    return _SIGNED.sub("...", _TOKEN.sub(r"\1...", said)) if isinstance(said, str) else said
