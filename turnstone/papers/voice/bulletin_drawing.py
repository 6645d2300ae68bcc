"""A bulletin's lines as the record gives them: what an earlier issue got wrong first, then what changed."""

import datetime as dt

from turnstone.papers.voice.bulletin_corrections import Owed, correction_line, owed_corrections
from turnstone.papers.voice.bulletin_meeting_lines import event_lines, meeting_lines
from turnstone.papers.voice.bulletin_plan_lines import plan_lines
from turnstone.papers.voice.bulletin_reading import Known, read_known, standing
from turnstone.papers.voice.bulletin_word_lines import paper_lines, reply_lines, survey_lines
from turnstone.programme.audit import clock
from turnstone.programme.voice.facts import BulletinFacts
from turnstone.programme.voice.queries import bulletin_now, bulletins_as_at
from turnstone.programme.voice.rules import BulletinSection, DrawnLine, aspect_of


def drawn_lines(bulletin_id: int, until: dt.datetime | None = None) -> tuple[DrawnLine, ...]:
    """Draw the lines of an issue from what changed in its time; `until` draws as if it ended then."""
    issue = bulletin_now(bulletin_id)
    until = until or issue.until
    issues = bulletins_as_at(issue.area_id, clock.now())
    earlier = tuple(each for each in issues if each.series.id == issue.series.id and each.id != issue.id)
    return draw(earlier, read_known(issue.area_id, issue.since), read_known(issue.area_id, until))


def draw(earlier: tuple[BulletinFacts, ...], before: Known, after: Known) -> tuple[DrawnLine, ...]:
    """Draw lines from what was known at two moments, and from the earlier issues of the same bulletin. Pure."""
    corrections = [correction_line(each) for each in owed_corrections(earlier, standing(after))]
    told = {(each.about, aspect_of(each.said)) for each in corrections}
    news = (
        *plan_lines(before, after),
        *reply_lines(before, after),
        *event_lines(before, after),
        *survey_lines(after),
        *meeting_lines(before, after),
        *paper_lines(before, after),
    )
    lines = [*corrections, *(each for each in news if (each.about, aspect_of(each.said)) not in told)]
    order = list(BulletinSection)
    return tuple(sorted(lines, key=lambda each: order.index(each.section)))


def corrections_owed(area_id: int) -> tuple[Owed, ...]:
    """List what the issues of an area's bulletins told that no longer holds, and that none has put right yet."""
    issues = bulletins_as_at(area_id, clock.now())
    if not any(line.is_tied for issue in issues if issue.is_sent for line in issue.told):
        return ()
    stands = standing(read_known(area_id, clock.now()))
    series = {issue.series.id for issue in issues}
    return tuple(
        owed
        for each in sorted(series)
        for owed in owed_corrections([issue for issue in issues if issue.series.id == each], stands)
    )
