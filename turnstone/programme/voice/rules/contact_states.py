"""What contacts are asked for by, besides their kind and what they agreed to. No Django."""

from enum import StrEnum


class ContactState(StrEnum):
    """How a contact stands."""

    UNCONFIRMED = "unconfirmed"
    NO_CONSENT = "no_consent"
    BOUNCED = "bounced"
    BY_PHONE = "by_phone"


CONTACT_STATE_NAMES = {
    ContactState.UNCONFIRMED: "Signed up and has not confirmed",
    ContactState.NO_CONSENT: "Agreed to nothing now",
    ContactState.BOUNCED: "Their address does not work",
    ContactState.BY_PHONE: "Has only a telephone number",
}
