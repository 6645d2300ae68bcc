"""What somebody learns from a page that is not theirs: nothing."""

import pytest

from tests.pages.addresses import addresses
from turnstone.programme.people import permissions
from turnstone.programme.people.queries import member_of

PEOPLE = ("officer", "lead", "board_member", "forum")


def for_members():
    return [address for address in addresses() if address.access.startswith("can_")]


def answers(pages, address):
    return {pages.client.get(address).status_code, pages.client.post(address).status_code}


def test_a_stranger_gets_a_404_on_every_page_of_another_area(pages, cast):
    pages.sign_in(cast.stranger)
    assert [each for each in for_members() if answers(pages, each.sample) != {404}] == []


def test_an_area_that_never_was_answers_the_same(pages, cast):
    pages.sign_in(cast.stranger)
    samples = [each.sample.replace("wexcombe", "nowhere") for each in for_members()]
    assert [each for each in samples if answers(pages, each) != {404}] == []


@pytest.mark.parametrize("area", ["wexcombe", "nowhere"])
def test_nobody_in_particular_is_sent_to_sign_in_and_back(pages, cast, area):
    for each in for_members():
        response = pages.client.get(each.sample.replace("wexcombe", area))
        assert response["Location"].startswith("/account/sign-in/?next=%2F" + area), each


@pytest.mark.parametrize("who", PEOPLE)
def test_a_member_gets_a_404_on_a_page_that_their_role_may_not_open(pages, cast, who):
    account = getattr(cast, who)
    pages.sign_in(account)
    member = member_of(account, "wexcombe")
    barred = [each for each in for_members() if not getattr(permissions, each.access)(member)]
    assert [each for each in barred if answers(pages, each.sample) != {404}] == []
