"""No template hides, shrinks or covers the text of a document without the clerk being told."""

import re
import subprocess
from pathlib import Path

import pytest

from db.domain.accessibility import Barrier, Finding
from db.domain.blocks import Document, Heading, Section
from desktop.documents import accessibility
from desktop.documents.word import write_docx
from documents.test_word_schema import everything, faults
from documents.test_word_template import in_styles, repacked
from documents.word_parts import BODY, STANDARD, all_of, parts, root, simple, values

NORMAL = b'<w:name w:val="Normal"/><w:qFormat/>'
BODY_TEXT = b'w:styleId="BodyText"><w:name w:val="Body Text"/><w:basedOn w:val="Normal"/><w:qFormat/>'
RUNS = b"<w:rPrDefault><w:rPr>"
STYLES, LISTS = "word/styles.xml", "word/numbering.xml"


def written(path: Path, template: bytes) -> bytes:
    """The styles of a document in the template's, which must be as the schema has them."""
    write_docx(simple(BODY), path, template=template)
    assert faults(path) == []
    return parts(path)[STYLES]


@pytest.mark.parametrize(
    "hiding",
    [
        *("vanish", "webHidden", "specVanish", "outline", "emboss", "imprint", "strike", "dstrike", "rtl"),
        'w w:val="1"',
        'fitText w:val="1"',
        'vertAlign w:val="superscript"',
        'position w:val="-600"',
        'effect w:val="blinkBackground"',
        'eastAsianLayout w:combine="1"',
    ],
)
def test_nothing_of_letters_that_hides_them_is_taken(hiding: str, tmp_path: Path) -> None:
    mark = f"<w:{hiding}/>".encode()
    tag = mark.split()[0].rstrip(b"/>")
    of_style = in_styles(NORMAL, NORMAL + b"<w:rPr>" + mark + b"</w:rPr>")
    assert tag not in re.findall(rb"<w:\w+", written(tmp_path / "style.docx", of_style))
    of_all = in_styles(RUNS, RUNS + mark)
    assert tag not in re.findall(rb"<w:\w+", written(tmp_path / "all.docx", of_all))


@pytest.mark.parametrize(
    "hiding", ['framePr w:w="1" w:h="1" w:hRule="exact"', "bidi", 'textDirection w:val="btLr"']
)
def test_nothing_of_paragraphs_that_hides_them_is_taken(hiding: str, tmp_path: Path) -> None:
    mark = f"<w:{hiding}/>".encode()
    styles = written(tmp_path / "x.docx", in_styles(NORMAL, NORMAL + b"<w:pPr>" + mark + b"</w:pPr>"))
    assert mark.split()[0].rstrip(b"/>") not in re.findall(rb"<w:\w+", styles)


def test_rows_of_a_table_are_neither_hidden_nor_cut(tmp_path: Path) -> None:
    table = b'<w:name w:val="Tabela sprawozdania"/><w:basedOn w:val="TableNormal"/><w:qFormat/><w:tblPr>'
    hidden = b'<w:trPr><w:hidden/><w:trHeight w:val="1" w:hRule="exact"/></w:trPr>'
    floating = b'<w:tblpPr w:vertAnchor="page" w:tblpX="1" w:tblpY="1"/>'
    row = b'<w:tblStylePr w:type="firstRow">'
    pale = b'<w:rPr><w:color w:val="FFFFFF"/></w:rPr>'
    template = in_styles(table, table + floating)
    template = repacked(
        template, lambda found: found.update({STYLES: found[STYLES].replace(row, row + pale + hidden)})
    )
    styles = written(tmp_path / "x.docx", template)
    for gone in (b"w:hidden", b"w:trHeight", b"w:tblpPr"):
        assert gone not in styles
    start = styles.index(b"Tabela sprawozdania")
    own = styles[start : styles.index(b"</w:style>", start)]
    assert b"<w:color" not in own
    assert b"<w:shd" not in own


def test_no_text_is_tiny_and_none_is_huge(tmp_path: Path) -> None:
    for said, taken in ((b"1", b"16"), (b"3000", b"144"), (b"24", b"24")):
        sizes = b'<w:rPr><w:sz w:val="%b"/><w:szCs w:val="%b"/></w:rPr>'
        styles = written(tmp_path / "x.docx", in_styles(NORMAL, NORMAL + sizes % (said, said)))
        assert NORMAL + sizes % (taken, taken) in styles
    styles = written(tmp_path / "x.docx", in_styles(NORMAL, NORMAL + b'<w:rPr><w:sz w:val="1pt"/></w:rPr>'))
    assert NORMAL + b"<w:rPr/>" in styles
    endless = b'<w:rPr><w:sz w:val="%b"/></w:rPr>' % (b"9" * 5_000)
    assert NORMAL + b"<w:rPr/>" in written(tmp_path / "x.docx", in_styles(NORMAL, NORMAL + endless))


@pytest.mark.parametrize(
    ("said", "taken"),
    [
        (b'w:line="1" w:lineRule="exact"', b'w:line="1" w:lineRule="atLeast"'),
        (b'w:line="1" w:lineRule="auto"', b'w:line="200" w:lineRule="auto"'),
        (b'w:line="1"', b'w:line="200" w:lineRule="auto"'),
        (b'w:line="-400" w:lineRule="atLeast"', b'w:line="0" w:lineRule="atLeast"'),
        (b'w:line="276" w:lineRule="auto"', b'w:line="276" w:lineRule="auto"'),
        (b'w:beforeLines="9000" w:line="276"', b'w:line="276" w:lineRule="auto"'),
    ],
)
def test_lines_are_as_high_as_their_letters(said: bytes, taken: bytes, tmp_path: Path) -> None:
    spacing = b"<w:pPr><w:spacing %b/></w:pPr>"
    styles = written(tmp_path / "x.docx", in_styles(NORMAL, NORMAL + spacing % said))
    assert NORMAL + spacing % taken in styles


def test_the_rule_of_a_line_without_its_height_is_not_taken(tmp_path: Path) -> None:
    low = b'<w:pPr><w:spacing w:before="20" w:lineRule="auto"/></w:pPr>'
    styles = written(tmp_path / "x.docx", in_styles(NORMAL, NORMAL + low))
    assert NORMAL + b'<w:pPr><w:spacing w:before="20"/></w:pPr>' in styles


def test_letters_do_not_stand_on_each_other(tmp_path: Path) -> None:
    close = b'<w:rPr><w:spacing w:val="%b"/></w:rPr>'
    styles = written(tmp_path / "x.docx", in_styles(NORMAL, NORMAL + close % b"-200"))
    assert NORMAL + close % b"-10" in styles


def test_no_text_is_pushed_off_its_sheet(tmp_path: Path) -> None:
    far = b'<w:ind w:left="%b" w:right="%b" w:hanging="%b"/>'
    template = in_styles(b'<w:ind w:left="5103"/>', far % (b"20000", b"-9000", b"9000"))
    assert far % (b"5670", b"-567", b"1134") in written(tmp_path / "x.docx", template)


def test_text_in_cells_keeps_to_its_column(tmp_path: Path) -> None:
    far = b'<w:ind w:left="%b"/>'
    based = in_styles(NORMAL, NORMAL + b"<w:pPr>" + far % b"5000" + b"</w:pPr>")
    assert NORMAL + b"<w:pPr>" + far % b"567" in written(tmp_path / "based.docx", based)
    own = in_styles(far % b"227", far % b"5000")
    styles = written(tmp_path / "own.docx", own)
    assert far % b"567" in styles
    assert far % b"5000" not in styles


def test_no_style_is_based_on_that_of_the_spacer(tmp_path: Path) -> None:
    tiny = in_styles(BODY_TEXT, BODY_TEXT.replace(b"Normal", b"Odstep"))
    assert b'<w:basedOn w:val="Odstep"/>' not in written(tmp_path / "x.docx", tiny)


def test_paragraphs_are_not_driven_apart(tmp_path: Path) -> None:
    wide = b'<w:spacing w:before="%b" w:after="%b" w:line="252" w:lineRule="auto"/>'
    cells = in_styles(wide % (b"30", b"30"), wide % (b"31000", b"31000"))
    assert wide % (b"240", b"240") in written(tmp_path / "cells.docx", cells)
    title = b'<w:spacing w:before="2900" w:after="360" w:line="264" w:lineRule="auto"/>'
    assert title in written(tmp_path / "title.docx", STANDARD.read_bytes())
    far = title.replace(b"2900", b"31000")
    assert title.replace(b"2900", b"4800") in written(tmp_path / "far.docx", in_styles(title, far))


def test_letters_are_letters(tmp_path: Path) -> None:
    face = b'<w:rPr><w:rFonts w:ascii="%b" w:hAnsi="%b" w:cs="Georgia"/></w:rPr>'
    template = in_styles(NORMAL, NORMAL + face % (b"Wingdings 2", b"Symbol"))
    assert NORMAL + b'<w:rPr><w:rFonts w:cs="Georgia"/></w:rPr>' in written(tmp_path / "x.docx", template)


def test_the_language_of_a_template_is_left_to_it(tmp_path: Path) -> None:
    path = tmp_path / "x.docx"
    template = in_styles(NORMAL, NORMAL + b'<w:rPr><w:lang w:val="en-US"/></w:rPr>')
    write_docx(simple(Heading(1, "Wstęp"), BODY), path, template=template)
    assert accessibility.check(path) == ()


def in_lists(old: bytes, new: bytes) -> bytes:
    """Our template with other words in its lists."""

    def change(found: dict[str, bytes]) -> None:
        assert old in found[LISTS]
        found[LISTS] = found[LISTS].replace(old, new)

    return repacked(STANDARD.read_bytes(), change)


def test_the_marks_of_lists_can_be_seen(tmp_path: Path) -> None:
    path = tmp_path / "x.docx"
    end = b"</w:pPr></w:lvl>"
    pale = b'<w:rPr><w:vanish/><w:color w:val="FFFFFF"/><w:sz w:val="1"/></w:rPr>'
    write_docx(everything(), path, template=in_lists(end, b"</w:pPr>" + pale + b"</w:lvl>"))
    assert faults(path) == []
    numbering = root(path, LISTS)
    assert not all_of(numbering, "w:vanish")
    assert not all_of(numbering, "w:color")
    assert set(values(numbering, "w:sz")) == {"16"}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b'<w:numFmt w:val="lowerLetter"/>', b'<w:numFmt w:val="none"/>'),
        (b'<w:lvlText w:val="%1."/>', b'<w:lvlText w:val=" "/>'),
    ],
)
def test_lists_without_marks_are_replaced_and_named(old: bytes, new: bytes, tmp_path: Path) -> None:
    path = tmp_path / "x.docx"
    (name,) = write_docx(everything(), path, template=in_lists(old, new))
    assert name in {"Lista literowana", "Lista numerowana z kropką"}
    assert faults(path) == []


@pytest.mark.parametrize("theme", [b"", b' w:themeColor="background1"'])
def test_white_text_of_a_template_is_found(theme: bytes, tmp_path: Path) -> None:
    path = tmp_path / "x.docx"
    template = in_styles(RUNS, RUNS + b'<w:color w:val="FFFFFF"%b/>' % theme)
    write_docx(simple(Heading(1, "Wstęp"), BODY), path, template=template)
    assert accessibility.check(path) == (Finding(Barrier.CONTRAST_LOW, "Body Text"),)


def test_every_word_of_a_document_reaches_the_page(tmp_path: Path) -> None:
    def hide(found: dict[str, bytes]) -> None:
        hidden = b'<w:vanish/><w:w w:val="1"/><w:vertAlign w:val="subscript"/>'
        frame = b'<w:framePr w:w="1" w:h="1" w:hRule="exact"/><w:spacing w:line="1" w:lineRule="exact"/>'
        far = b'<w:ind w:left="30000" w:right="-30000"/>'
        found[STYLES] = found[STYLES].replace(NORMAL, NORMAL + b"<w:pPr>" + frame + far + b"</w:pPr>")
        found[STYLES] = found[STYLES].replace(RUNS, RUNS + hidden)

    document = Document("T", (Section((Heading(1, "Nagłówek"), BODY)),))
    path = tmp_path / "x.docx"
    write_docx(document, path, template=repacked(STANDARD.read_bytes(), hide))
    command = ["soffice", f"-env:UserInstallation={(tmp_path / 'lo').as_uri()}", "--headless", "--convert-to"]
    subprocess.run(
        [*command, "pdf", "--outdir", str(tmp_path), str(path)], check=True, capture_output=True, timeout=300
    )
    text = subprocess.run(["pdftotext", str(tmp_path / "x.pdf"), "-"], check=True, capture_output=True).stdout
    assert {"Nagłówek", "Tekst."} <= set(text.decode().split())
