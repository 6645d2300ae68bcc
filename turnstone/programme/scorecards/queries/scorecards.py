"""Scorecards: their rows, in order."""

from turnstone.programme.scorecards.models import Scorecard, ScorecardLine


def get_scorecard(number: int) -> Scorecard:
    """Fetch a scorecard by its number."""
    return Scorecard.objects.get(pk=number)


def find_scorecard(area_id: int, slug: str) -> Scorecard | None:
    """Find an area's scorecard by its short name."""
    return Scorecard.objects.filter(area_id=area_id, slug=slug).first()


def scorecards_in(area_id: int) -> list[Scorecard]:
    """List an area's scorecards in their order."""
    return list(Scorecard.objects.filter(area_id=area_id, ended_on=None).order_by("position", "id"))


def lines_of(scorecard_id: int) -> list[ScorecardLine]:
    """List the lines of a scorecard in their order, each with its measure."""
    rows = ScorecardLine.objects.filter(scorecard_id=scorecard_id).select_related("measure", "scorecard")
    return list(rows.order_by("position", "id"))
