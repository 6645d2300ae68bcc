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


def with_their_parts(ticked: Collection[str], every: Collection[str], own: Collection[str]) -> frozenset[str]:
    """Add what is said within the lines ticked, such as what is done about a risk; it has no box of its own.

    `own` are the lines that have one: what is said within a line is no line that was left out.
    """
    within = (key for key in every if key not in own)
    return frozenset(ticked) | {key for key in within if any(key.startswith(f"{line}/") for line in ticked)}
