"""The words by which minutes are known: what they head, and how they put what was said and decided."""

import re


def _whole(*patterns: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(patterns)})", re.IGNORECASE)


BODY = (
    r"(?:board|committee|panel|cabinet|group|partnership|forum|executive|commission|council|meeting"
    r"|sub-committee)"
)
# Written without plain spaces, for some patterns that hold it are spaced out to be read.
WHO = (
    rf"(?:(?:the\s)?(?:board\s|committee\s|panel\s|group\s)?members(?:\sof\sthe\s{BODY})?|the\s{BODY}"
    rf"|(?:the\s)?councillors|the\schair)"
)

# Lines of the page around minutes, of no meaning of their own.
FURNITURE = _whole(
    r"agendas?, (?:meetings|reports)(?: and | & )minutes\b.*",
    r"agenda items?(?: details?)?",
    r"(?:supporting|additional|related|background) (?:documents?|papers?|information):?",
    r"(?:page|slide) \d+(?: of \d+)?",
    r"[-–—]?\s*\d{1,3}\s*[-–—]?",
    r"minutes?(?: item)?s? (?:text|template)",
    r"(?:original|published|last updated)\b.{0,40}\d{4}.*",
    r"(?:purpose|reason|venue details|print this page|share this page|skip to .{0,40})",
    r"issue - (?:items? at|meetings?).*",
    r"(?:draft|unconfirmed|confirmed|final|approved)(?: minutes)?",
)
MINUTES_BEGIN = _whole(r"minutes(?: text)?:")
NEXT_MEETING = _whole(r"(?:date (?:and time )?of (?:the )?)?next meeting\b.*\d.*")
DRAFT_TITLE = re.compile(r"(?:draft |unconfirmed |confirmed |public )?minutes\b", re.IGNORECASE)
CLOSES = _whole(
    r"(?:there being no (?:further|other) business,? )?(?:the )?(?:chair(?:man|person)? (?:closed"
    r"|declared) the )?meeting "
    r"(?:was )?(?:closed|ended|concluded|finished|rose|commenced|started|began|opened|adjourned)\b.*",
    r"(?:signed|chair(?:man|person)?|date(?:d)?)\s*[:.…_]*[.…_]{3,}.*",
    r"(?:signed)\b.{0,60}",
    r"end of (?:the )?minutes",
    r"the (?:chair|meeting) closed\b.*",
    r"(?:duration of meeting|start(?:ed)? at|end(?:ed)? at)\b.*",
)

PRESENT = _whole(
    r"(?:members |also |those |councillors )?present\b(?: at the meeting)?|attendees|attendance|attended"
    r"|membership present|voting members(?: present)?"
)
ATTENDING = _whole(
    r"(?:also |officers )?in attendance|also present|officers(?: present| in attendance)?|(?:observers"
    r"|guests|other attendees|invited)(?: present)?"
)
APOLOGIES = _whole(
    r"apologies(?: for absence| received| received from| were received from)*|not present|absent"
)
SUBSTITUTES = _whole(r"(?:appointment of )?(?:named )?substitutes?(?: members?)?|deputies")

DECIDES = re.compile(
    rf"""^(?:\W*(?:decisions?|resolution|recommendations?)\s*[:–—-]\s*)?
    (?:(?:that\s)?(?:following|after|on|upon|having|in)\b[^.]{{3,120}}?,?\s)?
    (?:(?:accordingly|therefore|it\swas|{WHO}|and|was|were|had|unanimously|then|further|is|being
    |by\sa\smajority
        |it\swas\smoved(?:\sand\sseconded)?(?:\sand)?|(?:on\sbeing\s)?put\sto\sthe\svote,?)[\s,]+)*
    (?P<word>resolved|recommended|recommends?|agreed|resolves?|agrees?)\b""",
    re.IGNORECASE | re.VERBOSE,
)
DECISION_HEAD = _whole(
    r"(?:the )?(?:decisions?|resolutions?|recommendations?|decisions? made|agreed actions?)(?: agreed"
    r"| made| taken)?\s*[:–—-]?",
)
DECISION_ALONE = _whole(
    r"(?:the )?(?:decisions?|resolutions?|recommendations?|resolved|recommended|agreed):?"
)
SHOUTED = re.compile(r"\b(RESOLVED|RECOMMENDED|AGREED)\b")

REMARKS_HEAD = re.compile(
    rf"""^(?:
      (?:in|during|following|as\spart\sof|arising\s(?:from|out\sof))\s(?:the\s)?(?:ensuing\s|subsequent\s)?
        (?:discussions?|debate|questions?(?:ing)?|response)\b.*:
    | .*\b(?:the\s)?following\s(?:\w+\s){{0,3}}(?:comments?|points?|questions?|issues?|observations?
    |matters?|queries)\b.*:?
    | {WHO}\s(?:then\s)?(?:discussed|considered|debated|commented|asked|raised|noted|made\scomments?)\b.*:
    | (?:(?:members[’']?|board|committee|general)\s)?(?:comments?|discussion|questions?|points\sraised
    |debate)
        (?:\sand\s(?:questions?|comments?|answers?|discussion))?
        (?:\s(?:made|raised|from|by)\b.{{0,60}})?\s*:?
    )$""",
    re.IGNORECASE | re.VERBOSE,
)
REMARK = re.compile(
    rf"""^(?:(?:in|during)\s(?:the\s)?(?:discussion|debate|questioning),?\s.*
    | (?:in\s(?:response|reply|answer)\sto|responding\sto)\b.*
    | (?:(?:several|some|a\snumber\sof|other|many|all)\s)?(?:{WHO}|an?\smember|one\smember|(?:councillor
    |cllr\.?|dr|mr|mrs|ms|miss|prof(?:essor)?)\.?\s[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?)
      \s(?:(?:also|then|further)\s)?
      (?:asked|queried|commented|questioned|welcomed|suggested|raised|expressed|highlighted|felt|sought
      |enquired|stressed
         |wondered|challenged|was\sconcerned|were\sconcerned|requested\sclarification|emphasised|remarked
         |urged|praised)\b.*)$""",
    re.IGNORECASE | re.VERBOSE | re.DOTALL,
)
ACTION = re.compile(
    r"^[\[(]?(?:agreed )?actions?(?: points?)?(?:\s+(?:no\.? ?)?\d{1,3}(?:[./]\d{1,3})?)?\s*[:–—-]\s*(?P<rest>.*)$",
    re.IGNORECASE,
)
ACTION_WITHIN = re.compile(
    r"\s*[\[(]?\bA(?:CTION"
    r"|ction)S?(?: \d{1,3})?:\s*(?P<rest>[^\])]{1,300})[\])]?\.?$"
)

EXEMPT = re.compile(
    r"\b(?:exempt (?:items?|information|business|minutes?)|part (?:2|two|ii|b)\b"
    r"|exclusion of (?:the )?(?:press|public)"
    r"|not for publication|confidential(?: items?| minutes?)|private session|closed session)|^exempt\b",
    re.IGNORECASE,
)
EXEMPT_RULE = re.compile(
    r"paragraphs?\s\d[\w()., ]{0,30}?(?:\s(?:of|in)\s[^.;]{0,80}?(?:schedule\s12a"
    r"|act\s\d{4}))?(?=[\s.;,)]|$)"
    r"|schedule\s12a[^.;)]{0,60}|section\s100a(?:\(\d\))?[^.;)]{0,60}?act\s\d{4}",
    re.IGNORECASE,
)
OPEN_AGAIN = re.compile(
    r"\bpart (?:1|one|i|a)\b|\bpublic (?:items?|session|part)\b"
    r"|\b(?:press and )?public (?:were )?re-?admitted",
    re.IGNORECASE,
)

TITLE_WORDS = _whole(
    r"\b(?:report|update|programme|plan|minutes|welcome|introductions?|declarations?|interests?|offer"
    r"|send|strategy|matters"
    r"|arising|apologies|review|items?|business|questions?|budget|performance|annual|date|next|meeting"
    r"|chair’s|announcements"
    r"|work|forward|urgent|any other|public|petitions?|scorecard|risks?|register|needs?|health|education"
    r"|services|policy"
    r"|improvement|inspection|joint|local|data|dashboard|feedback|presentation|overview|summary|progress)\b"
)

# What a person is, and no part of a name.
ROLE_WORDS = _whole(
    r"\b(?:chief|officers?|director|head|manager|lead|chair(?:man|person)?|vice|executive|members?"
    r"|cabinet|portfolio|council"
    r"|nurse|gp|forum|healthwatch|police|representative|commissioner|board|trust|nhs|icb|ccg|clinical"
    r"|accountable|deputy"
    r"|assistant|interim|independent|schools?|headteacher|principal|college|adviser|solicitor|clerk"
    r"|secretary|governance"
    r"|democratic|committee|group|team|department|authority|university|partnership|commissioning|care"
    r"|children’s|adults?)\b"
)

# What a line may begin with that is never the wrapped end of the line before.
STARTS = re.compile(
    rf"^(?:{PRESENT.pattern}|{ATTENDING.pattern}|{APOLOGIES.pattern}|{SUBSTITUTES.pattern})\s*[:–-]"
    r"|^(?:RESOLVED|RECOMMENDED|AGREED|ACTION|DECISION|NOTED|MINUTES|PART \w+)\b|^Actions?\b.{0,12}:"
    r"|^(?:Venue|Date|Time|Location|Place|Chair|Minutes|Supporting documents)\b.{0,12}:",
)
