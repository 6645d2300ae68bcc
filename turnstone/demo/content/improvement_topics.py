"""What Wexcombe's Improvement Board talked about, meeting by meeting, and what the minutes say of it.

A topic is its title, who brought it, the minute, and what members said with the answer they were given.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Topic:
    """An item of an agenda; one that is exempt names the rule that lets it be."""

    title: str
    presenter: str
    minute: str
    remarks: tuple[tuple[str, str], ...] = ()
    exempt: str = ""


IMPROVEMENT_TOPICS = {
    1: Topic(
        "Terms of the new board",
        "dcs",
        "The terms were agreed. The three steering groups are closed, and what they had open comes to this board.",
        (
            (
                "Asked who would know if the groups' actions got lost. The programme office keeps one list.",
                "Forum",
            ),
        ),
    ),
    2: Topic(
        "How each theme will be led",
        "programme",
        "Each theme has a lead from the council and one from health. Two health posts are still empty.",
    ),
    3: Topic(
        "Listening to families",
        "forum_chair",
        "The chair of the forum told the board what the first two listening events had heard. Letters are the worst of "
        "it: long, late and about money.",
        (
            (
                "Would an officer sit down with five families and rewrite the letters? It was agreed.",
                "Members",
            ),
            ("Asked that notes of each event are out within four weeks.", "Forum"),
        ),
    ),
    4: Topic(
        "Health and one set of figures",
        "head_send",
        "There are no health figures in the dashboard. The agreement to share data is with lawyers of both bodies.",
        (("NHS England asked for a date. There is none yet.", "NHS England"),),
    ),
    5: Topic(
        "Plans that are late",
        "head_send",
        "127 assessments are past 20 weeks. The backlog is to be finished by the end of the plan's first year.",
        (("What of those that become late meanwhile? They are counted from now on.", "Members"),),
    ),
    6: Topic(
        "Exclusions protocol",
        "special_head",
        "All secondary schools but one have signed. The one that has not asks for outreach first.",
    ),
    7: Topic(
        "Designated officers",
        "nurse",
        "The designated clinical officer has been in post for three months; the social care post is out to advert.",
    ),
    8: Topic(
        "First audit of plans",
        "head_send",
        "Three of fifteen plans were good. Health advice was missing from six.",
        (
            (
                "Asked for the audit to be repeated each quarter with health in the room.",
                "Department for Education",
            ),
        ),
    ),
    9: Topic(
        "Therapies: lists and calls",
        "therapies",
        "Those present heard that every family on a list had been rung. No decision was taken.",
    ),
    10: Topic(
        "Dashboard without health figures",
        "nurse",
        "The dashboard is late. The board asked again for the agreement to share data.",
        (("Said that this was the second time of asking.", "NHS England"),),
    ),
    11: Topic(
        "Missed appointments",
        "therapies",
        "Appointments that families miss have fallen by half since they choose the hour themselves.",
    ),
    12: Topic(
        "Equipment",
        "children_commissioner",
        "One contract for equipment has begun. The first chair came in nine days; it used to take eleven weeks.",
        (("How long will families wait to be told how long they wait? No answer was at hand.", "Forum"),),
    ),
    13: Topic(
        "Year one review",
        "programme",
        "More than half of milestones were met, and families notice little of it.",
        (
            ("Said that a milestone met is not a child helped.", "Forum"),
            ("Asked which five actions matter most to families. The forum will choose them.", "Chair"),
        ),
    ),
    15: Topic(
        "A second backlog",
        "head_send",
        "The first backlog is finished. Sixty others have become late, because the same officers did both.",
    ),
    16: Topic(
        "Getting ready to be inspected",
        "dcs",
        "Each lead was asked to bring the three pieces of evidence they would show first.",
        (("Could young people see what is said of them before it is sent?", "Young Voices"),),
    ),
    17: Topic(
        "The outcome of the second inspection",
        "dcs",
        "Widespread and systemic failings were found. Members took it in silence and then at length.",
        (
            ("Said that none of it was news to parents.", "Forum"),
            ("Asked that nobody defends the old plan. It was agreed.", "Members"),
        ),
    ),
    18: Topic(
        "New terms, and two chairs",
        "chief",
        "The board agreed its new terms. The council and the integrated care board each name a co-chair.",
        (("Welcomed a seat with a vote for parents and carers.", "Forum"),),
    ),
    19: Topic(
        "Price of the app",
        "local_offer",
        "Four times its budget. The board will not build it.",
        (("Asked what families had wanted from it. Mostly: a name and a number.", "Co-chair"),),
    ),
    20: Topic(
        "The improvement notice",
        "chief",
        "The Department's notice was read in full. Its conditions and the findings are to be answered in one plan.",
    ),
    21: Topic(
        "What the stocktake said of pace",
        "dfe_adviser",
        "The Department judged that the pace was too slow and that too many children wait. The board accepts it.",
        (
            (
                "Said that leads report that they are busy; families ask what changed.",
                "Department for Education",
            ),
            ("Asked for fewer actions with names against them.", "NHS England"),
        ),
    ),
    22: Topic(
        "What becomes of each open action",
        "programme",
        "Seventeen open actions were gone through one by one; three are dropped, and the board agreed why.",
    ),
    23: Topic(
        "The plan, version 1.0",
        "programme",
        "Agreed for the Department's approval. The forum's words stand beside each finding.",
    ),
    24: Topic(
        "Psychology",
        "head_send",
        "Two posts in five are empty. Associates begin this month.",
        (("Can schools still ask for advice? Not before spring.", "Headteachers"),),
    ),
    25: Topic(
        "First joint data report",
        "nurse",
        "Fourteen measures, with a long list of notes. It took two years to get here.",
        (("Asked that the notes are made shorter before the measures are made more.", "NHS England"),),
    ),
    26: Topic(
        "Part-time timetables",
        "special_head",
        "96 children are on one. Each has a date by which it is looked at again.",
        (("Asked how many parents had agreed to it. The question had not been put to schools.", "Forum"),),
    ),
    27: Topic(
        "Charter signed",
        "forum_chair",
        "The charter was signed in public. The board asked how it will know that it is kept.",
    ),
    28: Topic(
        "Calls to families",
        "head_send",
        "Calls slipped when caseloads came in. A liaison desk takes them over.",
    ),
    29: Topic(
        "Waits: what families are told",
        "children_commissioner",
        "Families on the therapies list have been told how long they wait; those on the neurodevelopmental list have "
        "not.",
        (("Asked for the third time when they will be.", "Forum"),),
    ),
    30: Topic(
        "Half of plans in time",
        "head_send",
        "Half of plans are finished in 20 weeks, from 31%. Clinics for the longest waits are below what was promised.",
    ),
    31: Topic(
        "Half-year visit",
        "dfe_adviser",
        "The adviser saw progress, and too little evidence of difference.",
        (("Asked each lead for one child's story and what it shows.", "Department for Education"),),
    ),
    32: Topic(
        "Dates that move twice",
        "programme",
        "The board asks to be asked: from now on a second new date needs its agreement.",
        (("Said that it is also kind to leads: they need not decide alone.", "Co-chair"),),
    ),
    33: Topic(
        "Psychology, again",
        "chief",
        "No movement on recruitment; a joint post with the trust is being written. The risk stays red.",
        (("Asked for the note on what children get meanwhile. It is not written.", "Members"),),
    ),
    34: Topic(
        "Placements that may break down",
        "head_send",
        "Every placement that may break down is now looked at each week.",
    ),
}
