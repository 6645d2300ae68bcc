"""What each role may do."""

from reference.markdown import explained, table
from reference.markdown import page as made

# the set of roles in people.rules: what it lets somebody do
WORDS = {
    "READS_THE_PLAN": "Read the plan, its history and the papers for the partnership",
    "UPDATES_ACTIONS": "Answer for an action: the programme office for any, a lead for those that their post leads",
    "RUNS_THE_CYCLE": "Write the plan and the register of risks, open a cycle and see who has answered",
    "MANAGES_PEOPLE": "Say who holds which post, who leads what and who may sign in",
    "TAKES_FILES_IN": "Take in a document and confirm what it says",
    "WRITES_PAPERS": "Make a paper and send it for review",
    "APPROVES_PAPERS": "Approve a paper that somebody else made, or send it back",
    "PUBLISHES_PAPERS": "Publish an approved paper, withdraw one",
    "SEES_DRAFTS": "See papers that are not published yet",
    "RECORDS_MEASURES": "Add a measure, enter its values and say which way is better",
    "SEES_SMALL_AREAS": "See figures of a ward, a school or a team",
    "RUNS_BOARDS": "Set up boards, call meetings, write agendas and minutes, send papers, release what is agreed",
    "RAISES_CHALLENGES": "Put a challenge or a question in the ledger",
    "ANSWERS_THE_LEDGER": "Answer a line of the ledger: the programme office any, a lead those that their post owns",
    "ACCEPTS_ANSWERS": "Accept an answer or send it back, for the voice that asked",
    "SEES_EXEMPT_ITEMS": "See what is kept from the public version of an agenda and of minutes",
    "RUNS_VOICE": "Plan events and surveys, keep the register of themes, write replies, bulletins and the timeline",
    "SEES_CONTACTS": "See who the contacts are, and what became of each message to them",
    "READS_COMMENTS": "Read what families said in their own words, and say which themes it is of",
    "SIGNS_FOR_THE_FORUM": "Write and sign the parent carer forum’s statement beside an outcome",
    "SEES_RESTRICTED_EVIDENCE": "See evidence marked for the programme office only",
}


def page() -> str:
    """Set out who may do what."""
    from turnstone.programme.people.rules import ROLE_NAMES, Role

    sets = _sets()
    explained(sets, WORDS, "scripts/reference/roles.py")
    rows = [(WORDS[name], *("yes" if role in sets[name] else "–" for role in Role)) for name in WORDS]
    return made(
        "Roles",
        "A role is held in one area. Somebody may hold several, in one area or in many, and may do what any of them"
        " allows there. To everybody else each signed-in page is not found.",
        table(["What", *(f"{ROLE_NAMES[role]}" for role in Role)], rows),
        "## What commands call them",
        table(["Role", "Name in commands"], [(ROLE_NAMES[role], f"`{role}`") for role in Role]),
    )


def _sets() -> dict[str, frozenset[str]]:
    from turnstone.programme.people import rules

    return {name: value for name, value in vars(rules).items() if isinstance(value, frozenset)}
