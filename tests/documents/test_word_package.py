"""What surrounds the text in Word: properties, language, and the template."""

from dataclasses import replace
from pathlib import Path

import docx
from docx.oxml.ns import qn

from db.domain.blocks import Document, Orientation, Picture, Row, Section, Signature, Signatures
from db.domain.kinds import DocumentKind
from desktop.documents.composers import compose
from desktop.documents.word import write_docx
from documents.drawn_blocks import png
from documents.kielce_report import report
from documents.whole_document import composed, whole
from documents.word_parts import BODY, all_of, cells, parts, root, simple, table, values


def test_the_properties_tell_title_language_author_and_subject(kielce: Path) -> None:
    properties = docx.Document(str(kielce)).core_properties
    document = composed(report())
    assert properties.title == document.title
    assert (properties.author, properties.subject) == (document.author, document.subject)
    assert properties.language == "pl-PL"
    assert properties.created is not None
    assert values(root(kielce, "word/styles.xml"), "w:lang") == ["pl-PL"]
    assert values(root(kielce, "word/settings.xml"), "w:themeFontLang") == ["pl-PL"]


def test_another_language_is_told_where_word_looks_for_it(tmp_path: Path) -> None:
    path = tmp_path / "english.docx"
    write_docx(Document("Title", (), language="en-GB"), path)
    assert values(root(path, "word/styles.xml"), "w:lang") == ["en-GB"]
    assert docx.Document(str(path)).core_properties.language == "en-GB"


def test_a_title_longer_than_a_property_may_be_is_cut(tmp_path: Path) -> None:
    path = tmp_path / "long.docx"
    write_docx(Document("a\x01\n" * 200, ()), path)
    assert len(docx.Document(str(path)).core_properties.title) == 255


def test_a_draft_says_so_on_every_page_and_in_its_title(tmp_path: Path) -> None:
    sections = (Section((BODY,), title_page=True), Section((BODY,), Orientation.LANDSCAPE), Section((BODY,)))
    write_docx(Document("Sprawozdanie", sections, draft=True), tmp_path / "draft.docx")
    drafted = docx.Document(str(tmp_path / "draft.docx"))
    assert drafted.core_properties.title == "PROJEKT – Sprawozdanie"
    assert [section.header.paragraphs[0].text for section in drafted.sections] == ["PROJEKT"] * 3
    assert {section.header.paragraphs[0].style.name for section in drafted.sections} == {"Header"}
    references = [
        len(all_of(each, "w:headerReference")) for each in all_of(root(tmp_path / "draft.docx"), "w:sectPr")
    ]
    assert references == [1, 1, 1]


def test_the_mark_of_a_composed_draft_stands_in_its_title_once(tmp_path: Path) -> None:
    final = whole(report())
    for kind in DocumentKind:
        definition = replace(final.definition, kind=kind, final=False)
        drafted = compose(replace(final, definition=definition))
        write_docx(drafted, tmp_path / "draft.docx")
        title = docx.Document(str(tmp_path / "draft.docx")).core_properties.title
        assert title.count("PROJEKT") == 1, kind


def test_a_final_document_has_no_header(tmp_path: Path) -> None:
    write_docx(simple(BODY), tmp_path / "final.docx")
    assert docx.Document(str(tmp_path / "final.docx")).core_properties.title == "Tytuł"
    assert [name for name in parts(tmp_path / "final.docx") if "header" in name] == []


def test_the_mark_of_a_draft_outlives_a_long_title(tmp_path: Path) -> None:
    write_docx(Document("długi " * 100, (), draft=True), tmp_path / "long.docx")
    title = docx.Document(str(tmp_path / "long.docx")).core_properties.title
    assert title.startswith("PROJEKT – długi")
    assert len(title) == 255


def test_pictures_keep_their_shape_and_never_leave_the_sheet(tmp_path: Path) -> None:
    pictures = (
        Picture(png(60, 30), "Herb", 40),
        Picture(png(60, 30), "Plan", 900),
        Picture(png(1, 60), "Wieża", 100),
    )
    write_docx(simple(*pictures), tmp_path / "pictures.docx")
    body = root(tmp_path / "pictures.docx")
    sizes = [(int(each.get("cx")), int(each.get("cy"))) for each in all_of(body, "wp:extent")]
    millimetre, text_width, text_height = 36_000, 9638 * 635, 14570 * 635
    assert sizes[0] == (40 * millimetre, 20 * millimetre)
    assert sizes[1] == (text_width, text_width // 2)
    assert sizes[2][1] <= text_height
    assert [each.get("descr") for each in all_of(body, "wp:docPr")] == ["Herb", "Plan", "Wieża"]


def test_signatures_stand_in_a_table_whose_header_says_who_does_what(tmp_path: Path) -> None:
    entries = (
        Signature("Sporządził", "Jan Nowak", "inspektor"),
        Signature("Zatwierdził", "", "Zastępca Burmistrza", "Burmistrza Miasta"),
        Signature(""),
        Signature("Przyjął"),
    )
    write_docx(simple(table(Row(cells(*"abc"))), Signatures(entries)), tmp_path / "signed.docx")
    _, beside, below = docx.Document(str(tmp_path / "signed.docx")).tables
    assert [cell.text for cell in beside.rows[0].cells] == ["Sporządził", "Zatwierdził", "Podpis"]
    assert [cell.text for cell in beside.rows[1].cells] == [
        "inspektor\nJan Nowak",
        "w z. Burmistrza Miasta\nZastępca Burmistrza",
        "(podpis)",
    ]
    assert [cell.text for cell in below.columns[0].cells] == ["Przyjął", "(podpis)"]
    for found in all_of(root(tmp_path / "signed.docx"), "w:tbl")[1:]:
        assert len(all_of(found.find(qn("w:tr")), "w:tblHeader")) == 1
