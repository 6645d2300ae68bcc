"""Letting go, every day, of what people told of themselves and nobody needs any more."""

from turnstone.programme.audit import clock
from turnstone.programme.audit.operations import Actor, operation
from turnstone.programme.people.models import LocalArea
from turnstone.programme.voice import rules
from turnstone.programme.voice.models import BookingNeeds, Contact
from turnstone.programme.voice.operations.comments import expire_comments
from turnstone.programme.voice.operations.erasing import erase_contact
from turnstone.programme.voice.operations.responses import delete_drafts


@operation
def purge_what_is_due(*, by: Actor, area: LocalArea) -> int:
    """Erase contacts past their day, what was needed at events that are over, drafts and words that are used up.

    Says how many contacts were erased.
    """
    today, now = clock.today(), clock.now()
    due = list(Contact.objects.filter(area=area, erased_on=None, purge_on__lt=today))
    for contact in due:
        erase_contact(by=by, contact=contact, why="The day until which they were kept has passed.")
    BookingNeeds.objects.filter(area=area, booking__of_event__ends_at__lt=now - rules.NEEDS_KEPT_FOR).delete()
    delete_drafts(by=by, area=area)
    expire_comments(by=by, area=area)
    return len(due)
