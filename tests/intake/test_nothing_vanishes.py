"""Every line of a document is found, is a heading, or is listed as not placed."""

import re
from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from turnstone.documents.readers.plain_text import read_text
from turnstone.documents.readers.reading import Reading
from turnstone.intake.as_json import as_json, from_json
from turnstone.intake.monitoring_update import recognise
from turnstone.intake.proposal import keyed

TABLES = [
    "Focus Area\tMilestone\tRAG\tIssue\tMitigation\n1: Ants 2: Bees\tDue\tA\tLate\t• Chase • Ask\n",
    "Status\tOwner\tAction\tIssue\tOdd\nTBC\t-\t3.A Cats\tSlow\tKept\n\nMore\tcells\there\tthan\tbefore\n",
    "Risk\tDetail\tImpact\tRAG\tDue date\nMoney\tShort\tLate\tR\tsoon\n",
    "Data Reporting\tFrequency\tStart Date\tNotes\nDashboard\tTBD\tSep-21\tWords\n",
    "Some\tother\ttable\nof\tno\tkind\n",
    "How much\tHow well\tWhat difference\nEggs\tHams\tJams\n",
    "Workstream\tProgress\tNext steps\tLead\nDogs\tDug\tDig\tRex\n",
    "Progress\tNext Steps\nDone\tDoing\n",
]
LINES = [
    "Progress",
    "Next Steps",
    "Early Help Workstream",
    "Theme 2: Local Offer",
    "Data Group (DG)",
    "What is DG?",
    "Who is DG made up of?",
    "Purpose and Responsibility",
    "Programme Risks/Issues",
    "Programme – Next Steps",
    "Exceptions",
    "No exceptions this month",
    "Reporting Milestones",
    "How much we DID",
    "How WELL did we",
    "do it",
    "Example indicators:",
    "Headlines",
    "Culture – Progress",
    "Health lead: A Person",
    "A short line",
    "page 3",
    "A longer line that says what was done, and by whom, at some length so that it may run on",
    "and so it does:",
    "- an item by May",
    "  - an item under it",
    "- ☐ a box",
    "# A heading that nobody knows",
    "## Early Years",
    "\f",
    "",
    "",
]

documents = st.lists(st.sampled_from([*LINES, *TABLES]), max_size=25).map("\n".join)


def words_in(part):
    if isinstance(part, dict):
        part = [value for name, value in part.items() if name != "where"]
    if isinstance(part, list):
        return sum(map(words_in, part), Counter())
    return Counter(re.findall(r"\w+", part)) if isinstance(part, str) else Counter()


def taken_in(text):
    whole = "Wexcombe\n\nMonitoring update – May 2023\n\n" + text + "\n\n" + TABLES[0]
    return whole, recognise(Reading(form="text", parts=read_text(whole)))


@settings(max_examples=150, deadline=None)
@given(documents)
def test_no_word_is_lost(text):
    whole, proposal = taken_in(text)
    found = as_json(proposal)["proposal"]
    del found["missing"], found["conflicts"], found["notes"]
    for one in found["unplaced"]:
        del one["why"]
    assert Counter(re.findall(r"\w+", whole)) - words_in(found) == Counter()


@settings(max_examples=60, deadline=None)
@given(documents)
def test_keys_are_unlike_and_steady_and_the_proposal_survives_json(text):
    _, proposal = taken_in(text)
    keys = [one.key for one in keyed(proposal)]
    assert len(keys) == len(set(keys))
    assert from_json(as_json(proposal)) == proposal == taken_in(text)[1]
