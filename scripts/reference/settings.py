"""Every name that a deployment may set in its environment."""

import re

from reference.markdown import explained, sources, table
from reference.markdown import page as made

# name: what it is when it is not set, what it means
WORDS: dict[str, tuple[str, str]] = {
    "TURNSTONE_DATA": (
        "`var` in the folder you start from",
        "The folder for all that a deployment keeps: the SQLite file, the files taken in, and the secret.",
    ),
    "TURNSTONE_SECRET_KEY": (
        "made on first use and kept in the data folder",
        "The secret that signs sessions and sign-in links. Set it where several machines serve one site.",
    ),
    "TURNSTONE_DATABASE_URL": (
        "SQLite in the data folder",
        "A PostgreSQL 15 or newer, as `postgresql://user:password@host:5432/name`. Then run `turnstone migrate`"
        " yourself after each upgrade.",
    ),
    "TURNSTONE_HOSTS": (
        "`localhost 127.0.0.1 [::1]`",
        "The names that the site answers to, with spaces between.",
    ),
    "TURNSTONE_ORIGINS": (
        "none",
        "The addresses that forms may come from, with spaces between, as `https://send.example.org`. Needed"
        " where a proxy stands in front.",
    ),
    "TURNSTONE_SITE": (
        "the first of `TURNSTONE_ORIGINS`; `http://localhost:8000` where no mail server is set",
        "The address of the site, as `https://send.example.org`: links in reminders begin with it. Without one no"
        " reminder is sent.",
    ),
    "TURNSTONE_SECURE": (
        "off",
        "`1` where the site is reached by HTTPS: cookies go by HTTPS only, HTTP is sent on to HTTPS, browsers are"
        " told to remember that for a year, and the proxy's `X-Forwarded-Proto` is believed.",
    ),
    "TURNSTONE_DEBUG": ("off", "`1` on a developer's machine only: an error shows its whole trace."),
    "TURNSTONE_PROXIES": (
        "`0`",
        "How many proxies of ours stand before the server, so that attempts to sign in are counted by visitor.",
    ),
    "TURNSTONE_LOG": ("`WARNING`", "How much is logged: `DEBUG`, `INFO`, `WARNING` or `ERROR`."),
    "TURNSTONE_SMTP_URL": (
        "each message is kept as a file in `mail` in the data folder",
        "The mail server, as `smtp://host:25`, `smtp+tls://user:password@host:587` or"
        " `smtps://user:password@host:465`.",
    ),
    "TURNSTONE_NOTIFY_KEY": (
        "the mail server is used",
        "An API key of GOV.UK Notify: every message goes by Notify. It carries no files, so a calendar becomes a link."
        " Needs the `notify` extra.",
    ),
    "TURNSTONE_NOTIFY_TEMPLATE": (
        "refused where there is a key",
        "The number of a template in GOV.UK Notify whose subject is `((subject))` and whose message is `((body))`.",
    ),
    "TURNSTONE_NOTIFY_URL": ("GOV.UK Notify's own", "Where Notify's API is; for trials against a stand-in."),
    "TURNSTONE_EMAIL_FROM": ("`Turnstone <turnstone@localhost>`", "Who messages come from."),
}
NAME = re.compile(r'"(TURNSTONE_[A-Z_]+)"')


def page() -> str:
    """Set out every setting that the code reads."""
    explained(_names(), WORDS, "scripts/reference/settings.py")
    rows = [(f"`{name}`", unset, means) for name, (unset, means) in WORDS.items()]
    return made(
        "Settings",
        "Turnstone reads its settings from the environment. None is needed to try it; how they go together on a"
        " server is in [Run it in production](../how-to/run-in-production.md).",
        table(["Name", "When it is not set", "What it means"], rows),
    )


def _names() -> set[str]:
    return {name for _, text in sources("turnstone") for name in NAME.findall(text)}
