"""An office's own template gives a document its styles, and nothing else."""

import re
import subprocess
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import docx
import pytest
from docx.enum.style import WD_STYLE_TYPE
from docx.shared import Cm, Pt

from db.domain.accessibility import Barrier
from db.domain.blocks import CellStyle, Document, Heading, ListBlock, ListKind, Row
from db.domain.errors import RecordError, Refusal
from desktop.documents import accessibility
from desktop.documents.word import write_docx
from desktop.documents.word.looks import LIST_STYLES
from documents.drawn_blocks import saying
from documents.test_word_schema import everything, faults
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
)

Change = Callable[[dict[str, bytes]], None]


def bytes_of(document: docx.document.Document) -> bytes:
    buffer = BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def repacked(content: bytes, change: Change) -> bytes:
    """The package with its parts changed."""
    with ZipFile(BytesIO(content)) as package:
        found = {name: package.read(name) for name in package.namelist()}
    change(found)
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED) as package:
        for name, data in found.items():
            package.writestr(name, data)
    return buffer.getvalue()


def of_words_own() -> bytes:
    """A template as Word's users have it: its own styles, a theme, and none of the program's."""
    own = docx.Document()
    own.styles["Body Text"].font.name = "Georgia"
    own.styles["Normal"].font.size = Pt(12)
    return bytes_of(own)


def of_ours() -> docx.document.Document:
    return docx.Document(str(STANDARD))


def sound(path: Path) -> bool:
    """Whether a written file obeys the schemas and says every style that it uses."""
    used = {name for tag in ("w:pStyle", "w:tblStyle") for name in values(root(path), tag)}
    known = values(root(path, "word/styles.xml"), "w:style", "w:styleId")
    assert len(set(known)) == len(known)
    return faults(path) == [] and used <= set(known)


def test_styles_are_the_templates_and_what_it_lacks_is_the_standards(tmp_path: Path) -> None:
    path = tmp_path / "document.docx"
    missing = write_docx(everything(), path, template=of_words_own())
    made = docx.Document(str(path))
    assert made.styles["Body Text"].font.name == "Georgia"
    assert made.styles["Normal"].font.size == Pt(12)
    assert made.styles["Tabela tekst"].font.size == Pt(9.5)
    assert {"Tabela tekst", "Źródło", "Lista literowana", "Tabela sprawozdania"} <= set(missing)
    assert not {"heading 1", "Title", "Normal"} & set(missing)
    assert sound(path)


def test_a_template_of_ours_lacks_nothing(tmp_path: Path) -> None:
    own = of_ours()
    own.styles["Title"].font.name = "Georgia"
    path = tmp_path / "document.docx"
    assert write_docx(everything(), path, template=bytes_of(own)) == ()
    assert docx.Document(str(path)).styles["Title"].font.name == "Georgia"
    assert sound(path)


def test_a_style_that_was_removed_is_named_and_replaced(tmp_path: Path) -> None:
    own = of_ours()
    for name in ("Źródło", "Lista literowana"):
        own.styles.element.remove(own.styles[name].element)
    path = tmp_path / "document.docx"
    missing = write_docx(everything(), path, template=bytes_of(own))
    assert sorted(missing) == ["Lista literowana", "Źródło"]
    assert sound(path)


def test_lists_keep_their_marks_in_a_template_without_lists(tmp_path: Path) -> None:
    path = tmp_path / "document.docx"
    listed = ListBlock(items("a", "b"), ListKind.LETTERED)
    write_docx(simple(listed, table(Row(cells(*"abc", style=CellStyle.LIST)))), path, template=of_words_own())
    numbering = root(path, "word/numbering.xml")
    nums = {num.values()[0]: num for num in all_of(numbering, "w:num")}
    used = nums[values(root(path), "w:numId")[0]]
    (abstract,) = [
        each
        for each in all_of(numbering, "w:abstractNum")
        if each.values()[0] == values(used, "w:abstractNumId")[0]
    ]
    assert values(abstract, "w:lvlText")[0] == "%1)"
    assert values(abstract, "w:numFmt")[0] == "lowerLetter"
    listing = docx.Document(str(path)).styles["Tabela lista"].element
    assert values(listing, "w:numId")[0] in nums


def test_styles_of_lists_that_lost_their_lists_are_replaced(tmp_path: Path) -> None:
    path = tmp_path / "document.docx"
    bare = in_styles(b"w:numPr", b"w:numPz")
    missing = write_docx(everything(), path, template=bare)
    assert set(missing) == {*LIST_STYLES.values(), "Tabela lista"}
    assert sound(path)
    assert values(docx.Document(str(path)).styles["Tabela lista"].element, "w:numId") != []


def test_margins_are_the_templates_and_the_tables_fit_between_them(tmp_path: Path) -> None:
    own = of_ours()
    own.sections[0].left_margin = own.sections[0].right_margin = Cm(4)
    path = tmp_path / "document.docx"
    write_docx(simple(table(Row(cells(*"abc"))), BODY), path, template=bytes_of(own))
    assert docx.Document(str(path)).sections[0].left_margin.twips == 2268
    assert int(values(root(path), "w:tblW", "w:w")[0]) == 11906 - 2 * 2268


def test_a_sheet_without_room_for_text_is_not_taken(tmp_path: Path) -> None:
    own = of_ours()
    own.sections[0].left_margin = Cm(20)
    write_docx(simple(BODY), tmp_path / "document.docx", template=bytes_of(own))
    assert docx.Document(str(tmp_path / "document.docx")).sections[0].left_margin.twips == 1134


def test_typefaces_and_colours_of_a_theme_are_taken_by_name(tmp_path: Path) -> None:
    path = tmp_path / "document.docx"
    write_docx(simple(Heading(1, "Tytuł")), path, template=of_words_own())
    styles = parts(path)["word/styles.xml"]
    assert b"Theme" not in styles
    assert b"themeColor" not in styles
    assert b"Calibri" in styles  # the heading typeface of the theme
    assert not [name for name in parts(path) if "theme" in name]


def laden(found: dict[str, bytes]) -> None:
    """Text, a macro, a header, a link to another file: what a template may hold."""
    found["word/vbaProject.bin"] = b"macro"
    found["word/document.xml"] = found["word/document.xml"].replace(
        b"<w:body>", b"<w:body><w:p><w:r><w:t>Tekst wzoru</w:t></w:r></w:p>"
    )
    found["word/settings.xml"] = found["word/settings.xml"].replace(
        b"<w:zoom", b'<w:documentProtection w:edit="readOnly" w:enforcement="1"/><w:zoom'
    )
    found["word/_rels/settings.xml.rels"] = (
        b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship '
        b'Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate"'
        b' Target="http://example.org/x.dotm" TargetMode="External"/></Relationships>'
    )
    found["[Content_Types].xml"] = found["[Content_Types].xml"].replace(
        b"wordprocessingml.document.main", b"wordprocessingml.template.main"
    )


def test_texts_macros_and_links_of_a_template_stay_behind(tmp_path: Path) -> None:
    path = tmp_path / "document.docx"
    write_docx(simple(BODY), path, template=repacked(STANDARD.read_bytes(), laden))
    plain = tmp_path / "plain.docx"
    write_docx(simple(BODY), plain)
    assert set(parts(path)) == set(parts(plain))
    assert text_of(root(path)) == "Tekst."
    assert parts(path)["word/settings.xml"] == parts(plain)["word/settings.xml"]
    assert parts(path)["[Content_Types].xml"] == parts(plain)["[Content_Types].xml"]


def in_styles(old: bytes, new: bytes) -> bytes:
    """Our template with other words in its styles."""

    def change(found: dict[str, bytes]) -> None:
        assert old in found["word/styles.xml"]
        found["word/styles.xml"] = found["word/styles.xml"].replace(old, new)

    return repacked(STANDARD.read_bytes(), change)


BOMB = (
    b"<!DOCTYPE x ["
    + b"".join(
        b'<!ENTITY e%d "%s">' % (number, b"&e%d;" % (number - 1) * 10 if number else b"x" * 100)
        for number in range(12)
    )
    + b"]>"
)


def without(name: str) -> bytes:
    return repacked(STANDARD.read_bytes(), lambda found: found.pop(name) and None)


def damaged() -> dict[str, bytes]:
    standard = STANDARD.read_bytes()
    encrypted = bytearray(standard)
    for header, flag in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        for found in re.finditer(re.escape(header), standard):
            encrypted[found.start() + flag] |= 1
    return {
        "no package": b"to nie jest dokument",
        "empty": b"",
        "cut": standard[:2000],
        "no styles": without("word/styles.xml"),
        "no relationships": without("word/_rels/document.xml.rels"),
        "no XML": in_styles(b"<w:styles", b"<w:styles <"),
        "another root": repacked(standard, lambda found: found.update({"word/styles.xml": b"<html/>"})),
        "entities": in_styles(b"<w:styles", BOMB + b"<w:styles"),
        "outside entity": in_styles(b"<w:styles", b'<!DOCTYPE x SYSTEM "file:///etc/passwd"><w:styles'),
        "swollen": in_styles(b"</w:styles>", b" " * 17_000_000 + b"</w:styles>"),
        "encrypted": bytes(encrypted),
    }


@pytest.mark.parametrize("name", damaged())
def test_what_is_no_template_is_refused(name: str, tmp_path: Path) -> None:
    with pytest.raises(RecordError) as refused:
        write_docx(simple(BODY), tmp_path / "document.docx", template=damaged()[name])
    assert refused.value.refusal is Refusal.TEMPLATE_UNREADABLE
    assert list(tmp_path.iterdir()) == []


def test_a_template_on_the_disk_is_named_when_it_is_refused(tmp_path: Path) -> None:
    for name, content, refusal in (
        ("missing.docx", None, Refusal.FILE_MISSING),
        ("text.docx", b"tekst", Refusal.TEMPLATE_UNREADABLE),
    ):
        template = tmp_path / name
        if content is not None:
            template.write_bytes(content)
        with pytest.raises(RecordError) as refused:
            write_docx(simple(BODY), tmp_path / "document.docx", template=template)
        assert (refused.value.refusal, refused.value.subject) == (refusal, str(template))


ODD = {
    "a circle of styles": (
        b'w:styleId="BodyText"><w:name w:val="Body Text"/><w:basedOn w:val="Normal"/>',
        b'w:styleId="BodyText"><w:name w:val="Body Text"/><w:basedOn w:val="BodyText"/>',
    ),
    "an id that is markup": (b'"TabelaTekst"', b'"&quot;/&gt;&lt;w:p/&gt;"'),
    "a style without a name": (b'<w:name w:val="Podpis"/>', b""),
    "two styles of one id": (b'w:styleId="Urzad"', b'w:styleId="BodyText"'),
    "two styles of one name": (b'w:val="Podpis"', b'w:val="Body Text"'),
    "a list that is not there": (b'<w:numId w:val="3"/>', b'<w:numId w:val="999"/>'),
    "a list without a number": (b'<w:numId w:val="3"/>', b'<w:numId w:val="x"/>'),
    "no defaults": (b"w:docDefaults", b"w:docDefaultz"),
    "no language": (b'<w:lang w:val="pl-PL" w:eastAsia="pl-PL" w:bidi="ar-SA"/>', b""),
    "what is not Word's": (
        b"<w:docDefaults>",
        b'<x:y xmlns:x="urn:x"><w:p/></x:y><!-- x --><w:docDefaults>',
    ),
}


@pytest.mark.parametrize("name", ODD)
def test_odd_templates_still_make_sound_documents(name: str, tmp_path: Path) -> None:
    path = tmp_path / "document.docx"
    write_docx(everything(), path, template=in_styles(*ODD[name]))
    assert sound(path)
    assert values(root(path, "word/styles.xml"), "w:lang") == ["pl-PL"]
    assert docx.Document(str(path)).styles["Body Text"].type is WD_STYLE_TYPE.PARAGRAPH


def test_another_template_changes_nothing_but_looks_for_a_screen_reader(tmp_path: Path) -> None:
    document = Document("Tytuł", saying("Treść").sections)
    write_docx(document, tmp_path / "own.docx", template=bytes_of(of_ours()))
    assert {each.barrier for each in accessibility.check(tmp_path / "own.docx")} == {Barrier.CELLS_MERGED}
    write_docx(document, tmp_path / "word.docx", template=of_words_own())
    found = {each.barrier for each in accessibility.check(tmp_path / "word.docx")}
    assert found == {Barrier.CELLS_MERGED, Barrier.CONTRAST_LOW}  # the light blue of Word's captions


def test_a_template_saved_by_libreoffice_gives_its_styles(tmp_path: Path) -> None:
    own = of_ours()
    own.styles["Heading 1"].font.name = "DejaVu Serif"
    own.add_paragraph("Tekst wzoru", "Heading 1")
    own.save(str(tmp_path / "own.docx"))
    command = [
        "soffice",
        f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}",
        "--headless",
        "--convert-to",
        "odt",
        "--outdir",
        str(tmp_path),
        str(tmp_path / "own.docx"),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=300)
    command[4:] = ["docx", "--outdir", str(tmp_path / "again"), str(tmp_path / "own.odt")]
    subprocess.run(command, check=True, capture_output=True, timeout=300)
    path = tmp_path / "document.docx"
    write_docx(everything(), path, template=tmp_path / "again" / "own.docx")
    made = docx.Document(str(path))
    assert made.styles["Heading 1"].font.name == "DejaVu Serif"
    assert "Tekst wzoru" not in text_of(root(path))
    used = {name for tag in ("w:pStyle", "w:tblStyle") for name in values(root(path), tag)}
    assert used <= set(values(root(path, "word/styles.xml"), "w:style", "w:styleId"))
