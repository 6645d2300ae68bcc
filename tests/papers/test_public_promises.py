"""What everyone may read of promises: never blank, in plain words, in the words in which they were made."""

import datetime as dt

import pytest

from tests.papers.small_plan import BY, build_small_plan
from turnstone.documents.blocks import Bullets, Heading, TallyChart, text_in
from turnstone.papers import public_progress
from turnstone.papers.plain import reading_of
from turnstone.programme.audit import clock
from turnstone.programme.delivery import operations as delivery
from turnstone.programme.plan import operations as plans
from turnstone.programme.plan.rules import Shows

MADE, EASTER = dt.date(2024, 3, 20), dt.date(2024, 3, 31)
READ = clock.end_of(dt.date(2024, 4, 22))
WORDS = {
    "kept": "Every family will have a named person to call.",
    "partly": "Each school will have a lead.",
    "late": "We will reply within two days.",
    "dropped": "We will open a new base.",
}


@pytest.fixture
def made(db):
    made = build_small_plan()
    with clock.pretend(clock.end_of(MADE)):
        made.promises = {
            key: delivery.make_promise(
                by=BY,
                plan=made.plan,
                words=words,
                due_on=EASTER,
                made_where="Spring fair",
                outcome=made.outcome,
            )
            for key, words in WORDS.items()
        }
        delivery.make_promise(
            by=BY, plan=made.plan, words="Every letter will be plain.", due_on=dt.date(2024, 7, 31)
        )
    return made


@pytest.fixture
def answered(made):
    with clock.pretend(clock.end_of(dt.date(2024, 4, 20))):
        for key, move in {"partly": "keep_partly", "dropped": "drop"}.items():
            delivery.answer_promise(
                by=BY, promise=made.promises[key], move=move, why="The money went elsewhere."
            )
        delivery.answer_promise(
            by=BY, promise=made.promises["kept"], move="keep", new_evidence="the phone list"
        )
    return made


def page_of(made):
    return public_progress.read_and_compose(made.april.pk, READ)[0]


def promises(made):
    return next(each for each in page_of(made).sections if each.anchor == "our-promises")


def items_under(section, heading):
    blocks = list(section.blocks)
    place = next(
        n for n, each in enumerate(blocks) if isinstance(each, Heading) and each.text.startswith(heading)
    )
    assert isinstance(blocks[place + 1], Bullets)
    return {item.text: item for item in blocks[place + 1].items}


def test_one_sentence_says_what_became_of_last_terms(answered):
    (chart,) = [each for each in promises(answered).blocks if isinstance(each, TallyChart)]
    said = "Last term we promised 4 things: 1 is done, 1 is partly done, 1 is late and 1 was dropped."
    assert chart.sentence == said
    assert [part.count for part in chart.parts] == [1, 1, 1, 1, 1]


def test_each_is_answered_in_the_words_in_which_it_was_made(answered):
    told = items_under(promises(answered), "What became of last term")
    assert set(told) == set(WORDS.values())
    assert [told[WORDS[key]].rating.key for key in WORDS] == list(WORDS)
    assert told[WORDS["kept"]].rating.word == "Kept late"
    assert "the phone list" in " ".join(text_in(told[WORDS["kept"]])).lower()
    assert "The money went elsewhere." in " ".join(text_in(told[WORDS["dropped"]]))


def test_what_nobody_answered_is_late_and_not_blank(made):
    told = items_under(promises(made), "What became of last term")
    assert {item.rating.key for item in told.values()} == {"late"}
    said = " ".join(text_in(told[WORDS["late"]]))
    assert "It was due by 31 March 2024, and it is late. We have not yet said why." in said


def test_what_is_to_come_says_by_when(made):
    told = items_under(promises(made), "What we will have done by the end of the summer term 2024")
    assert told["Every letter will be plain."].label == "By 31 July 2024"


def test_a_promise_stands_with_what_it_is_about(answered):
    section = next(each for each in page_of(answered).sections if each.anchor == "pa1")
    assert set(items_under(section, "What became of our promises")) == set(WORDS.values())


def test_evidence_for_partners_only_is_not_shown(made):
    with clock.pretend(clock.end_of(dt.date(2024, 4, 20))):
        delivery.answer_promise(
            by=BY, promise=made.promises["kept"], move="keep", evidence=_partners_evidence(made)
        )
    told = items_under(promises(made), "What became of last term")
    said = " ".join(text_in(told[WORDS["kept"]]))
    assert "A private list" not in said and "Our partners hold what shows it." in said


def _partners_evidence(made):
    return plans.add_evidence(
        by=BY, outcome=made.outcome, what="A private list", on=EASTER, shows=Shows.ACTIVITY
    )


def test_it_is_plain(answered):
    assert reading_of("\n".join(text_in(promises(answered)))).grade <= 6


def test_a_plan_without_promises_has_no_such_section(db):
    assert not [each for each in page_of(build_small_plan()).sections if each.anchor == "our-promises"]
