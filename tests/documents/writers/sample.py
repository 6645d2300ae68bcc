"""A monitoring update of a fictional area, as full as a real one: what every writer is tried on."""

import datetime as dt

from turnstone.documents.blocks import (
    Bar,
    Bullets,
    Cell,
    Column,
    Document,
    Fact,
    Heading,
    Item,
    Moved,
    Panel,
    Paragraph,
    Part,
    Rating,
    RatingsChart,
    Row,
    Section,
    Table,
)

GREEN = Rating(scale="confidence", key="green", word="On track")
AMBER = Rating(scale="confidence", key="amber", word="At risk")
RED = Rating(scale="confidence", key="red", word="Off track")
GREY = Rating(scale="confidence", key="grey", word="Not started")
BLUE = Rating(scale="confidence", key="blue", word="Complete")
STATUSES = (
    Rating(scale="status", key="not_started", word="Not started"),
    Rating(scale="status", key="in_progress", word="In progress"),
    Rating(scale="status", key="complete", word="Complete"),
)
IMPACTS = (
    Rating(scale="impact", key="not_yet", word="Not yet"),
    Rating(scale="impact", key="early_signs", word="Early signs"),
    Rating(scale="impact", key="evident", word="Evident"),
    Rating(scale="impact", key="sustained", word="Sustained"),
)
CONFIDENCES = (GREEN, AMBER, RED, GREY, BLUE)
WORKSTREAMS = (
    "Identifying need early",
    "Assessment and plans",
    "Preparing for adulthood",
    "Working together with families",
    "Joint commissioning",
)


def monitoring_update() -> Document:
    """Build the sample: an opening, five workstreams, and ninety actions at the end."""
    return Document(
        title="SEND improvement programme: monitoring update",
        subtitle="What moved in March, what did not, and what the board is asked to decide",
        area="Wexcombe",
        audience="SEND Improvement Board, 14 April 2022",
        as_at=dt.date(2022, 3, 31),
        sections=(_opening(), _risks(), *(_workstream(place) for place in range(5)), _appendix()),
    )


def _headlines() -> tuple[Item, ...]:
    return (
        Item(
            label="Moved",
            text="Plans finished within 20 weeks rose from 41% to 58% between January and March 2022.",
        ),
        Item(
            label="Moved",
            text="The autism assessment backlog fell for the third month, to 212 children.",
            rating=AMBER,
        ),
        Item(
            label="Did not move",
            text="Annual reviews on time stayed at 63%. The cause is sickness in one team:",
            children=(
                Item(text="two posts are out to advert, closing 22 April;"),
                Item(
                    text="schools in the east are holding their own reviews meanwhile:",
                    children=(Item(text="eleven have started;"), Item(text="four start after Easter.")),
                ),
            ),
        ),
        Item(
            label="New",
            text="The parent carer forum's survey closed with 318 answers.",
            href="https://example.org/survey",
        ),
    )


def _opening() -> Section:
    return Section(
        title="This month on a page",
        anchor="this-month",
        summary="Pace improved for the second month, but one in five actions still has no date that anyone believes.",
        blocks=(
            Panel(
                style="decision",
                title="Decisions asked of the board",
                blocks=(
                    Bullets(
                        style="number",
                        items=(
                            Item(
                                text="Agree to move action 2.B (one front door for families) from 30 April to 30 June 2022."
                            ),
                            Item(
                                text="Release £48,000 from the contingency for two educational psychologist posts."
                            ),
                        ),
                    ),
                ),
            ),
            Heading(text="Headlines"),
            Bullets(items=_headlines()),
            Panel(
                style="warning",
                title="Before you read the ratings",
                blocks=(
                    Paragraph(
                        text="Seven of the ten exceptions are rated amber. Ask what would make each one green."
                    ),
                ),
            ),
            Paragraph(
                style="quote",
                text="We were told three different things by three different people. Now we have one name and one number.",
                source="Parent of a child aged 7, forum survey, March 2022",
            ),
            _chart(),
        ),
    )


def _chart() -> RatingsChart:
    months = ("Oct 2021", "Nov 2021", "Dec 2021", "Jan 2022", "Feb 2022", "Mar 2022")
    counts = [
        (4, 30, 24, 12, 20),
        (7, 31, 25, 11, 16),
        (9, 30, 26, 12, 13),
        (14, 33, 24, 9, 10),
        (17, 35, 22, 7, 9),
        (21, 36, 19, 6, 8),
    ]
    order = (BLUE, GREEN, AMBER, RED, GREY)
    bars = tuple(
        Bar(
            label=month,
            parts=tuple(Part(rating=rating, count=n) for rating, n in zip(order, row, strict=True)),
        )
        for month, row in zip(months, counts, strict=True)
    )
    columns = (
        Column(heading="Month", width=2),
        *(Column(heading=rating.word, align="end") for rating in order),
    )
    rows = tuple(Row(cells=(m, *map(str, row))) for m, row in zip(months, counts, strict=True))
    return RatingsChart(
        title="Confidence in the 90 actions, month by month",
        sentence="Complete and on-track actions rose from 34 in October 2021 to 57 in March 2022; red halved to 6.",
        bars=bars,
        table=Table(caption="Actions by confidence at each month end", columns=columns, rows=rows),
    )


def _risks() -> Section:
    columns = (
        Column(heading="Risk", width=4),
        Column(heading="Score", align="end"),
        Column(heading="Rating", width=2),
        Column(heading="Mitigation", width=5),
    )
    rows = (
        (
            "If the two posts stay empty, then reviews will be late again in the autumn.",
            "20",
            RED,
            "Agency cover agreed to July; pay supplement goes to panel on 3 May.",
        ),
        (
            "If schools do not share early-help records, then need is found later.",
            "12",
            AMBER,
            "One agreement, signed by 41 of 52 schools.\nThe other 11 are visited by the end of May.",
        ),
        (
            "If the therapy contract lapses, then families wait twice.",
            "8",
            GREEN,
            Bullets(
                items=(
                    Item(text="Contract extended to March 2023;"),
                    Item(text="new service out to tender in June."),
                )
            ),
        ),
    )
    table = Table(
        caption="Programme risks, worst first", columns=columns, rows=tuple(Row(cells=row) for row in rows)
    )
    empty = Table(
        caption="Risks closed this month", columns=columns[:2], rows=(), empty="None was closed in March."
    )
    return Section(
        title="Risks",
        anchor="risks",
        summary="Three risks; one is red and has an owner.",
        blocks=(table, empty),
    )


def _workstream(place: int) -> Section:
    number, name = place + 1, WORKSTREAMS[place]
    progress = (
        Item(
            label="Activity",
            text=f"Training given to 64 staff in {8 + place} schools.",
            facts=(Fact("update:1", 3),),
        ),
        Item(label="Quality", text="Audit of 20 files: 14 good or better, up from 9 in December."),
        Item(
            label="Difference",
            text="Families who said “I was listened to”: 71%, up from 55%.",
            rating=IMPACTS[1],
        ),
    )
    checklist = (
        Item(
            text="Publish the revised pathway",
            children=(Item(text="forum has agreed the words"), Item(text="web page tested on a phone")),
        ),
        Item(text="Agree the data-sharing schedule with the trust"),
    )
    return Section(
        title=f"Workstream {number}: {name}",
        anchor=f"workstream-{number}",
        summary="Led by the council, the health trust and the parent carer forum together.",
        rating=Rating(scale="impact", key="early_signs", word="Early signs"),
        starts_page=True,
        blocks=(
            Heading(text="Progress since February"),
            Bullets(items=progress),
            Heading(text="Next steps"),
            Heading(text="By the end of April", level=4),
            Bullets(style="check", items=checklist),
            _exceptions(number),
            Paragraph(style="note", text="Exceptions only. Every action is in the appendix."),
        ),
    )


def _exceptions(number: int) -> Table:
    long = (
        "The multi-agency panel met twice in the month and looked at 38 requests. Nineteen went straight to assessment, "
        "eleven to early help, and eight were sent back for more information because the school had not recorded what "
        "it had already tried.\nThe eight are the problem: each return adds about three weeks, and families told the "
        "forum that nobody explains why. The lead for inclusion is now ringing each family on the day of the decision."
    )
    mitigation = Bullets(
        items=(
            Item(
                text="Template for schools cut from nine pages to two",
                children=(Item(text="tried in six schools"), Item(text="goes to all after Easter")),
            ),
            Item(text="Panel pre-reads requests and rings the school before it meets"),
        )
    )
    columns = (
        Column(heading="Focus area", width=3),
        Column(heading="Rating", width=2),
        Column(heading="Issue", width=6),
        Column(heading="What we are doing", width=5),
        Column(heading="Due", width=2),
    )
    rows: tuple[tuple[Cell, ...], ...] = (
        (
            f"{number}.A: requests for assessment",
            AMBER,
            long,
            mitigation,
            Moved(first="31 Mar 2022", now="30 Jun 2022"),
        ),
        (
            f"{number}.C: annual reviews",
            RED,
            "Two of five officers are off sick.",
            "Agency cover from 4 April.",
            "30 Apr 2022",
        ),
    )
    return Table(
        caption=f"Exceptions in workstream {number}",
        columns=columns,
        rows=tuple(Row(cells=row) for row in rows),
    )


def _appendix() -> Section:
    headings = (
        ("Ref", 1),
        ("Action", 6),
        ("Lead", 3),
        ("Due", 3),
        ("Status", 3),
        ("Confidence", 3),
        ("Impact", 3),
        ("Latest", 5),
    )
    rows = []
    for place in range(90):
        due: Cell = (
            Moved(first="31 Jan 2022", now="30 Jun 2022") if place % 4 == 1 else f"{1 + place % 28} May 2022"
        )
        rows.append(
            Row(
                cells=(
                    f"{1 + place // 18}.{place % 18 + 1}",
                    f"Agree and publish step {place + 1} of the shared pathway with schools, health and families",
                    ("Head of inclusion", "Designated clinical officer", "Forum chair")[place % 3],
                    due,
                    STATUSES[place % 3],
                    CONFIDENCES[place % 5],
                    IMPACTS[place % 4],
                    "No change since February."
                    if place % 2
                    else "Draft agreed by the steering group on 8 March; goes to the forum next.",
                )
            )
        )
    columns = tuple(Column(heading=heading, width=width) for heading, width in headings)
    return Section(
        title="Appendix: every action",
        anchor="appendix",
        starts_page=True,
        blocks=(Table(caption="All 90 actions as at 31 March 2022", columns=columns, rows=tuple(rows)),),
    )
