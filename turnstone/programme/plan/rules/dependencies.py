"""Which actions wait for which. No Django."""

from collections.abc import Iterable, Sequence


def loop_through(needs: Iterable[tuple[int, int]], action: int, needed: int) -> tuple[int, ...]:
    """Find the loop that would close if an action needed another: the way back, or nothing.

    `needs` are pairs (action, what it needs). The answer begins and ends with `action`.
    """
    onward: dict[int, list[int]] = {}
    for one, other in needs:
        onward.setdefault(one, []).append(other)
    waiting: list[tuple[int, tuple[int, ...]]] = [(needed, (action, needed))]
    seen = {needed}
    while waiting:
        here, way = waiting.pop()
        if here == action:
            return way
        for there in onward.get(here, ()):
            if there not in seen:
                seen.add(there)
                waiting.append((there, (*way, there)))
    return ()


def loop_in_words(references: Sequence[str]) -> str:
    """Say a loop: "1.B waits for 2.A, which waits for 1.B"."""
    first, second, *others = references
    return "".join([f"{first} waits for {second}", *(f", which waits for {each}" for each in others)])
