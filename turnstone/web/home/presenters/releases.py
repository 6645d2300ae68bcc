"""What can be released now, for those who release it."""

import datetime as dt
from collections.abc import Iterable

from django.urls import reverse

from turnstone.programme.boards.facts import ReleaseFacts
from turnstone.programme.publications.facts import PublicationLine
from turnstone.programme.publications.rules import State
from turnstone.web.home.presenters.needs import Need


def release_needs(
    area_slug: str, releases: Iterable[ReleaseFacts], papers: Iterable[PublicationLine], now: dt.datetime
) -> tuple[Need, ...]:
    """Name each thing that everybody has agreed to and that nobody has released; a paper must be approved too."""
    approved = {None, *(paper.id for paper in papers if paper.state == State.APPROVED)}
    here = reverse("releases", args=[area_slug])
    return tuple(
        Need(
            sentence=f"“{each.title}” can be released now.",
            detail=f"It goes to {', '.join((*each.boards, *_public(each)))}.",
            button="See it and release it",
            href=f"{here}#release-{each.id}",
        )
        for each in releases
        if each.released_at is None and each.publication_id in approved and not each.why_not_yet(now)
    )


def _public(release: ReleaseFacts) -> tuple[str, ...]:
    return ("the public site",) if release.to_the_public else ()
