"""A made-up monitoring update of Wexcombe, written out as text, Word, slides or a workbook, in several orders."""

import docx
import pptx
from openpyxl import Workbook
from pptx.util import Inches

HEADLINES = ["New parent carer forum chair in post", "Training offer for schools agreed", "Helpline open"]
RISKS = [
    ["Risk/Issue", "Detail", "RAG", "Impact", "Mitigation"],
    ["Staff turnover", "Four posts are empty", "R", "Plans are late", "Agency cover until June"],
    ["Transport costs", "Routes have doubled", "Amber", "Overspend", "Route review"],
]
COLUMNS = ["Focus Area", "Milestone", "RAG", "Issue", "Mitigation"]
WORKSTREAMS = {
    "Early Help": (
        ["Met the nursery heads", "Agreed a single referral form"],
        ["Pilot the form in two schools by end of May", "Publish the guide", "Tell families"],
        [
            [
                "Focus Area 3: Families get help early",
                "Form agreed",
                "A",
                "Two systems do not join up",
                "Join them",
            ]
        ],
    ),
    "Preparing for Adulthood": (
        ["Job coaches recruited"],
        ["Hold the careers fair in early May", "Agree the health passport"],
        [
            [
                "7: Every plan looks ahead 8: Supported internships grow",
                "Fair held",
                "R",
                "No venue",
                "Ask the college",
            ],
            ["9. Transitions are planned", "Protocol drafted", "G", "None of note", "Keep going"],
        ],
    ),
    "Sufficiency": (
        ["Places forecast redone"],
        ["Consult on the new unit"],
        [["12: Enough places", "Forecast", "Amber/Green", "Late data", "Chase; see Task 12.B"]],
    ),
}
REGISTER = [
    [
        "Data Reporting",
        "Report Type",
        "Frequency",
        "Start Date",
        "1st Draft To be developed by",
        "First Report Issue",
        "Progress as at 19/05/2023",
    ],
    ["Forecast of places", "Report", "TBD", "Jan-23", "Ongoing", "TBD", "Work underway"],
    ["Timeliness", "Power BI", "Monthly", "Mar-23", "Apr-23", "May-23", "On track"],
]
INDICATORS = {
    "How much we DID": ["No. of plans", "Referrals to the helpline"],
    "How WELL did we do it": ["% of plans in 20 weeks", "No/% of appeals"],
    "Impact – What DIFFERENCE has it made?": ["Trust of parents"],
}
LAST = ["Appoint a lead for schools", "Refresh the plan by July 2023"]
TITLES = ["Wexcombe SEND Programme", "Written Statement of Action", "Monitoring update – May 2023"]


class Text:
    """Write lines as plain text, tables with tabs."""

    suffix = ".txt"

    def __init__(self):
        self.lines = []

    def title(self, text):
        self.heading(text)

    def heading(self, text):
        self.lines += ["", text, ""]

    def items(self, texts):
        self.lines += [f"- {text}" for text in texts]

    def table(self, rows):
        self.lines += ["", *("\t".join(row) for row in rows), ""]

    def new_page(self):
        """Leave pages to the formats that have them."""

    def save(self, path):
        path.write_text("\n".join(self.lines), encoding="utf-8")


class Word:
    """Write headings as headings and lists as bullets."""

    suffix = ".docx"

    def __init__(self):
        self.document = docx.Document()

    def title(self, text):
        self.document.add_paragraph(text)

    def heading(self, text):
        self.document.add_heading(text, 2)

    def items(self, texts):
        for text in texts:
            self.document.add_paragraph(text, style="List Bullet")

    def table(self, rows):
        table = self.document.add_table(rows=0, cols=len(rows[0]))
        for row in rows:
            for cell, text in zip(table.add_row().cells, row, strict=True):
                cell.text = text

    def new_page(self):
        self.document.add_page_break()

    def save(self, path):
        self.document.save(path)


class Slides:
    """Write each thing in a box of its own, down the slide."""

    suffix = ".pptx"

    def __init__(self):
        self.deck = pptx.Presentation()
        self.new_page()

    def title(self, text):
        self.heading(text)

    def heading(self, text):
        self._box().text = text

    def items(self, texts):
        self._box().text = "\n".join(f"• {text}" for text in texts)

    def table(self, rows):
        self.top += 1
        shape = self.slide.shapes.add_table(
            len(rows), len(rows[0]), Inches(0), Inches(self.top), Inches(9), Inches(0.5)
        )
        for cells, row in zip(shape.table.rows, rows, strict=True):
            for cell, text in zip(cells.cells, row, strict=True):
                cell.text = text

    def new_page(self):
        self.slide = self.deck.slides.add_slide(self.deck.slide_layouts[6])
        self.top = 0

    def save(self, path):
        self.deck.save(path)

    def _box(self):
        self.top += 1
        box = self.slide.shapes.add_textbox(Inches(0), Inches(self.top), Inches(9), Inches(0.5))
        return box.text_frame


class Sheets:
    """Write everything down one sheet, a thing to a row."""

    suffix = ".xlsx"

    def __init__(self):
        self.book = Workbook()
        self.book.active.title = "Update"

    def title(self, text):
        self.heading(text)

    def heading(self, text):
        self.book.active.append([])
        self.book.active.append([text])

    def items(self, texts):
        for text in texts:
            self.book.active.append([f"• {text}"])

    def table(self, rows):
        self.book.active.append([])
        for row in rows:
            self.book.active.append(row)

    def new_page(self):
        self.book.active.append([])

    def save(self, path):
        self.book.save(path)


FORMS = [Text, Word, Slides, Sheets]
ORDERS = {"names first": "WPNT", "names after the lists": "PNWT", "names first, table first": "WTPN"}


def write(form, path, order="WPNT", workstreams=WORKSTREAMS, columns=None, with_register=True):
    """Write the update; `order` is the order of name (W), progress (P), next steps (N) and table (T)."""
    out = form()
    for title in TITLES:
        out.title(title)
    out.items(HEADLINES)
    out.heading("Programme Risks/Issues")
    out.table(RISKS)
    orders = order if isinstance(order, list) else [order] * len(workstreams)
    for (name, parts), own in zip(workstreams.items(), orders, strict=True):
        out.new_page()
        workstream(out, name, parts, own, columns or COLUMNS)
    out.new_page()
    if with_register:
        out.heading("Reporting Milestones")
        out.table(REGISTER)
    _indicators(out)
    out.new_page()
    out.heading("Programme – Next Steps")
    out.items(LAST)
    out.save(path)
    return path


def workstream(out, name, parts, order, columns):
    """Write one workstream's parts in an order."""
    progress, steps, rows = parts
    for part in order:
        if part == "W":
            out.heading(f"{name} Workstream")
        elif part == "P":
            out.heading("Progress")
            out.items(progress)
        elif part == "N":
            out.heading("Next Steps")
            out.items(steps)
        else:
            out.table([columns, *rows])


def _indicators(out):
    out.heading("Monitoring and Evaluation Approach")
    for heading in INDICATORS:
        out.heading(heading)
    for texts in INDICATORS.values():
        out.heading("Example indicators:")
        out.items(texts)
