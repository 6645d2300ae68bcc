"""Which lines of a proposal a person accepted, from the keys that a page sent."""

from collections.abc import Collection, Mapping


def accepted(ticked: Collection[str], placed: Collection[str], parents: Mapping[str, str]) -> frozenset[str]:
    """Give the lines ticked, and those above them that are in the record already.

    A line hangs from the one above it, so that one is named again; other lines placed before are left alone.
    """
    found = set(ticked)
    for key in ticked:
        above = parents.get(key)
        while above is not None:
            if above in placed:
                found.add(above)
            above = parents.get(above)
    return frozenset(found)
