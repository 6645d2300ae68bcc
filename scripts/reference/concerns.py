"""What the gate may say of a paper."""

import ast
from collections import defaultdict

from reference.markdown import calls_in, explained, table
from reference.markdown import page as made

# code: what it has found, what to do
WORDS: dict[str, tuple[str, str]] = {
    "blank_paper": (
        "Nothing was said in the cycle, or the page has nothing to show.",
        "Enter what there is to say.",
    ),
    "no_difference_shown": (
        "Nothing in an evidence pack shows a difference for children and families.",
        "Add what would.",
    ),
    "reply_owed": (
        "Families spoke of something more than 28 days ago and nothing was said back.",
        "Reply to the theme.",
    ),
    "reply_left_behind": (
        "A reply names an action that is in the plan no more.",
        "Say what is done instead, or why it could not be done.",
    ),
    "wave_open": (
        "Results of a survey that is still open would tell, beside the next ones, what the last few said.",
        "Publish them once the wave has closed.",
    ),
    "small_numbers_show": (
        "Small numbers could be worked back whatever else is hidden; or a paper for a committee that meets in public "
        "shows some.",
        "Merge answers, or leave out a total; keep such a paper among the partnership.",
    ),
    "whole_group": (
        "Everyone in a small group gave the same answer, so the paper says something about each of them.",
        "Think whether it should be shown.",
    ),
    "restated_by_a_few": (
        "A figure changed by a few since it was published; the new one is hidden, or it would tell of those few.",
        "Nothing, if that is right. It is shown again once it has changed by more.",
    ),
    "no_counts_behind": (
        "A figure on a scorecard for everyone has no counts, so nobody can say whether it rests on a few people.",
        "Enter how many, out of how many.",
    ),
    "values_differ": (
        "A paper that stands published of the same day prints another figure for a measure and a period.",
        "Correct that paper, or restate the figure with its reason; a restatement with a reason warns.",
    ),
    "measure_late": (
        "The newest figure of a measure is overdue by more than a period.",
        "Ask its owner for the figure, or say why there is none.",
    ),
    "red_without_note": (
        "A measure is off target, and its owner has not said what that means and what comes next.",
        "Ask its owner to write a note.",
    ),
    "figure_wrong": (
        "A figure cannot be so: a numerator above its denominator, a percentage of 142, 0.45 among 45s.",
        "Correct the figure; until then the paper waits.",
    ),
    "figure_odd": (
        "A figure looks wrong, such as a unit that slipped or a jump far beyond the series, and nobody said why.",
        "Correct it, or say in a word why it is so.",
    ),
    "break_unmarked": (
        "What a measure counts changed, and no break marks from when.",
        "Mark the break, with its reason.",
    ),
    "names_a_person": (
        "A paper that everyone may read names somebody who holds a post.",
        "Name the post instead.",
    ),
    "missing_leads": (
        "A workstream lacks a lead from the council, from health or from the forum.",
        "Name them.",
    ),
    "all_ratings_same": ("Three or more ratings, all alike, tell a board nothing.", "Say what differs."),
    "all_risks_same": (
        "Three or more risks, all rated alike, cannot be put in order.",
        "Say which comes first.",
    ),
    "risk_without_owner": ("Nobody answers for a risk or an issue.", "Name its owner."),
    "risk_without_date": ("A risk has no day for its review, and no mitigation has a date.", "Set one."),
    "risk_not_if_then": (
        "A risk does not say what may happen and what then follows.",
        "Reword it as “If …, then …”.",
    ),
    "risk_review_overdue": ("A risk or an issue was not looked at again by its day.", "Review it."),
    "mitigation_unowned": (
        "Something that is to be done about a risk has no owner or no date.",
        "Give it both; without one, the risk cannot be amber.",
    ),
    "step_without_date": ("A next step has no date, so nobody can say whether it was kept.", "Set one."),
    "step_unanswered": (
        "A next step of an earlier round has not come back.",
        "Say that it was done, moved (to when, and why) or dropped.",
    ),
    "promise_without_date": (
        "A public page says what you will do and not by when.",
        "Give it a day or a term, or say what you do now.",
    ),
    "promise_unanswered": (
        "A promise is past its day and nobody says what became of it.",
        "Say whether it was kept, or why it is late.",
    ),
    "rated_without_criteria": (
        "An action is rated well, or complete, and does not say what success is.",
        "Write its success criteria, or rate it again.",
    ),
    "rated_without_evidence": (
        "An action is rated well, or complete, and nothing shows it.",
        "Add the evidence, or rate it again.",
    ),
    "override_without_evidence": (
        "An action is rated better than the rule, or complete with its criteria unmet, and nothing shows why.",
        "Give an update with the evidence, or rate it again.",
    ),
    "plan_not_replaced": (
        "The page tells what happened to a plan that no other has replaced.",
        "Say first which plan took its place.",
    ),
    "action_unaccounted": (
        "A plan was replaced, and nobody says what became of one of its actions.",
        "Say that it was completed, carried on, joined with other work, or dropped.",
    ),
    "no_earlier_picture": (
        "The record does not hold the plan as it stood on the first day of a pack.",
        "Choose a later first day.",
    ),
    "ledger_overdue": (
        "Something that a board asked for is past its day and has no answer.",
        "Answer it, and say where.",
    ),
    "ledger_unowned": ("Nobody is named to answer a line of the ledger.", "Name a post."),
    "implication_unwritten": (
        "A report does not hold an implication that a council's paper must have.",
        "Ask the officer who is named to write it, into the Word file.",
    ),
    "overdue_without_reason": ("An action is past its date and nobody says why.", "Ask its lead."),
    "nothing_heard": (
        "An action that the cycle asks about has no update.",
        "Ask its lead; “no change” is an answer.",
    ),
    "paper_not_sent": (
        "An agenda lists a paper that the board has not been sent.",
        "Send the agenda with its papers, or take the paper off it.",
    ),
    "meeting_not_held": (
        "Minutes are asked for of a meeting that was not held.",
        "Mark it as held once it was.",
    ),
    "attendance_not_noted": (
        "Nobody noted who came to a meeting.",
        "Note it, so that everyone can tell whether the meeting could decide.",
    ),
    "minutes_not_agreed": (
        "Minutes that the board has not agreed would go out to everyone.",
        "Wait for the next meeting, or publish them as the draft that they say they are.",
    ),
    "charter_not_signed": (
        "A partner has not signed the version that everyone would read, or a newer one waits to be signed.",
        "Note the signatures as they come, then make the page again.",
    ),
    "line_not_so": (
        "A line of a bulletin tells what the record no longer says.",
        "Bring the lines up to date, or leave the line out.",
    ),
    "correction_owed": (
        "A line of an earlier issue was taken back since, and this issue does not put it right.",
        "Take in the line that puts it right.",
    ),
    "not_for_everyone": (
        "A paper with people’s names in it is drafted for everyone, and there is another made for them; or it leaves "
        "out figures of measures, which reach everyone in their own scorecard alone.",
        "Make that one instead; the concern names it. Where figures are left out, nothing.",
    ),
    "unexplained_short_form": (
        "A short form that Turnstone knows is used before it is explained.",
        "Write it out at its first use.",
    ),
    "unknown_short_form": ("A short form is explained nowhere.", "Write it out, or use plain words."),
    "hard_to_read": (
        "A part of a public page asks for too many years of school.",
        "Shorten sentences and words.",
    ),
    "long_sentence": ("A sentence of a public page is too long to take in at once.", "Make two of it."),
    "word_to_avoid": (
        "A public page uses a word for which there is a plainer one.",
        "Use the one that it names.",
    ),
}


def page() -> str:
    """Set out every code of the gate."""
    from turnstone.papers.concern import Code

    explained([code.value for code in Code], WORDS, "scripts/reference/concerns.py")
    weights = _weights()
    rows = [(f"`{name}`", weights[name], found, do) for name, (found, do) in WORDS.items()]
    return made(
        "What the gate says",
        "Before a paper goes to review, the gate reads it and the record and says what a reader would miss or mistake."
        " A concern that blocks must be mended first. One that warns is shown to whoever approves the paper, is kept"
        " with it, and stops nothing.",
        table(["Code", "Weight", "What it has found", "What to do"], rows),
    )


def _weights() -> dict[str, str]:
    """Read from the code where each concern is made whether it blocks; where it is told, it does either."""
    from turnstone.papers.concern import Code

    found: dict[str, set[str]] = defaultdict(set)
    for call in calls_in("turnstone/papers"):
        said = {word.arg: word.value for word in call.keywords}
        code = said.get("code")
        if isinstance(code, ast.Attribute) and ast.unparse(code.value) == "Code":
            found[Code[code.attr].value].add(_weight(said.get("weight")))
    return {code.value: " or ".join(sorted(found[code.value] or {"warns"})) for code in Code}


def _weight(said: ast.expr | None) -> str:
    if said is None:
        return "warns"
    if isinstance(said, ast.Constant):
        return str(said.value)
    return "blocks on the public progress page, elsewhere warns"
