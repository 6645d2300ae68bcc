"""Risks and issues of the demo, with faults planted for the register to find.

Two mitigations have neither owner nor date; one risk has no mitigation at all. At the end three are red as three rounds
running closed with no decision of the board (educational psychologists, the outside provider, changing leaders), and
on two that are as red the board has decided. Two are overdue for review.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class RiskContent:
    """A risk or issue, the month it is raised, and how its scores move: month, likelihood, severity, reason."""

    kind: str = "risk"
    title: str
    cause: str
    impact: str
    owner: str
    stream: int | None = None
    raised: int = 0
    score: tuple[int, int]
    aim: tuple[int, int] | None = None
    every: int = 3
    is_watched: bool = True
    reviews: tuple[tuple[int, int, int, str], ...] = ()
    mitigations: tuple[tuple[str, str, int | None, int | None], ...] = ()
    threatens: tuple[str, ...] = ()
    decisions: tuple[tuple[int, str], ...] = ()
    closed: tuple[int, str] | None = None


RISKS = (
    RiskContent(
        title="If educational psychologists cannot be recruited, then advice will be late and so will plans",
        cause="Two posts in five are empty and the shortage is national.",
        impact="Plans late again by spring; consultations in schools stop.",
        owner="psychology",
        stream=0,
        score=(4, 4),
        aim=(3, 3),
        reviews=(
            (3, 3, 4, "Associates have started."),
            (8, 4, 5, "The second advert drew nobody."),
            (9, 4, 5, "No change; associates' contracts end in a term."),
            (10, 4, 5, "Still no applicants. A joint post is being written."),
        ),
        mitigations=(
            ("Bank of seven associates for statutory advice", "psychology", 4, 4),
            ("Joint post with the community trust", "dcs", 13, None),
        ),
        threatens=("2.A", "1.A"),
    ),
    RiskContent(
        title="If requests for assessment keep rising by a fifth a year, then the new team will be too small",
        cause="Requests rose by 22% in the year before the inspection.",
        impact="Timeliness falls back; officers leave.",
        owner="head_send",
        stream=0,
        score=(4, 4),
        aim=(3, 3),
        reviews=((4, 4, 3, "Growth slowed to 11%."), (9, 3, 3, "Two quarters without growth.")),
        mitigations=(
            ("Monthly forecast of requests by school", "data", 2, 2),
            ("Early help in schools before a request", "inclusion", 11, None),
        ),
        threatens=("1.B",),
    ),
    RiskContent(
        title="If the outside provider keeps missing its clinics, then children will wait beyond three years",
        cause="The provider delivered 34 of 60 assessments promised in its first months.",
        impact="The longest waits do not fall, and families lose patience.",
        owner="children_commissioner",
        stream=1,
        raised=5,
        score=(4, 4),
        aim=(2, 4),
        reviews=((7, 5, 4, "A third month below promise."), (9, 4, 4, "A second provider has quoted.")),
        mitigations=(
            ("Contract meeting every fortnight", "children_commissioner", 7, 7),
            ("Second provider in place", "children_commissioner", 12, None),
        ),
        threatens=("6.C",),
    ),
    RiskContent(
        title="If health funding for therapies is not renewed, then the five new posts will end",
        cause="The posts are funded for two years.",
        impact="Waits for speech and language therapy return within nine months.",
        owner="nurse",
        stream=1,
        score=(3, 5),
        aim=(2, 4),
        is_watched=False,
        reviews=((6, 2, 5, "Put in the draft joint commissioning plan."),),
        mitigations=(("Make the case for permanent funding in the joint plan", "commissioning", 10, 10),),
        threatens=("5.A",),
    ),
    RiskContent(
        title="If the high needs budget overspends again, then preventive work will be cut first",
        cause="The forecast overspend is 6% of the block.",
        impact="Funding review, outreach and resourced provision stop or shrink.",
        owner="dcs",
        score=(4, 4),
        aim=(3, 4),
        reviews=((5, 5, 4, "Two expensive placements in one month."), (10, 4, 4, "Recovery plan agreed.")),
        mitigations=(
            ("Recovery plan agreed with the schools forum", "dcs", 9, 10),
            ("Review of the thirty most expensive placements", "commissioning", 11, None),
        ),
        threatens=("8.E", "9.B"),
        decisions=((10, "Protect the funding of outreach and resourced provision for this year."),),
    ),
    RiskContent(
        title="If schools do not feel the plan is theirs, then inclusion will stay uneven",
        cause="Two trusts did not send anyone to the first three meetings.",
        impact="Support continues to depend on the school.",
        owner="inclusion",
        stream=2,
        score=(3, 4),
        aim=(2, 3),
        reviews=((6, 2, 3, "Both trusts now chair a task group."),),
        mitigations=(("Trust leaders chair two of the task groups", "inclusion", 5, 5),),
        threatens=("8.D",),
    ),
    RiskContent(
        title="If parent representatives burn out, then co-production will become consultation again",
        cause="Six people cover 31 meetings a month.",
        impact="Decisions without families; the charter loses meaning.",
        owner="forum_chair",
        stream=3,
        raised=1,
        score=(4, 3),
        aim=(2, 3),
        reviews=((7, 3, 3, "Payment policy in place and nine new representatives."),),
        mitigations=(
            ("Pay for time and train new representatives", "programme", 6, 7),
            ("Halve the number of meetings", "", None, None),
        ),
        threatens=("12.B",),
    ),
    RiskContent(
        title=(
            "If no provider offers nurse-led short breaks, then children with complex needs will "
            "still have none"
        ),
        cause="The tender drew one bid, which was above the price.",
        impact="24 families without a break; risk of admission.",
        owner="social",
        stream=3,
        raised=7,
        score=(4, 4),
        aim=(2, 3),
        reviews=((9, 3, 4, "The trust has agreed to cost nurses for two clubs."),),
        mitigations=(("Costed offer of nurses from the community trust", "therapies", 11, None),),
        threatens=("13.E",),
    ),
    RiskContent(
        title="If adult services do not take part, then the cliff edge at 18 will stay",
        cause="Two adult health services and the adult mental health trust have not named leads.",
        impact="Young people lose treatment at 18.",
        owner="adult",
        stream=4,
        raised=4,
        score=(3, 4),
        aim=(2, 3),
        reviews=(
            (8, 4, 4, "No lead named after three requests."),
            (10, 3, 4, "Lead promised for next month."),
        ),
        mitigations=(("Escalate to the two chief executives", "nurse", 9, 9),),
        threatens=("16.A", "16.D"),
    ),
    RiskContent(
        title="If leaders change again before the next visit, then pace will be lost",
        cause="Four senior posts changed in the year before the inspection.",
        impact="Decisions are taken twice, and families start again with new people.",
        owner="dcs",
        score=(2, 4),
        is_watched=False,
        reviews=((5, 3, 4, "The team manager has moved on; her successor starts with a month together."),),
    ),
    RiskContent(
        kind="issue",
        title="Records of health and education do not match for one child in seven",
        cause="Names, dates of birth and addresses differ between systems.",
        impact="Letters go to old addresses and reports disagree.",
        owner="data",
        stream=1,
        score=(5, 3),
        aim=(2, 2),
        reviews=((6, 4, 3, "Matched by hand for the open cases."), (10, 3, 3, "One child in twenty now.")),
        mitigations=(("Monthly matching with the trust's team", "data", 6, 6),),
        threatens=("7.D",),
    ),
    RiskContent(
        kind="issue",
        title="There is no forum representative for preparing for adulthood",
        cause="The post has been empty since the plan began; two people asked and could not take it on.",
        impact="Families of older young people are not in the room.",
        owner="forum_chair",
        stream=4,
        score=(5, 3),
        decisions=((10, "Ask the three colleges to second somebody for a term, and report back."),),
        mitigations=(("Advertise the post through colleges and adult services", "", None, None),),
        threatens=("14.A",),
    ),
    RiskContent(
        kind="issue",
        title="The case system cannot produce plans with pictures",
        cause="An upgrade is needed to use the new template in full.",
        impact="The young person's page is attached apart from the plan.",
        owner="head_send",
        stream=0,
        raised=3,
        score=(4, 2),
        aim=(1, 2),
        mitigations=(("Upgrade tested and installed", "head_send", 8, 8),),
        closed=(9, "The upgrade is in use and plans print with pictures."),
    ),
    RiskContent(
        kind="issue",
        title="Telephone lines of the helpline dropped calls for three weeks",
        cause="A fault at the supplier dropped one call in four.",
        impact="Families gave up, and said so.",
        owner="complaints",
        stream=3,
        raised=5,
        score=(5, 3),
        aim=(1, 2),
        mitigations=(
            ("Ring back every dropped caller", "complaints", 6, 6),
            ("Change supplier", "complaints", 7, 7),
        ),
        closed=(7, "New supplier in place; no dropped calls for four weeks."),
    ),
    RiskContent(
        kind="issue",
        title="Nine schools do not send review papers in time",
        cause="Papers from nine schools make up half of late reviews.",
        impact="214 plans wait to be changed.",
        owner="reviews_manager",
        stream=0,
        raised=6,
        score=(4, 3),
        aim=(2, 2),
        reviews=((10, 3, 3, "Six of the nine visited; three have caught up."),),
        mitigations=(("Visit each school and agree dates", "reviews_manager", 9, None),),
        threatens=("4.B",),
    ),
)
