"""Other ways in which areas set an update out."""

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from openpyxl import Workbook

from turnstone.documents.readers.plain_text import read_text
from turnstone.documents.readers.reading import Reading
from turnstone.intake.monitoring_update import recognise
from turnstone.intake.recognise import propose

TITLE = "Wexcombe SEND: Monitoring update, May 2023\n\n- One headline\n\n"
TABLE = "Focus Area\tMilestone\tRAG\tIssue\tMitigation\n{}: Something\tDone\tG\tNone of note\tGo on\n\n"


def taken_in(text):
    return recognise(Reading(form="text", parts=read_text(TITLE + text)))


def outline(proposal):
    return {
        workstream.name: (
            [entry.text for entry in workstream.progress],
            [entry.text for entry in workstream.next_steps],
            [area.number for row in workstream.exceptions for area in row.focus_areas],
        )
        for workstream in proposal.workstreams
    }


EXPECTED = {"Early Help": (["a"], ["b"], ["1"]), "Local Offer": (["c"], ["d"], ["2"])}


def test_a_name_alone_before_its_table_is_a_workstream():
    parts = "Progress\n\n- {}\n\nNext Steps\n\n- {}\n\n{}\n\n"
    text = parts.format("a", "b", "Early Help") + TABLE.format(1)
    assert outline(taken_in(text + parts.format("c", "d", "Local Offer") + TABLE.format(2))) == EXPECTED


def test_a_name_alone_before_its_lists_is_a_workstream():
    parts = "{}\n\nProgress\n\n- {}\n\nNext Steps\n\n- {}\n\n"
    text = parts.format("Early Help", "a", "b") + TABLE.format(1)
    assert outline(taken_in(text + parts.format("Local Offer", "c", "d") + TABLE.format(2))) == EXPECTED


def test_lines_without_gaps_or_bullets_are_still_each_an_item():
    text = "Theme 1: Early Help\nProgress so far:\nMet heads\nAgreed a form\nWhat happens next\nPilot it\nPublish it\n\n"
    assert outline(taken_in(text + TABLE.format(1))) == {
        "Early Help": (["Met heads", "Agreed a form"], ["Pilot it", "Publish it"], ["1"])
    }


def test_a_step_that_names_a_workstream_is_no_heading():
    text = "Early Help Workstream\n\nProgress\n\nLaunched\n\nNext Steps\n\nLaunch Local Offer Workstream\n\nTell all\n\n"
    (found,) = taken_in(text + TABLE.format(1)).workstreams
    assert [entry.text for entry in found.next_steps] == ["Launch Local Offer Workstream", "Tell all"]


def test_a_heading_may_be_wrapped_over_lines():
    text = "Early Help Workstream\n\nWhat we\nhave done\nso far....\n\nMet heads\n\nNext\nSteps\n\nGo on\n\n"
    assert outline(taken_in(text)) == {"Early Help": (["Met heads"], ["Go on"], [])}


def test_a_table_parted_by_an_empty_line_is_one_table():
    table = (
        TABLE.format(1).rstrip("\n")
        + "\n\n2: More\tDone\tA\tLate\tChase\n3: Yet more\tDone\tR\tLate\tChase\n"
    )
    (found,) = taken_in("Early Help Workstream\n\nProgress\n\n- a\n\n" + table).workstreams
    assert [row.focus_areas[0].number for row in found.exceptions] == ["1", "2", "3"]


def test_indicators_may_stand_under_their_headings_or_after_them_all():
    kinds = ["How much did we do?", "How well did we do it?", "Is anyone better off?"]
    lists = ["- No. of plans\n- No. of calls", "- % on time", "- Trust"]
    update = "Early Help Workstream\n\nProgress\n\n- a\n\nNext Steps\n\n- b\n\nIndicators\n\n"
    together = "\n\n".join(f"{kind}\n\n{each}" for kind, each in zip(kinds, lists, strict=True))
    apart = "\n\n".join(kinds) + "\n\n" + "\n\n".join(lists)
    for text in (together, apart):
        found = [(one.kind, one.text) for one in taken_in(update + text).indicators]
        assert [kind for kind, _ in found] == ["did", "did", "well", "difference"]


@pytest.fixture
def word(tmp_path):
    """Give a Word file with a theme under a heading, its parts under deeper ones, and a rating only coloured."""
    document = docx.Document()
    document.add_heading("Wexcombe SEND Improvement Programme", 0)
    document.add_paragraph("Monthly report to the board – May 2023")
    document.add_heading("Early Help", 1)
    document.add_paragraph("Health lead: A. Person")
    for heading, item in (("What we have done", "Met heads"), ("What we will do next", "Go on")):
        document.add_heading(heading, 2)
        document.add_paragraph(item, style="List Bullet")
    document.add_heading("Milestones off track", 2)
    table = document.add_table(rows=2, cols=6)
    headings = ["Due date", "Lead officer", "BRAG", "Action", "Actions taken", "Reason for delay"]
    for cells, row in zip(
        table.rows, (headings, ["30/06/2023", "TBC", "", "1.2 Do this", "Go", "Late"]), strict=True
    ):
        for cell, text in zip(cells.cells, row, strict=True):
            cell.text = text
    fill = parse_xml(f'<w:shd {nsdecls("w")} w:val="clear" w:fill="FFC000"/>')
    table.cell(1, 2)._tc.get_or_add_tcPr().append(fill)
    document.save(tmp_path / "update.docx")
    return tmp_path / "update.docx"


def test_a_heading_over_known_headings_names_a_workstream(word):
    proposal = propose(word)
    assert outline(proposal) == {"Early Help": (["Met heads"], ["Go on"], ["1.2"])}
    assert proposal.workstreams[0].leads[0].role == "health"
    assert [one.what for one in proposal.missing if one.key.endswith("exception:1")] == ["owner"]


def test_a_rating_may_be_only_a_colour(word):
    (row,) = propose(word).workstreams[0].exceptions
    assert (row.rating.key, row.rating.is_from_colour) == ("amber", True)
    assert str(row.due.on) == "2023-06-30"


def test_a_workbook_may_have_a_sheet_a_workstream_and_lists_in_columns(tmp_path):
    book = Workbook()
    book.active.title = "Early Help"
    for row in (["Progress", "Next Steps"], ["a", "b"], ["a too", ""], []):
        book.active.append(row)
    for row in (["Focus Area", "Milestone", "RAG", "Issue", "Mitigation"], ["1: X", "m", "A", "i", "go"]):
        book.active.append(row)
    book.save(tmp_path / "update.xlsx")
    assert outline(propose(tmp_path / "update.xlsx")) == {"Early Help": (["a", "a too"], ["b"], ["1"])}


def test_one_table_may_hold_every_workstream(tmp_path):
    text = "Workstream\tProgress\tNext steps\nEarly Help\ta\tb\nLocal Offer\tc\td\n\nExceptions\n\n"
    table = "Workstream\tFocus Area\tRAG\tIssue\nEarly Help\t1: X\tA\ti\nLocal Offer\t2: Y\tG\tj\n"
    assert outline(taken_in(text + table)) == EXPECTED


def test_a_heading_may_stand_among_the_rows_of_one_table(tmp_path):
    book = Workbook()
    book.active.append(["Focus Area", "Milestone", "RAG", "Issue", "Mitigation"])
    for name, number in (("Early Help", 1), ("Local Offer", 2)):
        book.active.append([f"{name} Workstream"])
        book.active.append([f"{number}: X", "m", "A", "i", "go"])
    book.save(tmp_path / "update.xlsx")
    assert outline(propose(tmp_path / "update.xlsx")) == {
        "Early Help": ([], [], ["1"]),
        "Local Offer": ([], [], ["2"]),
    }


def test_a_table_of_next_steps_keeps_who_and_when():
    text = "Early Help Workstream\n\nProgress\n\n- a\n\nNext steps\tOwner\tDue date\nPilot it\tA. Person\t30/06/2023\n"
    (step,) = taken_in(text).workstreams[0].next_steps
    assert step.text == "Pilot it (Owner: A. Person; Due date: 30/06/2023)"
    assert str(step.when.on) == "2023-06-30"


def test_a_table_may_say_what_each_of_its_rows_is():
    text = "Workstream:\tEarly Help\nForum representative:\tA. Person\nProgress:\tMet heads\nNext steps:\tGo on\n"
    proposal = taken_in(text)
    assert outline(proposal) == {"Early Help": (["Met heads"], ["Go on"], [])}
    assert proposal.workstreams[0].leads[0].role == "forum"
