"""What a block of a paper rests on: the row of the record, and the version of it that was read."""

from typing import Protocol

from turnstone.documents.blocks import Fact


class Row(Protocol):
    """Anything read from the record with its number and version."""

    @property
    def id(self) -> int: ...

    @property
    def version(self) -> int: ...


def cite(model: str, *rows: Row | None) -> tuple[Fact, ...]:
    """Point at rows of one model, named as the record names it ("delivery.risk")."""
    return tuple(Fact(ref=f"{model}:{row.id}", version=row.version) for row in rows if row is not None)
