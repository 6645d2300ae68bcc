"""Who acts, and how a change is refused. No Django."""

from typing import Any, Protocol


class Actor(Protocol):
    """Whoever acts: an account, or a machine with a name."""

    @property
    def pk(self) -> Any: ...

    @property
    def name(self) -> str: ...


class Machine:
    """An actor that is no person: the command line, the demo, a scheduled job."""

    pk = None

    def __init__(self, name: str) -> None:
        self.name = name


class Refusal(Exception):
    """Refuse a change, in one plain sentence that says what is wrong, where, and what to do."""
