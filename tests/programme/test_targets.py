"""What a measure is held to, what its owner says of it, and where somebody expects it to go."""

import datetime as dt
from decimal import Decimal

import pytest

from turnstone.programme.audit import clock
from turnstone.programme.audit.operations import Refusal
from turnstone.programme.people.operations import add_area, add_organisation, add_post
from turnstone.programme.people.rules import OrganisationKind
from turnstone.programme.scorecards import operations as scorecards
from turnstone.programme.scorecards.operations import Step
from turnstone.programme.scorecards.queries import measure_records, talks_of
from turnstone.programme.scorecards.rules import MeasureKind, Polarity

SEPTEMBER = dt.date(2025, 9, 30)
NEXT_YEAR = dt.date(2026, 3, 31)
YEAR_AFTER = dt.date(2027, 3, 31)


@pytest.fixture
def measure(wexcombe, by):
    made = scorecards.add_measure(
        by=by,
        area=wexcombe.area,
        title="Plans in 20 weeks",
        kind=MeasureKind.WELL,
        unit="%",
        polarity=Polarity.HIGH,
    )
    scorecards.record_result(by=by, measure=made, period_ends_on=SEPTEMBER, value=Decimal("41.5"))
    return made


def record_of(measure):
    return measure_records(measure.area_id, clock.now())[0]


def targets_of(measure):
    return [(each.on, each.value) for each in record_of(measure).targets]


def test_a_target_of_the_same_day_takes_the_place_of_the_other(measure, by):
    for value in (Decimal(50), Decimal(60)):
        scorecards.set_target(by=by, measure=measure, on=NEXT_YEAR, value=value, agreed_by="The board")
    assert targets_of(measure) == [(NEXT_YEAR, 60)]
    assert measure.targets.count() == 2


@pytest.mark.parametrize(
    ("value", "told"),
    [
        ("142", "142% cannot be for “Plans in 20 weeks”: its least is 0% and its most is 100%"),
        ("50", "asks for less than that of 31 March 2026, 60%"),
        ("4", "is about ten times out: the newest figure came to 41.5%"),
    ],
)
def test_a_target_that_looks_wrong_is_refused_unless_it_is_meant(measure, by, value, told):
    scorecards.set_target(by=by, measure=measure, on=NEXT_YEAR, value=Decimal(60))
    with pytest.raises(Refusal, match=told):
        scorecards.set_target(by=by, measure=measure, on=YEAR_AFTER, value=Decimal(value))
    assert targets_of(measure) == [(NEXT_YEAR, 60)]


def test_a_word_lets_a_lower_milestone_stand(measure, by):
    scorecards.set_target(by=by, measure=measure, on=NEXT_YEAR, value=Decimal(60))
    scorecards.set_target(
        by=by, measure=measure, on=YEAR_AFTER, value=Decimal(55), remark="Double the requests are expected."
    )
    assert [value for _, value in targets_of(measure)] == [60, 55]


def test_a_measure_of_which_nobody_said_what_is_better_takes_no_target(wexcombe, by):
    either = scorecards.add_measure(by=by, area=wexcombe.area, title="Requests", kind=MeasureKind.DID)
    with pytest.raises(Refusal, match="Say first which way is better"):
        scorecards.set_target(by=by, measure=either, on=NEXT_YEAR, value=Decimal(60))


def test_a_trajectory_keeps_what_stays_and_withdraws_the_rest(measure, by):
    for on, value in ((NEXT_YEAR, 60), (YEAR_AFTER, 75)):
        scorecards.set_target(by=by, measure=measure, on=on, value=Decimal(value))
    stays = measure.targets.get(on=NEXT_YEAR)
    steps = [Step(on=NEXT_YEAR, value=Decimal(60)), Step(on=dt.date(2028, 3, 31), value=Decimal(80))]
    scorecards.set_trajectory(by=by, measure=measure, steps=steps)
    assert targets_of(measure) == [(NEXT_YEAR, 60), (dt.date(2028, 3, 31), 80)]
    assert record_of(measure).targets[0].id == stays.pk
    higher = [Step(on=NEXT_YEAR, value=Decimal(62)), steps[1]]
    scorecards.set_trajectory(by=by, measure=measure, steps=higher)
    assert [value for _, value in targets_of(measure)] == [62, 80]
    with pytest.raises(Refusal, match="two targets for 31 March 2026"):
        scorecards.set_trajectory(by=by, measure=measure, steps=[steps[0], steps[0]])


def test_a_target_is_withdrawn_once_and_with_a_reason(measure, by):
    target = scorecards.set_target(by=by, measure=measure, on=NEXT_YEAR, value=Decimal(60))
    with pytest.raises(Refusal, match="Say why"):
        scorecards.withdraw_target(by=by, target=target, why=" ")
    scorecards.withdraw_target(by=by, target=target, why="The board sets another.")
    with pytest.raises(Refusal, match="was withdrawn on"):
        scorecards.withdraw_target(by=by, target=target, why="Again.")
    assert targets_of(measure) == []


def test_a_baseline_is_a_period_with_a_figure(measure, by):
    with pytest.raises(Refusal, match="has no figure for a period that ends on 31 March 2026"):
        scorecards.set_baseline(by=by, measure=measure, ends_on=NEXT_YEAR)
    assert scorecards.set_baseline(by=by, measure=measure, ends_on=SEPTEMBER).baseline_ends_on == SEPTEMBER
    assert scorecards.set_baseline(by=by, measure=measure, ends_on=None).baseline_ends_on is None


@pytest.mark.parametrize(("amount", "is_percent"), [("-1", True), ("-1", False), ("101", True)])
def test_nearness_that_cannot_be_is_refused(measure, by, amount, is_percent):
    with pytest.raises(Refusal, match="Give"):
        scorecards.set_tolerance(by=by, measure=measure, amount=Decimal(amount), is_percent=is_percent)


def test_the_owner_is_a_post_of_the_same_area(wexcombe, measure, by):
    assert scorecards.set_owner(by=by, measure=measure, post=wexcombe.post).owner == wexcombe.post
    elsewhere = add_area(by=by, slug="marlsea", name="Marlsea")
    council = add_organisation(by=by, area=elsewhere, name="Marlsea Council", kind=OrganisationKind.COUNCIL)
    theirs = add_post(by=by, area=elsewhere, organisation=council, title="Head of SEND")
    with pytest.raises(Refusal, match="not a post in this area"):
        scorecards.set_owner(by=by, measure=measure, post=theirs)


def test_a_measure_is_judged_from_a_day_that_has_come(measure, by):
    with pytest.raises(Refusal, match="has not come yet"):
        scorecards.judge_from(by=by, measure=measure, day=clock.today() + dt.timedelta(days=1))
    assert scorecards.judge_from(by=by, measure=measure, day=SEPTEMBER).judged_from == SEPTEMBER


def test_a_note_is_of_a_period_with_a_figure_and_bears_its_writer(measure, by):
    with pytest.raises(Refusal, match="has no figure for a period that ends on 31 March 2026"):
        scorecards.write_note(by=by, measure=measure, period_ends_on=NEXT_YEAR, so_what="Late.")
    with pytest.raises(Refusal, match="Say what the figure"):
        scorecards.write_note(by=by, measure=measure, period_ends_on=SEPTEMBER, so_what=" ")
    for words in ("Three caseworkers left.", "Three caseworkers left in June."):
        note = scorecards.write_note(
            by=by, measure=measure, period_ends_on=SEPTEMBER, so_what=words, what_next="Hire two."
        )
    assert [each.so_what for each in record_of(measure).notes] == ["Three caseworkers left in June."]
    assert note.by_name == "a test" and note.history.count() == 2


def test_the_newest_forecast_is_in_force_and_the_others_are_kept(measure, by):
    for value in (45, 48):
        points = [(YEAR_AFTER, Decimal(value + 2)), (NEXT_YEAR, Decimal(value))]
        last = scorecards.enter_forecast(by=by, measure=measure, points=points, reason="Requests still rise.")
    assert record_of(measure).forecast.points == ((NEXT_YEAR, Decimal(48)), (YEAR_AFTER, Decimal(50)))
    assert measure.forecasts.count() == 2
    scorecards.withdraw_forecast(by=by, forecast=last, why="It was for another measure.")
    assert record_of(measure).forecast is None


@pytest.mark.parametrize(
    ("days", "reason", "told"),
    [
        ([NEXT_YEAR], " ", "Say why you expect this"),
        ([], "Requests rise.", "at least one day"),
        ([NEXT_YEAR, NEXT_YEAR], "Requests rise.", "two values for 31 March 2026"),
        ([SEPTEMBER], "Requests rise.", "30 September 2025 is not ahead"),
        ([NEXT_YEAR.replace(year=2026 + n) for n in range(37)], "Requests rise.", "at most 36 days"),
    ],
)
def test_a_forecast_that_is_none_is_refused(measure, by, days, reason, told):
    with pytest.raises(Refusal, match=told):
        points = [(day, Decimal(50)) for day in days]
        scorecards.enter_forecast(by=by, measure=measure, points=points, reason=reason)
    assert not measure.forecasts.exists()


BOXES = {
    "how_doing": "Two in five plans are in time.",
    "story": "Advice comes late.",
    "partners": "Health, schools, families.",
    "what_works": "Weekly panels.",
    "proposal": "Panels from May.",
}


def test_a_talk_is_signed_when_every_box_says_something_and_stays_then(measure, by):
    talk = scorecards.hold_talk(by=by, measure=measure, held_on=SEPTEMBER, **BOXES | {"partners": " "})
    with pytest.raises(Refusal, match="Who are the partners"):
        scorecards.sign_talk(by=by, talk=talk)
    scorecards.change_talk(by=by, talk=talk, partners="Health.")
    assert scorecards.sign_talk(by=by, talk=talk).signed_by_name == "a test"
    for change in (scorecards.sign_talk, lambda **said: scorecards.change_talk(**said, story="Another.")):
        with pytest.raises(Refusal, match="stays as it is"):
            change(by=by, talk=talk)
    newest, *_ = talks_of(measure.pk, measure.area_id, clock.now())
    assert newest.story == "Advice comes late."


def test_a_talk_was_held_on_a_day_that_has_come(measure, by):
    tomorrow = clock.today() + dt.timedelta(days=1)
    with pytest.raises(Refusal, match="has not come yet"):
        scorecards.hold_talk(by=by, measure=measure, held_on=tomorrow)
    talk = scorecards.hold_talk(by=by, measure=measure, held_on=SEPTEMBER)
    with pytest.raises(Refusal, match="has not come yet"):
        scorecards.change_talk(by=by, talk=talk, held_on=tomorrow)
    with pytest.raises(TypeError, match="no box"):
        scorecards.change_talk(by=by, talk=talk, signed_by_name="Somebody")
