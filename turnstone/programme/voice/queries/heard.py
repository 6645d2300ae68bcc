"""What families say, as at a moment, for papers and pages that tell how a plan is going."""

import datetime as dt
from collections import defaultdict

from turnstone.programme.audit import clock
from turnstone.programme.audit.queries import rows_as_at
from turnstone.programme.people.queries import names_as_at
from turnstone.programme.publications.rules import Audience
from turnstone.programme.voice import models, rules
from turnstone.programme.voice.facts.comments import Quote
from turnstone.programme.voice.facts.heard import Heard
from turnstone.programme.voice.facts.replies import ReplyFacts
from turnstone.programme.voice.queries.forum import forum_statements_as_at
from turnstone.programme.voice.queries.replies import replied_actions, replies_as_at
from turnstone.programme.voice.queries.themes import themes_as_at

_MAY_BE_TOLD = {
    Audience.PUBLIC: (rules.CommentConsent.QUOTE,),
    Audience.BOARD: (rules.CommentConsent.QUOTE, rules.CommentConsent.SHARE_INSIDE),
}


def heard_as_at(area_id: int, moment: dt.datetime, audience: Audience) -> Heard:
    """Read all that was heard in an area by a moment, with the quotes that may be told to an audience."""
    replies: dict[int, list[ReplyFacts]] = defaultdict(list)
    for each in replies_as_at(area_id, moment):
        replies[each.theme_id].append(each)
    return Heard(
        themes=tuple(each for each in themes_as_at(area_id, moment) if each.confirmed),
        quotes=quotes_as_at(area_id, moment, audience),
        replies={theme: tuple(found) for theme, found in replies.items()},
        actions=replied_actions(area_id, moment) if replies else {},
        statements=forum_statements_as_at(area_id, moment),
    )


def quotes_as_at(area_id: int, moment: dt.datetime, audience: Audience) -> dict[int, tuple[Quote, ...]]:
    """Give by theme the words that an audience could be told at a moment and may be told still, the newest first.

    Words keep no versions: one that was withdrawn since, or whose time is over, is missing from a paper that is
    rebuilt, and nothing else is.
    """
    agreed = _MAY_BE_TOLD[audience]
    words = _still_open(area_id, agreed)
    if not words:
        return {}
    then = rows_as_at(models.Comment, moment, area_id=area_id, withdrawn_on=None, consent__in=agreed)
    open_then = set(then.values_list("id", flat=True))
    told = _counted_then(area_id, moment)
    names = names_as_at(area_id, clock.now())
    found: dict[int, list[Quote]] = defaultdict(list)
    for said in words:
        if said.comment_id in open_then and not rules.flags_in(said.words, names):
            for theme in told.get(said.comment_id, ()):
                found[theme].append(_quote(said))
    return {theme: tuple(quotes) for theme, quotes in found.items()}


def _counted_then(area_id: int, moment: dt.datetime) -> dict[int, frozenset[int]]:
    """Say in which themes each comment counted."""
    themes: dict[int, list[int]] = defaultdict(list)
    for row in rows_as_at(models.ReadTheme, moment, area_id=area_id):
        themes[row.reading_id].append(row.theme_id)
    readings: dict[int, list[list[int]]] = defaultdict(list)
    for row in rows_as_at(models.Reading, moment, area_id=area_id):
        readings[row.comment_id].append(themes[row.id])
    return {comment: rules.counted_themes(said) for comment, said in readings.items()}


def _still_open(area_id: int, agreed: tuple[rules.CommentConsent, ...]) -> list[models.CommentWords]:
    """Give the words that may be quoted today."""
    rows = models.CommentWords.objects.filter(
        area_id=area_id,
        comment__withdrawn_on=None,
        comment__consent__in=agreed,
        comment__use_by__gte=clock.today(),
    )
    rows = rows.exclude(words="").select_related("comment")
    return list(rows.order_by("-comment__heard_on", "-comment_id"))


def _quote(said: models.CommentWords) -> Quote:
    comment = said.comment
    return Quote(
        comment_id=comment.pk,
        words=said.words,
        source=comment.source,
        said_by=comment.said_by,
        age_band=comment.age_band,
        heard_on=comment.heard_on,
    )
