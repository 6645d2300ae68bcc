"""Papers print what families say beside what the plan says, and the forum's own words or that there are none."""

import datetime as dt

import pytest

from tests.papers.looking import read, section
from tests.papers.small_plan import APRIL_END, BY
from tests.programme.a_theme import hear
from turnstone.documents.as_json import to_json
from turnstone.papers.catalogue import build
from turnstone.programme.audit import clock
from turnstone.programme.people import operations as people
from turnstone.programme.people.queries import get_account
from turnstone.programme.people.rules import Role
from turnstone.programme.voice import operations
from turnstone.programme.voice.rules import CommentConsent, ReplyKind, ThemeKind

WORDS = "We rang for weeks and nobody rang back"
INSIDE = "Our worker left and nobody told us"
FORUM = "forum@wexcombe.example"
APRIL = dt.date(2024, 4, 3)


@pytest.fixture
def heard(wexcombe):
    """Six comments in a theme of the outcome, one of them for everyone to read, one for partners; and its reply."""
    with clock.pretend(clock.end_of(APRIL)):
        theme = operations.add_theme(
            by=BY,
            area=wexcombe.area,
            name="Being rung back",
            kind=ThemeKind.TO_DEVELOP,
            outcome=wexcombe.outcome,
        )
        operations.reply(
            by=BY,
            theme=theme,
            kind=ReplyKind.ACTION,
            you_said="Nobody rings back.",
            words="A person rings back.",
            action=wexcombe.actions[0],
        )
    two_years = {"on": APRIL, "use_by": dt.date(2099, 1, 1), "theme": theme}
    wexcombe.quoted = hear(BY, wexcombe.area, words=WORDS, consent=CommentConsent.QUOTE, **two_years).comment
    hear(BY, wexcombe.area, words=INSIDE, consent=CommentConsent.SHARE_INSIDE, **two_years)
    for _ in range(4):
        hear(BY, wexcombe.area, words="Nobody must read this", **two_years)
    return wexcombe


def forum_says(made, words, on=APRIL):
    with clock.pretend(clock.end_of(on)):
        forum = (
            get_account(FORUM)
            or people.invite(by=BY, area=made.area, email=FORUM, name="Dawn Pellow", role=Role.FORUM).account
        )
        return operations.make_statement(
            by=forum, outcome=made.outcome, words=words, signed_by="The co-chairs"
        )


def paper(made, kind):
    about = {
        "public-progress": {"cycle_id": made.april.pk},
        "evidence-pack": {"requirement_id": made.requirement.pk},
        "stocktake-pack": {"plan_id": made.plan.pk, "since": dt.date(2024, 1, 10)},
        "you-said-we-did": {"area_id": made.area.pk, "since": dt.date(2024, 1, 10)},
    }[kind]
    return build(kind, as_at=APRIL_END, **about)


TELLS_OF_OUTCOMES = ("public-progress", "evidence-pack", "stocktake-pack")
EVERY = (*TELLS_OF_OUTCOMES, "you-said-we-did")


@pytest.mark.parametrize("kind", TELLS_OF_OUTCOMES)
def test_without_the_forum_it_prints_not_provided(wexcombe, kind):
    text = read(paper(wexcombe, kind))
    assert "What the parent carer forum says" in text and "not provided" in text


@pytest.mark.parametrize("kind", TELLS_OF_OUTCOMES)
def test_the_forum_is_printed_in_its_own_words_signed_and_dated(wexcombe, kind):
    forum_says(wexcombe, "Waits are no shorter for us.")
    text = read(paper(wexcombe, kind))
    assert "Waits are no shorter for us." in text
    signer = "for the forum" if kind == "public-progress" else "by The co-chairs"
    assert f"Signed {signer}, 3 April 2024" in text


@pytest.mark.parametrize("kind", TELLS_OF_OUTCOMES)
def test_what_families_say_stands_beside_the_rating(heard, kind):
    text = read(paper(heard, kind))
    assert (
        "is: not yet. From families, 6 comments ask for something better and no comment tells of what works."
        in text
    )
    assert "Being rung back" in text and "A person rings back." in text


@pytest.mark.parametrize("kind", EVERY)
def test_words_are_quoted_only_to_those_who_may_read_them(heard, kind):
    text = read(paper(heard, kind))
    assert WORDS in text
    assert (INSIDE in text) == (kind in {"evidence-pack", "stocktake-pack"})
    assert "Nobody must read this" not in text


@pytest.mark.parametrize("kind", EVERY)
def test_a_paper_rebuilt_misses_a_quote_that_was_withdrawn_and_nothing_else(heard, kind):
    forum = forum_says(heard, "Waits are no shorter for us.")
    then = to_json(paper(heard, kind)).decode()
    with clock.pretend(clock.end_of(dt.date(2024, 6, 1))):
        hear(
            BY, heard.area, theme=heard.quoted.readings.get().read_themes.get().theme, on=dt.date(2024, 6, 1)
        )
        forum_says(heard, "Better now.", dt.date(2024, 6, 1))
    assert forum.pk and to_json(paper(heard, kind)).decode() == then
    operations.withdraw_comment(by=BY, comment=heard.quoted, why="They asked.")
    now = to_json(paper(heard, kind)).decode()
    assert WORDS not in now and now != then and "6 comments" in now


@pytest.mark.parametrize("kind", ["public-progress", "you-said-we-did"])
def test_everyone_is_not_told_small_numbers(wexcombe, kind):
    with clock.pretend(clock.end_of(APRIL)):
        theme = operations.add_theme(
            by=BY, area=wexcombe.area, name="Buses", kind=ThemeKind.TO_DEVELOP, outcome=wexcombe.outcome
        )
        operations.reply(by=BY, theme=theme, kind=ReplyKind.ALREADY, you_said="Buses.", words="They run.")
    for _ in range(4):
        hear(BY, wexcombe.area, theme=theme, on=APRIL)
    text = read(paper(wexcombe, kind)).lower()
    assert "fewer than 5 comments" in text and "4 comments" not in text


def test_the_thread_counts_families_once_they_have_spoken(heard):
    said = read(section(paper(heard, "evidence-pack"), "gaps"))
    assert f"{heard.outcome.reference} has nothing from families" not in said
    assert "2 has nothing from families" in said


def theme_of(number, heard, *, strength=False):
    kind = ThemeKind.STRENGTH if strength else ThemeKind.TO_DEVELOP
    with clock.pretend(clock.end_of(APRIL)):
        theme = operations.add_theme(
            by=BY, area=heard.area, name=f"Theme of {number}", kind=kind, outcome=heard.outcome
        )
    for _ in range(number):
        hear(BY, heard.area, theme=theme, on=APRIL)


def test_a_sum_for_everyone_does_not_give_away_what_is_hidden(heard):
    theme_of(3, heard)
    theme_of(2, heard, strength=True)
    text = read(paper(heard, "public-progress"))
    assert "at least 6 comments ask for something better and a few comments tell of what works" in text
    assert "9 comments ask" in read(paper(heard, "evidence-pack"))
