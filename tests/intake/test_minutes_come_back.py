"""Our own minutes, taken in again, say what they said."""

from tests.intake.test_minutes_confirmed import BY, take_in
from turnstone.documents.writers import docx
from turnstone.intake.recognise import propose
from turnstone.papers import catalogue
from turnstone.programme.audit import clock
from turnstone.programme.boards.models import Meeting
from turnstone.programme.people.operations import add_area


def test_items_remarks_and_limbs_are_the_same(db, tmp_path):
    area = add_area(by=BY, slug="wexcombe", name="Wexcombe")
    take_in(area)
    paper = catalogue.build("minutes", as_at=clock.now(), meeting_id=Meeting.objects.get().pk)
    path = tmp_path / "minutes.docx"
    path.write_bytes(docx.write(paper))
    meeting = propose(path).meeting
    (item,) = meeting.items
    (resolution,) = item.resolutions
    assert (meeting.board, f"{meeting.on}") == ("Wexcombe Health and Wellbeing Board", "2022-05-03")
    assert (item.number, item.title, item.presenter) == ("1", "SEND improvement", "Jo Jones")
    assert len(item.remarks) == 2
    assert [limb.letter for limb in resolution.limbs] == ["a", "b", "c"]
    assert resolution.limbs[1].to_board == "SEND Improvement Board"
    assert [each.words for each in item.actions] == ["Ben Booth to write to schools by 1 June 2022."]
    assert [(each.name, each.presence) for each in meeting.attendance] == [
        ("Cllr Ann Archer", "present"),
        ("Dr Ben Booth", "present"),
        ("Cara Cole", "apologies"),
    ]
