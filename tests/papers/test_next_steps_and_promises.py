"""What papers say of steps that were carried and of promises, and what the gate misses."""

import datetime as dt

import pytest

from tests.papers.small_plan import APRIL_END, BY, build_small_plan
from turnstone.documents.blocks import Bullets, Document, Item, Paragraph, Section, Table
from turnstone.papers import monitoring_update
from turnstone.papers.concern import Code
from turnstone.papers.promise_concerns import promises_without_day
from turnstone.papers.reading import read_two_cycles
from turnstone.programme.audit import clock
from turnstone.programme.delivery import operations as delivery
from turnstone.programme.delivery.rules import StepState

MAY_END = clock.end_of(dt.date(2024, 5, 22))
JUNE = dt.date(2024, 6, 14)


@pytest.fixture
def made(db):
    made = build_small_plan()
    with clock.pretend(clock.end_of(dt.date(2024, 4, 20))):
        delivery.close_next_step(
            by=BY,
            step=made.waiting,
            cycle=made.april,
            state=StepState.MOVED,
            why="The lawyer was away",
            moved_to=dt.date(2024, 5, 10),
        )
    return made


@pytest.fixture
def may(made):
    with clock.pretend(clock.end_of(dt.date(2024, 5, 20))):
        may = delivery.open_new_cycle(
            by=BY, plan=made.plan, period=dt.date(2024, 5, 1), closes_on=dt.date(2024, 5, 22)
        )
        delivery.close_next_step(
            by=BY,
            step=made.waiting.carried_to,
            cycle=may,
            state=StepState.MOVED,
            why="So was the other",
            moved_to=JUNE,
        )
    return may


def paper_of(cycle, moment):
    return monitoring_update.compose(*read_two_cycles(cycle.pk, moment))


def items_in(document, anchor):
    section = next(each for each in document.sections if each.anchor == anchor)
    return {i.label: i.text for b in section.blocks if isinstance(b, Bullets) for i in b.items}


def test_a_step_that_moved_says_to_when_and_as_what(made):
    document, _ = paper_of(made.april, APRIL_END)
    items, anew = items_in(document, "waits-strand"), made.waiting.carried_to
    told = f"Agree the form. The lawyer was away. It is now due by 10 May 2024 as S{anew.pk}."
    assert items[f"S{made.waiting.pk} Moved"] == told
    assert items[f"S{anew.pk}"] == "Agree the form (by 10 May 2024; carried once, first raised in March 2024)"


def test_it_says_how_often_it_was_carried(made, may):
    document, _ = paper_of(may, MAY_END)
    newest = f"S{made.waiting.carried_to.carried_to.pk}"
    assert "carried twice, first raised in March 2024" in items_in(document, "waits-strand")[newest]


def test_a_table_counts_what_was_carried_over_and_how_old_it_is(made, may):
    document, _ = paper_of(may, MAY_END)
    section = next(each for each in document.sections if each.anchor == "steps-counted")
    (table,) = [block for block in section.blocks if isinstance(block, Table)]
    rows = {row.cells[0]: row.cells[1:] for row in table.rows}
    assert rows["Waits"] == ("0", "0", "1", "0", "2", "3", "3", "1", "40")
    assert rows["All"] == ("0", "0", "1", "0", "3", "4", "4", "2", "38")


def test_the_gate_names_each_step_left_unanswered(made, may):
    _, concerns = paper_of(may, MAY_END)
    told = [each.sentence for each in concerns if each.code == Code.STEP_UNANSWERED]
    assert len(told) == 3 and any("“Interview”" in sentence for sentence in told)


def test_the_gate_asks_why_a_promise_is_late(made, may):
    with clock.pretend(clock.end_of(dt.date(2024, 4, 20))):
        promise = delivery.make_promise(
            by=BY, plan=made.plan, words="We will reply.", due_on=dt.date(2024, 5, 1)
        )
    _, concerns = paper_of(may, MAY_END)
    assert Code.PROMISE_UNANSWERED in {each.code for each in concerns}
    with clock.pretend(MAY_END):
        delivery.answer_promise(by=BY, promise=promise, move="explain", why="Two posts are empty.")
    _, concerns = paper_of(may, MAY_END)
    assert Code.PROMISE_UNANSWERED not in {each.code for each in concerns}


@pytest.mark.parametrize(
    ("words", "bare"),
    [
        ("We will open a new base.", True),
        ("We’ll open a new base.", True),
        ("By then every school will have one.", True),
        ("We will open a new base by the end of this term.", False),
        ("We will open a new base in May.", False),
        ("We may open a new base.", False),
        ("We will open what may be a new base.", True),
    ],
)
def test_what_we_will_do_has_a_day(words, bare):
    blocks = (Bullets(items=(Item(text=words),)), Paragraph(text="We will.", style="quote"))
    section = Section(title="Bases", anchor="bases", blocks=blocks)
    document = Document(title="x", area="Wexcombe", as_at=JUNE, sections=(section,))
    assert bool(list(promises_without_day(document))) == bare
