"""Home in ready-made words: no queries, only frozen values."""

from turnstone.web.home.presenters.ledger import ledger_needs
from turnstone.web.home.presenters.measures import may_owe_notes, measure_needs
from turnstone.web.home.presenters.meetings import meeting_needs, next_meetings
from turnstone.web.home.presenters.needs import Need, needs, newest
from turnstone.web.home.presenters.releases import release_needs
from turnstone.web.home.presenters.silence import silence_needs
from turnstone.web.home.presenters.standing import Before, coming, standing, strip
from turnstone.web.home.presenters.voice import Voice, voice_needs

__all__ = [
    "Before",
    "Need",
    "Voice",
    "coming",
    "ledger_needs",
    "may_owe_notes",
    "measure_needs",
    "meeting_needs",
    "needs",
    "newest",
    "next_meetings",
    "release_needs",
    "silence_needs",
    "standing",
    "strip",
    "voice_needs",
]
