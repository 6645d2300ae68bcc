"""The words about the law that stand in every report to a board: here, and nowhere else.

They say which duties there are, not whether a decision is lawful: that is for the legal adviser of each body.
"""

LEGAL_DUTIES = (
    "Part 3 of the Children and Families Act 2014 sets the main duties. Section 19 requires councils to have regard "
    "to the views, wishes and feelings of children, their parents and young people, to their taking part in "
    "decisions, and to support for the best outcomes. Sections 25 and 26 require councils to join up education, "
    "health and care, and to commission jointly with the integrated care board. Section 27 requires councils to keep "
    "provision under review.",
    "A council must publish a local offer (section 30), assess needs where the law asks for it (section 36), make "
    "and keep education, health and care plans (sections 37 and 44), and secure the special educational provision in "
    "them. Health bodies must arrange the health provision in them (section 42). The Special Educational Needs and "
    "Disability Regulations 2014 set the time limits. All must have regard to the SEND Code of Practice: 0 to 25 "
    "years.",
    "Ofsted and the Care Quality Commission inspect how a local area meets these duties.",
)

OF_A_HEALTH_AND_WELLBEING_BOARD = (
    "A health and wellbeing board is a committee of the council under section 194 of the Health and Social Care Act "
    "2012, and has a duty to encourage health and care bodies to work together (section 195)."
)

OF_SCRUTINY = (
    "An overview and scrutiny committee works under section 9F of the Local Government Act 2000. Where it sends a "
    "report or recommendations to the council or its executive, it may ask for an answer within two months "
    "(section 9FE)."
)

LEGAL_ADVICE = "These words stand in every report. Advice on what this one asks for is not in the record."

EQUALITY_DUTY = (
    "Section 149 of the Equality Act 2010 requires public bodies to have due regard to the need to end "
    "discrimination, to advance equality of opportunity and to foster good relations. Disability is a protected "
    "characteristic."
)
