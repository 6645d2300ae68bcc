"""Somebody who wants to know what a public scorecard hides: they have every one that came out, a pencil and time.

They know that those counted and those not make up all, that the localities make up the area, that a year so far is
the one before and what came since, and that measures with the same words count the same. They share no code with
what hides but the sums.
"""

from itertools import pairwise

from tests.papers.made_figures import PLACES
from turnstone.methods.disclosure import Relation, attack, recovered
from turnstone.programme.scorecards.rules import Frequency, ValueKind


def worked_back(truth, measures, releases, places=PLACES, threshold=5):
    """Name the small counts that are plain. `truth` is every count there is; only what it names is looked for."""
    found = _Pencil({each.id: each for each in measures}, {each.id: each for each in places})
    for release in releases:
        for count, number in release.items():
            found.see(count, number)
    real = {}
    for count, number in truth.items():
        real[found.name(count)] = number
    found.relate(real)
    targets = [
        name
        for name, number in real.items()
        if name in found.cells and 1 <= number < threshold and name not in found.shown
    ]
    return recovered(attack(found.shown, found.relations, targets, found.unprinted), threshold)


class _Pencil:
    def __init__(self, measures, places):
        self.measures, self.places, self.cells = measures, places, {}
        self.shown, self.relations, self.unprinted = {}, [], set()

    def name(self, count):
        of = self.measures[count.measure_id]
        words = getattr(of, count.part)
        return (
            f"{words or f'{of.id} {count.part}'} {of.frequency}, {count.place_id or 'area'}, {count.ends_on}"
        )

    def see(self, count, number):
        self.cells[self.name(count)] = count
        if number is not None:
            self.shown[self.name(count)] = number

    def add(self, real, total, parts, rest):
        """Write a sum down, with what is left of it, which is printed nowhere but worth knowing."""
        if all(each in real for each in (total, *parts)):
            real[rest] = real[total] - sum(real[each] for each in parts)
            self.unprinted.add(rest)
            self.cells[rest] = None
            self.relations.append(Relation(total, (*parts, rest)))

    def relate(self, real):
        printed = dict(self.cells)
        for name, count in printed.items():
            of = self.measures[count.measure_id]
            if count.part == "numerator" and of.value_kind == ValueKind.PERCENTAGE:
                lower = self.name(type(count)(of.id, "denominator", count.place_id, count.ends_on))
                if lower in printed:
                    self.add(real, lower, [name], f"not {name}")
            for parts in self.parts_of(count, printed):
                if sum(real[each] for each in parts) == real[name]:
                    self.relations.append(Relation(name, parts))
                elif sum(real[each] for each in parts) < real[name]:
                    self.add(real, name, list(parts), f"{name} elsewhere than {parts[0]}")
        self.chain(real, printed)

    def parts_of(self, count, printed):
        """Gather the places of each level that lie in a place, or in the area, where the same was printed of them."""
        levels = {}
        for name, other in printed.items():
            place = self.places.get(other.place_id)
            alike = (other.measure_id, other.part, other.ends_on) == (
                count.measure_id,
                count.part,
                count.ends_on,
            )
            if place and alike and count.place_id in (None, place.within_id):
                levels.setdefault(place.level, []).append(name)
        return [tuple(names) for names in levels.values()]

    def chain(self, real, printed):
        rows = {}
        for name, count in printed.items():
            if self.measures[count.measure_id].frequency == Frequency.YEAR_TO_DATE:
                year = count.ends_on.year - (count.ends_on.month < 4)
                rows.setdefault((count.measure_id, count.part, count.place_id, year), []).append(
                    (count.ends_on, name)
                )
        for row in rows.values():
            for (_, before), (_, after) in pairwise(sorted(row)):
                self.add(real, after, [before], f"between {before} and {after}")
