"""Made-up plans, and how hypothesis makes others."""

import datetime as dt

from hypothesis import strategies as st

from turnstone.methods.pace import AgreedDate, Milestone, Plan

START, END = dt.date(2025, 1, 6), dt.date(2025, 12, 31)
TODAY = dt.date(2025, 7, 1)


def later(day, days):
    return day + dt.timedelta(days=days)


def milestone(ref, *due, slip=None, withdrawn_on=None, set_on=START):
    """Make a milestone whose dates were agreed a day apart, completed some days after the last."""
    dates = tuple(AgreedDate(later(set_on, n), each) for n, each in enumerate(due))
    return Milestone(ref, dates, None if slip is None else later(due[-1], slip), withdrawn_on)


def plan(*milestones, end_on=END):
    return Plan(tuple(milestones), start_on=START, end_on=end_on)


def done(*slips, due=dt.date(2025, 3, 1)):
    """Make a completed milestone for each slip, due on one day after another."""
    return [milestone(f"done-{n}", later(due, n), slip=slip) for n, slip in enumerate(slips)]


def fourteen():
    """Ten milestones done late by 0 to 90 days; one overdue on 1 July and three to come."""
    still_open = [dt.date(2025, 6, 20), dt.date(2025, 7, 15), dt.date(2025, 9, 30), dt.date(2025, 12, 31)]
    return plan(
        *done(0, 0, 10, 10, 20, 20, 30, 40, 60, 90),
        *(milestone(f"open-{n}", due) for n, due in enumerate(still_open, 1)),
    )


DAYS = st.integers(0, 400).map(lambda days: later(START, days))


@st.composite
def milestones(draw, ref="any", days=DAYS):
    dates = draw(st.lists(st.tuples(days, DAYS), min_size=1, max_size=3))
    happened = draw(st.sampled_from(["open", "completed", "completed", "withdrawn"]))
    return Milestone(
        ref,
        tuple(AgreedDate(*each) for each in dates),
        completed_on=draw(days) if happened == "completed" else None,
        withdrawn_on=draw(days) if happened == "withdrawn" else None,
    )


@st.composite
def plans(draw):
    """Make any plan at all, with enough of it done for a forecast."""
    few = draw(st.integers(0, 12))
    others = [draw(milestones(ref=f"any-{n}")) for n in range(few)]
    slips = draw(st.lists(st.integers(-20, 60), min_size=10, max_size=14))
    return plan(*done(*slips), *others, end_on=draw(DAYS))
