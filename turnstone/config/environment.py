"""What a deployment says in its environment, turned into values for the settings."""

import os
import secrets
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured


def data_folder() -> Path:
    """Find the folder that holds all that a deployment keeps, making it when it is not there."""
    folder = Path(os.environ.get("TURNSTONE_DATA", "var")).resolve()
    (folder / "static").mkdir(parents=True, exist_ok=True)
    return folder


def secret_key(folder: Path) -> str:
    """Take the secret from the environment, or keep one of our own beside the data."""
    given = os.environ.get("TURNSTONE_SECRET_KEY")
    if given:
        return given
    kept = folder / "secret_key"
    if not kept.exists():
        kept.touch(mode=0o600)
        kept.write_text(secrets.token_urlsafe(50))
    return kept.read_text()


def flag(name: str) -> bool:
    """Read a setting that is on when it is `1`."""
    return os.environ.get(name) == "1"


def number(name: str, default: int) -> int:
    """Read a setting that is a whole number."""
    given = os.environ.get(name)
    if given is None:
        return default
    if not given.isdigit():
        raise ImproperlyConfigured(f"{name} is {given!r}; write a whole number, such as {default}.")
    return int(given)


def words(name: str, default: str = "") -> list[str]:
    """Read a setting of several words with spaces between."""
    return os.environ.get(name, default).split()


def database(folder: Path) -> dict[str, Any]:
    """Point at PostgreSQL where a URL is given, else at SQLite in the data folder."""
    url = os.environ.get("TURNSTONE_DATABASE_URL")
    return _postgresql(url) if url else _sqlite(folder / "turnstone.sqlite3")


def _sqlite(path: Path) -> dict[str, Any]:
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": path,
        "OPTIONS": {
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            "init_command": "PRAGMA journal_mode=WAL;PRAGMA synchronous=NORMAL",
        },
    }


def _postgresql(url: str) -> dict[str, Any]:
    parts = urlsplit(url)
    if parts.scheme not in {"postgresql", "postgres"}:
        raise ImproperlyConfigured(
            f"TURNSTONE_DATABASE_URL begins with {parts.scheme}; write postgresql://user:password@host:5432/name."
        )
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": parts.path.lstrip("/"),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": dict(parse_qsl(parts.query)).get("host", parts.hostname or ""),
        "PORT": parts.port or "",
        "CONN_MAX_AGE": 60,
    }


def site() -> str:
    """Give the address of this site: as told, else where forms may come from, else of a trial on this machine.

    Where emails really go out and nobody has told the address there is none: a link to a wrong place is worse.
    """
    origins = words("TURNSTONE_ORIGINS")
    given = os.environ.get("TURNSTONE_SITE") or (origins[0] if origins else "")
    if given or os.environ.get("TURNSTONE_SMTP_URL") or os.environ.get("TURNSTONE_NOTIFY_KEY"):
        return given
    return "http://localhost:8000"


def email(folder: Path) -> dict[str, Any]:
    """Send by GOV.UK Notify or by the SMTP server named in the environment; without, keep each message as a file."""
    sender = {"DEFAULT_FROM_EMAIL": os.environ.get("TURNSTONE_EMAIL_FROM", "Turnstone <turnstone@localhost>")}
    if os.environ.get("TURNSTONE_NOTIFY_KEY"):
        return sender | _notify()
    url = os.environ.get("TURNSTONE_SMTP_URL")
    if not url:
        kept = {"EMAIL_BACKEND": "django.core.mail.backends.filebased.EmailBackend"}
        return sender | kept | {"EMAIL_FILE_PATH": folder / "mail"}
    parts = urlsplit(url)
    return sender | {
        "EMAIL_BACKEND": "turnstone.web.kit.post_box.EmailBackend",
        "EMAIL_HOST": parts.hostname,
        "EMAIL_PORT": parts.port or 25,
        "EMAIL_HOST_USER": unquote(parts.username or ""),
        "EMAIL_HOST_PASSWORD": unquote(parts.password or ""),
        "EMAIL_USE_TLS": parts.scheme == "smtp+tls",
        "EMAIL_USE_SSL": parts.scheme == "smtps",
        "EMAIL_TIMEOUT": 20,
    }


def _notify() -> dict[str, Any]:
    if not os.environ.get("TURNSTONE_NOTIFY_TEMPLATE"):
        raise ImproperlyConfigured(
            "TURNSTONE_NOTIFY_KEY is set and TURNSTONE_NOTIFY_TEMPLATE is not; write the number of a template in "
            "GOV.UK Notify whose subject is ((subject)) and whose message is ((body))."
        )
    return {"EMAIL_BACKEND": "turnstone.web.kit.notify.EmailBackend"}
