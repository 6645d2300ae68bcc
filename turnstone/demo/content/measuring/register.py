"""When Wexcombe's data came out, and what everyone reads about them."""

# The second column is empty for what is not for everyone; then the month of the first draft, and the issues as
# (month, day, name).
ISSUED = (
    (
        "Monthly timeliness report", "How many plans are finished in 20 weeks", -1,
        ((0, 14, "First issue"), (9, 12, "Newest issue"), (10, 12, "Newest issue")),
    ),
    (
        "Joint data report", "", 1,
        ((2, 20, "First issue"), (10, 18, "Newest issue")),
    ),
    (
        "Waiting times for therapies", "How long children wait for speech and language therapy", 5,
        ((6, 24, "First issue"), (9, 20, "Newest issue")),
    ),
    (
        "Plan quality audit", "", 2,
        ((3, 28, "Autumn"), (6, 27, "Winter")),
    ),
    (
        "Survey of families", "What families tell us about help and about being heard", 3,
        ((5, 21, "First wave"),),
    ),
    (
        "Suspensions and part-time timetables", "How often children with SEND are sent home", 4,
        ((5, 12, "Autumn term"),),
    ),
)  # fmt: skip
