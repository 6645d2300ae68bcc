"""Who may open each address is written here, and the site does as it is written."""

from tests.pages.addresses import addresses

ACCESS = {
    "start": "everyone",
    "accessibility": "everyone",
    "front": "everyone",
    "progress": "everyone",
    "progress_section": "everyone",
    "published_updates": "everyone",
    "published_update": "everyone",
    "published_update_file": "everyone",
    "area_accessibility": "everyone",
    "account_login": "everyone",
    "account_ask_for_link": "everyone",
    "account_link": "everyone",
    "account_logout": "everyone",
    "account_home": "the signed in",
}


def test_every_address_is_guarded_as_this_table_says():
    assert {address.name: address.access for address in addresses()} == ACCESS


def test_every_page_for_members_is_in_the_office_of_an_area():
    outside = [
        address.name
        for address in addresses()
        if address.access.startswith("can_") and not address.sample.startswith("/wexcombe/office/")
    ]
    assert outside == []
