"""Names for sections in an address."""

import re
import unicodedata


def anchor(title: str) -> str:
    """Make a name of letters, digits and hyphens out of a title; it begins with a letter."""
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    name = re.sub(r"[^a-z0-9]+", "-", plain).strip("-") or "section"
    return name if name[0].isalpha() else f"s-{name}"
