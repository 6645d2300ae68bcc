"""An issue frozen in both its forms, to be looked at before it goes and to be handed in."""

import datetime as dt

from turnstone.documents.as_json import to_json
from turnstone.papers.catalogue import Draft
from turnstone.papers.voice.bulletin import Composed, Issue, composed, composed_easy, read_issue
from turnstone.programme.publications.rules import Kind


def frozen_bulletin(bulletin_id: int, as_at: dt.datetime) -> tuple[Draft, Draft]:
    """Make an issue as it is and as easy to read, each with what the gate says of it; the record is read once."""
    issue = read_issue(bulletin_id, as_at)
    return (
        _frozen(Kind.BULLETIN, issue, as_at, composed(issue)),
        _frozen(Kind.EASY_BULLETIN, issue, as_at, composed_easy(issue)),
    )


def _frozen(kind: Kind, issue: Issue, as_at: dt.datetime, made: Composed) -> Draft:
    document, concerns = made
    return Draft(
        kind=kind,
        slug=issue.bulletin.slug,
        title=document.title,
        as_at=as_at,
        content=to_json(document).decode(),
        concerns=[concern.as_dict() for concern in concerns],
    )
