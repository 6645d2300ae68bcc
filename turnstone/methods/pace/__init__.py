"""Will the plan land in time? Counts, position against the first plan, pace, and a forecast from the record.

The public functions are `pace`, which answers all of it for one day, `forecast` for chosen milestones, `back_test` for
how an earlier forecast has turned out, and `board_sentences`, which says a `Pace` in plain English.

Sources: Lipke, earned schedule, for the position; Kaplan and Meier's product-limit estimate over how agreed dates have
turned out (reference class forecasting) for the chances; the Poisson-binomial distribution for the range.
"""

from turnstone.methods.pace.answer import Pace, pace
from turnstone.methods.pace.back_test import BackTest, back_test
from turnstone.methods.pace.counts import Counts
from turnstone.methods.pace.forecast import Forecast, MilestoneChance, forecast
from turnstone.methods.pace.milestones import AgreedDate, Milestone, Plan, Standing, known_on
from turnstone.methods.pace.position import Position
from turnstone.methods.pace.rates import Rates
from turnstone.methods.pace.record import RecordUsed
from turnstone.methods.pace.words import back_test_sentence, board_sentences, chance_in_words, short_sentence

__all__ = [
    "AgreedDate",
    "BackTest",
    "Counts",
    "Forecast",
    "Milestone",
    "MilestoneChance",
    "Pace",
    "Plan",
    "Position",
    "Rates",
    "RecordUsed",
    "Standing",
    "back_test",
    "back_test_sentence",
    "board_sentences",
    "chance_in_words",
    "forecast",
    "known_on",
    "pace",
    "short_sentence",
]
