"""What nobody has spoken of for six weeks is named to the board, in the appendix and with who leads it."""

from tests.papers.small_plan import APRIL_END
from turnstone.papers.monitoring_update import build
from turnstone.papers.silence import silence_note
from turnstone.programme.delivery.queries import cycle_record


def section(document, anchor):
    return next(each for each in document.sections if each.anchor == anchor)


def notes(record):
    return [block.text for block in silence_note(record)]


def test_what_was_never_heard_of_is_named_first_with_its_lead(wexcombe):
    (note,) = notes(cycle_record(wexcombe.april.pk, APRIL_END))
    assert "not been heard of for more than 42 days: " in note
    assert note.index("never)") < note.index("days:") + 60


def test_it_stands_in_the_appendix_and_not_on_the_first_page(wexcombe):
    document = build(cycle_id=wexcombe.april.pk, as_at=APRIL_END)
    assert "not been heard of for more than" in str(section(document, "every-action"))
    assert "not been heard of for more than" not in str(document.sections[0])
