"""What was asked, answered and put out since the last issue, as lines: surveys, replies, papers. Pure."""

from collections.abc import Iterator

from turnstone.papers.phrases import day, quoted, sentence
from turnstone.papers.voice.bulletin_reading import Known
from turnstone.papers.voice.saying_back import label_of
from turnstone.programme.publications.facts import MadePublic
from turnstone.programme.publications.rules import Kind, State
from turnstone.programme.voice.facts import RepliedAction, ReplyFacts, WaveFacts
from turnstone.programme.voice.rules import (
    Aspect,
    BulletinSection,
    DrawnLine,
    WaveState,
    easier,
    said_of,
)

# Told as replies, are bulletins themselves, or come out again each time that anything happens.
_NOT_NEWS = frozenset({Kind.YOU_SAID, Kind.BULLETIN, Kind.EASY_BULLETIN, Kind.TIMELINE})


def survey_lines(after: Known) -> Iterator[DrawnLine]:
    """Tell which surveys are open."""
    for wave in after.waves:
        if wave.state(after.today) == WaveState.OPEN:
            yield _open(wave)


def _open(wave: WaveFacts) -> DrawnLine:
    closes = day(wave.closes_on)
    return DrawnLine(
        section=BulletinSection.SURVEYS,
        words=f"Tell us what you think: {wave.title}. You can answer until {closes}.",
        easy_words=f"We have a survey. It is called {wave.title}. You can answer until {closes}.",
        about=f"voice.wave:{wave.id}",
        about_version=wave.version,
        said=said_of(Aspect.SURVEY, wave.closes_on.isoformat()),
    )


def reply_lines(before: Known, after: Known) -> Iterator[DrawnLine]:
    """Tell what was said back since then, and where an answer has changed."""
    was = {each.id: (each.kind, each.words, each.because) for each in before.replies}
    for reply in after.replies:
        is_new = reply.id not in was and reply.said_on >= before.today
        is_other = reply.id in was and was[reply.id] != (reply.kind, reply.words, reply.because)
        if is_new or is_other:
            yield _said_back(reply, after.replied.get(reply.action_id or 0))


def _said_back(reply: ReplyFacts, action: RepliedAction | None) -> DrawnLine:
    answer = sentence(reply.words)
    because = f" Because: {sentence(reply.because)}" if reply.because else ""
    label = label_of(reply, action)
    return DrawnLine(
        section=BulletinSection.REPLIES,
        words=f"You said: {quoted(reply.you_said)}. {label}: {answer}{because}",
        easy_words=f"You told us: {easier(sentence(reply.you_said))} {label}: {easier(answer)}{because}",
        about=f"voice.reply:{reply.id}",
        about_version=reply.version,
        said=said_of(Aspect.REPLY, reply.kind),
    )


def paper_lines(before: Known, after: Known) -> Iterator[DrawnLine]:
    """Tell what came out for everyone since then and still stands; results of surveys stand with surveys."""
    known = {each.id for each in before.publications}
    for paper in after.publications:
        if paper.id in known or paper.kind in _NOT_NEWS or paper.state != State.PUBLISHED:
            continue
        if paper.published_at > before.at:
            yield _out(paper)


def _out(paper: MadePublic) -> DrawnLine:
    results = paper.kind == Kind.SURVEY_RESULTS
    if paper.correction_note:
        words = f"We put {quoted(paper.title)} right: {sentence(paper.correction_note)}"
        easy = f"We made a mistake in {quoted(paper.title)}. We put it right. {easier(sentence(paper.correction_note))}"
    elif results:
        words, easy = (
            f"The results are out: {paper.title}.",
            f"You can read what a survey told us: {paper.title}.",
        )
    else:
        words, easy = f"{quoted(paper.title)} is out.", f"You can read something new: {paper.title}."
    return DrawnLine(
        section=BulletinSection.SURVEYS if results else BulletinSection.PAPERS,
        words=words,
        easy_words=easy,
        about=f"publications.publication:{paper.id}",
        about_version=paper.version,
        said=said_of(Aspect.PAPER, State.PUBLISHED),
    )
