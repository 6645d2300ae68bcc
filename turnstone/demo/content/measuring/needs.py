"""What Wexcombe's needs assessment found, and its high-needs recovery plan. Months count from the first cycle."""

# Title, what it means, unit, how it is worked out, for everyone, then counts: month, numerator, denominator, value.
NEEDS = (
    (
        "Children and young people with a plan",
        "How many had an education, health and care plan in January.",
        "plans", "count", True,
        ((-20, 1914, None, 1914), (-8, 2127, None, 2127), (4, 2388, None, 2388)),
    ),
    (
        "Pupils with SEND whose main need is autism",
        "Of pupils with a plan, how many have autism as their main need.",
        "%", "percentage", True,
        ((-8, 611, 1890, 32.3), (4, 742, 2104, 35.3)),
    ),
    (
        "Two-year-olds below the expected level in speech and language",
        "At the check that health visitors make when a child is two.",
        "%", "percentage", True,
        ((-8, 246, 1490, 16.5), (4, 259, 1512, 17.1)),
    ),
    (
        "Pupils with a plan in independent special schools",
        "Of all pupils with a plan, how many go to an independent special school.",
        "%", "percentage", False,
        ((-8, 158, 2127, 7.4), (4, 204, 2388, 8.5)),
    ),
    (
        "Children waiting for a neurodevelopmental assessment",
        "How many were on the list on the last day of the year.",
        "children", "count", False,
        ((-12, 702, None, 702), (0, 861, None, 861)),
    ),
)  # fmt: skip
# The outcome's reference and the need that it rests on.
CITED = (
    ("1", "Children and young people with a plan"),
    ("5", "Two-year-olds below the expected level in speech and language"),
    ("6", "Children waiting for a neurodevelopmental assessment"),
)

# Reference, line, kind, then each financial year from the one in which the plan began, in thousand pounds:
# unmitigated, mitigated, actual (None where it is not over).
MONEY = (
    (
        "HN1", "Mainstream schools: top-ups", "spending",
        ((9400, 9400, 9520), (10300, 9900, None), (11200, 10400, None)),
    ),
    (
        "HN2", "Special schools here", "spending",
        ((14100, 14100, 14080), (14900, 15100, None), (15600, 16000, None)),
    ),
    (
        "HN3", "Independent special schools", "spending",
        ((11800, 11500, 12240), (13900, 12100, None), (16100, 12300, None)),
    ),
    (
        "HN4", "Alternative provision", "spending",
        ((3200, 3200, 3310), (3500, 3300, None), (3800, 3300, None)),
    ),
    (
        "HN5", "Post-16", "spending",
        ((4700, 4700, 4660), (5100, 4900, None), (5500, 5100, None)),
    ),
    (
        "HN6", "High needs block", "income",
        ((39800, 39800, 39800), (41200, 41200, None), (42500, 42500, None)),
    ),
)  # fmt: skip
# The line, the action whose work brings its saving about, and how much of it in per cent.
SAVINGS = (("HN3", "4.B", 60), ("HN1", "2.A", 100), ("HN4", "9.B", 50))
SHOWN_BY = (
    ("HN3", "Suspensions for each 100 pupils with SEND"),
    ("HN1", "Parents content with SEN support in school"),
)
