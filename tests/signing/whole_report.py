"""The largest report there is: the Kielce strategy with all that a document may hold, as an office ends it.

213 indicators of three years on landscape sheets, charts and data tables, a coat of arms, „PROJEKT” above
each page; then, as after an hour in Word, a picture in the header, a link to a page outside, and a remark.
"""

from dataclasses import replace
from io import BytesIO
from pathlib import Path

import docx
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm
from docx.text.paragraph import Paragraph

import kielce
import seed_exhibits
from db import store
from db.domain.kinds import DocumentKind, DocumentPart
from db.domain.periods import year
from db.queries import programmes
from desktop.app import documents, offices
from desktop.app.workspace import Workspace
from desktop.documents.word import write_docx
from documents.drawn_blocks import png

_KIND = DocumentKind.TABULAR_REPORT


def whole_report(folder: Path, **options: object) -> bytes:
    """The .docx; what is needed to make it is put into the folder. `options` are those of its definition."""
    kielce.build(folder / "kielce.spr")
    workspace = Workspace(store.open_store(folder / "kielce.spr"))
    try:
        (programme,) = workspace.read(programmes.programmes)
        tables = seed_exhibits.enter_tables(workspace, programme.id, "family")
        seed_exhibits.enter_charts(workspace, programme.id, tables)
        offices.edit_office(workspace, replace(workspace.read(programmes.office), logo=png(60, 80)))
        show_exhibits(workspace, programme.id)
        data = documents.document(workspace, programme.id, _KIND, year(2023), **options)
    finally:
        workspace.close()
    write_docx(documents.composed(data), folder / "report.docx")
    return edited_in_word((folder / "report.docx").read_bytes())


def show_exhibits(workspace: Workspace, programme_id: int) -> None:
    """Let the report show the charts and tables, which its own layout leaves out."""
    sections = [
        replace(one, included=one.included or one.part is DocumentPart.EXHIBITS)
        for one in documents.layout(workspace, programme_id, _KIND).sections
    ]
    documents.edit_sections(workspace, programme_id, _KIND, sections)


def edited_in_word(content: bytes) -> bytes:
    """The document with what only Word's users put in, saved by a program with its own ways."""
    made = docx.Document(BytesIO(content))
    header = made.sections[-1].header
    header.is_linked_to_previous = False
    header.paragraphs[0].add_run("PROJEKT ").add_picture(BytesIO(png(40, 10)), width=Mm(20))
    last = made.add_paragraph("Zob. ")
    add_link(last, "https://example.org/strategia-część-2", "stronę strategii")
    made.add_comment(last.runs[0], text="Sprawdzone ze Skarbnikiem", author="Referat")
    written = BytesIO()
    made.save(written)
    return written.getvalue()


def add_link(paragraph: Paragraph, address: str, words: str) -> None:
    """End the paragraph with a link to a page outside."""
    link = OxmlElement("w:hyperlink")
    link.set(qn("r:id"), paragraph.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
    link.append(paragraph.add_run(words)._r)
    paragraph._p.append(link)
