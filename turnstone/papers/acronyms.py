"""Short forms that readers meet in these papers, and what they stand for."""

import re

EXPANSIONS = {
    "ADHD": "attention deficit hyperactivity disorder",
    "AP": "alternative provision",
    "APP": "accelerated progress plan",
    "ASW": "area of significant weakness",
    "BAU": "business as usual",
    "CAMHS": "child and adolescent mental health services",
    "CCG": "clinical commissioning group",
    "CME": "children missing education",
    "CQC": "Care Quality Commission",
    "CYP": "children and young people",
    "DBV": "delivering better value",
    "DCO": "designated clinical officer",
    "DCS": "director of children's services",
    "DfE": "Department for Education",
    "DMO": "designated medical officer",
    "DSCO": "designated social care officer",
    "DSG": "dedicated schools grant",
    "DSR": "dynamic support register",
    "EBSA": "emotionally based school avoidance",
    "EHC": "education, health and care",
    "EHCNA": "education, health and care needs assessment",
    "EHCP": "education, health and care plan",
    "EHE": "elective home education",
    "EOTAS": "education otherwise than at school",
    "EP": "educational psychologist",
    "HMCI": "His Majesty's Chief Inspector",
    "HMI": "His Majesty's Inspectors",
    "HNB": "high needs block",
    "HWB": "health and wellbeing board",
    "ICB": "integrated care board",
    "ICP": "integrated care partnership",
    "ICS": "integrated care system",
    "ISP": "individual support plan",
    "JSNA": "joint strategic needs assessment",
    "KPI": "key performance indicator",
    "LA": "local authority",
    "LAIP": "local area inclusion plan",
    "LAP": "local area partnership",
    "LGSCO": "Local Government and Social Care Ombudsman",
    "MHST": "mental health support team",
    "NEET": "not in education, employment or training",
    "NHSE": "NHS England",
    "OAP": "ordinarily available provision",
    "OBA": "outcomes-based accountability",
    "OT": "occupational therapy",
    "PAP": "priority action plan",
    "PCF": "parent carer forum",
    "PfA": "preparing for adulthood",
    "QA": "quality assurance",
    "RAG": "red, amber or green",
    "RBA": "results-based accountability",
    "SALT": "speech and language therapy",
    "SEF": "self-evaluation",
    "SENCO": "special educational needs co-ordinator",
    "SENDIASS": "special educational needs and disabilities information, advice and support service",
    "SIB": "SEND improvement board",
    "SLT": "speech and language therapy",
    "SRO": "senior responsible officer",
    "T&F": "task and finish",
    "WSOA": "written statement of action",
    "WSoA": "written statement of action",
}

EVERYDAY = frozenset(
    {"SEND", "SEN", "NHS", "UK", "IT", "GP", "TV", "PDF", "FAQ", "OK", "HR", "ASAP", "TBD", "BI"}
)

_SHORT_FORM = re.compile(r"(?<![\w&])([A-Z]+(?:&|[a-z]{0,2})[A-Z]+)s?(?![\w&])")
_LONGEST = 8


def short_forms_in(text: str) -> tuple[str, ...]:
    """List the short forms in a text, each once, in the order in which they are met; WSOA is WSoA."""
    met: dict[str, str] = {}
    for match in _SHORT_FORM.finditer(text):
        met.setdefault(match.group(1).upper(), match.group(1))
    return tuple(word for word in met.values() if len(word) <= _LONGEST and word not in EVERYDAY)


def is_explained(word: str, text: str) -> bool:
    """Say whether a short form stands at its first use beside what it means, one of the two in brackets."""
    used = re.search(rf"(?<![\w&]){re.escape(word)}s?(?![\w&])", text)
    if used is None:
        return True
    return text[used.start() - 1 : used.start()] == "(" or text[used.end() : used.end() + 2] == " ("
