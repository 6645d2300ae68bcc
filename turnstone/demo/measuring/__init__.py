"""What Wexcombe counts, holds its figures to, compares them with and says of them."""

from turnstone.demo.measuring.changing import changes_were_named
from turnstone.demo.measuring.comparing import others_published
from turnstone.demo.measuring.judging import held_to_targets, looked_ahead, said_of_figures
from turnstone.demo.measuring.keeping import publish_scorecards, scorecards_were_kept
from turnstone.demo.measuring.needing import money_was_planned, needs_were_found
from turnstone.demo.measuring.places import Places, make_places
from turnstone.demo.measuring.releasing import data_came_out

# What happens in a month after its figures were entered.
FIGURES_ARE_USED = (
    others_published,
    held_to_targets,
    said_of_figures,
    looked_ahead,
    changes_were_named,
    scorecards_were_kept,
    needs_were_found,
    money_was_planned,
    data_came_out,
)

__all__ = ["FIGURES_ARE_USED", "Places", "make_places", "publish_scorecards"]
