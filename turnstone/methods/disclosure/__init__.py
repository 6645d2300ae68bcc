"""Which small numbers to hide, so that nobody can work them back from what is shown.

`shown_count`, `shown_percentage` and `shown_average` decide on one value. `hide` decides on every table of a release
together: give all the cells that are printed anywhere, by name, and every relation by which some add up to another.
`attack` is the other side: it takes what a release shows and works out all that an outsider can know of the rest.

Sources: GSS disclosure guidance; NHS Digital's method for hospital statistics (the `nhs` preset). The further cells
are found one by one with a linear programme, not by the fewest possible: that search grows without end.
"""

from turnstone.methods.disclosure.attack import Known, attack, recovered
from turnstone.methods.disclosure.figures import Figures, Relation
from turnstone.methods.disclosure.gathering import Gathered, Release, beside_earlier
from turnstone.methods.disclosure.narrative import hidden_numbers_in
from turnstone.methods.disclosure.policy import PRESETS, Policy
from turnstone.methods.disclosure.tables import Hidden, hide
from turnstone.methods.disclosure.values import (
    ShownPercentage,
    shown_average,
    shown_change,
    shown_count,
    shown_percentage,
)

__all__ = [
    "PRESETS",
    "Figures",
    "Gathered",
    "Hidden",
    "Known",
    "Policy",
    "Relation",
    "Release",
    "ShownPercentage",
    "attack",
    "beside_earlier",
    "hidden_numbers_in",
    "hide",
    "recovered",
    "shown_average",
    "shown_change",
    "shown_count",
    "shown_percentage",
]
