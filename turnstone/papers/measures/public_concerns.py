"""What stops a scorecard for everyone, and what whoever publishes it should think about."""

from collections.abc import Iterator

from turnstone.methods.disclosure import hidden_numbers_in
from turnstone.methods.disclosure.values import FEW_IN_A_GROUP
from turnstone.papers.concern import Code, Concern
from turnstone.papers.measures.public_seen import Seen
from turnstone.papers.phrases import listed, listed_some, quoted
from turnstone.programme.scorecards.facts import Count, FigureFacts, MeasureFacts, policy_of
from turnstone.programme.scorecards.rules import READERS_NAMES, Readers, ValueKind, period_words

_WHOLE = "The whole paper"


def concerns_about_everyone(seen: Seen) -> Iterator[Concern]:
    """Say what is wrong with showing this to everyone, what blocks it first."""
    yield from _wrong_readers(seen)
    yield from _nothing_to_show(seen)
    yield from _cannot_be_kept(seen)
    yield from _told_in_words(seen)
    yield from _restated_by_a_few(seen)
    yield from _whole_groups(seen)
    yield from _nothing_behind(seen)


def _wrong_readers(seen: Seen) -> Iterator[Concern]:
    if seen.card.readers != Readers.PUBLIC:
        name = READERS_NAMES[Readers(seen.card.readers)]
        text = f"{quoted(seen.card.name)} is for: {name}. Make a scorecard whose readers are everyone."
        yield Concern(code=Code.NOT_FOR_EVERYONE, weight="blocks", sentence=text, where=_WHOLE)


def _nothing_to_show(seen: Seen) -> Iterator[Concern]:
    if not any(each.record.figures for each in seen.measures):
        text = "No measure on this scorecard may be told to everyone and has a figure: say so of one, or add one."
        yield Concern(code=Code.BLANK_PAPER, weight="blocks", sentence=text, where=_WHOLE)


def _cannot_be_kept(seen: Seen) -> Iterator[Concern]:
    for each in seen.hiding.refused:
        text = (
            f"Small numbers of {quoted(each.title)} can be worked back whatever is hidden, so all of it is: "
            "merge categories or drop the total."
        )
        yield Concern(code=Code.SMALL_NUMBERS_SHOW, weight="blocks", sentence=text, where=each.title)


def _told_in_words(seen: Seen) -> Iterator[Concern]:
    """What somebody wrote may say the very number that the tables hide; in a definition it rarely does."""
    found = hidden_numbers_in(seen.card.about, seen.hidden_numbers())
    if found:
        text = (
            f"The words at the top say {listed(map(quoted, found))}, which the tables hide: write them anew."
        )
        yield Concern(code=Code.SMALL_NUMBERS_SHOW, weight="blocks", sentence=text, where="In short")
    for each in seen.measures:
        own = {number for count, number in seen.numbers_of(each.measure).items() if _is_hidden(seen, count)}
        said = hidden_numbers_in(f"{each.measure.title} {each.measure.definition}", own)
        if said:
            numbers = listed(map(quoted, said))
            text = f"What {quoted(each.measure.title)} counts is told with a hidden number: {numbers}."
            yield Concern(code=Code.SMALL_NUMBERS_SHOW, sentence=text, where=each.measure.title)


def _is_hidden(seen: Seen, count: Count) -> bool:
    return seen.hiding.naming.cell(count) in seen.hiding.hidden


def _restated_by_a_few(seen: Seen) -> Iterator[Concern]:
    """A figure that changed by a few since it was out would say what these few were."""
    for each in seen.measures:
        now, policy = seen.numbers_of(each.measure), policy_of(each.measure)
        periods = {
            count.ends_on
            for release in seen.releases
            for count, then in release.items()
            if then is not None and count in now and policy.is_small(abs(now[count] - then))
        }
        if periods:
            when = listed_some([period_words(on, each.measure.frequency) for on in sorted(periods)], most=3)
            text = (
                f"{quoted(each.measure.title)} changed by fewer than {policy.threshold} since it was published, for "
                f"{when}: the new figure is hidden, or it would tell of those few."
            )
            yield Concern(code=Code.RESTATED_BY_A_FEW, sentence=text, where=each.measure.title)


def _whole_groups(seen: Seen) -> Iterator[Concern]:
    """All or none of a small group says something about everyone in it."""
    for each in seen.measures:
        if each.measure.value_kind == ValueKind.PERCENTAGE and any(map(_is_whole, each.figures)):
            text = (
                f"{quoted(each.measure.title)} is 0% or 100% in a group of fewer than {FEW_IN_A_GROUP}: that says "
                "something about everyone in it."
            )
            yield Concern(code=Code.WHOLE_GROUP, sentence=text, where=each.measure.title)


def _is_whole(figure: FigureFacts) -> bool:
    upper, lower = figure.numerator, figure.denominator
    return upper is not None and lower is not None and 0 < lower < FEW_IN_A_GROUP and upper in (0, lower)


def _nothing_behind(seen: Seen) -> Iterator[Concern]:
    """Without what it rests on, nobody can say whether a percentage is of a few people."""
    bare = [
        each.measure for each in seen.measures if any(_is_bare(each.measure, one) for one in each.figures)
    ]
    if bare:
        text = (
            f"{listed_some([quoted(each.title) for each in bare], most=4)}: no counts were entered, so nobody can say "
            "whether a few people are behind these figures. Enter how many, out of how many."
        )
        yield Concern(code=Code.NO_COUNTS_BEHIND, sentence=text, where="Measures")


def _is_bare(measure: MeasureFacts, figure: FigureFacts) -> bool:
    if measure.value_kind == ValueKind.COUNT or figure.value is None:
        return False
    return figure.numerator is None and figure.denominator is None
