"""Figures that are counted, held to targets, compared, asked and shown: a row of every table of scorecards."""

import datetime as dt
from decimal import Decimal

from tests.papers.small_plan import BY
from turnstone.programme.audit import clock
from turnstone.programme.plan import operations as plans
from turnstone.programme.scorecards import operations as scorecards
from turnstone.programme.scorecards import rules
from turnstone.programme.scorecards.facts import FigureRow, NeighbourRow, PlaceRow
from turnstone.programme.scorecards.operations.targets import Step

MARCH = dt.date(2024, 3, 31)
WORD = "Checked with the team."


def keep_scorecards(made):
    """Let figures be counted, judged, compared, asked and shown, and money and needs hang from the plan."""
    count_by_place(made)
    judge(made)
    compare(made)
    ask_what_it_did(made)
    show(made)
    rest_on_needs(made)
    spend(made)


def count_by_place(made):
    """Count a year and a half of months, and one of them in a locality."""
    north = scorecards.add_place(by=BY, area=made.area, level=rules.Level.LOCALITY, name="North")
    for back in range(17, 0, -1):
        month = MARCH.replace(day=1) - dt.timedelta(days=31 * (back - 1) + 1)
        value = Decimal(30 + back % 3)
        scorecards.record_result(by=BY, measure=made.measure, period_ends_on=month, value=value, remark=WORD)
    scorecards.record_result(
        by=BY, measure=made.measure, place=north, period_ends_on=MARCH, value=Decimal(39), remark=WORD
    )
    why = "A new form counts differently."
    scorecards.add_break(
        by=BY, measure=made.measure, starts_on=dt.date(2023, 3, 1), kind=rules.BreakKind.RECORDING, why=why
    )


def judge(made):
    """Set a target, begin limits anew, look ahead, say what a figure means, and talk about it."""
    measure = made.measure
    scorecards.say_which_way(by=BY, measure=measure, polarity=rules.Polarity.HIGH, why="It is a share.")
    steps = [Step(on=dt.date(2024, 12, 31), value=Decimal(60))]
    scorecards.set_trajectory(by=BY, measure=measure, steps=steps, agreed_by="The board", remark=WORD)
    scorecards.rebase(by=BY, measure=measure, on=dt.date(2023, 6, 1), cause="A second panel began.")
    ahead = [(dt.date(2024, 9, 30), Decimal(50))]
    scorecards.enter_forecast(by=BY, measure=measure, points=ahead, reason="Two people start in May.")
    scorecards.write_note(by=BY, measure=measure, period_ends_on=MARCH, so_what="It is better.")
    scorecards.hold_talk(by=BY, measure=measure, held_on=clock.today(), how_doing="Slowly up.")


def compare(made):
    """Keep a release that others published, with something wrong in it."""
    figure = FigureRow(
        measure_code="ehcp-issued-within-20-weeks", place_code="001", period="2023",
        period_ends_on=dt.date(2023, 12, 31), value=Decimal("50.3"),
    )  # fmt: skip
    earlier = {"by": BY, "title": "Plans", "source": "Made up"}
    place = PlaceRow(code="001", name="Wexcombe", level="authority")
    scorecards.keep_release(code="plans-2023", order=1, places=[place], figures=[figure], **earlier)
    near = NeighbourRow(model_year=2025, place_code="001", neighbour_code="002", position=1)
    blank = FigureRow(
        measure_code=figure.measure_code, place_code="001", period="2023",
        period_ends_on=figure.period_ends_on, mark="x",
    )  # fmt: skip
    scorecards.keep_release(code="plans-2024", order=2, figures=[blank], neighbours=[near], **earlier)


def ask_what_it_did(made):
    """Name a change and ask whether it did anything; it is too early to say."""
    change = scorecards.name_change(by=BY, area=made.area, title="A panel", starts_on=dt.date(2024, 4, 1))
    question = scorecards.ask_impact(by=BY, change=change, measure=made.measure)
    scorecards.find_impact(by=BY, question=question)


def show(made):
    """Put the measure on a scorecard, and note when a data product came out."""
    made.scorecard = scorecards.add_scorecard(
        by=BY, area=made.area, name="The board’s", readers=rules.Readers.BOARD, measures=[made.measure]
    )
    product = scorecards.register_product(by=BY, area=made.area, name="Waiting times")
    scorecards.note_issue(by=BY, product=product, issued_on=clock.today(), name="First")


def rest_on_needs(made):
    """Count a need, and rest an outcome on it."""
    need = scorecards.add_need(by=BY, area=made.area, slug="plans", title="Children with a plan")
    scorecards.count_need(by=BY, need=need, counted_on=dt.date(2024, 1, 18), value=Decimal(2100))
    plans.cite_need(by=BY, outcome=made.outcome, need=need)


def spend(made):
    """Plan what is spent, and hang the saving on an action and a measure."""
    line = scorecards.add_money_line(by=BY, area=made.area, reference="HN1", name="Special schools")
    scorecards.set_money_year(
        by=BY, line=line, starts_in=2024, unmitigated=Decimal(900), mitigated=Decimal(700)
    )
    scorecards.tie_measure(by=BY, line=line, measure=made.measure)
    plans.tie_saving(by=BY, action=made.actions[1], line=line, share=50)
