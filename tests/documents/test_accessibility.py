"""The check of finished documents: it passes what is in order, and names every barrier put into it."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from db.domain.accessibility import Barrier, Finding
from db.domain.blocks import (
    Caption,
    Cell,
    CellStyle,
    Contents,
    Document,
    Heading,
    ListBlock,
    Orientation,
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
from db.domain.errors import RecordError, Refusal
from db.domain.kinds import DocumentKind
from desktop.documents import accessibility
from desktop.documents.word import write_docx
from documents.drawn_blocks import chart, png
from documents.kielce_report import report
from documents.whole_document import composed
from documents.word_parts import cells, items

MAIN, STYLES, CORE = "word/document.xml", "word/styles.xml", "docProps/core.xml"


def document() -> Document:
    """A document with everything that can be checked."""
    head = Row(cells("Rok", "Liczba", style=CellStyle.HEADER), header=True)
    table = Table((1, 1), (head, Row((Cell(("2023",)), Cell((), CellStyle.NUMBER)))), "Porady")
    blocks = (
        Contents("Spis treści"),
        Heading(1, "Wstęp"),
        Paragraph((Run("Pierwszy akapit."),)),
        Heading(2, "Zadania"),
        ListBlock(items("pierwsze", "drugie")),
        Caption("Tabela", "Porady"),
        table,
        Paragraph((Run("1) pierwszy przypis"),), ParagraphStyle.NOTE),
        Paragraph((Run("2) drugi przypis"),), ParagraphStyle.NOTE),
        chart(("1", "2")),
        Picture(png(2, 2), "Herb gminy", 20),
    )
    after = (Heading(1, "Podpisy"), table, Signatures((Signature("Sporządził", "A. B."),)))
    return Document("Sprawozdanie", (Section(blocks), Section(after, Orientation.LANDSCAPE)), draft=True)


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    path = tmp_path_factory.mktemp("accessibility") / "document.docx"
    write_docx(document(), path)
    return path.read_bytes()


def changed(content: bytes, part: str, change: Callable[[str], str]) -> bytes:
    """The file with one part changed, which must have become another."""
    buffer = BytesIO()
    with ZipFile(BytesIO(content)) as before, ZipFile(buffer, "w") as after:
        for name in before.namelist():
            data = before.read(name)
            if name == part:
                assert change(data.decode()) != data.decode()
                data = change(data.decode()).encode()
            after.writestr(name, data)
    return buffer.getvalue()


def replacing(old: str, new: str, times: int = 1) -> Callable[[str], str]:
    return lambda text: text.replace(old, new, times)


def before(mark: str, new: str) -> Callable[[str], str]:
    """Something new in front of the paragraph that says the words."""

    def change(text: str) -> str:
        at = text.rindex("<w:p>", 0, text.index(mark))
        return text[:at] + new + text[at:]

    return change


def said(text: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


def box(alternative: str, inside: str = "") -> str:
    """An old drawing, with a box of text in it unless there is none."""
    text = f"<v:textbox><w:txbxContent>{inside}</w:txbxContent></v:textbox>" if inside else ""
    shape = (
        f'<v:shape xmlns:v="urn:schemas-microsoft-com:vml" id="ramka" alt="{alternative}">{text}</v:shape>'
    )
    return f"<w:p><w:r><w:pict>{shape}</w:pict></w:r></w:p>"


def link(text: str) -> str:
    namespace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    run = f"<w:r><w:t>{text}</w:t></w:r>"
    return f'<w:p><w:hyperlink xmlns:r="{namespace}" r:id="rId9">{run}</w:hyperlink></w:p>'


def colored(text: str) -> str:
    return f'<w:r><w:rPr><w:color w:val="FFE000"/></w:rPr><w:t>{text}</w:t></w:r>'


def on_black(text: str) -> str:
    """Dark letters on a black cell."""
    ink = text.replace(
        '<w:r><w:t xml:space="preserve">2023', '<w:r><w:rPr><w:color w:val="333333"/></w:rPr><w:t>2023'
    )
    at = ink.rindex("</w:tcPr>", 0, ink.index("2023"))
    return f'{ink[:at]}<w:shd w:val="clear" w:fill="000000"/>{ink[at:]}'


BODY_STYLE = '<w:name w:val="Body Text"/><w:basedOn w:val="Normal"/><w:qFormat/>'
PALE = '<w:rPr><w:color w:val="9A9A9A"/></w:rPr>'
HOLLOW = '<w:p><w:pPr><w:pStyle w:val="Heading2"/></w:pPr><w:r><w:br/></w:r></w:p>'
TOLD = 'descr="Porady w latach 2021–2023: od 5 do 7."'
FIRST = "Pierwszy akapit."
EMPTY = "<w:p><w:pPr/></w:p>"

MUTATIONS: dict[str, tuple[Barrier, str, Callable[[str], str], str]] = {
    "no title": (
        Barrier.TITLE_MISSING, CORE, replacing("PROJEKT – Sprawozdanie", "  "), ""),
    "no language": (
        Barrier.LANGUAGE_MISSING, STYLES, replacing("w:lang ", "w:lang1 "), ""),
    "a first heading of the second level": (
        Barrier.HEADING_NOT_FIRST_LEVEL, MAIN, replacing('"Heading1"', '"Heading2"'), "Wstęp"),
    "a heading too deep": (
        Barrier.HEADING_SKIPPED, MAIN, replacing('"Heading2"', '"Heading4"'), "Zadania"),
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
    "a table without a title": (
        Barrier.TABLE_TITLE_MISSING, MAIN, replacing('<w:tblCaption w:val="Porady"/>', ""), "Zadania"),
    "cells merged across": (
        Barrier.CELLS_MERGED, MAIN, replacing('<w:tcPr>', '<w:tcPr><w:gridSpan w:val="2"/>'), "Porady"),
    "cells merged down": (
        Barrier.CELLS_MERGED, MAIN, replacing('<w:tcPr>', "<w:tcPr><w:vMerge/>"), "Porady"),
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
    "an empty paragraph after a table where none is needed": (
        Barrier.PARAGRAPH_EMPTY, MAIN, before("1) pierwszy przypis", EMPTY), "Zadania"),
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


def test_a_broken_body_is_refused(sound: bytes) -> None:
    with pytest.raises(RecordError) as refused:
        accessibility.check(changed(sound, MAIN, replacing("</w:body>", "")))
    assert refused.value.refusal is Refusal.FILE_DAMAGED
