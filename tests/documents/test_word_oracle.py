"""The streamed body against two others: what python-docx builds, and the same pieces put into its tree."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.document import Document as DocxDocument
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.table import Table as DocxTable
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from db.domain.blocks import (
    Block,
    Cell,
    CellStyle,
    Document,
    Heading,
    ListBlock,
    ListItem,
    Orientation,
    Paragraph,
    ParagraphStyle,
    Row,
    Run,
    Section,
    Table,
)
from desktop.documents.word import write_docx
from desktop.documents.word.body import Body
from desktop.documents.word.looks import CELL_STYLES, PARAGRAPH_STYLES
from desktop.documents.word.skeleton import skeleton_for
from documents.kielce_report import report
from documents.whole_document import composed as compose
from documents.word_parts import STANDARD, cells, table


def by_hand(document: Document) -> DocxDocument:
    """The document built with python-docx alone, without contents and numbers of lists."""
    made = docx.Document(str(STANDARD))
    for section in document.sections:
        for block in section.blocks:
            _add(made, block)
    return made


def _add(made: DocxDocument, block: Block) -> None:
    match block:
        case Heading(level, text):
            made.add_paragraph(text, f"Heading {level}")
        case Paragraph(runs, style):
            paragraph = made.add_paragraph(style=PARAGRAPH_STYLES[style])
            for run in runs:
                added = paragraph.add_run(run.text)
                added.bold, added.italic = run.bold or None, run.italic or None
        case ListBlock(found):
            _add_items(made, found)
        case Table():
            _add_table(made, block)


def _add_items(made: DocxDocument, found: Sequence[ListItem]) -> None:
    for item in found:
        made.add_paragraph("".join(run.text for run in item.runs), "List Paragraph")
        _add_items(made, item.children)


def _add_table(made: DocxDocument, block: Table) -> None:
    added = made.add_table(len(block.rows), len(block.widths), "Tabela sprawozdania")
    taken: set[tuple[int, int]] = set()
    for down, row in enumerate(block.rows):
        at = 0
        for cell in row.cells:
            while (down, at) in taken:
                at += 1
            corner = added.cell(down + cell.rows - 1, at + cell.columns - 1)
            merged = added.cell(down, at).merge(corner)
            taken |= {(down + y, at + x) for y in range(cell.rows) for x in range(cell.columns)}
            merged.paragraphs[0].style = CELL_STYLES[cell.style]
            for number, line in enumerate(cell.lines):
                paragraph = (
                    merged.add_paragraph(style=CELL_STYLES[cell.style]) if number else merged.paragraphs[0]
                )
                paragraph.add_run(line)


def canonical(document: DocxDocument) -> list[object]:
    """Paragraphs and tables in order: styles, texts, looks of runs, and the grid with merges resolved."""
    found: list[object] = []
    for content in document.iter_inner_content():
        if isinstance(content, DocxTable):
            found.append([[_look(cell.paragraphs) for cell in row.cells] for row in content.rows])
        else:
            found += _look([content])
    return found


def _look(paragraphs: Sequence[Any]) -> list[object]:
    return [
        (one.style.name, [(bool(run.bold), bool(run.italic), run.text) for run in one.runs])
        for one in paragraphs
    ]


def texts() -> st.SearchStrategy[str]:
    return st.text("aąż <&>\"'–]\u00a0", min_size=1, max_size=8).filter(str.strip)


@st.composite
def tables(draw: st.DrawFn) -> Table:
    """Tables of four columns: rows across, and groups whose first and last cells are merged over them."""
    rows: list[Row] = [Row(cells(*"abcd", style=CellStyle.HEADER), header=True)]
    for height in draw(st.lists(st.integers(0, 3), max_size=4)):
        if not height:
            rows.append(Row((Cell((draw(texts()),), CellStyle.GOAL, columns=4),), keep_with_next=True))
        left = (Cell((draw(texts()), draw(texts())), CellStyle.TEXT, rows=height),)
        right = (Cell(tuple(draw(st.lists(texts(), max_size=2))), CellStyle.LIST, rows=height),)
        for _ in range(height):
            wide = (Cell((draw(texts()),), CellStyle.HEADING_ROW, columns=2),)
            middle = draw(st.sampled_from([wide, cells(*"xy", style=CellStyle.NUMBER)]))
            rows.append(Row((*left, *middle, *right), keep_with_next=draw(st.booleans())))
            left = right = ()
    return table(*rows, widths=(1, 2, 2, 1))


def documents() -> st.SearchStrategy[Document]:
    runs = st.lists(st.builds(Run, texts(), st.booleans(), st.booleans()), min_size=1, max_size=3)
    item = st.builds(lambda text: ListItem((Run(text),)), texts())
    nested = st.builds(
        lambda text, below: ListItem((Run(text),), tuple(below)), texts(), st.lists(item, max_size=2)
    )
    block = st.one_of(
        st.builds(Heading, st.integers(1, 6), texts()),
        st.builds(lambda found, style: Paragraph(tuple(found), style), runs, st.sampled_from(ParagraphStyle)),
        st.builds(lambda found: ListBlock(tuple(found)), st.lists(nested, min_size=1, max_size=3)),
        tables(),
    )
    section = st.builds(
        lambda found, orientation: Section(tuple(found), orientation),
        st.lists(block, max_size=4),
        st.sampled_from(Orientation),
    )
    return st.builds(lambda found: Document("Tytuł", tuple(found)), st.lists(section, max_size=3))


def without_spacers(found: Sequence[object]) -> list[object]:
    return [one for one in found if one != ("Odstęp", [])]


@settings(max_examples=30)
@given(document=documents())
def test_the_streamed_body_is_what_python_docx_would_build(
    document: Document, tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.mktemp("oracle") / "streamed.docx"
    write_docx(document, path)
    streamed = canonical(docx.Document(str(path)))
    assert without_spacers(streamed) == canonical(by_hand(document))


def test_the_pieces_put_into_a_tree_are_the_streamed_body(kielce: Path) -> None:
    document = compose(report())
    pieces = "".join(Body(document, skeleton_for(document, None)).pieces())
    tree = docx.Document(str(STANDARD))
    body = tree.element.body
    for element in parse_xml(f"<w:body {nsdecls('w', 'r')}>{pieces}</w:body>"):
        if element.tag != qn("w:sectPr"):
            body.sectPr.addprevious(element)
    streamed = docx.Document(str(kielce)).element.body
    ours, theirs = (
        [etree.tostring(child, method="c14n", exclusive=True) for child in found[:-1]]
        for found in (body, streamed)
    )
    assert len(ours) > 100
    assert ours == theirs
