"""A file as lines and grids, in reading order, whatever kind of file it was.

`read` looks at what a file is (never at what its name says), refuses what is not safe or not readable with
one plain sentence, and gives a `Reading`. What the words mean is for `intake` to say.
"""

from turnstone.documents.readers.opening import read, read_sheets
from turnstone.documents.readers.reading import Sheet, Unreadable

__all__ = ["Sheet", "Unreadable", "read", "read_sheets"]
