"""Every address of the site, with who may open it and one example."""

from dataclasses import dataclass

from django.urls import URLPattern, get_resolver

from turnstone.web.kit.access import access_to


@dataclass(frozen=True, slots=True)
class Address:
    """A line of the site's addresses."""

    name: str
    access: str
    sample: str


def addresses():
    """List them all, those included from other files too; no two have one name."""
    found = [
        Address(line.name, access_to(line.callback), "/" + "".join(steps))
        for line, steps in _lines(get_resolver(), [])
    ]
    names = [each.name for each in found]
    assert len(set(names)) == len(names), f"two addresses are called {max(names, key=names.count)}"
    return found


def _lines(resolver, before):
    for line in resolver.url_patterns:
        steps = [*before, _filled_in(line.pattern)]
        if isinstance(line, URLPattern):
            yield line, steps
        else:
            yield from _lines(line, steps)


def _filled_in(pattern):
    text = str(pattern)
    for name, converter in pattern.converters.items():
        kind = type(converter).__name__.removesuffix("Converter").lower()
        value = "wexcombe" if name == "area_slug" else "1"
        text = (
            text.replace(f"<{kind}:{name}>", value)
            .replace(f"<str:{name}>", value)
            .replace(f"<{name}>", value)
        )
    assert "<" not in text, f"{pattern} has a kind of value that this list does not know"
    return text
