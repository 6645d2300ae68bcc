"""What the machine makes of comments that nobody has read: suggestions, which count for nothing."""

from collections.abc import Mapping, Sequence

from turnstone.methods.themes import METHOD, Suggestion, suggest
from turnstone.programme.audit import clock
from turnstone.programme.audit.operations import Actor, operation
from turnstone.programme.people.models import LocalArea
from turnstone.programme.voice import rules
from turnstone.programme.voice.models import CommentWords, Theme, ThemeSuggestion


@operation
def suggest_themes(*, by: Actor, area: LocalArea) -> int:
    """Suggest themes for the comments that nobody has read, and say for how many there is one.

    Each theme is known by its name and its phrases, and by nothing that people confirmed: measured, that made it no
    better, and a comment that is withdrawn would have left its mark. Done twice it says the same. What was suggested for a comment that has been read since stays, to be held beside what people said.
    """
    themes = list(Theme.objects.filter(area=area, ended_on=None).order_by("position", "id"))
    unread = CommentWords.objects.filter(
        area=area, comment__withdrawn_on=None, comment__readings=None
    ).exclude(words="")
    rows = list(unread.values_list("comment_id", "words").order_by("comment_id"))
    found = suggest(
        [words for _, words in rows],
        {theme.pk: [theme.name, *theme.like.splitlines()] for theme in themes},
        at_least=rules.SURE_ENOUGH,
        most=rules.MOST_SUGGESTED,
    )
    by_comment = {number: said for (number, _), said in zip(rows, found, strict=True)}
    _keep(area, by_comment)
    return sum(bool(said) for said in by_comment.values())


def _keep(area: LocalArea, found: Mapping[int, Sequence[Suggestion[int]]]) -> None:
    """Make the suggestions for these comments be the new ones; one that says the same is left as it is."""
    wanted = {(number, each.theme): round(each.score, 3) for number, said in found.items() for each in said}
    for row in ThemeSuggestion.objects.filter(area=area):
        if row.comment_id not in found:
            continue
        score = wanted.pop((row.comment_id, row.theme_id), None)
        if score is None:
            row.delete()
        elif (score, METHOD) != (row.score, row.method):
            row.score, row.method, row.made_at = score, METHOD, clock.now()
            row.save()
    for (comment_id, theme_id), score in wanted.items():
        ThemeSuggestion.objects.create(
            area=area,
            comment_id=comment_id,
            theme_id=theme_id,
            score=score,
            method=METHOD,
            made_at=clock.now(),
        )
