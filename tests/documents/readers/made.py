"""Office files made for a test, good and bad."""

import io
import zipfile

import docx
import openpyxl
import pptx

DOCX_MAIN = "word/document.xml"


def word(fill=lambda document: document.add_paragraph("Words")):
    """Make a Word file; `fill` puts things in it."""
    document = docx.Document()
    fill(document)
    return _bytes(document)


def powerpoint(fill):
    """Make a PowerPoint file."""
    deck = pptx.Presentation()
    fill(deck)
    return _bytes(deck)


def excel(fill=lambda sheet: sheet.append(["Ref", "Action"])):
    """Make a workbook whose first sheet is called Plan."""
    workbook = openpyxl.Workbook()
    workbook.active.title = "Plan"
    fill(workbook.active)
    return _bytes(workbook)


def with_part(package, name, content):
    """Put a part into an Office file, in place of the one of that name if there is one."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(package)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for member in old.namelist():
            if member != name:
                new.writestr(member, old.read(member))
        new.writestr(name, content)
    return made.getvalue()


def part(package, name):
    """Read one part of an Office file."""
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        return archive.read(name)


def _bytes(document):
    made = io.BytesIO()
    document.save(made)
    return made.getvalue()
