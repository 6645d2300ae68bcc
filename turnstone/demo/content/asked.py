"""The rest of the ledger: actions that arose at meetings, and the challenges of those who look on."""

from turnstone.demo.content.boards import DELIVERY, HWB, IMPROVEMENT, QUALITY, THEMES
from turnstone.demo.content.ledger import DECIDED, RECOMMENDED, RESOLVED, Answer, Asked
from turnstone.programme.boards.rules import LedgerKind, RaisedBy

_CHAIR = "Chair of the Improvement Board"
_CO_CHAIRS = "Co-chairs of the Improvement Board"
_FORUM = "Parent Carer Forum"

ACTIONS = (
    Asked(
        key="letters", kind=LedgerKind.ACTION, month=3, owner="head_send", due=6,
        words="Rewrite the letters with five families.",
        answer=Answer(6, "Nine letters became four.", board=IMPROVEMENT), accepted=(8, _FORUM),
    ),
    Asked(
        key="agreement", kind=LedgerKind.ACTION, month=4, owner="nurse", due=6,
        words="Bring a day by which the agreement to share data is signed.",
        first_answer=Answer(6, "Lawyers of both bodies are at work on it.", board=IMPROVEMENT),
        sent_back=(8, "That is no day."),
        answer=Answer(15, "Signed on the 3rd.", where="The agreement, in the file of the programme office"),
        accepted=(16, _CHAIR),
    ),
    Asked(
        key="agreement again", kind=LedgerKind.ACTION, month=10, owner="nurse", due=12, repeats="agreement",
        words="Bring the agreement to share data, signed.",
        answer=Answer(15, "Signed on the 3rd.", where="The agreement, in the file of the programme office"),
        accepted=(16, _CHAIR),
    ),
    Asked(
        key="clinicians", kind=LedgerKind.ACTION, board=DELIVERY, month=15, owner="medical", due=17,
        words="Free two clinicians for two hours a month.",
        answer=Answer(20, "Both come from this month.", board=THEMES), accepted=(21, "Theme leads"),
    ),
    Asked(
        key="letter on waits", kind=LedgerKind.ACTION, month=20, owner="children_commissioner", due=22,
        words="Write to every family on the neurodevelopmental list: how long it is, and whom to ring.",
    ),
    Asked(
        key="report on waits", kind=LedgerKind.ACTION, board=QUALITY, month=20, owner="children_commissioner",
        due_before=QUALITY, words="Send the committee a written report on waits before it next meets.",
    ),
    Asked(
        key="advice for schools", kind=LedgerKind.ACTION, month=24, owner="psychology", due=26,
        words="Tell schools how they get advice until spring.",
        answer=Answer(26, "A page went to every school.", where="Bulletin to schools"), accepted=(27, _CO_CHAIRS),
    ),
    Asked(
        key="parents asked", kind=LedgerKind.ACTION, month=26, owner="inclusion", due=28, requirement="AI1",
        words="Ask schools how many parents agreed to a part-time timetable.",
        answer=Answer(28, "Of 96 families, 41 had agreed in writing.", board=IMPROVEMENT), accepted=(30, _FORUM),
    ),
    Asked(
        key="stories", kind=LedgerKind.ACTION, month=31, owner="programme", due_before=IMPROVEMENT,
        words="Each theme brings one child's story and says what it shows.",
        answer=Answer(32, "Five were heard.", board=IMPROVEMENT), accepted=(34, _CO_CHAIRS),
    ),
    Asked(
        key="missing figures", kind=LedgerKind.ACTION, board=THEMES, month=30, owner="data", due=32,
        words="Get the three figures that health's system could not give.",
        answer=Answer(33, "Two of three are in the report.", where="Joint data report, page 4"),
    ),
    Asked(
        key="meanwhile", kind=LedgerKind.ACTION, month=32, owner="psychology", due_before=IMPROVEMENT,
        words="Write down what children get while posts in psychology are empty.", requirement="PA1",
    ),
    Asked(
        key="joint post", kind=LedgerKind.ACTION, month=33, owner="dcs", due=38, requirement="PA1",
        words="Agree with the trust the day on which the joint post begins.",
    ),
    Asked(
        key="young people come", kind=LedgerKind.ACTION, board=THEMES, month=34, owner="local_offer", due=36,
        words="Find four days on which the young people's group can come.",
    ),
)  # fmt: skip

CHALLENGES = (
    Asked(
        key="notes of events", month=3, raised_by=RaisedBy.FORUM, owner="local_offer", due=5,
        words="Will notes of each listening event be out within four weeks?",
        answer=Answer(9, "Notes of all six are out.", where="Local offer, what you told us"), accepted=(10, _FORUM),
    ),
    Asked(
        key="health figures", month=4, raised_by=RaisedBy.NHS_ENGLAND, owner="nurse",
        words="When will the board see figures from health?",
        answer=Answer(25, "In the first joint data report.", board=IMPROVEMENT), accepted=(27, "NHS England"),
    ),
    Asked(
        key="health figures again", month=10, raised_by=RaisedBy.NHS_ENGLAND, owner="nurse",
        words="When will the board see figures from health? You were asked in spring.", repeats="health figures",
        answer=Answer(25, "In the first joint data report.", board=IMPROVEMENT), accepted=(27, "NHS England"),
    ),
    Asked(
        key="audits", month=8, raised_by=RaisedBy.DFE, owner="quality",
        words="Show that what an audit finds changes the next plan.",
        answer=Answer(12, "Eight of fifteen were better the second time.", board=IMPROVEMENT),
        accepted=(14, "Department for Education"),
    ),
    Asked(
        key="who settles it", board=HWB, month=9, raised_by=RaisedBy.MEMBERS, owner="chief",
        words="Who can settle the sharing of data between the two bodies?",
        answer=Answer(12, "The two chief executives will.", board=HWB), accepted=(13, "Members"),
    ),
    Asked(
        key="how long", month=12, raised_by=RaisedBy.FORUM, owner="neuro", due=14,
        words="When will families on the neurodevelopmental list be told how long they will wait?",
        answer=Answer(15, "A page is being written.", board=IMPROVEMENT), accepted=(17, _CHAIR),
    ),
    Asked(
        key="how long again", month=20, raised_by=RaisedBy.FORUM, owner="neuro", due=22, repeats="how long",
        words="When will families on the neurodevelopmental list be told how long they will wait? Nobody was.",
        answer=Answer(23, "It is in the new plan.", board=IMPROVEMENT), accepted=(25, _CO_CHAIRS),
    ),
    Asked(
        key="how long still", month=29, raised_by=RaisedBy.FORUM, owner="neuro", due=31, repeats="how long again",
        words="For the third time: when will families on the neurodevelopmental list be told how long they will wait?",
        requirement="PA2",
    ),
    Asked(
        key="said of us", month=16, raised_by=RaisedBy.YOUNG_PEOPLE, who="Young Voices", owner="local_offer",
        words="Can we see what you say of us before you send it?",
        answer=Answer(17, "Yes. Young Voices had the page for a week and changed it.", board=IMPROVEMENT),
        accepted=(19, "Young Voices"),
    ),
    Asked(
        key="ask us first", month=28, between_meetings=True, raised_by=RaisedBy.YOUNG_PEOPLE, who="Young Voices",
        owner="adult", due=31, words="Ask us before you change how we book appointments, and not after.",
        answer=Answer(32, "The new page was tried with six of you first.", where="Notes of the trial"),
    ),
    Asked(
        key="known sooner", month=17, raised_by=RaisedBy.MEMBERS, owner="dcs",
        words="What would have told us sooner?",
        answer=Answer(21, "Results in place of activity; the new plan has them.", board=IMPROVEMENT),
        accepted=(23, "Members"),
    ),
    Asked(
        key="fewer actions", month=21, raised_by=RaisedBy.DFE, owner="programme", review="stocktake",
        words="Say which few things families will notice by spring, and whose name stands against each.",
        answer=Answer(23, "Version 1.0 names a lead for every action.", board=IMPROVEMENT),
        accepted=(26, "Department for Education"),
    ),
    Asked(
        key="waits by list", month=29, between_meetings=True, raised_by=RaisedBy.NHS_ENGLAND, owner="nurse", due=33,
        words="Show every month how long the longest wait is, for each list.", review="deep dive", requirement="PA2",
    ),
    Asked(
        key="difference", month=31, raised_by=RaisedBy.DFE, owner="programme", due=37,
        words="Bring for each theme one thing that families would say is different.",
    ),
)  # fmt: skip

LEDGER = (*RESOLVED, *RECOMMENDED, *DECIDED, *ACTIONS, *CHALLENGES)
