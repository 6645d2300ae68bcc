"""Nobody can work back from a paper about a survey what a few people answered."""

import dataclasses

import pytest
from hypothesis import HealthCheck, given, settings

from tests.papers.made_results import RECORDS, lives_here, question, record, wave
from turnstone.methods.disclosure import attack, recovered
from turnstone.papers.voice.survey_releases import release_in
from turnstone.papers.voice.survey_results import results_document
from turnstone.papers.voice.survey_seen import Seen
from turnstone.programme.voice.facts import Cells, figures_of, group_cell, hidden_cells
from turnstone.programme.voice.rules import QuestionKind

A_FEW = settings(deadline=None, max_examples=12, suppress_health_check=[HealthCheck.too_slow])
SPRING = Cells(1)


def paper_of(found, releases=()):
    return results_document(Seen(record=found, hidden=hidden_cells(found, releases)))


def worked_back(found, *releases, printed):
    """Attack what is printed, beside all that came out before; name the small counts that are plain."""
    plain = []
    for each in found.waves:
        without = [q.id for q in each.questions if printed.get(Cells(each.id).base(q.id)) is None]
        figures = figures_of(each, releases, frozenset(without))
        shown = {
            name: count for name, count in printed.items() if count is not None and name in figures.cells
        }
        shown |= {name: figures.cells[name] for name in figures.out_already}
        small = [
            name
            for name, count in figures.cells.items()
            if 1 <= count < each.hides_below and name not in {*shown, *figures.harmless}
        ]
        plain += recovered(attack(shown, figures.relations, small, figures.unprinted), each.hides_below)
    return plain


@A_FEW
@given(RECORDS)
def test_nothing_is_recovered_from_the_paper_as_it_is_printed(found):
    printed = release_in(paper_of(found))
    assert worked_back(found, printed=printed) == []
    small = {name for each in found.waves for name, count in figures_of(each).cells.items() if 1 <= count < 5}
    assert not {name for name in small if printed.get(name)}


@A_FEW
@given(RECORDS)
def test_what_is_read_back_from_a_paper_is_what_was_counted(found):
    for name, count in release_in(paper_of(found)).items():
        cells = {key: number for each in found.waves for key, number in figures_of(each).cells.items()}
        assert count is None or cells.get(name, 0) == count


def test_a_small_answer_takes_another_with_it():
    found = record(wave(question([3, 12, 40])))
    assert hidden_cells(found) >= {SPRING.option(100), SPRING.option(101)}


def test_the_good_answers_together_do_not_give_the_rest_away():
    """35 of 38 gave a good answer, so three did not: the sum is hidden as the answer is."""
    found = record(wave(question([20, 15, 3], good=2)))
    assert SPRING.good(1) in hidden_cells(found)


def test_no_more_answered_a_question_than_answered_at_all():
    """4 and 1 of 5: with the base hidden, all who answered still say that it is 5 at most, so that is hidden too."""
    found = record(wave(question([4, 1], good=0), routes={"online": 5}))
    assert hidden_cells(found) >= {SPRING.base(1), SPRING.answered, SPRING.route("online")}


def test_who_did_not_tick_a_box_is_as_safe_as_who_did():
    found = record(wave(question([97, 50], kind=QuestionKind.SEVERAL, base=100, good=0)))
    assert hidden_cells(found) == {SPRING.option(100)}


def test_options_of_several_are_hidden_one_by_one_for_they_do_not_add_up():
    found = record(wave(question([3, 50, 40], kind=QuestionKind.SEVERAL, base=80, good=0)))
    assert hidden_cells(found) == {SPRING.option(100)}


def test_a_question_that_too_few_answered_is_not_set_out():
    paper = paper_of(record(wave(question([2, 1]), question([30, 30], 2))))
    assert "Too few people answered this to show what they said." in str(paper)
    assert not [name for name in release_in(paper) if name == SPRING.option(100) and release_in(paper)[name]]


def test_local_groups_are_hidden_like_answers():
    found = record(wave(question([30, 30])), population=lives_here(3, 40, 900))
    assert hidden_cells(found) == {group_cell(each) for each in found.population[:2]}


def test_each_wave_hides_below_its_own_number():
    found = record(
        wave(question([7, 20, 30]), number=1, hides_below=5),
        wave(question([7, 20, 30]), number=2, hides_below=10),
    )
    assert {each.split()[0] for each in hidden_cells(found)} == {"wave:2"}


class TestASecondPaperAboutTheSameWave:
    """Paper forms came in after the first paper was out."""

    def first(self, counts, **more):
        return release_in(paper_of(record(wave(question(counts, **more)))))

    def test_what_did_not_change_stays_as_it_was_shown(self):
        found, first = record(wave(question([3, 12, 40]))), self.first([3, 12, 40])
        assert hidden_cells(found, [first]) == hidden_cells(found)

    def test_two_more_answers_are_not_told_by_the_difference(self):
        """20 then and 22 now say that two more chose it; so 22 is not shown, nor what it could be worked out from."""
        found, first = record(wave(question([22, 30, 40]))), self.first([20, 30, 40])
        assert SPRING.option(100) in hidden_cells(found, [first])
        printed = release_in(paper_of(found, [first]))
        assert worked_back(found, first, printed=printed) == []

    def test_many_more_answers_may_be_told(self):
        found, first = record(wave(question([32, 30, 40]))), self.first([20, 30, 40])
        assert hidden_cells(found, [first]) == frozenset()

    def test_what_was_hidden_then_cannot_be_worked_out_from_what_is_shown_now(self):
        """3 was hidden with 12. All but the first are unchanged now, so to show them would tell of the 3."""
        found, first = record(wave(question([9, 12, 40]))), self.first([3, 12, 40])
        now = release_in(paper_of(found, [first]))
        figures = figures_of(found.wave, [first])
        shown = {name: figures.cells[name] for name in figures.out_already}
        shown |= {name: count for name, count in now.items() if count is not None}
        then = sorted(figures.forgotten - figures.unprinted)
        assert then and not recovered(attack(shown, figures.relations, then, figures.unprinted), 5)

    @A_FEW
    @given(RECORDS)
    def test_whatever_the_first_paper_was_the_second_gives_nothing_away(self, found):
        fewer = [_with_fewer(each) for each in found.waves]
        first = release_in(paper_of(record(*fewer, population=found.population)))
        printed = release_in(paper_of(found, [first]))
        assert worked_back(found, first, printed=printed) == []


def _with_fewer(now):
    """Take a few answers of each question and route away again."""
    asked = [
        dataclasses.replace(
            each,
            base=each.base - min(2, each.options[0].count),
            options=(
                dataclasses.replace(
                    each.options[0], count=each.options[0].count - min(2, each.options[0].count)
                ),
                *each.options[1:],
            ),
        )
        if each.adds_up
        else each
        for each in now.questions
    ]
    return dataclasses.replace(now, questions=tuple(asked))


@pytest.mark.parametrize("word", ["apparent", "statistic", "significant", "increase", "decrease", "trend"])
def test_the_paper_never_uses_words_that_promise_more_than_it_knows(word):
    found = record(wave(question([10, 90]), number=1), wave(question([90, 10]), number=2))
    assert word not in str(paper_of(found)).lower()
