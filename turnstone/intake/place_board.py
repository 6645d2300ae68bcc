"""The boards that a document names: the area's own, or added as they are named."""

from __future__ import annotations

from typing import TYPE_CHECKING

from turnstone.intake.boards_meant import board_meant, kind_named
from turnstone.programme.boards.operations import add_board
from turnstone.programme.boards.queries import boards_in

if TYPE_CHECKING:
    from turnstone.programme.audit.operations import Actor
    from turnstone.programme.boards.models import Board
    from turnstone.programme.people.models import LocalArea


class Boards:
    """Give the boards that a document names; one that the area does not have is added."""

    def __init__(self, by: Actor, area: LocalArea) -> None:
        self._by, self._area = by, area
        self._there = boards_in(area.pk)

    def found(self, name: str) -> Board | None:
        """Find a board of the area's own."""
        return board_meant(self._there, name)

    def called(self, name: str) -> Board:
        """Give the board of a name, added where it is not there."""
        return self.found(name) or self.add(name)

    def add(self, name: str) -> Board:
        """Add a board under a name, as the sort that its name says."""
        board = add_board(by=self._by, area=self._area, name=name, kind=kind_named(name))
        self._there.append(board)
        return board
