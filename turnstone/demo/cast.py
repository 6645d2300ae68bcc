"""Who can sign in to the demo, and the password that they share."""

from dataclasses import dataclass

from turnstone.demo.content.people import CAST
from turnstone.programme.people.rules import ROLE_NAMES, Role

# A fictional area is no secret; a deployment with real people in it never builds the demo.
DEMO_PASSWORD = "turnstone-demo-2026"  # noqa: S105


@dataclass(frozen=True, slots=True)
class DemoPerson:
    """Somebody in the cast: their address and what they are."""

    email: str
    name: str
    role: Role
    what: str


PEOPLE = tuple(
    DemoPerson(who.email, who.name, who.role, f"{ROLE_NAMES[who.role]}: {who.name}") for who in CAST
)
