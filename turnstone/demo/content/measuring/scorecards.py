"""Wexcombe's scorecards: for whom, and which measures in which order."""

BOARD = (
    "Plans finished in 20 weeks",
    "Decisions to assess made in 6 weeks",
    "Advice received in 6 weeks, all services",
    "Audited plans judged good or better",
    "Annual reviews finished in time",
    "Average wait for speech and language therapy",
    "Average wait for a neurodevelopmental assessment",
    "Complaints answered in 20 working days",
    "Families who felt listened to",
    "Parents content with SEN support in school",
    "Suspensions for each 100 pupils with SEND",
    "Young people with a plan in learning or work at 19",
    "Pupils with a plan who attend 90% or more",
    "Requests for assessment received",
    "Plans finished in the month",
    "Annual reviews held",
    "Plans checked in the monthly audit",
    "Families rung while on the neurodevelopmental list",
)
SCRUTINY = BOARD[:14]
HEALTH = (
    "Average wait for speech and language therapy",
    "Average wait for a neurodevelopmental assessment",
    "Advice received in 6 weeks, all services",
    "Families rung while on the neurodevelopmental list",
    "Families who felt listened to",
    "Young people with a plan in learning or work at 19",
)
EVERYONE = (
    "Plans finished in 20 weeks",
    "Decisions to assess made in 6 weeks",
    "Requests for assessment received",
    "Average wait for speech and language therapy",
    "Families who felt listened to",
    "Young people with a plan in learning or work at 19",
)

# Name, readers, what it is for, the measures.
SCORECARDS = (
    ("Improvement board scorecard", "board", "What the improvement board looks at each month.", BOARD),
    ("Scrutiny scorecard", "scrutiny", "Two pages for the scrutiny committee each term.", SCRUTINY),
    ("Health and wellbeing scorecard", "health_and_wellbeing", "What health answers for.", HEALTH),
    ("Are things getting better?", "public", "What everyone may see, in plain words.", EVERYONE),
)
PUBLIC_SLUG, SCRUTINY_SLUG = "are-things-getting-better", "scrutiny-scorecard"

# What members may ask, where somebody wrote it.
QUESTIONS = {
    "Advice received in 6 weeks, all services": "What would it take for therapy advice to come in six weeks?",
}
