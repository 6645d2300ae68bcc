"""What the machine would suggest. It takes seconds for thousands of comments, so it is asked outside any change."""

from turnstone.methods.themes import Suggestion, suggest
from turnstone.programme.voice import models, rules


def suggestions_for(area_id: int) -> dict[int, tuple[Suggestion[int], ...]]:
    """Give the themes that are near, for each comment of an area that nobody has read.

    A theme is known by its name and its phrases, and by nothing that people confirmed: measured, that made it no
    better, and a comment that is withdrawn would have left its mark.
    """
    themes = models.Theme.objects.filter(area_id=area_id, ended_on=None).order_by("position", "id")
    phrases = {theme.pk: [theme.name, *theme.like.splitlines()] for theme in themes}
    said = models.CommentWords.objects.filter(
        area_id=area_id, comment__withdrawn_on=None, comment__readings=None
    ).exclude(words="")
    unread = dict(said.order_by("comment_id").values_list("comment_id", "words"))
    found = suggest(list(unread.values()), phrases, at_least=rules.SURE_ENOUGH, most=rules.MOST_SUGGESTED)
    return dict(zip(unread, found, strict=True))
