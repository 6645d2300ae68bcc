"""Who agreed to what."""

from collections.abc import Collection

from turnstone.programme.voice.models import Consent, Contact
from turnstone.programme.voice.rules import Purpose


def who_agreed(contact_ids: Collection[int], purpose: Purpose) -> set[int]:
    """Find who of some contacts may be written to about a purpose: they agreed, confirmed it and did not withdraw."""
    found = Consent.objects.filter(
        contact_id__in=contact_ids, purpose=purpose, confirmed_at__isnull=False, withdrawn_at=None
    )
    return set(found.values_list("contact_id", flat=True))


def contacts_who_agreed(area_id: int, purpose: Purpose, kind: str = "") -> list[Contact]:
    """List the contacts of an area who may be written to about a purpose, and whose address works."""
    found = Contact.objects.filter(
        area_id=area_id,
        erased_on=None,
        bounced_on=None,
        details__isnull=False,
        consents__purpose=purpose,
        consents__confirmed_at__isnull=False,
        consents__withdrawn_at=None,
    )
    return list((found.filter(kind=kind) if kind else found).distinct().order_by("id"))
