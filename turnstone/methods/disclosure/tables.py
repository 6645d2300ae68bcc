"""Hide small cells, and as few others as keep anybody from working the small ones back."""

from collections.abc import Iterator
from dataclasses import dataclass

from turnstone.methods.disclosure.figures import Figures
from turnstone.methods.disclosure.outsider import View
from turnstone.methods.disclosure.policy import Policy
from turnstone.methods.refusals import NotComputable


@dataclass(frozen=True, slots=True, kw_only=True)
class Hidden:
    """Name the cells to hide: for being small themselves, and to keep those. Both carry the same symbol."""

    primary: frozenset[str]
    secondary: frozenset[str]

    @property
    def cells(self) -> frozenset[str]:
        """Name all that are hidden."""
        return self.primary | self.secondary


def hide(figures: Figures, policy: Policy) -> Hidden:
    """Choose what to hide in a whole release, with all that came out before it.

    Totals stay shown, unless with one hidden far fewer others need be. A release that cannot be kept safe even with
    everything hidden that may be raises `NotComputable`.
    """
    search = _Search(figures, policy)
    if policy.is_rounded:
        return Hidden(primary=search.primary, secondary=frozenset())
    further = search.further()
    if len(further) >= _MANY:
        totals = _Search(figures, policy, totals_first=True).further()
        if len(further) > max(len(totals) + 1, 2 * len(totals)):
            further = totals
    return Hidden(primary=search.primary, secondary=frozenset(further))


_MANY = 3  # so many further cells may be too many: one total may do as well


class _Search:
    """Hold a release and its policy while what to hide is looked for."""

    def __init__(self, figures: Figures, policy: Policy, *, totals_first: bool = False) -> None:
        self.figures, self.policy, self.sign = figures, policy, -1 if totals_first else 1
        small = {name for name, count in figures.cells.items() if policy.is_small(count)}
        told = small - figures.out_already - figures.harmless
        self.primary = frozenset(small - figures.unprinted - figures.out_already)
        self.order = {name: place for place, name in enumerate(figures.cells)}
        kept = told | (figures.forgotten - figures.unprinted)
        self.kept = sorted(kept, key=lambda name: (self.order.get(name, -1), name))

    def further(self) -> list[str]:
        """Choose further cells until every one to be kept is safe, and no more than are needed.

        To hide one more never makes a cell unsafe that was safe, so each is looked at once.
        """
        chosen: list[str] = []
        view = self._view(chosen)
        for each in view.not_seen_at(self.kept, self.policy.threshold):
            while not view.could_be(each, self.policy.threshold):
                chosen.append(self._next_to_hide(each, chosen))
                view = self._view(chosen)
        return self._without_needless(chosen)

    def _without_needless(self, chosen: list[str]) -> list[str]:
        """Show again each further cell, the largest first, that turns out not to be needed."""
        for each in sorted(chosen, key=lambda name: (-self.figures.cells[name], self.order[name])):
            fewer = [name for name in chosen if name != each]
            if self._is_safe(self._view(fewer)):
                chosen = fewer
        return chosen

    def _view(self, chosen: list[str]) -> View:
        """See the release as an outsider does with these further cells hidden."""
        away = {*self.primary, *chosen, *self.figures.unprinted}
        shown = {name: count for name, count in self.figures.cells.items() if name not in away}
        return View(shown=shown, relations=self.figures.relations, unprinted=self.figures.unprinted)

    def _is_safe(self, view: View) -> bool:
        """Say whether every cell to be kept could be large; what simple taking away tells is asked first."""
        threshold = self.policy.threshold
        return all(view.known.get(each, threshold) >= threshold for each in self.kept) and all(
            view.could_be(each, threshold) for each in view.not_seen_at(self.kept, threshold)
        )

    def _next_to_hide(self, unsafe: str, chosen: list[str]) -> str:
        """Choose one more cell: of a relation that the unsafe one is in, else of one with a hidden cell."""
        hidden = self.primary | self.figures.unprinted | self.figures.forgotten | set(chosen)
        near = set(self._may_go(self._neighbours(unsafe), hidden))
        around = near or set(self._may_go((far for each in hidden for far in self._neighbours(each)), hidden))
        if not around:
            raise NotComputable(
                "Small numbers in this table can be worked back whatever is hidden: "
                "merge categories or drop the total."
            )
        return min(around, key=lambda name: self._cost(name, hidden))

    def _neighbours(self, name: str) -> Iterator[str]:
        for relation in self.figures.relations_of.get(name, ()):
            yield from relation.cells

    def _may_go(self, names: Iterator[str], hidden: frozenset[str] | set[str]) -> Iterator[str]:
        """Keep to cells that may be hidden: large enough, printed, and not out already."""
        fixed = hidden | self.figures.out_already
        for name in names:
            if name not in fixed and self.figures.cells[name] >= self.policy.threshold:
                yield name

    def _cost(self, name: str, hidden: frozenset[str] | set[str]) -> tuple[int, int, bool, int]:
        """Put inner cells before totals, then small before large, then those beside a hidden cell, then in order.

        The more a cell is the total of, the later it goes: others rest on it.
        """
        shares = any(each in hidden for each in self._neighbours(name))
        return self.sign * self.figures.totals[name], self.figures.cells[name], not shares, self.order[name]
