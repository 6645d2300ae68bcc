"""Who may open each address is written here, and the site does as it is written."""

from django.urls import URLPattern, get_resolver

from turnstone.web.kit.access import access_to

ACCESS = {
    "start": "everyone",
    "accessibility": "everyone",
    "front": "everyone",
    "progress": "everyone",
    "progress_section": "everyone",
    "updates": "everyone",
    "update": "everyone",
    "update_file": "everyone",
    "area_accessibility": "everyone",
    "account_login": "everyone",
    "account_ask_for_link": "everyone",
    "account_link": "everyone",
    "account_logout": "everyone",
    "account_home": "the signed in",
}


def addresses(resolver):
    for line in resolver.url_patterns:
        if isinstance(line, URLPattern):
            yield line
        else:
            yield from addresses(line)


def test_every_address_is_guarded_as_this_table_says():
    assert {line.name: access_to(line.callback) for line in addresses(get_resolver())} == ACCESS


def test_every_address_of_an_area_that_is_not_for_everyone_is_in_its_office():
    for line in addresses(get_resolver()):
        if access_to(line.callback).startswith("can_"):
            assert "area_slug" in line.pattern.converters or line.name, line
