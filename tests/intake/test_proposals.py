"""What is refused, what contradicts itself, and how a proposal is told."""

import pytest

from tests.intake.updates import WORKSTREAMS, Text, write
from turnstone.documents.readers.plain_text import read_text
from turnstone.documents.readers.reading import Reading
from turnstone.intake.as_json import NotAProposal, as_bytes, as_json, from_json
from turnstone.intake.as_text import as_text
from turnstone.intake.monitoring_update import recognise
from turnstone.intake.proposal import NotRecognised
from turnstone.intake.recognise import propose

ROW = "{}\tDone\tG\tLate\tChase\n"


def taken_in(text):
    return recognise(Reading(form="text", parts=read_text(text)))


def with_rows(*cells):
    table = "Focus Area\tMilestone\tRAG\tIssue\tMitigation\n" + "".join(map(ROW.format, cells))
    return taken_in(f"Early Help Workstream\n\nProgress\n\n- a\n\n{table}")


def test_minutes_are_refused_with_what_they_lack():
    with pytest.raises(NotRecognised, match="no list of progress, no next steps and no exceptions table"):
        taken_in(
            "Minutes of the Wexcombe board\n\nThe chair welcomed everyone.\n\n- A. Person was thanked.\n"
        )


def test_a_title_alone_makes_no_update():
    with pytest.raises(NotRecognised):
        taken_in("Monitoring update – May 2023\n\n- One headline\n")


def test_a_kind_that_is_not_known_is_refused(tmp_path):
    with pytest.raises(NotRecognised, match="Choose one of: monitoring-update"):
        propose(write(Text, tmp_path / "update.txt"), kind="poem")


def test_one_reference_with_two_wordings_is_a_conflict():
    (conflict,) = with_rows("14: Steady service", "15: Enough staff", "14: Another thing").conflicts
    assert conflict.sentence == "Focus area 14 stands twice with different words: line 8 and line 10."
    assert conflict.keys == ("workstream:early-help/exception:1", "workstream:early-help/exception:3")


def test_one_reference_with_the_same_words_twice_is_none():
    assert with_rows("14: Steady service", "14: steady  service.").conflicts == ()


def test_a_rating_that_is_not_known_is_missing_and_kept():
    proposal = with_rows("14: Steady service\tDone\tLively\tLate\tChase\n")
    assert proposal.workstreams[0].exceptions[0].rating.word == "Lively"
    assert "which is not a rating known here" in next(
        o.sentence for o in proposal.missing if o.what == "rating"
    )


def test_lists_without_a_name_say_so():
    text = "Monitoring update – May 2023\n\nProgress\n\n- a\n\nNext Steps\n\n- b\n"
    proposal = taken_in(text)
    assert proposal.workstreams[0].name == ""
    assert "stand under no workstream's name" in proposal.missing[0].sentence


def test_a_line_without_a_home_says_why():
    proposal = taken_in(
        "Early Help Workstream\n\nProgress\n\n- a\n\nNext Steps\n\n- b\n\n# Pictures of the year\n\nHere they are.\n"
    )
    (line,) = proposal.unplaced
    assert (line.text, line.where) == ("Here they are.", "line 13")
    assert "“Pictures of the year”" in line.why


def test_it_survives_json_and_the_bytes_are_steady(tmp_path):
    proposal = propose(write(Text, tmp_path / "update.txt"))
    assert from_json(as_bytes(proposal)) == from_json(as_json(proposal)) == proposal
    assert as_bytes(proposal) == as_bytes(propose(tmp_path / "update.txt"))


@pytest.mark.parametrize("content", ["{}", "[]", "nonsense", '{"proposal": {"form": "poem"}}'])
def test_other_json_is_no_proposal(content):
    with pytest.raises(NotAProposal, match="not a proposal that Turnstone wrote"):
        from_json(content)


def test_the_terminal_is_told_the_counts_first(tmp_path):
    told = as_text(propose(write(Text, tmp_path / "update.txt")))
    assert told.startswith("Written Statement of Action, 2023-05\n\nFound\n  3 headlines\n")
    assert all(f"    {name}: " in told for name in WORKSTREAMS)
    assert "Not placed: nothing" in told
    assert "  6 × owner\n" in told
