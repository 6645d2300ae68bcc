"""What is wrong with the words of a paper: short forms, people's names, hard reading."""

import re
from collections.abc import Iterable, Iterator

from turnstone.documents.blocks import Document, text_in
from turnstone.papers.acronyms import EXPANSIONS, is_explained, short_forms_in
from turnstone.papers.concern import Code, Concern, Weight
from turnstone.papers.phrases import count, listed, listed_some, quoted
from turnstone.papers.plain import HIGHEST_GRADE, LONGEST_SENTENCE, reading_of
from turnstone.programme.delivery.facts import CycleRecord
from turnstone.programme.people.facts import PostFacts
from turnstone.programme.plan.facts import PlanFacts


def unexplained_short_forms(document: Document) -> Iterator[Concern]:
    """A short form says at its first use what it stands for."""
    bare = unexplained_in(document)
    known = [f"{word} ({EXPANSIONS[word]})" for word in bare if word in EXPANSIONS]
    if known:
        text = f"Explain at first use: {listed(known)}."
        yield Concern(code=Code.UNEXPLAINED_SHORT_FORM, sentence=text, where="Throughout")
    unknown = [word for word in bare if word not in EXPANSIONS]
    if unknown:
        text = f"Nothing explains what these stand for: {listed(unknown)}."
        yield Concern(code=Code.UNKNOWN_SHORT_FORM, sentence=text, where="Throughout")


def unexplained_in(document: Document) -> tuple[str, ...]:
    """List the short forms that a document uses before it explains them, other than in its area's own name."""
    text = "\n".join(text_in(document))
    own = set(document.area.split())
    return tuple(word for word in short_forms_in(text) if word not in own and not is_explained(word, text))


def names_of_people(record: CycleRecord, document: Document, weight: Weight) -> Iterator[Concern]:
    """A paper for everyone names nobody who holds a post or gave an update."""
    yield from names_in(document, _people(record), weight)


def names_in(document: Document, names: Iterable[str], weight: Weight) -> Iterator[Concern]:
    """A paper for everyone names nobody, unless somebody has thought about it."""
    text = "\n".join(text_in(document))
    named = [name for name in names if re.search(rf"\b{re.escape(name)}\b", text)]
    if named:
        sentence = f"It names {count(len(named), 'person', 'people')}, and everyone may read it: {listed_some(named)}."
        yield Concern(code=Code.NAMES_A_PERSON, weight=weight, sentence=sentence, where="Throughout")


def _people(record: CycleRecord) -> list[str]:
    """List who holds a post or gave an update; a machine's name is no person's, and has no capitals."""
    posts = [*_posts_of(record.plan), *(line.owner for line in record.exceptions)]
    for risk in record.risks:
        posts += [risk.owner, *(each.owner for each in risk.mitigations)]
    updates = (*record.updates, *record.earlier_updates)
    said = [each.said_by for each in updates if " " in each.said_by and each.said_by.istitle()]
    names = [post.holder for post in posts if post is not None and post.holder]
    return sorted({*names, *said})


def _posts_of(plan: PlanFacts) -> list[PostFacts | None]:
    seats = [
        seat for each in plan.workstreams for seat in (each.council_lead, each.health_lead, each.forum_lead)
    ]
    return [*seats, *(post for action in plan.actions for post in (action.lead, action.accountable))]


def hard_reading(document: Document) -> Iterator[Concern]:
    """A page for everyone is read by everyone."""
    for section in document.sections:
        reading = reading_of("\n".join(text_in(section)))
        if reading.grade > HIGHEST_GRADE:
            text = f"{quoted(section.title)} asks for {reading.grade:g} years of school; aim for {HIGHEST_GRADE:g}."
            yield Concern(code=Code.HARD_TO_READ, sentence=text, where=section.title)
        if reading.long_sentences:
            number = count(len(reading.long_sentences), "sentence")
            shown = quoted(f"{reading.long_sentences[0][:80].rstrip()}…")
            text = f"{quoted(section.title)} has {number} of more than {LONGEST_SENTENCE} words, such as {shown}."
            yield Concern(code=Code.LONG_SENTENCE, sentence=text, where=section.title)
        for word, plainer in reading.words_to_avoid:
            text = f"{quoted(section.title)} says {quoted(word)}; {quoted(plainer)} is plainer."
            yield Concern(code=Code.WORD_TO_AVOID, sentence=text, where=section.title)
