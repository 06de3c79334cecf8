"""The quick look at a document: every word in order, nothing read as markup, and no more than fits a look."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from html.parser import HTMLParser

from db.domain.blocks import (
    Block,
    Caption,
    Cell,
    CellStyle,
    Contents,
    Document,
    Heading,
    ListBlock,
    ListItem,
    ListKind,
    PageBreak,
    Paragraph,
    ParagraphStyle,
    Picture,
    Row,
    Run,
    Section,
    Signature,
    Signatures,
    Table,
)
from desktop.documents.preview import chart_blocks, pictures, preview
from documents.drawn_blocks import chart, png

ALONE = {"br", "hr"}


@dataclass
class Reader(HTMLParser):
    """What a fragment of HTML holds: its words, its elements, and whether each one is closed."""

    words: list[str] = field(default_factory=list)
    elements: list[tuple[str, dict[str, str | None]]] = field(default_factory=list)
    opened: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in ALONE:
            self.opened.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in ALONE:
            assert self.opened.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def read(fragment: str) -> Reader:
    """The fragment taken apart."""
    reader = Reader()
    reader.feed(fragment)
    assert reader.opened == []
    return reader


def shown(*blocks: Block, room: int = 160) -> str:
    """The preview of a document of one section."""
    return preview(Document("Sprawozdanie", (Section(blocks),)), room)


def paragraph(text: str, style: ParagraphStyle = ParagraphStyle.BODY) -> Paragraph:
    """A paragraph of one look."""
    return Paragraph((Run(text),), style)


def table(*rows: Row, widths: Sequence[int] = (300, 100)) -> Table:
    """A table of such columns."""
    return Table(tuple(widths), rows, "Wskaźniki")


def row(*texts: str) -> Row:
    """A row of plain cells."""
    return Row(tuple(Cell((text,)) for text in texts))


def test_text_stands_in_order_under_the_name_of_its_style() -> None:
    html = shown(
        paragraph("Urząd Gminy", ParagraphStyle.OFFICE), Heading(2, "Wstęp"), paragraph("Rok był dobry.")
    )
    assert read(html).words == ["Urząd Gminy", "Wstęp", "Rok był dobry."]
    assert [(tag, at.get("class")) for tag, at in read(html).elements] == [
        ("p", "office"),
        ("h2", None),
        ("p", "body"),
    ]


def test_what_the_user_typed_is_never_markup() -> None:
    html = shown(
        paragraph("<b>5 < 6 & 7</b>"),
        Heading(1, "a<i>b"),
        table(row("<td>", '"x"')),
        Caption("Tabela", "<p>"),
    )
    assert [tag for tag, _ in read(html).elements] == ["p", "h1", "table", "tr", "td", "td", "p"]
    assert read(html).words[0] == "<b>5 < 6 & 7</b>"


def test_bold_and_italic_runs_keep_their_look() -> None:
    html = shown(Paragraph((Run("Koordynator: ", bold=True), Run("GOPS", italic=True), Run("."))))
    assert html == '<p class="body"><b>Koordynator: </b><i>GOPS</i>.</p>'


def test_lists_are_marked_as_they_are_in_the_document() -> None:
    nested = ListItem((Run("Urząd"),), (ListItem((Run("Wydział"),)),))
    html = shown(ListBlock((nested, ListItem((Run("GOPS"),))), ListKind.LETTERED))
    lettered = '<ol type="a" style="-qt-list-number-suffix: \')\'">'
    assert html == f"{lettered}<li>Urząd<ul><li>Wydział</li></ul></li><li>GOPS</li></ol>"


def test_every_kind_of_list_has_its_own_marks() -> None:
    marks = {kind: shown(ListBlock((ListItem((Run("a"),)),), kind)) for kind in ListKind}
    suffix = "-qt-list-number-suffix: '{}'".format
    assert (suffix(")") in marks[ListKind.NUMBERED], suffix(".") in marks[ListKind.ORDINAL]) == (True, True)
    assert read(marks[ListKind.DASHED]).words == ["–\u00a0a"]
    assert read(marks[ListKind.BULLETED]).elements[0] == ("ul", {})


def test_after_z_comes_za() -> None:
    html = shown(ListBlock(tuple(ListItem((Run(str(number)),)) for number in range(28)), ListKind.LETTERED))
    first, second = html.split("</ol>")[:2]
    assert first.count("<li>") == 26
    assert "-qt-list-number-prefix: 'z'" in second


def test_references_say_the_number_of_their_caption_also_before_it() -> None:
    refers = Paragraph((Run("Zob. "), Run("", anchor="t"), Run(" i "), Run("inna", anchor="?")))
    html = shown(refers, Caption("Tabela", "Cel I"), Caption("Tabela", "Cel II", "t"))
    assert "".join(read(html).words).startswith("Zob. Tabela\u00a02 i inna")


def test_charts_and_pictures_are_asked_for_by_number() -> None:
    first, second = chart(("1", "2")), chart(("3", "4"))
    picture = Picture(png(1, 1), '<"Herb">', 20)
    document = Document("Sprawozdanie", (Section((first, picture)), Section((second,))))
    images = [at for tag, at in read(preview(document)).elements if tag == "img"]
    assert [at["src"] for at in images] == ["chart:0", "picture:0", "chart:1"]
    assert images[1]["alt"] == '<"Herb">'
    assert chart_blocks(document) == (first, second)
    assert pictures(document) == (picture,)


def test_signatures_stand_side_by_side_under_what_each_does() -> None:
    entries = (Signature("Sporządził", "A. B.", "inspektor"), Signature("Zatwierdził", acting_for="Wójta"))
    html = shown(Signatures((*entries, Signature("Przyjął"), Signature(""))))
    assert read(html).words == [
        *("Sporządził", "Zatwierdził", "Przyjął"),
        *("inspektor", "A. B.", "w z. Wójta", "(podpis)", "Podpis", "(podpis)"),
    ]
    assert html.count("<table") == 2


def test_cells_show_their_runs_instead_of_their_lines() -> None:
    html = shown(table(Row((Cell(("nie",), runs=(Run("wzrost "), Run("o 5", bold=True)), reference="1)"),))))
    assert '<td class="text">wzrost <b>o 5</b><sup>\u00a01)</sup></td>' in html


def test_a_draft_says_so_once_above_it_all() -> None:
    sections = tuple(Section((paragraph(name),)) for name in "AB")
    assert read(preview(Document("Sprawozdanie", sections, draft=True))).words == ["PROJEKT", "A", "B"]
    assert preview(Document("Sprawozdanie", (), draft=True)) == ""


def test_captions_are_counted_by_their_label() -> None:
    html = shown(Caption("Tabela", "Cel I"), Caption("Wykres", "Trend"), Caption("Tabela", "Cel II"))
    assert read(html).words == ["Tabela\u00a01. Cel I", "Wykres\u00a01. Trend", "Tabela\u00a02. Cel II"]


def test_the_contents_list_headings_down_to_their_depth_those_in_tables_too() -> None:
    inside = Row((Cell(("Cel 1.1",), CellStyle.SUBGOAL, columns=2, outline=2),))
    html = shown(Contents("Spis treści", 2), Heading(1, "Cel 1"), table(inside), Heading(3, "Analiza"))
    assert read(html).words[:3] == ["Spis treści", "Cel 1", "Cel 1.1"]
    assert read(html).words.count("Analiza") == 1


def test_a_table_has_headers_spans_and_its_columns_widths() -> None:
    header = Row(
        (Cell(("Wskaźnik",), CellStyle.HEADER), Cell(("2023",), CellStyle.HEADER_NUMBER)), header=True
    )
    goal = Row((Cell(("Cel 1",), CellStyle.GOAL, columns=2),))
    first = Row((Cell(("Spotkania",), rows=2), Cell(("806",), CellStyle.NUMBER)))
    second = Row((Cell(("1 384",), CellStyle.NUMBER),))
    cells = [
        at for tag, at in read(shown(table(header, goal, first, second))).elements if tag in ("th", "td")
    ]
    assert cells == [
        {"width": "75%", "class": "header"},
        {"width": "25%", "class": "header_number"},
        {"class": "goal", "colspan": "2"},
        {"class": "text", "rowspan": "2"},
        {"class": "number"},
        {"class": "number"},
    ]


def test_lines_of_a_cell_stay_apart_and_lists_have_their_signs() -> None:
    html = shown(table(Row((Cell(("Uwaga 1", "Uwaga 2")), Cell(("GOPS", "ZOZ"), CellStyle.LIST)))))
    assert read(html).words == ["Uwaga 1", "Uwaga 2", "•\u00a0GOPS", "•\u00a0ZOZ"]


def test_sections_and_page_breaks_are_told_apart_by_a_line() -> None:
    html = preview(
        Document(
            "Sprawozdanie",
            (Section((paragraph("Strona"),)), Section((paragraph("A"), PageBreak(), paragraph("B")))),
        )
    )
    assert re.sub(r"</?p[^>]*>", "", html) == "Strona<hr/>A<hr/>B"


def test_a_long_document_ends_early_and_says_so() -> None:
    tall = Row((Cell(("Działanie",), rows=900), Cell(("1",))))
    rest = [Row((Cell((str(number),)),)) for number in range(2, 901)]
    html = shown(Heading(1, "Cel"), table(tall, *rest), paragraph("Koniec"), room=11)
    cells = [at for tag, at in read(html).elements if tag == "td"]
    assert cells[0]["rowspan"] == "10"
    assert len(cells) == 11
    assert "Koniec" not in html
    assert read(html).words[-1].startswith("Podgląd kończy się")


def test_a_document_that_just_fits_does_not_say_so() -> None:
    assert shown(paragraph("A"), paragraph("B"), room=2).endswith(">B</p>")


def test_later_sections_of_a_long_document_are_left_out() -> None:
    sections = tuple(Section((paragraph(name),)) for name in "ABC")
    assert read(preview(Document("Sprawozdanie", sections), room=1)).words[0] == "A"
    assert len(read(preview(Document("Sprawozdanie", sections), room=1)).words) == 2


def test_hundreds_of_headings_do_not_fill_the_preview() -> None:
    html = shown(Contents("Spis treści"), *(Heading(1, f"Cel {number}") for number in range(500)), room=1)
    assert len(read(html).words) < 100
    assert "…" in read(html).words


def test_an_empty_document_is_an_empty_preview() -> None:
    assert preview(Document("Sprawozdanie", ())) == ""
