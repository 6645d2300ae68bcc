from docx.enum.text import WD_BREAK
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from tests.documents.readers import made
from turnstone.documents.readers import read
from turnstone.documents.readers.reading import Break, Grid, Line


def reading_of(keep, fill):
    return read(keep("plan.docx", made.word(fill)))


def told(reading):
    return [(part.style, part.level, part.text) for part in reading.parts if isinstance(part, Line)]


def xml(markup):
    return parse_xml(f"<root {nsdecls('w')}>{markup}</root>")[0]


def insert(document, markup):
    document.element.body.insert(0, xml(markup))


def test_styles_say_what_a_paragraph_is(keep):
    def fill(document):
        document.add_heading("Update", 0)
        document.add_heading("Progress", 1)
        document.add_heading("Detail", 2)
        document.add_paragraph("Words")
        document.add_paragraph("One", style="List Bullet")
        document.add_paragraph("Deeper", style="List Bullet 2")
        document.add_paragraph("☐ To do", style="List Bullet")

    assert told(reading_of(keep, fill)) == [
        ("title", 0, "Update"),
        ("heading", 0, "Progress"),
        ("heading", 1, "Detail"),
        ("text", 0, "Words"),
        ("item", 0, "One"),
        ("item", 1, "Deeper"),
        ("check", 0, "To do"),
    ]


def test_a_style_of_ones_own_is_what_it_is_based_on(keep):
    def fill(document):
        style = document.styles.add_style("Council heading", 1)
        style.base_style = document.styles["Heading 2"]
        document.add_paragraph("Progress", style="Council heading")

    assert told(reading_of(keep, fill)) == [("heading", 1, "Progress")]


def test_numbering_on_the_paragraph_makes_an_item(keep):
    def fill(document):
        insert(
            document,
            '<w:p><w:pPr><w:numPr><w:ilvl w:val="2"/><w:numId w:val="1"/></w:numPr></w:pPr>'
            "<w:r><w:t>Deep</w:t></w:r></w:p>",
        )

    assert told(reading_of(keep, fill)) == [("item", 2, "Deep")]


def test_a_typed_bullet_makes_an_item(keep):
    assert told(reading_of(keep, lambda document: document.add_paragraph("•\tWords"))) == [
        ("item", 0, "Words")
    ]


def test_tables_stand_in_their_place(keep):
    def fill(document):
        document.add_paragraph("Before")
        document.add_table(1, 2).cell(0, 0).text = "In"
        document.add_paragraph("After")

    assert [type(part) for part in reading_of(keep, fill).parts] == [Line, Grid, Line]


def test_merged_cells_say_their_words_once(keep):
    def fill(document):
        table = document.add_table(3, 3)
        table.cell(0, 0).merge(table.cell(0, 1)).text = "Wide"
        table.cell(1, 0).merge(table.cell(2, 0)).text = "Tall"
        table.rows[2]._tr.tc_lst[0].p_lst[0].add_r().text = "Unseen under the merged cell"
        table.cell(2, 2).text = "Last"

    (grid,) = reading_of(keep, fill).parts
    assert [[cell.text for cell in row] for row in grid.rows] == [
        ["Wide", "", ""],
        ["Tall", "", ""],
        ["", "", "Last"],
    ]


def test_a_cell_keeps_its_fill(keep):
    def fill(document):
        table = document.add_table(1, 2)
        table.cell(0, 0).text = "R"
        table.cell(0, 0)._tc.get_or_add_tcPr().append(xml('<w:shd w:val="clear" w:fill="FF0000"/>'))
        table.cell(0, 1)._tc.get_or_add_tcPr().append(xml('<w:shd w:val="clear" w:fill="auto"/>'))

    (grid,) = reading_of(keep, fill).parts
    assert [cell.fill for cell in grid.rows[0]] == ["#ff0000", ""]


def test_lists_in_a_cell_keep_their_levels(keep):
    def fill(document):
        cell = document.add_table(1, 2).cell(0, 0)
        cell.text = "Intro"
        cell.add_paragraph("One", style="List Bullet")
        cell.add_paragraph("Deeper", style="List Bullet 2")

    (grid,) = reading_of(keep, fill).parts
    assert [(line.style, line.level) for line in grid.rows[0][0].lines] == [
        ("text", 0),
        ("item", 0),
        ("item", 1),
    ]


def test_a_table_in_a_cell_becomes_lines_of_the_cell(keep):
    def fill(document):
        cell = document.add_table(1, 2).cell(0, 0)
        inner = cell.add_table(1, 2)
        inner.cell(0, 0).text, inner.cell(0, 1).text = "a", "b"

    (grid,) = reading_of(keep, fill).parts
    assert grid.rows[0][0].text == "a\nb"


def test_a_frame_of_one_cell_is_ordinary_words(keep):
    def fill(document):
        document.add_table(1, 1).cell(0, 0).text = "Framed"

    assert told(reading_of(keep, fill)) == [("text", 0, "Framed")]


def test_tracked_changes_are_read_as_accepted(keep):
    def fill(document):
        insert(
            document,
            '<w:p><w:r><w:t xml:space="preserve">Kept </w:t></w:r><w:ins w:id="1" w:author="x"><w:r><w:t>added</w:t></w:r>'
            '</w:ins><w:del w:id="2" w:author="x"><w:r><w:delText>gone</w:delText></w:r></w:del></w:p>',
        )

    reading = reading_of(keep, fill)
    assert told(reading) == [("text", 0, "Kept added")]
    assert reading.notes == (
        "Tracked changes were read as if accepted: insertions kept, deletions left out.",
    )


def test_content_controls_are_read_and_their_prompts_are_not(keep):
    def fill(document):
        insert(
            document, "<w:sdt><w:sdtContent><w:p><w:r><w:t>Filled in</w:t></w:r></w:p></w:sdtContent></w:sdt>"
        )
        insert(
            document,
            "<w:p><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>Click here</w:t></w:r>"
            "</w:sdtContent></w:sdt></w:p>",
        )

    assert told(reading_of(keep, fill)) == [("text", 0, "Filled in")]


def test_a_text_box_is_read_once(keep):
    box = "<w:txbxContent><w:p><w:r><w:t>Boxed</w:t></w:r></w:p></w:txbxContent>"
    mc = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'

    def fill(document):
        insert(
            document,
            f'<w:p><w:r><w:t>Words</w:t></w:r><w:r><mc:AlternateContent {mc}><mc:Choice Requires="w">{box}</mc:Choice>'
            f"<mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r></w:p>",
        )

    assert told(reading_of(keep, fill)) == [("text", 0, "Words"), ("text", 0, "Boxed")]


def test_a_page_break_is_a_break(keep):
    def fill(document):
        document.add_paragraph("One").add_run().add_break(WD_BREAK.PAGE)
        document.add_paragraph("Two")

    assert [type(part) for part in reading_of(keep, fill).parts] == [Line, Break, Line]


def test_a_line_break_starts_a_line_that_is_not_set_apart(keep):
    reading = reading_of(keep, lambda document: document.add_paragraph("One\nTwo"))
    assert [(part.text, part.after_gap) for part in reading.parts] == [("One", True), ("Two", False)]


def test_what_is_passed_over_is_noted(keep):
    def fill(document):
        document.add_paragraph("Words")
        document.sections[0].header.paragraphs[0].text = "OFFICIAL"
        document.add_comment(document.paragraphs[0].runs, text="Is this right?")

    assert reading_of(keep, fill).notes == (
        "The header and footer were passed over.",
        "Comments in the margin were passed over.",
    )


def test_a_plain_document_needs_no_note(keep):
    assert read(keep("plan.docx", made.word())).notes == ()
