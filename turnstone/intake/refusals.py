"""The ways in which a file is refused, each in a plain sentence."""

from turnstone.documents.readers.reading import Unreadable
from turnstone.intake.proposal import NotRecognised

REFUSALS = (Unreadable, NotRecognised)
