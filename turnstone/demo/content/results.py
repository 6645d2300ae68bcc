"""Three years of results: for each measure its values at some months, between which it goes in a straight line.

Months count from the present plan's first cycle, so the first plan's are negative. What is flat does not move, whatever
is said of it. The columns: measure, polarity, how far results swing, and the points. How often there is a result is the
measure's own.
"""

SERIES = (
    ("Plans finished in 20 weeks", "high", 2.5, ((-25, 28), (-9, 34), (-2, 31), (6, 52), (10, 67))),
    ("Decisions to assess made in 6 weeks", "high", 2.0, ((-25, 71), (-4, 70), (10, 93))),
    ("Advice received in 6 weeks, all services", "high", 2.0, ((-25, 44), (10, 47))),
    ("Audited plans judged good or better", "high", 2.0, ((-16, 20), (-3, 25), (9, 58))),
    ("Annual reviews finished in time", "high", 2.0, ((-25, 38), (-1, 37), (10, 61))),
    ("Average wait for speech and language therapy", "low", 0.7, ((-25, 41), (-3, 36), (7, 27), (10, 25))),
    ("Average wait for a neurodevelopmental assessment", "low", 1.2, ((-25, 118), (-3, 121), (10, 119))),
    ("Complaints answered in 20 working days", "high", 3.0, ((-24, 52), (0, 55), (9, 81))),
    ("Families who felt listened to", "high", 0.0, ((-20, 14), (0, 11), (5, 29), (10, 47))),
    ("Parents content with SEN support in school", "high", 1.0, ((-24, 43), (6, 44))),
    ("Suspensions for each 100 pupils with SEND", "low", 0.4, ((-24, 19.8), (0, 21.4), (8, 20.9))),
    ("Young people with a plan in learning or work at 19", "high", 0.0, ((-24, 71), (-12, 70), (0, 72))),
    ("Pupils with a plan who attend 90% or more", "high", 0.8, ((-24, 61), (0, 58), (8, 63))),
)

# The outcome's number, and what it is known by.
FIRST_LINKS = (
    ("3", "Plans finished in 20 weeks"),
    ("3", "Audited plans judged good or better"),
    ("4", "Average wait for speech and language therapy"),
    ("4", "Average wait for a neurodevelopmental assessment"),
    ("5", "Families who felt listened to"),
    ("7", "Suspensions for each 100 pupils with SEND"),
    ("8", "Young people with a plan in learning or work at 19"),
)
LINKS = (
    ("1", "Plans finished in 20 weeks"),
    ("1", "Decisions to assess made in 6 weeks"),
    ("2", "Advice received in 6 weeks, all services"),
    ("3", "Audited plans judged good or better"),
    ("4", "Annual reviews finished in time"),
    ("5", "Average wait for speech and language therapy"),
    ("6", "Average wait for a neurodevelopmental assessment"),
    ("8", "Parents content with SEN support in school"),
    ("9", "Suspensions for each 100 pupils with SEND"),
    ("9", "Pupils with a plan who attend 90% or more"),
    ("12", "Families who felt listened to"),
    ("13", "Complaints answered in 20 working days"),
    ("15", "Young people with a plan in learning or work at 19"),
)
