"""The register: what the machine suggests, what people say, and that only the second counts."""

import datetime as dt

import pytest

from tests.programme.some_comments import BY, ON, read, register_of, say
from turnstone.programme.audit import clock
from turnstone.programme.audit.operations import Refusal
from turnstone.programme.people.queries import member_of
from turnstone.programme.voice import models, operations, queries
from turnstone.programme.voice.facts import CommentsWanted
from turnstone.programme.voice.rules import CommentConsent, CommentSource, Quarter


@pytest.fixture
def themes(cast):
    return register_of(cast.area)


@pytest.fixture
def forum(cast):
    return member_of(cast.forum, "wexcombe")


def in_register(cast, theme):
    return next(each for each in queries.themes_as_at(cast.area.pk, clock.now()) if each.id == theme.pk)


def test_a_suggestion_counts_for_nothing_and_stays_beside_what_people_say(cast, themes):
    wait, kind = themes
    comment = say(cast.area, "We waited three years in the queue")
    assert operations.suggest_themes(by=BY, area=cast.area) == 1
    assert (in_register(cast, wait).suggested, in_register(cast, wait).confirmed) == (1, 0)
    read(comment, cast.officer, kind)
    assert (in_register(cast, wait).suggested, in_register(cast, wait).confirmed) == (0, 0)
    assert in_register(cast, kind).confirmed == 1
    register = queries.register_as_at(cast.area.pk, clock.now())
    assert (register.machine_said, register.machine_right) == (1, 0)


def test_suggesting_twice_changes_nothing(cast, themes):
    say(cast.area, "We waited three years in the queue")
    operations.suggest_themes(by=BY, area=cast.area)
    before = models.ThemeSuggestion.history.count()
    operations.suggest_themes(by=BY, area=cast.area)
    assert models.ThemeSuggestion.history.count() == before == 1


def test_a_theme_that_ended_is_neither_suggested_nor_read_into(cast, themes):
    comment = say(cast.area, "We waited three years in the queue")
    operations.suggest_themes(by=BY, area=cast.area)
    operations.end_theme(by=BY, theme=themes[0], why="Done with")
    assert not models.ThemeSuggestion.objects.exists()
    assert operations.suggest_themes(by=BY, area=cast.area) == 0
    with pytest.raises(Refusal, match="has ended"):
        read(comment, cast.officer, themes[0])


def test_reading_again_takes_the_place_of_the_first_reading(cast, themes):
    comment = say(cast.area, "Kind, but slow")
    read(comment, cast.officer, *themes)
    read(comment, cast.officer, themes[1])
    assert (in_register(cast, themes[0]).confirmed, in_register(cast, themes[1]).confirmed) == (0, 1)


def test_nobody_reads_in_the_name_of_another(cast, themes, forum):
    comment = say(cast.area, "Kind")
    with pytest.raises(Refusal, match="read by whoever is signed in"):
        operations.read_comment(by=forum, comment=comment, reader=cast.officer.pk, themes=[])


def test_a_second_reader_does_not_see_what_the_first_said(cast, themes, forum):
    comment = say(cast.area, "Kind")
    read(comment, cast.officer, themes[1])
    assert queries.comment_for(forum, comment.pk).others == ()
    read(comment, cast.forum, themes[0])
    (other,) = queries.comment_for(forum, comment.pk).others
    assert other.themes == (themes[1].pk,)


def test_agreement_is_kappa_theme_by_theme_and_over_all(cast, themes):
    wait, _ = themes
    for first, second in ((True, True), (True, True), (False, False), (True, False)):
        comment = say(cast.area, "Words")
        read(comment, cast.officer, *([wait] if first else []))
        read(comment, cast.forum, *([wait] if second else []))
    found = in_register(cast, wait).agreement
    assert (found.read_by_both, found.agreed, found.kappa) == (4, 3, pytest.approx(0.5))
    register = queries.register_as_at(cast.area.pk, clock.now())
    assert register.read_twice == 4 and register.agreement.read_by_both == 8


def test_counts_say_when_and_where_it_was_said(cast, themes):
    wait, _ = themes
    for source, on in (
        (CommentSource.SURVEY, ON),
        (CommentSource.EVENT, ON),
        (CommentSource.EVENT, dt.date(2026, 4, 1)),
    ):
        read(say(cast.area, "Words", source=source, heard_on=on), cast.officer, wait)
    theme = in_register(cast, wait)
    assert theme.by_quarter == ((Quarter(2026, 1), 2), (Quarter(2026, 2), 1))
    assert theme.by_source == (("survey", 1), ("event", 2))


def test_the_register_of_the_past_stays_as_it_was(cast, themes):
    wait, _ = themes
    comment = say(cast.area, "Words")
    then = clock.now()
    read(comment, cast.officer, wait)
    assert queries.themes_as_at(cast.area.pk, then)[0].confirmed == 0
    assert queries.themes_as_at(cast.area.pk, clock.now())[0].confirmed == 1


def test_a_withdrawn_comment_is_quoted_nowhere_and_still_counts(cast, themes, forum):
    wait, _ = themes
    comment = say(cast.area, "We waited for ever")
    read(comment, cast.officer, wait)
    assert [each.words for each in queries.quotes_of(forum, wait.pk)] == ["We waited for ever"]
    operations.withdraw_comment(by=BY, comment=comment, why="They asked.")
    assert queries.quotes_of(forum, wait.pk) == ()
    assert in_register(cast, wait).confirmed == 1
    assert queries.comments_found(forum, CommentsWanted(q="waited")).number == 0
    assert queries.comment_for(forum, comment.pk).words == ""


@pytest.mark.parametrize(
    ("words", "consent", "quoted"),
    [
        ("We waited", CommentConsent.QUOTE, True),
        ("We waited", CommentConsent.SHARE_INSIDE, True),
        ("We waited", CommentConsent.COUNT_ONLY, False),
        ("We waited for Mrs Tovey", CommentConsent.QUOTE, False),
    ],
)
def test_what_may_be_quoted_inside(cast, themes, forum, words, consent, quoted):
    read(say(cast.area, words, consent=consent), cast.officer, themes[0])
    assert bool(queries.quotes_of(forum, themes[0].pk)) == quoted


def test_reworded_without_a_name_it_may_be_quoted(cast, themes, forum):
    comment = say(cast.area, "We waited for Mrs Tovey")
    read(comment, cast.officer, themes[0])
    operations.reword_comment(by=BY, comment=comment, words="We waited for [a teacher]", why="A name.")
    assert queries.quotes_of(forum, themes[0].pk)[0].words == "We waited for [a teacher]"


def test_words_are_only_for_those_who_may_read_comments(cast, themes):
    comment = say(cast.area, "We waited")
    lead = member_of(cast.lead, "wexcombe")
    assert queries.comment_for(lead, comment.pk) is None
    assert queries.comments_found(lead, CommentsWanted()).lines == ()
    assert list(queries.comment_lines(lead, CommentsWanted())) == []
    assert queries.left_over(lead).number == 0


def test_a_search_finds_every_word_wherever_it_stands(cast, forum):
    say(cast.area, "The bus was late. We waited."), say(cast.area, "The bus was early.")
    assert queries.comments_found(forum, CommentsWanted(q="WAITED bus")).number == 1
    assert queries.comments_found(forum, CommentsWanted(q="bus")).number == 2
    assert queries.comments_found(forum, CommentsWanted(q="100%")).number == 0


def test_what_no_theme_holds_is_grouped(cast, themes, forum):
    for words in ("The swimming club is full", "No swimming club here", "Our swimming club shut"):
        say(cast.area, words)
    say(cast.area, "We waited three years in the queue")
    operations.suggest_themes(by=BY, area=cast.area)
    found = queries.left_over(forum)
    assert found.number == 3 and set(found.groups[0].telling) == {"swimming", "club"}


def test_the_register_costs_the_same_number_of_queries_however_large(cast, themes, django_assert_num_queries):
    for number in range(6):
        read(say(cast.area, f"Words {number}"), cast.officer, themes[number % 2])
    with django_assert_num_queries(6):
        queries.register_as_at(cast.area.pk, clock.now())
