"""A made-up release of national statistics, of made-up authorities, so that Wexcombe has somebody to compare with."""

CODE = "made-up-plans"
TITLE = "Education, health and care plans (made up for the demo)"
SOURCE = "Made up. No real authority, region or country has these figures."

OURS = "001"
ENGLAND, REGION = "E92000001", "E12000099"
# Code, name. The first ten are Wexcombe's neighbours, nearest first.
AUTHORITIES = (
    ("002", "Aldermere"),
    ("003", "Brackenshire"),
    ("004", "Cold Harbour"),
    ("005", "Dunmarsh"),
    ("006", "Easterley"),
    ("007", "Fenwick Vale"),
    ("008", "Greater Hallam Moor"),
    ("009", "Holmesea"),
    ("010", "Inglebourne"),
    ("011", "Jackdaw Hills"),
    ("012", "Kestrel Bay"),
    ("013", "Larkhaven"),
)

# Measure, then for the three last whole years: Wexcombe's numerator and denominator, and what England and the region
# printed. Others lie about England's, as far as the spread.
FIGURES = (
    ("ehcp-issued-within-20-weeks", ((182, 520), (168, 541), (173, 548)), (50.3, 48.9, 46.4), (47.2, 45.0, 44.1), 14.0),
    ("ehc-decisions-within-6-weeks", ((455, 640), (470, 668), (488, 690)), (83.1, 84.0, 84.8), (81.0, 82.2, 82.9), 8.0),
)  # fmt: skip
