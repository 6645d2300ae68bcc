"""Which kinds of document can be taken in, and a file to a proposal."""

from collections.abc import Callable
from pathlib import Path

from turnstone.documents.readers import read
from turnstone.documents.readers.reading import Reading
from turnstone.intake import minutes, monitoring_update, risk_register, timeline
from turnstone.intake.proposal import NotRecognised, Proposal

# In the order in which they are tried: an update has a table of risks too, a timeline tells of meetings, and minutes
# may hold anything.
KINDS: dict[str, Callable[[Reading], Proposal]] = {
    "monitoring-update": monitoring_update.recognise,
    "risk-register": risk_register.recognise,
    "timeline": timeline.recognise,
    "minutes": minutes.recognise,
}


def propose(path: Path, kind: str | None = None) -> Proposal:
    """Read a file and recognise it, as the kind given or as the first that fits.

    Raises `Unreadable` where the file cannot be read, and `NotRecognised` where it is of no kind known.
    """
    if kind is not None and kind not in KINDS:
        raise NotRecognised(
            f"“{kind}” is not a kind of document known here. Choose one of: {', '.join(KINDS)}."
        )
    reading = read(path)
    refusals = []
    for recognise in [KINDS[kind]] if kind else KINDS.values():
        try:
            return recognise(reading)
        except NotRecognised as refusal:
            refusals.append(str(refusal))
    raise NotRecognised(" ".join(refusals))
