"""The flow of a document in Word: paragraphs, lists, contents, captions, sections."""

from pathlib import Path

import docx
from docx.oxml.ns import qn
from lxml import etree

from db.domain.blocks import (
    Caption,
    Cell,
    CellStyle,
    Contents,
    Document,
    Heading,
    ListBlock,
    ListItem,
    ListKind,
    Orientation,
    PageBreak,
    Paragraph,
    ParagraphStyle,
    Row,
    Run,
    Section,
    Signature,
    Signatures,
    headings,
)
from desktop.documents.word import write_docx
from documents.kielce_report import report
from documents.whole_document import composed as compose
from documents.word_parts import (
    BODY,
    STANDARD,
    all_of,
    cells,
    items,
    parts,
    root,
    simple,
    table,
    text_of,
    values,
    written,
)


def test_no_paragraph_outside_cells_is_empty(kielce: Path) -> None:
    body = root(kielce)[0]
    outside = [p for p in all_of(body, "w:p") if p.getparent().tag != qn("w:tc")]
    assert [p for p in outside if not text_of(p).strip()] == []


def test_a_paragraph_without_text_is_not_written(tmp_path: Path) -> None:
    body = written(simple(BODY, Paragraph(()), Paragraph((Run("  "),)), BODY), tmp_path / "document.docx")
    assert len(all_of(body, "w:p")) == 2


def test_a_table_is_followed_by_a_paragraph_of_no_height(tmp_path: Path) -> None:
    one = table(Row(cells(*"abc")))
    document = Document("x", (Section((one, one)), Section((one,), Orientation.LANDSCAPE)))
    body = written(document, tmp_path / "document.docx")[0]
    tags = [child.tag for child in body]
    tbl, p = qn("w:tbl"), qn("w:p")
    assert tags == [tbl, p, tbl, p, tbl, p, qn("w:sectPr")]
    assert [values(child, "w:pStyle") for child in body if child.tag == p] == [["Odstep"]] * 3


def test_each_numbered_list_starts_anew_and_bulleted_ones_share_a_numbering(tmp_path: Path) -> None:
    kinds = [ListKind.NUMBERED, ListKind.NUMBERED, ListKind.BULLETED, ListKind.BULLETED, ListKind.LETTERED]
    path = tmp_path / "lists.docx"
    write_docx(simple(*(ListBlock(items("a", "b"), kind) for kind in kinds)), path)
    used = values(root(path), "w:numId")
    assert used == [number for number in used[::2] for _ in "ab"]
    first, second, third, fourth, fifth = used[::2]
    assert len({first, second, third, fifth}) == 4
    assert third == fourth
    numbers = {num.get(qn("w:numId")): num for num in all_of(root(path, "word/numbering.xml"), "w:num")}
    for number in (first, second, fifth):
        assert values(numbers[number], "w:startOverride") == ["1"]


def test_the_first_item_of_a_list_and_each_that_introduces_others_stay_with_what_follows(
    tmp_path: Path,
) -> None:
    listed = ListBlock((*items("a", "b"), ListItem((Run("c:"),), items("d", "e")), *items("f")))
    body = written(simple(BODY, listed, BODY), tmp_path / "document.docx")
    kept = [text_of(p) for p in all_of(body, "w:p") if all_of(p, "w:keepNext")]
    assert kept == ["a", "c:"]


def test_realizers_in_a_cell_are_a_real_list(tmp_path: Path) -> None:
    row = Row((Cell(("Szkoła", "Przedszkole"), CellStyle.LIST, rows=2), *cells("a", "b")))
    first, second = all_of(
        written(simple(table(row, Row(cells("c", "d"))), BODY), tmp_path / "document.docx"), "w:tr"
    )
    listed = docx.Document(str(STANDARD)).styles["Tabela lista"]
    assert listed.element.find(f".//{qn('w:numId')}") is not None
    assert values(first.find(qn("w:tc")), "w:pStyle") == [listed.style_id] * 2
    assert listed.style_id not in values(second, "w:pStyle")  # no bullet below the merged cell


def test_the_contents_link_to_every_heading_and_ask_nothing_of_word(kielce: Path) -> None:
    body = root(kielce)
    found = list(headings(compose(report())))
    links = all_of(body, "w:hyperlink")
    assert [text_of(link) for link in links] == [heading.text for heading in found if heading.level <= 2]
    bookmarks = {
        mark.get(qn("w:name")): text_of(mark.getparent()) for mark in all_of(body, "w:bookmarkStart")
    }
    assert len(bookmarks) == len(found)
    assert all(bookmarks[link.get(qn("w:anchor"))] == text_of(link) for link in links)
    identifiers = values(body, "w:bookmarkStart", "w:id")
    assert len(set(identifiers)) == len(identifiers)
    assert values(body, "w:fldChar", "w:fldCharType") == ["begin", "separate", "end"]
    assert all_of(root(kielce, "word/settings.xml"), "w:updateFields") == []
    assert b"w:dirty" not in parts(kielce)["word/document.xml"]


def test_goals_in_tables_are_headings_of_the_outline(kielce: Path) -> None:
    levels = [mark for mark in all_of(root(kielce), "w:outlineLvl") if mark.get(qn("w:val")) == "1"]
    assert len(levels) == 18


def test_contents_of_a_document_without_headings_are_left_out(tmp_path: Path) -> None:
    assert all_of(written(simple(Contents("Spis"), BODY), tmp_path / "document.docx"), "w:sdt") == []


def test_captions_count_their_labels_by_themselves(tmp_path: Path) -> None:
    captions = (Caption("Tabela", "a"), Caption("Wykres", "b"), Caption("Tabela", "c"))
    body = written(simple(*captions), tmp_path / "document.docx")
    assert [text_of(p) for p in all_of(body, "w:p")] == [
        "Tabela\u00a01. a",
        "Wykres\u00a01. b",
        "Tabela\u00a02. c",
    ]
    assert values(body, "w:fldSimple", "w:instr") == [
        f" SEQ {label} \\* ARABIC " for label in ("Tabela", "Wykres", "Tabela")
    ]


def test_pages_are_numbered_except_the_title_page(kielce: Path) -> None:
    title, *others = all_of(root(kielce), "w:sectPr")
    assert all_of(title, "w:footerReference") == []
    assert all(len(all_of(section, "w:footerReference")) == 1 for section in others)
    footer = root(kielce, "word/footer1.xml")
    assert text_of(footer) == "Strona 1 z 1"
    assert values(footer, "w:fldSimple", "w:instr") == [" PAGE ", " NUMPAGES "]


def test_a_lying_sheet_has_its_sides_exchanged(tmp_path: Path) -> None:
    document = Document("x", (Section((BODY,), Orientation.LANDSCAPE), Section((BODY,))))
    lying, upright = all_of(written(document, tmp_path / "document.docx"), "w:pgSz")
    assert (lying.get(qn("w:w")), lying.get(qn("w:orient"))) == ("16838", "landscape")
    assert (upright.get(qn("w:w")), upright.get(qn("w:orient"))) == ("11906", None)


def test_sections_end_in_their_last_paragraphs(tmp_path: Path) -> None:
    document = Document("x", tuple(Section((Paragraph((Run(text),)),)) for text in "abc"))
    body = written(document, tmp_path / "document.docx")[0]
    owners = [text_of(section.getparent().getparent()) for section in all_of(body, "w:sectPr")[:-1]]
    assert owners == ["a", "b"]
    assert body[-1].tag == qn("w:sectPr")


def test_a_page_break_is_asked_for_by_the_paragraph_after_it(tmp_path: Path) -> None:
    body = written(simple(BODY, PageBreak(), Heading(1, "Dalej"), BODY), tmp_path / "document.docx")
    (asked,) = all_of(body, "w:pageBreakBefore")
    assert text_of(asked.getparent().getparent()) == "Dalej"
    assert all_of(body, "w:br") == []


def test_a_document_of_nothing_is_a_document(tmp_path: Path) -> None:
    for number, document in enumerate((Document("x", ()), Document("x", (Section(()), Section(()))))):
        path = tmp_path / f"{number}.docx"
        write_docx(document, path)
        assert all(not paragraph.text for paragraph in docx.Document(str(path)).paragraphs)


def test_what_follows_a_table_does_not_touch_it(tmp_path: Path) -> None:
    one, listed = table(Row(cells(*"abc"))), ListBlock(items("pierwszy", "drugi"))
    source = Paragraph((Run("Źródło: GUS."),), ParagraphStyle.SOURCE)
    written_one = written(simple(one, BODY, one, listed, one, source, BODY, one, one), tmp_path / "room.docx")
    moved = [
        (text_of(p), *values(p, "w:pStyle")) for p in all_of(written_one, "w:p") if all_of(p, "w:spacing")
    ]
    assert moved == [("Tekst.", "BodyText"), ("pierwszy", "ListParagraph"), ("", "Odstep")]


def test_tables_stay_apart_where_nothing_is_said_between_them(tmp_path: Path) -> None:
    one = table(Row(cells(*"abc")))
    body = written(simple(one, Paragraph(()), one, PageBreak(), one), tmp_path / "apart.docx")[0]
    tbl, p = qn("w:tbl"), qn("w:p")
    assert [child.tag for child in body] == [tbl, p, tbl, p, tbl, p, qn("w:sectPr")]
    assert len(all_of(body[4], "w:pageBreakBefore")) == 1


def test_a_page_break_outlives_what_is_not_written(tmp_path: Path) -> None:
    body = written(simple(BODY, PageBreak(), Paragraph(()), Heading(1, "Dalej")), tmp_path / "break.docx")
    assert [text_of(p) for p in all_of(body, "w:p") if all_of(p, "w:pageBreakBefore")] == ["Dalej"]


def kept(body: etree._Element) -> list[str]:
    """The paragraphs that stay on one page with what follows."""
    return [text_of(p) for p in all_of(body, "w:p") if all_of(p, "w:keepNext")]


def test_signatures_never_stand_alone_on_a_page(tmp_path: Path) -> None:
    signed = Signatures((Signature("Sporządził"),))
    last = table(Row(cells(*"abc")), Row(cells(*"def")))
    for number, (block, stays) in enumerate(
        (
            (BODY, ["Tekst."]),
            (ListBlock(items("a", "b", "c")), ["a", "c"]),
            (ListBlock(items("a")), ["a"]),
            (last, ["d", "e", "f", ""]),
        )
    ):
        assert kept(written(simple(BODY, block, signed), tmp_path / f"{number}.docx")) == stays


def test_a_paragraph_that_only_leads_to_a_list_or_table_stays_with_it(tmp_path: Path) -> None:
    leads, listed = Paragraph((Run("W tym:"),)), ListBlock(items("a"))
    provision = Paragraph((Run("§\u00a02."),), ParagraphStyle.PROVISION)
    blocks = (leads, table(Row(cells(*"abc"))), BODY, listed, provision, listed, provision, leads, BODY)
    assert kept(written(simple(*blocks), tmp_path / "leads.docx")) == ["W tym:", "a", "§\u00a02.", "a"]
