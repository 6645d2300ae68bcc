"""Targets, forecasts, notes, talks and the exceptions, as people set and read them."""

import datetime as dt
from decimal import Decimal

import pytest

from tests.cast import BY
from turnstone.programme.audit import clock
from turnstone.programme.scorecards import operations as scorecards
from turnstone.programme.scorecards.rules import MeasureKind, Polarity, period_before, period_words

MEASURES = "/wexcombe/office/measures/"
EXCEPTIONS = f"{MEASURES}exceptions/"
NEXT_YEAR = clock.today().year + 1
BOXES = ("how_doing", "story", "partners", "what_works", "proposal")


def last_month():
    return clock.today().replace(day=1) - dt.timedelta(days=1)


def add(area, title="Plans in 20 weeks", kind=MeasureKind.WELL, values=("41.5",), owner=None):
    measure = scorecards.add_measure(
        by=BY, area=area, title=title, kind=kind, unit="%", polarity=Polarity.HIGH
    )
    ends_on = last_month()
    for value in reversed(values):
        scorecards.record_result(by=BY, measure=measure, period_ends_on=ends_on, value=Decimal(value))
        ends_on = period_before(ends_on, "monthly")
    return scorecards.set_owner(by=BY, measure=measure, post=owner)


@pytest.fixture
def measure(cast):
    return add(cast.area, values=("44", "41.5"), owner=cast.lead_post)


@pytest.fixture
def red(measure):
    scorecards.set_target(by=BY, measure=measure, on=dt.date(2024, 3, 31), value=Decimal(60))
    return measure


def row(n, value, year=NEXT_YEAR):
    return {
        f"trajectory-on_{n}_day": "31",
        f"trajectory-on_{n}_month": "3",
        f"trajectory-on_{n}_year": str(year),
        f"trajectory-value_{n}": value,
    }


def test_the_list_shows_how_a_measure_stands(cast, red, pages):
    page = pages.sign_in(cast.board_member).get(MEASURES)
    for words in ("41.5%", "Off target", "60%, from 31 March 2024", "Worse", "from 44%", "1 red"):
        assert words in page.main
    assert period_words(last_month(), "monthly") in page.main
    assert "Add a measure" not in page.main


def test_the_list_is_by_question_with_exceptions_first_and_narrowed_in_the_address(cast, red, pages):
    add(cast.area, "Requests", MeasureKind.DID)
    add(cast.area, "Appeals", values=())
    page = pages.sign_in(cast.lead).get(MEASURES)
    assert page.all("//h2/text()")[:2] == ["How much did we do? ", "How well did we do it? "]
    assert page.all("//tbody/tr/th/a") == ["Requests", "Plans in 20 weeks", "Appeals"]
    for asked, titles in [
        ("show=exceptions", ["Plans in 20 weeks"]),
        ("show=no_figure", ["Appeals"]),
        ("kind=did", ["Requests"]),
        ("q=plans", ["Plans in 20 weeks"]),
        ("mine=1", ["Plans in 20 weeks"]),
        ("show=nonsense", ["Requests", "Plans in 20 weeks", "Appeals"]),
    ]:
        assert pages.get(f"{MEASURES}?{asked}").all("//tbody/tr/th/a") == titles
    assert "No measure answers to this" in pages.get(f"{MEASURES}?q=nothing").main
    file = pages.client.get(f"{MEASURES}all.csv?kind=did").content.decode("utf-8-sig")
    assert "Requests" in file and "Appeals" not in file


def test_a_list_of_only_how_much_says_so(cast, pages):
    add(cast.area, "Requests", MeasureKind.DID)
    assert "Only how much" in pages.sign_in(cast.officer).get(MEASURES).main
    add(cast.area)
    assert "Only how much" not in pages.get(MEASURES).main


def test_a_long_list_costs_no_more_queries(cast, measure, pages, django_assert_max_num_queries):
    pages.sign_in(cast.officer)
    with django_assert_max_num_queries(40):
        pages.get(MEASURES)
    for n in range(12):
        add(cast.area, f"Measure {n}", values=("40", "41", "42"))
    with django_assert_max_num_queries(40):
        pages.get(MEASURES)


def test_a_trajectory_is_set_changed_and_shown(cast, measure, pages):
    here = f"{MEASURES}{measure.pk}/targets/"
    said = (
        {"piece": "trajectory", "trajectory-agreed_by": "The board"}
        | row(0, "60")
        | row(1, "75", NEXT_YEAR + 1)
    )
    page = pages.sign_in(cast.officer).post(here, said)
    assert "Saved the targets." in page.main and f"31 March {NEXT_YEAR + 1}" in page.main
    assert page.all("//input[@name='trajectory-value_1']/@value") == ["75"]
    assert [each.value for each in measure.targets.filter(withdrawn_on=None).order_by("on")] == [60, 75]


@pytest.mark.parametrize(
    ("said", "words"),
    [
        (row(0, "142"), "142% cannot be"),
        (row(0, "60") | row(1, "50", NEXT_YEAR + 1), "it moves the wrong way"),
        (row(0, ""), "Enter the value of 31 March"),
        ({"trajectory-value_0": "60"}, "Enter the day of the value 60"),
        (row(0, "sixty"), "Write the value as a number"),
    ],
)
def test_a_wrong_trajectory_keeps_what_was_typed(cast, measure, pages, said, words):
    typed = {"piece": "trajectory", "trajectory-agreed_by": "The board"} | said
    page = pages.sign_in(cast.officer).post(f"{MEASURES}{measure.pk}/targets/", typed)
    assert words in page.main
    assert page.all("//input[@name='trajectory-agreed_by']/@value") == ["The board"]
    assert not measure.targets.exists()


def test_nearness_baseline_day_and_owner_are_set(cast, red, pages):
    here = f"{MEASURES}{red.pk}/targets/"
    pages.sign_in(cast.officer)
    for said, words in [
        ({"piece": "near", "near-amount": "5", "near-is_percent": "no"}, "5 %"),
        ({"piece": "baseline", "baseline-ends_on": last_month().isoformat()}, "41.5% in"),
        (
            {"piece": "judged", "judged-day_day": "1", "judged-day_month": "4", "judged-day_year": "2025"},
            "1 April 2025",
        ),
        ({"piece": "owner", "owner-post": ""}, "Nobody yet"),
    ]:
        assert words in pages.post(here, said).main
    gone = {
        "piece": "withdraw",
        "withdraw-target": str(red.targets.get().pk),
        "withdraw-why": "Another board.",
    }
    assert "Judged against this now" not in pages.post(here, gone).main


def test_a_target_waits_until_somebody_says_which_way_is_better(cast, pages):
    either = scorecards.add_measure(by=BY, area=cast.area, title="Requests", kind=MeasureKind.DID)
    page = pages.sign_in(cast.officer).get(f"{MEASURES}{either.pk}/targets/")
    assert "No target can be set yet" in page.main
    scorecards.say_which_way(by=BY, measure=either, polarity="none", why="More is neither good nor bad.")
    page = pages.get(f"{MEASURES}{either.pk}/targets/")
    assert "Neither way is better, so no target could judge it" in page.main
    assert "Nobody has said" not in page.main


def test_a_red_asks_its_owner_and_the_note_is_shown(cast, red, pages):
    assert "is off target and waits for your note" in pages.sign_in(cast.lead).get("/wexcombe/office/").main
    assert "A note is owed of 1." in pages.get(EXCEPTIONS).main
    page = pages.post(
        f"{MEASURES}{red.pk}/note/",
        {"period_ends_on": last_month().isoformat(), "so_what": "Advice is late.", "what_next": "Panels."},
    )
    assert page.h1 == "Exceptions" and "Advice is late." in page.main and "No note is owed." in page.main
    assert "waits for your note" not in pages.get("/wexcombe/office/").main
    assert "Advice is late." in pages.get(f"{MEASURES}{red.pk}/note/").source


def test_the_office_is_told_of_a_red_that_nobody_owns(cast, red, pages):
    scorecards.set_owner(by=BY, measure=red, post=None)
    pages.sign_in(cast.officer)
    assert "1 measure is off target, and nobody owns it" in pages.get("/wexcombe/office/").main


def test_an_empty_note_is_asked_for_again(cast, red, pages):
    said = {"period_ends_on": last_month().isoformat(), "so_what": "", "what_next": "Panels."}
    page = pages.sign_in(cast.lead).post(f"{MEASURES}{red.pk}/note/", said)
    assert "Say what the figure means." in page.main and "Panels." in page.source


def test_no_exception_says_what_one_is(cast, pages):
    assert "No exception now" in pages.sign_in(cast.forum).get(EXCEPTIONS).main


def test_the_owner_forecasts_by_hand_and_takes_it_back(cast, measure, pages):
    here = f"{MEASURES}{measure.pk}/forecast/"
    said = {key.replace("trajectory", "forecast"): value for key, value in row(0, "44").items()}
    said |= {"piece": "forecast", "forecast-reason": "Requests still rise."}
    page = pages.sign_in(cast.lead).post(here, said)
    assert page.h1.startswith("Turning the curve") and "Saved the forecast." in page.main
    assert "Tom Ashby" in pages.get(here).main
    assert "Say why; the reason is kept." in pages.post(here, {"piece": "withdraw", "withdraw-why": ""}).main
    pages.post(here, {"piece": "withdraw", "withdraw-why": "It was for another."})
    assert measure.forecasts.get().withdrawn_on
    assert "Say why you expect this." in pages.post(here, said | {"forecast-reason": ""}).main


def test_a_talk_is_written_changed_signed_and_frozen(cast, measure, pages):
    curve, today = f"{MEASURES}{measure.pk}/curve/", clock.today()
    day = {"held_on_day": today.day, "held_on_month": today.month, "held_on_year": today.year}
    pages.sign_in(cast.lead)
    assert "No talk yet" in pages.get(curve).main
    pages.post(f"{curve}talk/", day | {"how_doing": "Two in five."})
    talk = measure.talks.get()
    page = pages.post(f"{curve}{talk.pk}/sign/")
    assert "Write something under “What is the story" in page.main
    pages.post(f"{curve}{talk.pk}/change/", day | dict.fromkeys(BOXES, "Advice is late."))
    assert "Signed by Tom Ashby" in pages.post(f"{curve}{talk.pk}/sign/").main
    assert "Change it" not in pages.get(curve).main
    page = pages.post(f"{curve}{talk.pk}/change/", day | dict.fromkeys(BOXES, "Another."))
    assert "stays as it is" in page.main


@pytest.mark.parametrize("who", ["board_member", "forum"])
def test_readers_read_and_change_nothing(cast, red, pages, who):
    pages.sign_in(getattr(cast, who))
    for page in (pages.get(EXCEPTIONS), pages.get(f"{MEASURES}{red.pk}/curve/")):
        assert "Write" not in page.main
    for where in ("targets/", "note/", "forecast/", "curve/talk/"):
        pages.get(f"{MEASURES}{red.pk}/{where}", status=404)


def test_a_lead_writes_only_of_what_their_post_owns(cast, red, pages):
    scorecards.set_owner(by=BY, measure=red, post=None)
    pages.sign_in(cast.lead)
    for where in ("targets/", "note/", "forecast/", "curve/talk/"):
        pages.get(f"{MEASURES}{red.pk}/{where}", status=404)


def test_another_areas_measure_is_not_found(cast, measure, pages):
    theirs = scorecards.add_measure(by=BY, area=cast.elsewhere, title="Plans", kind=MeasureKind.DID)
    talk = scorecards.hold_talk(by=BY, measure=theirs, held_on=clock.today())
    pages.sign_in(cast.officer)
    for where in ("targets/", "note/", "forecast/", "curve/", "curve/talk/"):
        pages.get(f"{MEASURES}{theirs.pk}/{where}", status=404)
    pages.get(f"{MEASURES}{measure.pk}/curve/{talk.pk}/change/", status=404)
