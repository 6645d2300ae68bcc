"""Whose agreement something waits for: "when agreed by the Department for Education", "subject to approval by"."""

import re


def waits_for(text: str) -> str:
    """Name the body whose agreement a sentence waits for; nothing where it waits for none."""
    for pattern in (_AGREED_BY, _BODY_AGREES, _BODY_APPROVAL):
        found = pattern.search(text)
        if found:
            return _tidied(found["body"])
    return ""


def _tidied(body: str) -> str:
    return re.sub(r"^(?:the|that|it)\s+", "", body, flags=re.IGNORECASE).strip(" ,")


_BODY = r"(?P<body>(?:the\s+)?[A-Z][\w’'&-]*(?:\s+(?:(?:for|of|and|the|&)\s+){0,2}[A-Z][\w’'&-]*)*)"
_AGREES = (
    r"(?i:agreed|approved|signed\s+off|endorsed|cleared|accepted|ratified|agreement|approval"
    r"|sign[\s-]?off|endorsement|consent)"
)
_ONCE = r"(?i:when|once|after|following|subject\s+to|until|pending|awaiting|on|upon|provided)"
_AGREED_BY = re.compile(
    rf"\b{_ONCE}\s+(?:\w+\s+){{0,5}}?{_AGREES}\s+(?:\w+\s+){{0,2}}?(?i:by|of|from|with)\s+{_BODY}"
)
_BODY_AGREES = re.compile(
    rf"\b{_ONCE}\s+(?:that\s+)?{_BODY}\s+(?i:has|have|had|agrees?|approves?|signs?|is"
    rf"|are)\s*(?:\w+\s+){{0,3}}?"
    r"(?i:agree[ds]?|approve[ds]?|sign(?:s|ed)?|endorse[ds]?|cleared|content|satisfied)?\b"
    r"(?=.{0,40}(?i:agree|approve|sign|endorse|clear|content|satisfied|it\b|the\b))"
)
_BODY_APPROVAL = re.compile(
    rf"\b{_ONCE}\s+(?:the\s+)?{_BODY}(?:[’']s?)?\s+(?i:agreement|approval|sign[\s-]?off|endorsement"
    rf"|clearance|consent)\b"
)
