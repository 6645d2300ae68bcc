"""Statistics that others publish, into one tidy table with their faults.

A file is known by its columns. Everything is read as text, because marks stand among the numbers, and authorities are
joined by their three-digit numbers, because the nine-character codes change.
"""

from turnstone.measures.published.names import plain_name
from turnstone.measures.published.tidy import (
    FaultRow,
    FigureRow,
    Found,
    NeighbourRow,
    PlaceRow,
    ReleaseRows,
)

__all__ = ["FaultRow", "FigureRow", "Found", "NeighbourRow", "PlaceRow", "ReleaseRows", "plain_name"]
