"""What the machine makes of comments that nobody has read: suggestions, which count for nothing."""

from collections.abc import Mapping, Sequence

from turnstone.methods.themes import METHOD, Suggestion
from turnstone.programme.audit import clock
from turnstone.programme.audit.operations import Actor, operation
from turnstone.programme.people.models import LocalArea
from turnstone.programme.voice.models import Comment, ThemeSuggestion
from turnstone.programme.voice.queries.suggesting import suggestions_for


@operation
def suggest_themes(*, by: Actor, area: LocalArea) -> int:
    """Suggest themes for the comments that nobody has read, and say for how many there is one.

    Done twice it says the same. What was suggested for a comment that has been read since stays, to be held beside
    what people said.
    """
    return keep_suggestions(by=by, area=area, found=suggestions_for(area.pk))


@operation
def keep_suggestions(*, by: Actor, area: LocalArea, found: Mapping[int, Sequence[Suggestion[int]]]) -> int:
    """Make the suggestions for these comments be these; one that says the same as before is left as it is.

    A comment that was withdrawn while the machine was at it gets none.
    """
    open_still = set(Comment.objects.filter(area=area, withdrawn_on=None).values_list("id", flat=True))
    wanted = {
        (number, each.theme): round(each.score, 3)
        for number, said in found.items()
        if number in open_still
        for each in said
    }
    number = len({comment for comment, _ in wanted})
    for row in ThemeSuggestion.objects.filter(area=area, comment__readings=None):
        if row.comment_id in found:
            _keep(row, wanted.pop((row.comment_id, row.theme_id), None))
    for (comment_id, theme_id), score in wanted.items():
        ThemeSuggestion.objects.create(
            area=area,
            comment_id=comment_id,
            theme_id=theme_id,
            score=score,
            method=METHOD,
            made_at=clock.now(),
        )
    return number


def _keep(row: ThemeSuggestion, score: float | None) -> None:
    if score is None:
        row.delete()
    elif (score, METHOD) != (row.score, row.method):
        row.score, row.method, row.made_at = score, METHOD, clock.now()
        row.save()
