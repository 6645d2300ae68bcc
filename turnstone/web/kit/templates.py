"""The environment in which every page is drawn."""

from typing import Any

from django.templatetags.static import static
from django.urls import reverse
from jinja2 import ChainableUndefined, ChoiceLoader, Environment, PackageLoader, PrefixLoader, UndefinedError

from turnstone.web.kit import documents, formats, forms, navigation


class Misspelt(ChainableUndefined):
    """Let the GOV.UK macros look for parameters that are not there, but never print one.

    The macros need chaining; a page that prints a name it was not given is a mistake, and fails.
    """

    def __str__(self) -> str:
        raise UndefinedError(f"{self._undefined_name!r} was printed but is not there")

    __html__ = __str__


def environment(**options: Any) -> Environment:
    """Make the environment for Django's Jinja2 backend: our pages, and the GOV.UK components."""
    options["undefined"] = Misspelt
    options["trim_blocks"] = options["lstrip_blocks"] = True
    env = Environment(**options)  # noqa: S701 (Django's backend passes autoescape=True)
    assert env.loader is not None
    components = PrefixLoader({"govuk_frontend_jinja": PackageLoader("govuk_frontend_jinja")})
    env.loader = ChoiceLoader([env.loader, components])
    env.globals.update(
        static=static,
        url=_url,
        control=forms.control,
        errors_of=forms.errors_of,
        places=navigation.places,
        public_places=navigation.public_places,
        tabs=navigation.tabs,
        office_of=navigation.office_of,
        rating=documents.rating_tag,
    )
    env.filters.update(formats.FILTERS)
    return env


def _url(name: str, *args: Any) -> str:
    return reverse(name, args=args)
