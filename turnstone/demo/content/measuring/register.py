"""When Wexcombe's data came out, and what everyone reads about them."""

EVERY_MONTH = range(12)

# The second column is empty for what is not for everyone; then the month of the first draft, the months in which it
# came out, and the day.
ISSUED = (
    ("Monthly timeliness report", "How many plans are finished in 20 weeks", -1, EVERY_MONTH, 11),
    ("Joint data report", "", 1, EVERY_MONTH[2:], 12),
    (
        "Waiting times for therapies",
        "How long children wait for speech and language therapy",
        5,
        (6, 7, 9),
        20,
    ),
    ("Plan quality audit", "", 2, (3, 6, 9), 22),
    ("Survey of families", "What families tell us about help and about being heard", 3, (5, 10), 21),
    ("Suspensions and part-time timetables", "How often children with SEND are sent home", 4, (5, 9), 12),
    ("Needs assessment refresh", "", 5, (8,), 15),
)
