"""What pages and papers may know of the library of measures."""

from turnstone.measures.library import Definition as DefinitionFacts
from turnstone.measures.library import DefinitionChange as DefinitionChangeFacts

__all__ = ["DefinitionChangeFacts", "DefinitionFacts"]
