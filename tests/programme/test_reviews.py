"""Reviews from outside: what they were, what they judged, what they found; and what is refused."""

import datetime as dt

import pytest

from tests.cast import BY
from turnstone.programme.audit import clock
from turnstone.programme.audit.models import Event
from turnstone.programme.audit.operations import Refusal
from turnstone.programme.boards import operations as boards
from turnstone.programme.boards.queries import find_review, reviews_as_at
from turnstone.programme.boards.rules import BoardKind, PaceJudgement, ReviewKind, Rhythm, when_it_was
from turnstone.programme.plan import operations as plans
from turnstone.programme.plan.rules import MandateKind, RequirementKind
from turnstone.programme.sources.models import Placed
from turnstone.programme.sources.operations import keep_unread
from turnstone.programme.sources.queries import sources_waiting

JULY, LAST_OF_JULY = dt.date(2025, 7, 1), dt.date(2025, 7, 31)


def add(cast, **said):
    usual = {"kind": ReviewKind.STOCKTAKE, "by_whom": "Department for Education", "starts_on": JULY}
    return boards.add_review(by=BY, area=cast.area, **usual | said)


def change(review, **said):
    names = (
        *("kind", "by_whom", "starts_on", "ends_on", "when_words", "plan", "board", "summary", "pace"),
        *("pace_words", "letter", "letter_link", "letter_on"),
    )
    as_it_stands = {name: getattr(review, name) for name in names}
    return boards.change_review(by=BY, review=review, why="It was wrong.", **as_it_stands | said)


def only(cast):
    (found,) = reviews_as_at(cast.area.pk, clock.now())
    return found


@pytest.mark.parametrize(
    ("starts_on", "ends_on", "said", "words"),
    [
        (JULY, JULY, "", "1 July 2025"),
        (JULY, dt.date(2025, 7, 3), "", "1 to 3 July 2025"),
        (dt.date(2025, 6, 30), JULY, "", "30 June 2025 to 1 July 2025"),
        (JULY, LAST_OF_JULY, "", "July 2025"),
        (dt.date(2024, 2, 1), dt.date(2024, 2, 28), "", "1 to 28 February 2024"),
        (JULY, LAST_OF_JULY, "Summer 2025", "Summer 2025"),
    ],
)
def test_a_review_says_when_it_was(starts_on, ends_on, said, words):
    assert when_it_was(starts_on, ends_on, said) == words


def test_a_review_keeps_its_judgement_and_its_findings_in_order(cast):
    review = add(cast, ends_on=LAST_OF_JULY, pace=PaceJudgement.TOO_SLOW, pace_words="The pace is too slow.")
    boards.add_finding(by=BY, review=review, words="Plans are late")
    boards.add_finding(by=BY, review=review, words="Leaders listen", is_concern=False)
    found = only(cast)
    assert (found.when, found.pace, found.judges_the_pace) == ("July 2025", "too_slow", True)
    assert [each.words for each in found.findings] == ["Plans are late", "Leaders listen"]
    assert [each.words for each in found.concerns] == ["Plans are late"]


def test_without_a_last_day_it_took_one(cast):
    assert add(cast).ends_on == JULY


def test_the_newest_comes_first(cast):
    add(cast, starts_on=dt.date(2024, 1, 1))
    add(cast)
    assert [each.starts_on.year for each in reviews_as_at(cast.area.pk, clock.now())] == [2025, 2024]


def test_a_past_day_knows_what_was_written_then(cast):
    with clock.pretend(clock.end_of(dt.date(2025, 8, 1))):
        review = add(cast, summary="First words")
    with clock.pretend(clock.end_of(dt.date(2025, 9, 1))):
        change(review, summary="Second words")
        boards.add_finding(by=BY, review=review, words="Plans are late")
    (then,) = reviews_as_at(cast.area.pk, clock.end_of(dt.date(2025, 8, 15)))
    assert (then.summary, then.findings) == ("First words", ())
    assert only(cast).summary == "Second words"


def test_a_finding_is_put_right_with_a_reason(cast):
    review = add(cast)
    finding = boards.add_finding(by=BY, review=review, words="Plans are late")
    said = {"words": "Some plans are late", "is_concern": True, "requirement": None}
    with pytest.raises(Refusal, match="Say why the finding changes"):
        boards.change_finding(by=BY, finding=finding, why=" ", **said)
    boards.change_finding(by=BY, finding=finding, why="Misread", **said)
    assert only(cast).findings[0].words == "Some plans are late"
    assert Event.objects.get(operation="boards.change_finding").why == "Misread"


def test_a_letter_is_kept_and_waits_for_nobody_to_read_it(cast):
    review = boards.add_review_with_letter(
        by=BY,
        area=cast.area,
        kind=ReviewKind.STOCKTAKE,
        by_whom="NHS England",
        starts_on=JULY,
        letter=("letter.pdf", b"%PDF-1.7"),
    )
    assert find_review(cast.area.pk, review.pk).letter.name == "letter.pdf"
    assert Placed.objects.get().became == review.ref
    assert sources_waiting(cast.area.pk) == []


def test_a_letter_that_is_no_document_is_refused_and_so_is_its_review(cast):
    letter = {"letter": ("letter.exe", b"MZ"), "kind": ReviewKind.OTHER, "by_whom": "Somebody"}
    with pytest.raises(Refusal, match="is of a kind that is not taken"):
        boards.add_review_with_letter(by=BY, area=cast.area, starts_on=JULY, **letter)
    assert reviews_as_at(cast.area.pk, clock.now()) == ()


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ({"by_whom": "  "}, "Say who reviewed"),
        ({"ends_on": dt.date(2025, 6, 1)}, "would end on 1 June 2025, before it starts on 1 July 2025"),
        ({"letter_on": dt.date(2025, 6, 1)}, "The letter is dated 1 June 2025, before the review started"),
        ({"pace_words": "Too slow"}, "Choose what the words about the pace come to"),
        (
            {"starts_on": dt.date(2199, 1, 1), "ends_on": None, "pace": PaceJudgement.MIXED},
            "which is still to come",
        ),
    ],
)
def test_what_cannot_be_is_refused_in_a_sentence(cast, said, sentence):
    with pytest.raises(Refusal, match=sentence):
        add(cast, **said)
    review = add(cast)
    with pytest.raises(Refusal, match=sentence):
        change(review, **said)


def test_a_review_to_come_has_no_finding_yet(cast):
    review = add(cast, starts_on=dt.date(2199, 1, 1))
    with pytest.raises(Refusal, match="enter what it found afterwards"):
        boards.add_finding(by=BY, review=review, words="Plans are late")


def test_what_is_another_areas_is_refused(cast):
    other = boards.add_board(
        by=BY, area=cast.elsewhere, name="Marlsea board", kind=BoardKind.OTHER, rhythm=Rhythm.MONTHLY
    )
    plan = plans.add_plan(by=BY, area=cast.elsewhere, name="Marlsea plan")
    letter = keep_unread(by=BY, area=cast.elsewhere, name="letter.pdf", content=b"%PDF-1.7")
    for said in ({"board": other}, {"plan": plan}, {"letter": letter}):
        with pytest.raises(Refusal, match="must be Wexcombe’s"):
            add(cast, **said)


def test_a_finding_about_what_another_area_was_asked_is_refused(cast):
    mandate = plans.add_mandate(by=BY, area=cast.elsewhere, title="Theirs", kind=MandateKind.INSPECTION)
    asked = plans.add_requirement(
        by=BY, mandate=mandate, reference="1", kind=RequirementKind.PRIORITY_ACTION, finding="Waits"
    )
    with pytest.raises(Refusal, match="was not asked of Wexcombe"):
        boards.add_finding(by=BY, review=add(cast), words="Plans are late", requirement=asked)


def test_a_finding_says_something(cast):
    with pytest.raises(Refusal, match="Write down what the review found"):
        boards.add_finding(by=BY, review=add(cast), words=" ")
