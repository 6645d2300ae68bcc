"""Did the change do it? Segmented regression, with what must hold before it may be asked.

`may_be_run` is asked first, `impact` answers, and `impact_sentence` says it in words that claim no cause. Values are in
the measure's own unit, one a period, at equal intervals.

Sources: Turner and others (2021) for fitting in two ways; Hawley and others (2019) for how few points tell little;
Cochrane EPOC for the least on each side. REML with AR(1) errors equals R's nlme::gls.
"""

from turnstone.methods.impact.answer import Impact, impact, impact_sentence
from turnstone.methods.impact.may_be_run import Allowed, Offered, Question, may_be_run
from turnstone.methods.impact.segmented import Estimate, Fit, least_squares, restricted_likelihood

__all__ = [
    "Allowed",
    "Estimate",
    "Fit",
    "Impact",
    "Offered",
    "Question",
    "impact",
    "impact_sentence",
    "least_squares",
    "may_be_run",
    "restricted_likelihood",
]
