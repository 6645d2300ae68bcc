"""Is a change more than chance? The XmR chart: mean, limits, signals and icons.

`chart` works all of it out. Values are in the measure's own unit, dates the first or last day of each period, as given.
Nothing is rounded and nothing is cut at 0 or 100.

Source: NHSRplotthedots 0.2.2 (NHS-R community), which follows NHS England's Making Data Count. Where it is silent, no
variation gives no limits, a gap breaks a trend, and the last period with a value is the one that the icon reads.
"""

from turnstone.methods.spc.chart import Assurance, Chart, Group, Judged, chart
from turnstone.methods.spc.limits import Limits, limits_of
from turnstone.methods.spc.series import Direction, Point, Rules
from turnstone.methods.spc.signals import is_high

__all__ = [
    "Assurance",
    "Chart",
    "Direction",
    "Group",
    "Judged",
    "Limits",
    "Point",
    "Rules",
    "chart",
    "is_high",
    "limits_of",
]
