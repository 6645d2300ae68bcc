"""The April 2022 update, whole; and the same update as other areas might have set it out."""

import re
from collections import Counter

import pytest

from turnstone.documents.readers.plain_text import read_text
from turnstone.documents.readers.reading import Reading
from turnstone.intake.as_json import as_json, count, summary_of
from turnstone.intake.monitoring_update import recognise
from turnstone.intake.proposal import NotRecognised

NAMES = ["Culture", "Co-production", "Identify, Assess, Meet Need", "Joint Commissioning"]


@pytest.fixture(scope="module")
def seed(shared):
    return (shared / "seeds" / "bcp-monitoring-update-2022-04.txt").read_text(encoding="utf-8")


def taken_in(text):
    return recognise(Reading(form="text", parts=read_text(text)))


@pytest.fixture(scope="module")
def proposal(seed):
    return taken_in(seed)


def test_it_knows_what_the_document_is(proposal):
    assert (proposal.title, proposal.programme) == ("Written Statement of Action", "SEND Improvement")
    assert (proposal.period, str(proposal.as_at)) == ("2022-04", "2022-04-22")


def test_it_counts_every_part(proposal):
    expected = {
        "headlines": 13,
        "risks": 3,
        "workstreams": 4,
        "groups": 1,
        "exception_rows": 10,
        "focus_areas": 11,
        "register_rows": 13,
        "frequencies_not_set": 7,
        "indicators_did": 8,
        "indicators_well": 6,
        "indicators_difference": 6,
        "programme_next_steps": 7,
        "unplaced": 0,
        "conflicts": 0,
    }
    assert {name: summary_of(proposal)[name] for name in expected} == expected


def test_each_workstream_has_its_own_lines(proposal):
    *own, group = proposal.workstreams
    assert [workstream.name for workstream in own] == NAMES
    assert [len(workstream.progress) for workstream in own] == [7, 7, 7, 6]
    assert [count(workstream.next_steps) for workstream in own] == [9, 7, 6, 5]
    assert [len(workstream.exceptions) for workstream in own] == [2, 1, 4, 3]
    assert (group.name, group.kind) == ("SEND Intelligence and Data Group (SID)", "group")
    assert [len(part) for part in (group.progress, group.purpose, group.members, group.responsibilities)] == [
        7,
        1,
        1,
        7,
    ]


def test_nested_boxes_keep_their_nesting(proposal):
    steps = proposal.workstreams[0].next_steps
    assert [len(step.children) for step in steps] == [0, 0, 2, 3]
    assert all(child.is_check for step in steps for child in step.children)


def test_one_cell_may_name_two_focus_areas(proposal):
    rows = [row for workstream in proposal.workstreams for row in workstream.exceptions]
    numbers = [[area.number for area in row.focus_areas] for row in rows]
    assert numbers == [["1"], ["2"], ["10"], ["14", "15"], ["20"], ["22"], ["23"], ["30"], ["31"], ["33"]]
    assert {row.rating.key for row in rows} == {"amber"}
    assert [len(row.mitigation) for row in rows[:2]] == [4, 4]
    assert [row.mentions for row in rows[:2]] == [("1.B",), ("2.A", "2.B")]


def test_a_lead_in_a_line_of_progress_is_only_suggested(proposal):
    (lead,) = proposal.workstreams[0].leads
    assert lead.is_suggestion
    assert lead.where == "line 37"


def test_it_says_what_is_missing(proposal):
    missing = Counter(one.what for one in proposal.missing)
    of_risks = [one.what for one in proposal.missing if one.key.startswith("risk:")]
    assert of_risks == ["owner", "date"] * 3
    assert missing["frequency"] == 7
    assert missing["first issue"] == 2
    assert missing["council lead"] == missing["health lead"] == missing["forum representative"] == 4


def words_in(part):
    if isinstance(part, dict):
        part = list(part.values())
    if isinstance(part, list):
        return sum(map(words_in, part), Counter())
    return Counter(re.findall(r"\w+", part)) if isinstance(part, str) else Counter()


def test_no_word_of_the_document_is_lost(seed, proposal):
    kept = {name: value for name, value in as_json(proposal)["proposal"].items() if name != "missing"}
    cells = re.sub(r"<[^>]*>", " ", seed)
    assert Counter(re.findall(r"\w+", cells)) - words_in(kept) == Counter()


def same_but_for_places(proposal):
    return re.sub(r"'where': '[^']*'", "", repr(as_json(proposal)["proposal"]["workstreams"]))


def with_names_first(text):
    """Move each name, and nothing else, from before its table to before its lists."""
    for name in NAMES:
        text = text.replace(f"\n{name} Workstream\n", "\n")
    starts = [found.start() for found in re.finditer(r"^Progress$", text, re.MULTILINE)]
    for start, name in reversed(list(zip(starts, NAMES, strict=True))):
        text = f"{text[:start]}{name} Workstream\n\n{text[start:]}"
    return text


@pytest.mark.parametrize(
    "changed",
    [
        with_names_first,
        lambda text: text.replace("\n", "\r\n"),
        lambda text: text.replace("\n\n", "\n\n\n \n"),
        lambda text: text.replace("Next Steps\n", "Next steps:\n").replace("Progress\n", "Progress so far\n"),
        lambda text: re.sub(r"^(.*) Workstream$", r"Workstream: \1", text, flags=re.MULTILINE),
        lambda text: re.sub(r"^(.*) Workstream$", r"Theme 3 – \1", text, flags=re.MULTILINE),
        lambda text: text.replace("\tRAG\tIssue\tMitigation", "\tBRAG\tReason for exception\tActions taken"),
        lambda text: re.sub(
            r"^(Focus Area\t.*|(?:Focus Area )?\d+[:.] .*)$", reordered, text, flags=re.MULTILINE
        ),
    ],
    ids=[
        "names first",
        "crlf",
        "more gaps",
        "other headings",
        "word first",
        "themes",
        "other columns",
        "other order",
    ],
)
def test_the_same_update_set_out_otherwise_says_the_same(seed, proposal, changed):
    assert changed(seed) != seed
    assert same_but_for_places(taken_in(changed(seed))) == same_but_for_places(proposal)


def reordered(found):
    return "\t".join(found[0].split("\t")[place] for place in (2, 0, 4, 3, 1))


def test_the_first_names_may_come_after_and_the_others_before(seed, proposal):
    half = seed.index("A new paediatric consultant") - 30
    start = seed.index("Progress\n", half)
    moved = (
        seed[:start]
        + "Identify, Assess, Meet Need Workstream\n\n"
        + seed[start:].replace("\nIdentify, Assess, Meet Need Workstream\n", "\n")
    )
    assert same_but_for_places(taken_in(moved)) == same_but_for_places(proposal)


def test_an_update_without_a_table_keeps_the_rest(seed):
    without = re.sub(r"^Focus Area 10:.*\n", "", seed, flags=re.MULTILINE)
    found = taken_in(without)
    assert [len(workstream.exceptions) for workstream in found.workstreams] == [2, 0, 4, 3, 0]
    assert [len(workstream.progress) for workstream in found.workstreams] == [7, 7, 7, 6, 7]


def test_the_other_real_documents_are_no_monitoring_updates(shared):
    for path in sorted((shared / "seeds").glob("*.txt")):
        if "monitoring-update" not in path.name:
            with pytest.raises(NotRecognised, match="does not look like a monitoring update: it has no"):
                taken_in(path.read_text(encoding="utf-8"))
