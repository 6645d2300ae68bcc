"""Families who are written to, met, asked and answered: a row of every table of voice."""

import datetime as dt

from django.utils import timezone

from tests.papers.small_plan import BY
from turnstone.programme.audit import clock
from turnstone.programme.people import operations as people
from turnstone.programme.people.models import Account, Organisation
from turnstone.programme.people.rules import Role
from turnstone.programme.voice import operations as voice
from turnstone.programme.voice import rules


def hear_families(made):
    """Let families be met, asked, heard and answered, and what happened be told."""
    made.contact = know_somebody(made)
    meet(made)
    made.wave = ask(made)
    listen(made)
    answer(made)
    tell(made)
    write_together(made)


def know_somebody(made):
    contact = voice.add_contact(
        by=BY, area=made.area, came_by=rules.Route.ASSISTED, name="Kit Lane", email="kit@wexcombe.example"
    )
    for purpose in rules.Purpose:
        words = "Yes, write to me."
        voice.give_consent(by=BY, contact=contact, purpose=purpose, words=words, confirmed=True)
    return contact


def meet(made):
    """Plan an event, book it, and put it off."""
    starts_at = timezone.make_aware(dt.datetime.combine(clock.today() + dt.timedelta(days=20), dt.time(10)))
    event = voice.NewEvent(starts_at=starts_at, ends_at=starts_at + dt.timedelta(hours=2), place="Library")
    series = voice.add_series(by=BY, area=made.area, name="Tea and talk", events=[event])
    voice.book(by=BY, event=series.events.get(), contact=made.contact, needs="A hearing loop")
    voice.postpone_series(by=BY, series=series, why="The library is flooded")


def ask(made):
    """Ask a survey in a wave, of one person by a link and of another on paper."""
    survey = voice.add_survey(by=BY, area=made.area, title="How is it going?")
    options = [rules.NewOption(words="Well", is_good=True), rules.NewOption(words="Badly")]
    question = voice.add_question(
        by=BY, survey=survey, words="How is it going?", kind=rules.QuestionKind.ONE, options=options
    )
    today = clock.today()
    wave = voice.open_wave(
        by=BY, survey=survey, name="Spring", opens_on=today, closes_on=today + dt.timedelta(days=9)
    )
    voice.send_survey(by=BY, wave=wave, contacts=[made.contact])
    given = rules.Given(chosen={question.pk: (question.options.first().pk,)}, words={})
    voice.enter_response(by=BY, wave=wave, route=rules.Route.PAPER, answers=given)
    voice.save_draft(wave_id=wave.pk, answers=given)
    row = rules.PopulationRow(code="north", words="North", count=900)
    voice.set_population(
        by=BY,
        area=made.area,
        dimension=rules.Dimension.LOCALITY,
        rows=[row],
        source="School census",
        counted_on=today,
    )
    return wave


def listen(made):
    """Hear something that the machine and a person find the same theme in."""
    theme = voice.add_theme(
        by=BY,
        area=made.area,
        name="Waiting",
        kind=rules.ThemeKind.TO_DEVELOP,
        like="We wait too long\nNobody rang back",
        outcome=made.outcome,
    )
    comment = voice.add_comment(
        by=BY,
        area=made.area,
        source=rules.CommentSource.LETTER,
        words="We waited too long and nobody rang back.",
        consent=rules.CommentConsent.QUOTE,
        asked_to_hear=made.contact,
    )
    voice.suggest_themes(by=BY, area=made.area)
    reader = Account.objects.first()
    voice.read_comment(by=BY, comment=comment, reader=reader.pk, themes=[theme])
    made.theme = theme


def answer(made):
    """Reply to the theme, and let the forum say its own words."""
    kind = rules.ReplyKind.ALREADY
    voice.reply(by=BY, theme=made.theme, kind=kind, you_said="The wait is long.", words="We ring on Fridays.")
    forum = people.open_account(by=BY, email="forum@wexcombe.example", name="Bel Ash")
    people.give_role(by=BY, area=made.area, account=forum, role=Role.FORUM)
    voice.make_statement(by=forum, outcome=made.outcome, words="We see some change.", signed_by="Bel Ash")


def tell(made):
    """Begin a bulletin, and write a line of the timeline by hand."""
    series = voice.add_bulletin_series(by=BY, area=made.area, name="Wexcombe news")
    bulletin = voice.begin_bulletin(by=BY, series=series)
    voice.add_line(by=BY, bulletin=bulletin, words="The forum has a new room.")
    voice.add_phase(by=BY, area=made.area, name="before the floods", starts_on=dt.date(2024, 1, 1))
    place = (None, "The council’s page", "The first meeting")
    voice.add_entry(
        by=BY, area=made.area, starts_on=dt.date(2024, 1, 9), title="We met first", sources=[place]
    )


def write_together(made):
    """Write a charter that a partner signs."""
    charter = voice.add_charter(by=BY, area=made.area, title="Our charter", kind=rules.CharterKind.CHARTER)
    version = voice.write_charter(
        by=BY, charter=charter, number="1", text="We ask first.", written_with="Families"
    )
    voice.sign_charter(
        by=BY,
        version=version,
        organisation=Organisation.objects.get(pk=made.council.pk),
        signed_by="Ada Marsh",
    )
