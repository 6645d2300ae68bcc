"""Of how many each figure is, where in Wexcombe, and which figures nobody enters."""

# Measure: of how many, in a usual period. A percentage is entered as so many of so many.
OUT_OF = {
    "Plans finished in 20 weeks": 46,
    "Decisions to assess made in 6 weeks": 58,
    "Advice received in 6 weeks, all services": 164,
    "Audited plans judged good or better": 40,
    "Annual reviews finished in time": 190,
    "Complaints answered in 20 working days": 24,
    "Families who felt listened to": 260,
    "Parents content with SEN support in school": 310,
    "Young people with a plan in learning or work at 19": 118,
    "Pupils with a plan who attend 90% or more": 1460,
}

# How many children are waiting behind an average, and how many pupils behind a rate.
WAITING = {
    "Average wait for speech and language therapy": 540,
    "Average wait for a neurodevelopmental assessment": 880,
}
PUPILS = 3900

# Counts month by month: measure, swing, points. Months count as in the other series.
COUNTS = (
    ("Requests for assessment received", 6, ((-25, 48), (-9, 55), (0, 61), (10, 78))),
    ("Annual reviews held", 9, ((-25, 130), (0, 150), (10, 205))),
    ("Plans checked in the monthly audit", 2, ((-16, 10), (10, 22))),
    ("Families rung while on the neurodevelopmental list", 5, ((1, 20), (10, 84))),
)
# This many of one measure is of how many another is.
SAME_AS_OUT_OF = ("Plans finished in the month", "Plans finished in 20 weeks")

LOCALITIES = (("North Wexcombe", 42), ("The Vale", 31), ("Harbour", 20), ("Moorside", 7))
WARDS = (
    ("Church Hill", "North Wexcombe"),
    ("Station Road", "North Wexcombe"),
    ("Upper Vale", "The Vale"),
    ("Lower Vale", "The Vale"),
    ("Quayside", "Harbour"),
    ("Saltpans", "Harbour"),
)
# What is told of each locality, from which month; and what of each ward.
BY_LOCALITY = (
    "Plans finished in 20 weeks",
    "Decisions to assess made in 6 weeks",
    "Requests for assessment received",
)
LOCAL_SINCE = -2
BY_WARD = "Requests for assessment received"
WARDS_SINCE = 6

# Nobody entered these: the measure and from which month on.
LATE = (("Annual reviews finished in time", 8),)
