"""Nobody can work back what Wexcombe's scorecards for everyone hide, from any of them or all together."""

from tests.demo.conftest import TODAY
from tests.papers.attacker import worked_back
from turnstone.demo.content.measuring.scorecards import PUBLIC_SLUG
from turnstone.documents.as_json import from_json
from turnstone.papers.measures.public_scorecard import document_of
from turnstone.papers.measures.public_seen import TOLD_OF, seen_by_everyone
from turnstone.papers.measures.public_tables import counts_printed, results_cited
from turnstone.programme.audit import clock
from turnstone.programme.publications.queries import contents_out_by
from turnstone.programme.publications.rules import Kind
from turnstone.programme.scorecards.facts import Count, parts_of
from turnstone.programme.scorecards.queries import (
    find_scorecard,
    measure_records,
    places_as_at,
    what_results_were_of,
)


def every_count(area, measures, now):
    places = [None, *(each.id for each in places_as_at(area.id, now) if each.level in TOLD_OF)]
    return {
        Count(record.measure.id, part, figure.place_id, figure.period_ends_on): number
        for place in places
        for record in measure_records(area.id, now, place_id=place)
        if record.measure.id in measures
        for figure in record.figures
        for part, number in parts_of(record.measure, figure).items()
    }


def test_month_on_month_and_area_minus_wards_give_nothing(area):
    now = clock.end_of(TODAY)
    seen = seen_by_everyone(find_scorecard(area.id, PUBLIC_SLUG).pk, now)
    papers = [from_json(each) for each in contents_out_by(area.id, Kind.PUBLIC_SCORECARD, now)]
    papers.append(document_of(seen, area.name))
    kept = what_results_were_of(area.id, {number for paper in papers for number in results_cited(paper)})
    releases = [counts_printed(paper, kept) for paper in papers]
    measures = {each.measure.id: each.measure for each in seen.measures}
    assert any(None in release.values() for release in releases), "nothing is hidden, so nothing is tried"
    truth = every_count(area, measures, now)
    assert worked_back(truth, measures.values(), releases, places_as_at(area.id, now)) == ()
