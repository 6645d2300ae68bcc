"""The words that headings, columns, ratings and frequencies go by: the one place to add another area's word.

Headings are matched whole, in lower case, after `bare` has taken off numbering, bold marks and closing dots.
"""

import re
from typing import Literal

Label = Literal[
    "headlines",
    "risks",
    "progress",
    "next_steps",
    "exceptions",
    "purpose",
    "members",
    "responsibilities",
    "register",
    "indicators",
    "examples",
    "did",
    "well",
    "difference",
    "programme_next_steps",
]

_PROGRAMME = r"(?:overall|(?:send |improvement |whole )*programme(?:[ -](?:wide|level))?)"

# The first that matches is taken, so the narrower stands before the wider.
HEADINGS: tuple[tuple[Label, str], ...] = (
    ("programme_next_steps", rf"{_PROGRAMME}[ :–—-]*(?:key )?next steps?"),
    ("programme_next_steps", rf"next steps?[ :–—-]*(?:for )?(?:the )?{_PROGRAMME}"),
    ("headlines", rf"(?:{_PROGRAMME} |key )?(?:headlines?|highlights)(?: this (?:month|period))?"),
    (
        "headlines",
        rf"{_PROGRAMME}[ :–—-]*(?:progress|achievements|successes|update)|key (?:messages|successes)",
    ),
    (
        "risks",
        rf"(?:{_PROGRAMME}[ :–—-]*|key |top |main |strategic )*risks?(?: ?(?:/|and|&|\+) ?issues?)?"
        r"(?: register| log| summary)?",
    ),
    ("risks", rf"(?:{_PROGRAMME} |key )*issues?(?: ?(?:/|and|&) ?risks?)?(?: log)?"),
    (
        "progress",
        r"(?:key |recent |summary of )?progress(?: made)?(?: so far| to date| update| report| summary)?"
        r"(?: (?:this|in the|in the last|since (?:the )?last) (?:month"
        r"|period|quarter|update|report|meeting|board))?",
    ),
    (
        "progress",
        r"(?:what )?(?:we have|we've|have we|we) (?:done|achieved|completed)(?: so far| to date| this month)?",
    ),
    (
        "progress",
        r"what (?:we have|we've|have we|we) (?:done|achieved|completed)(?: so far| to date| this month)?",
    ),
    (
        "progress",
        r"(?:key )?(?:achievements|activity|activities)(?: completed| achieved)?(?: to date"
        r"| so far| this (?:month|period))?",
    ),
    ("progress", r"(?:work|actions|tasks) completed(?: this (?:month|period))?"),
    (
        "next_steps",
        r"(?:key |our |planned |agreed )?next steps?(?: for (?:the )?(?:next )?(?:month|period|quarter))?",
    ),
    (
        "next_steps",
        r"what(?:'s| is| happens| we will do| we plan to do| will we do)(?: coming)? next|what next|coming up",
    ),
    (
        "next_steps",
        r"(?:upcoming|planned|future|forthcoming) (?:work|activity|activities|actions|milestones|steps)"
        r"(?: (?:for )?(?:the )?next (?:month|period|quarter))?",
    ),
    (
        "next_steps",
        r"(?:actions|activity|activities|priorities|plans|planned) for (?:the )?(?:next"
        r"|coming) (?:month|period|quarter)",
    ),
    (
        "exceptions",
        r"(?:key |milestone |focus area )?exceptions?(?: (?:report"
        r"|reporting|table|log))?|(?:milestones )?off track",
    ),
    (
        "purpose",
        r"what is (?:the )?[\w &'’()/-]{2,50}|(?:our |the )?(?:aim|aims|purpose)(?: of (?:the|this) group)?",
    ),
    ("members", r"who is (?:the )?[\w &'’()/-]{2,50} made up of|who (?:is|are) (?:in|on) [\w &'’()/-]{2,50}"),
    ("members", r"(?:group |core )?(?:membership|members)|who (?:we are|is involved)"),
    (
        "responsibilities",
        r"(?:purpose (?:and|&) |roles? (?:and|&) |key )?responsibilit(?:y"
        r"|ies)|terms of reference|what (?:the group|it) does",
    ),
    ("did", r"how much (?:(?:did|have) )?we (?:did|do|done)"),
    ("well", r"how well (?:(?:did|have) )?we (?:do|did|done)(?: it)?"),
    (
        "difference",
        r"(?:impact[ :–—-]*)?what difference (?:has it made|did (?:it|we) make|have we made|is it making)",
    ),
    ("difference", r"(?:impact[ :–—-]*)?is anyone better off"),
    ("examples", r"(?:example|suggested|possible|key|our) (?:indicators?|measures?)"),
    (
        "register",
        r"(?:data |reporting |report |release )+(?:milestones?|register|calendar|schedule|timetable|plan)"
        r"|register of (?:reports|data products)|data products",
    ),
    (
        "indicators",
        r"(?:[\w]+ )?monitoring (?:and|&) evaluation(?:[ :–—-]*(?:approach|framework))?"
        r"|(?:evaluation|impact|measuring impact)(?: (?:approach"
        r"|framework))|indicators|outcomes[- ]based accountability",
    ),
)

WORKSTREAM_WORDS = r"work ?-?streams?|themes?|strands?|pillars?|priority areas?|improvement areas?"
GROUP_WORDS = "group|board|team|hub|cell|network"

COLUMNS: dict[str, str] = {
    "reference": r"(?:action |risk |focus area )?(?:ref(?:erence)?|no|number|id|#)",
    "workstream": r"(?:work ?-?stream|theme|strand|priority area)(?: name)?",
    "focus": r"focus areas?(?: ?/ ?actions?)?|areas? of focus|(?:wsoa |plan )?actions?|objectives?|outcomes?",
    "milestone": r"(?:key |plan )?(?:milestones?|deliverables?)(?: ?/ ?deliverables?)?",
    "rating": (
        r"b?rag(?: ?(?:status|rating))?|(?:current |overall )?(?:status"
        r"|rating)|confidence|status ?/ ?b?rag"
    ),
    "risk": r"risks?(?: ?(?:/|or|and|&) ?issues?)?(?: (?:title|name|summary|description))?|issues? ?(?:/|or) ?risks?",
    "issue": (
        r"issues?|(?:key )?(?:concerns?|problems?|challenges?|barriers?)"
        r"|(?:reason|cause) for (?:exception|delay|b?rag|rating|slippage)"
        r"|exceptions?(?: detail)?|reasons?"
    ),
    "detail": r"details?|(?:risk |full )?descriptions?|(?:risk )?causes?|background",
    "impact": r"(?:potential |likely )?(?:impacts?|consequences?|effects?)(?: if .*)?",
    "mitigation": (
        r"(?:mitigations?|mitigating)(?: ?/ ?)?(?: ?actions?)?(?: (?:taken"
        r"|in place|planned))*|actions? (?:being )?taken(?: ?(?:/"
        r"|and|&) ?planned)?|(?:recovery|remedial|corrective) (?:actions?"
        r"|plan)|actions? to (?:address|mitigate|recover|resolve).*"
        r"|controls?(?: in place)?|response|what we are doing(?: about it)?"
    ),
    "owner": (
        r"(?:action |risk |milestone )?(?:owners?|leads?)(?: (?:officer|name))?"
        r"|lead officer|(?:by )?who|responsible(?: (?:officer"
        r"|person|lead))?|accountable(?: (?:officer|person|lead))?|owned by"
    ),
    "due": (
        r"(?:due|target|completion|end|forecast|review)(?: completion)? ?(?:date"
        r"|by)?|(?:by )?when|deadline|date due|(?:to be )?complet(?:ed|e) by"
    ),
    "product": (
        r"data reporting|(?:data )?(?:report|product|dashboard|scorecard)(?: (?:name"
        r"|title))?|data products?|reports? ?/ ?dashboards?"
    ),
    "report_type": r"(?:report |product )?(?:type|format)(?: of report)?",
    "frequency": r"(?:report(?:ing)? )?frequency|how often",
    "start": r"start(?:ed| date|s)?|date started",
    "first_draft": r"(?:1st|first|initial) draft.*|draft (?:due|date|by).*",
    "first_issue": (
        r"(?:1st|first) (?:report |publication |full )?(?:issued?|published"
        r"|publication|release).*|(?:publication|issue|release) date"
    ),
    "progress": (
        r"(?:key )?(?:progress|position|update|achievements)(?: (?:as )?at\b.*"
        r"| to date| so far| this month)?|current position|what we have done(?: so far)?"
    ),
    "next_steps": r"(?:key )?next steps?|planned (?:activity|work)|what(?:'s| is) next",
    "did": r"how much.*|quantity|did",
    "well": r"how well.*|quality|well",
    "difference": r"(?:impact[ :–—-]*)?what difference.*|is anyone better off|difference(?: made)?",
}

RATINGS: tuple[tuple[str, str], ...] = (
    (
        "red",
        r"red|r|off[- ]track|not on track|overdue|significant(?:ly)? (?:delay(?:ed)?|off track)|critical|high",
    ),
    ("grey", r"gr[ea]y|not (?:yet )?(?:started|due)|to be started|yet to start"),
    ("amber", r"amber|yellow|a|at risk|some (?:delay|concern|slippage)|minor delay|slipping|medium"),
    ("blue", r"blue|b|complete|completed|done|achieved|closed|embedded"),
    ("green", r"green|g|on[- ]track|on[- ]target|in hand|low"),
)

FREQUENCIES: dict[str, str] = {
    "daily": r"daily|every day",
    "weekly": r"weekly|every week|once a week",
    "fortnightly": r"fortnightly|bi-?weekly|every (?:two|2) weeks",
    "monthly": r"monthly|every month|once a month",
    "half-termly": r"half[- ]termly|every half[- ]term",
    "termly": r"termly|every term|(?:three|3) times a year",
    "quarterly": r"quarterly|every (?:quarter|three months|3 months)",
    "half-yearly": r"half[- ]yearly|bi-?annual(?:ly)?|six[- ]monthly|6[- ]monthly|twice a year|every (?:six|6) months",
    "annual": r"annual(?:ly)?|yearly|once a year|every year",
    "once": r"one[- ]off|once|single",
    "as needed": r"ad[- ]hoc|as (?:needed|required)|on request",
}

UPDATE_TITLE = re.compile(
    r"\b(?:monitoring|highlight|progress|programme|board|monthly)[ -](?:update|report)\b|\bmonitoring return\b",
    re.IGNORECASE,
)
PLANS: dict[str, str] = {
    r"written statement of action|\bwsoa\b": "written statement of action",
    r"priority action plan": "priority action plan",
    r"accelerated progress plan|\bapp\b": "accelerated progress plan",
    r"improvement plan|action plan": "improvement plan",
}
NOT_SET = re.compile(
    r"|tb[dca]|to be (?:determined|decided|confirmed|agreed|advised"
    r"|set)|n/?a|none|not (?:yet )?(?:set|known|agreed)|unknown|[-–—?.]+"
)
NOTHING_TO_SAY = re.compile(
    r"(?:there are )?no (?:exceptions|risks|issues|milestones off track)\b.{0,60}"
    r"|none(?: this (?:month|period))?|nothing to report|n/?a"
)


def bare(text: str) -> str:
    """Give a line as it is compared with this vocabulary: lower case, no numbering, bold marks or closing dots."""
    text = text.replace("**", "").replace("’", "'").casefold()
    text = re.sub(r"^\s*(?:(?:section|part)\s+)?(?:\d{1,2}(?:\.\d{1,2})*[.)]|[a-h][.)])\s+", "", text)
    text = re.sub(
        r"\s*\((?:continued|cont\.?(?:'?d)?)\)\s*|\s*[-–—]\s*(?:continued|cont\.?(?:'?d)?)\s*$", "", text
    )
    return re.sub(r"[\s.…:?!–—-]+$", "", " ".join(text.split()))


def label_of(text: str) -> Label | None:
    """Say which part of an update a line heads, or None where it is no heading known here."""
    words = bare(text)
    if len(words) > 90:
        return None
    return next((label for label, pattern in _HEADINGS if pattern.fullmatch(words)), None)


def column_of(text: str) -> frozenset[str]:
    """Give every meaning that a column's heading may have; its neighbours decide between them."""
    words = bare(text)
    return frozenset(name for name, pattern in _COLUMNS if pattern.fullmatch(words))


def is_not_set(text: str) -> bool:
    """Say whether a cell is empty or says so in words: "TBD", "to be confirmed", "-"."""
    return NOT_SET.fullmatch(" ".join(text.split()).casefold()) is not None


def frequency_of(text: str) -> str | None:
    """Give how often in our words, the document's own words where they are not known, or None where it is not set."""
    if is_not_set(text):
        return None
    words = bare(text)
    return next((name for name, pattern in FREQUENCIES.items() if re.fullmatch(pattern, words)), text)


_HEADINGS = tuple((label, re.compile(pattern)) for label, pattern in HEADINGS)
_COLUMNS = tuple((name, re.compile(pattern)) for name, pattern in COLUMNS.items())
