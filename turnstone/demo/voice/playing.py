"""Let families be met, asked, heard and answered, in the order of time."""

from turnstone.demo.beside import beside
from turnstone.demo.diary import Diary
from turnstone.demo.setting import Cast
from turnstone.demo.stage import Happening
from turnstone.demo.voice.answering import answered
from turnstone.demo.voice.asking import asked
from turnstone.demo.voice.hall import Hall
from turnstone.demo.voice.knowing import known
from turnstone.demo.voice.listening import listened
from turnstone.demo.voice.meeting import met
from turnstone.demo.voice.telling import told
from turnstone.programme.people.models import LocalArea


def families_are_heard(area: LocalArea, cast: Cast, diary: Diary) -> Happening:
    """Lay out all that happens with families over the three years."""
    hall = Hall(area, cast, diary)
    moments = [*known(hall), *met(hall), *asked(hall), *listened(hall), *answered(hall), *told(hall)]
    return beside(diary, moments)
