"""What papers and pages may know of charters and other documents that were written together."""

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class PartnerFacts:
    """A partner organisation of the area whose signature is waited for."""

    id: int
    version: int
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CharterSignatureFacts:
    """A partner's signature. Who signed for it is for the office; a public page names the partner alone."""

    id: int
    version: int
    organisation_id: int
    organisation: str
    signed_by: str
    signed_on: dt.date


@dataclass(frozen=True, slots=True, kw_only=True)
class CharterVersionFacts:
    """One version, with its words and who has signed it; the first to sign stands first."""

    id: int
    version: int
    number: str
    text: str
    written_with: str
    file_id: int | None
    written_on: dt.date
    signatures: tuple[CharterSignatureFacts, ...]

    @property
    def is_signed(self) -> bool:
        """Say whether anybody has signed it; its words stay from then on."""
        return bool(self.signatures)


@dataclass(frozen=True, slots=True, kw_only=True)
class CharterFacts:
    """A document that partners wrote with families; its newest version stands first."""

    id: int
    version: int
    area_id: int
    slug: str
    title: str
    kind: str
    about: str
    ended_on: dt.date | None
    versions: tuple[CharterVersionFacts, ...]
    partners: tuple[PartnerFacts, ...]

    @property
    def newest(self) -> CharterVersionFacts | None:
        """Give the version that was written last."""
        return self.versions[0] if self.versions else None

    @property
    def signed(self) -> CharterVersionFacts | None:
        """Give the newest version that somebody has signed: the one that holds."""
        return next((each for each in self.versions if each.is_signed), None)

    def yet_to_sign(self, version: CharterVersionFacts) -> tuple[PartnerFacts, ...]:
        """List the partners that have not signed a version."""
        have = {each.organisation_id for each in version.signatures}
        return tuple(each for each in self.partners if each.id not in have)
