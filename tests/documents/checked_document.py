"""A finished document with everything that can be checked, and ways to spoil it."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

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
from desktop.documents.word import write_docx
from documents.drawn_blocks import chart, png
from documents.word_parts import cells, items

MAIN, STYLES, CORE = "word/document.xml", "word/styles.xml", "docProps/core.xml"
FIRST = "Pierwszy akapit."


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


def written(folder: Path) -> bytes:
    """The document as the program writes it."""
    path = folder / "document.docx"
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
