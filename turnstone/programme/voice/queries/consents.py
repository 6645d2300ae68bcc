"""Who agreed to what."""

from collections.abc import Collection

from turnstone.programme.voice.models import Consent
from turnstone.programme.voice.rules import Purpose


def who_agreed(contact_ids: Collection[int], purpose: Purpose) -> set[int]:
    """Find who of some contacts may be written to about a purpose: they agreed, confirmed it and did not withdraw."""
    found = Consent.objects.filter(
        contact_id__in=contact_ids, purpose=purpose, confirmed_at__isnull=False, withdrawn_at=None
    )
    return set(found.values_list("contact_id", flat=True))
