"""The check of finished documents: it passes what is in order, and names every barrier put into it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from db.domain.accessibility import Barrier, Finding
from db.domain.blocks import Document, Paragraph, Run, Section
from db.domain.errors import RecordError, Refusal
from db.domain.kinds import DocumentKind
from desktop.documents import accessibility
from desktop.documents.word import write_docx
from documents.checked_document import (
    CORE,
    FIRST,
    MAIN,
    STYLES,
    before,
    box,
    changed,
    colored,
    link,
    on_black,
    replacing,
    said,
    written,
)
from documents.kielce_report import report
from documents.whole_document import composed


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return written(tmp_path_factory.mktemp("accessibility"))


BODY_STYLE = '<w:name w:val="Body Text"/><w:basedOn w:val="Normal"/><w:qFormat/>'
NORMAL = '<w:name w:val="Normal"/>'
ENGLISH = '<w:rPr><w:lang w:val="en-US"/></w:rPr>'
PALE = '<w:rPr><w:color w:val="9A9A9A"/></w:rPr>'
HOLLOW = '<w:p><w:pPr><w:pStyle w:val="Heading2"/></w:pPr><w:r><w:br/></w:r></w:p>'
TOLD = 'descr="Porady w latach 2021–2023: od 5 do 7."'
LAST = "2023</w:t></w:r></w:p>"
EMPTY = "<w:p><w:pPr/></w:p>"

MUTATIONS: dict[str, tuple[Barrier, str, Callable[[str], str], str]] = {
    "no title": (
        Barrier.TITLE_MISSING, CORE, replacing("PROJEKT – Sprawozdanie", "  "), ""),
    "another language": (
        Barrier.LANGUAGE_MISSING, STYLES, replacing('w:lang w:val="pl-PL"', 'w:lang w:val="en-US"'), ""),
    "another language of the default style": (
        Barrier.LANGUAGE_MISSING, STYLES, replacing(NORMAL, NORMAL + ENGLISH), ""),
    "no language": (
        Barrier.LANGUAGE_MISSING, STYLES, replacing("w:lang ", "w:lang1 "), ""),
    "a first heading of the second level": (
        Barrier.HEADING_NOT_FIRST_LEVEL, MAIN, replacing('"Heading1"', '"Heading2"'), "Wstęp"),
    "a heading too deep": (
        Barrier.HEADING_SKIPPED, MAIN, replacing('"Heading2"', '"Heading4"'), "Zadania"),
    "a heading too deep by one": (
        Barrier.HEADING_SKIPPED, MAIN, replacing('"Heading2"', '"Heading3"'), "Zadania"),
    "a heading too deep by its own word": (
        Barrier.HEADING_SKIPPED, MAIN, before(FIRST, said("Niżej", '<w:outlineLvl w:val="4"/>')), "Niżej"),
    "an empty heading": (
        Barrier.HEADING_EMPTY, MAIN, before(FIRST, HOLLOW), "Wstęp"),
    "typed dashes": (
        Barrier.LIST_TYPED, MAIN, before(FIRST, said("– jeden") + said("– dwa") + said("– trzy")), "– dwa"),
    "typed numbers": (
        Barrier.LIST_TYPED, MAIN, before(FIRST, said("1. jeden") + said("2. dwa")), "2. dwa"),
    "typed letters": (
        Barrier.LIST_TYPED, MAIN, before(FIRST, said("a) jeden") + said("b) dwa")), "b) dwa"),
    "a table without a header row": (
        Barrier.HEADER_ROW_MISSING, MAIN, replacing("<w:tblHeader/>", ""), "Porady"),
    "a header row that is switched off": (
        Barrier.HEADER_ROW_MISSING, MAIN, replacing("<w:tblHeader/>", '<w:tblHeader w:val="0"/>'), "Porady"),
    "a header row below another": (
        Barrier.HEADER_ROW_MISSING, MAIN, lambda text: text.replace("<w:tblHeader/>", "", 1).replace(
            "<w:cantSplit/>", "<w:cantSplit/><w:tblHeader/>", 2).replace(
            "<w:cantSplit/><w:tblHeader/>", "<w:cantSplit/>", 1), "Porady"),
    "a table without a title": (
        Barrier.TABLE_TITLE_MISSING, MAIN, replacing('<w:tblCaption w:val="Porady"/>', ""), "Zadania"),
    "cells merged across": (
        Barrier.CELLS_MERGED, MAIN, replacing('<w:tcPr>', '<w:tcPr><w:gridSpan w:val="2"/>'), "Porady"),
    "cells merged down": (
        Barrier.CELLS_MERGED, MAIN, replacing('<w:tcPr>', "<w:tcPr><w:vMerge/>"), "Porady"),
    "cells merged as older programs did": (
        Barrier.CELLS_MERGED, MAIN, replacing("<w:tcPr>", '<w:tcPr><w:hMerge w:val="restart"/>'), "Porady"),
    "a chart without a description": (
        Barrier.ALTERNATIVE_MISSING, MAIN, replacing(TOLD, ""), "Wykres 1"),
    "a picture whose description is a space": (
        Barrier.ALTERNATIVE_MISSING, MAIN, replacing('descr="Herb gminy"', 'descr=" "'), "Obraz 2"),
    "an old drawing without a description": (
        Barrier.ALTERNATIVE_MISSING, MAIN, before(FIRST, box("")), "ramka"),
    "a box of text": (
        Barrier.TEXT_IN_PICTURE, MAIN, before(FIRST, box("Ramka", said("Tekst"))), "Wstęp"),
    "pale letters of a style": (
        Barrier.CONTRAST_LOW, STYLES, replacing(BODY_STYLE, BODY_STYLE + PALE), "Body Text"),
    "pale letters of a few words": (
        Barrier.CONTRAST_LOW, MAIN, before(FIRST, f"<w:p>{colored('żółte')}</w:p>"), "żółte"),
    "white letters on white": (
        Barrier.CONTRAST_LOW, STYLES, replacing('w:fill="1F4468"', 'w:fill="FFFFFF"', 9), "Tabela nagłówek"),
    "letters on a cell as dark as they": (
        Barrier.CONTRAST_LOW, MAIN, on_black, "2023"),
    "an empty paragraph": (
        Barrier.PARAGRAPH_EMPTY, MAIN, before(FIRST, EMPTY), "Wstęp"),
    "a paragraph of line breaks": (
        Barrier.PARAGRAPH_EMPTY, MAIN, before(FIRST, "<w:p><w:r><w:br/></w:r></w:p>"), "Wstęp"),
    "a paragraph of signs that nobody sees": (
        Barrier.PARAGRAPH_EMPTY, MAIN, before(FIRST, said("\u200b\u00ad \u00a0\ufeff")), "Wstęp"),
    "an empty paragraph after a table where none is needed": (
        Barrier.PARAGRAPH_EMPTY, MAIN, before("1) pierwszy przypis", EMPTY), "Zadania"),
    "an empty paragraph that ends a cell": (
        Barrier.PARAGRAPH_EMPTY, MAIN, replacing(LAST, LAST + EMPTY), "Zadania"),
    "two empty paragraphs in a cell": (
        Barrier.PARAGRAPH_EMPTY, MAIN, before("2023", EMPTY), "Zadania"),
    "a link that says its address": (
        Barrier.LINK_UNCLEAR, MAIN, before(FIRST, link("https://example.org/a")), "https://example.org/a"),
    "a link that says nothing": (
        Barrier.LINK_UNCLEAR, MAIN, before(FIRST, link("Tutaj")), "Tutaj"),
}  # fmt: skip


def test_what_the_program_writes_has_no_barriers(sound: bytes) -> None:
    assert accessibility.check(sound) == ()


@pytest.mark.parametrize("kind", DocumentKind)
@pytest.mark.parametrize("flat", [False, True])
def test_no_document_of_a_programme_has_barriers(kind: DocumentKind, flat: bool, tmp_path: Path) -> None:
    path = tmp_path / "document.docx"
    write_docx(composed(report(), kind, flat=flat), path)
    spanned = {Barrier.CELLS_MERGED} if kind is DocumentKind.TABULAR_REPORT and not flat else set()
    assert {found.barrier for found in accessibility.check(path)} == spanned


@pytest.mark.parametrize("name", MUTATIONS)
def test_every_barrier_is_found_and_its_place_named(name: str, sound: bytes) -> None:
    barrier, part, change, place = MUTATIONS[name]
    assert Finding(barrier, place) in accessibility.check(changed(sound, part, change))
    assert {found.barrier for found in accessibility.check(changed(sound, part, change))} <= {
        barrier,
        *BESIDE.get(name, ()),
    }


BESIDE = {
    "an empty heading": {Barrier.PARAGRAPH_EMPTY},
    "a first heading of the second level": {Barrier.HEADING_SKIPPED},
}


def test_every_barrier_has_its_mutation() -> None:
    others = {Barrier.HEADINGS_MISSING}
    assert {barrier for barrier, *_ in MUTATIONS.values()} | others == set(Barrier)


def test_a_document_without_headings_is_found(tmp_path: Path) -> None:
    plain = Document("Tytuł", (Section((Paragraph((Run("Tekst."),)),)),))
    write_docx(plain, tmp_path / "plain.docx")
    assert accessibility.check(tmp_path / "plain.docx") == (Finding(Barrier.HEADINGS_MISSING),)


def test_a_list_that_is_typed_is_told_of_once(sound: bytes) -> None:
    typed = changed(sound, MAIN, before(FIRST, "".join(said(f"- punkt {number}") for number in range(9))))
    assert len(accessibility.check(typed)) == 1


@pytest.mark.parametrize(
    "text", ["– sam", "12", "2023 r.", "a", "- ", "–", "1.", "§ 1. Uchwala się", "1 stycznia"]
)
def test_what_only_looks_like_a_list_is_none(text: str, sound: bytes) -> None:
    once = changed(sound, MAIN, before(FIRST, said(text) + said("Zwykły akapit.")))
    assert accessibility.check(once) == ()


def test_a_picture_that_only_adorns_needs_no_description(sound: bytes) -> None:
    adorning = (
        'descr=""><a:extLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:ext uri="{C}">'
        '<d:decorative xmlns:d="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/>'
        "</a:ext></a:extLst></wp:docPr>"
    )
    assert accessibility.check(changed(sound, MAIN, replacing('descr="Herb gminy"/>', adorning))) == ()


def test_only_merged_cells_are_mere_advice() -> None:
    assert [barrier for barrier in Barrier if Finding(barrier).is_advice] == [Barrier.CELLS_MERGED]


def test_long_places_are_cut(sound: bytes) -> None:
    (found,) = accessibility.check(changed(sound, MAIN, before(FIRST, link("www." + "a" * 200))))
    assert len(found.place) == 80


@pytest.mark.parametrize("content", [b"", b"to nie jest dokument", b"PK\x03\x04"])
def test_what_is_no_document_is_refused(content: bytes, tmp_path: Path) -> None:
    with pytest.raises(RecordError) as refused:
        accessibility.check(content)
    assert refused.value.refusal is Refusal.FILE_DAMAGED
    with pytest.raises(RecordError) as refused:
        accessibility.check(tmp_path / "nie ma.docx")
    assert (refused.value.refusal, refused.value.subject) == (
        Refusal.FILE_MISSING,
        str(tmp_path / "nie ma.docx"),
    )


def test_a_place_of_the_full_length_is_not_cut(sound: bytes) -> None:
    (found,) = accessibility.check(changed(sound, MAIN, before(FIRST, link("www." + "a" * 76))))
    assert found.place == "www." + "a" * 76


@pytest.mark.parametrize(("said_level", "found"), [(1, ()), (9, ()), (3, (Barrier.HEADING_SKIPPED,))])
def test_a_paragraph_may_say_its_own_level(said_level: int, found: tuple[Barrier, ...], sound: bytes) -> None:
    lower = said("Niżej", f'<w:outlineLvl w:val="{said_level}"/>')
    checked = accessibility.check(changed(sound, MAIN, before(FIRST, lower)))
    assert tuple(each.barrier for each in checked) == found


def test_a_page_that_ends_early_is_no_empty_paragraph(sound: bytes) -> None:
    turned = before(FIRST, '<w:p><w:r><w:br w:type="page"/></w:r></w:p>')
    assert accessibility.check(changed(sound, MAIN, turned)) == ()


@pytest.mark.parametrize(("part", "root"), [(MAIN, "w:document"), ("word/footer1.xml", "w:ftr")])
def test_a_part_with_entities_is_refused(part: str, root: str, sound: bytes) -> None:
    entity = f'<!DOCTYPE {root} [<!ENTITY e "– jeden">]><{root} '
    with pytest.raises(RecordError) as refused:
        accessibility.check(changed(sound, part, replacing(f"<{root} ", entity)))
    assert refused.value.refusal is Refusal.FILE_DAMAGED


def test_a_broken_body_is_refused(sound: bytes) -> None:
    with pytest.raises(RecordError) as refused:
        accessibility.check(changed(sound, MAIN, replacing("</w:body>", "")))
    assert refused.value.refusal is Refusal.FILE_DAMAGED
