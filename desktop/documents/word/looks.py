"""The template's styles, found by name once for the whole document."""

from collections.abc import Mapping
from dataclasses import dataclass

from docx.document import Document as DocxDocument
from docx.oxml.ns import qn
from docx.oxml.styles import CT_Style

from db.domain.blocks import CellStyle, ListKind, ParagraphStyle

PARAGRAPH_STYLES = {
    ParagraphStyle.BODY: "Body Text",
    ParagraphStyle.LEAD: "Zapowiedź listy",
    ParagraphStyle.TITLE: "Title",
    ParagraphStyle.SUBTITLE: "Subtitle",
    ParagraphStyle.OFFICE: "Urząd",
    ParagraphStyle.PLACE_AND_DATE: "Miejsce i data",
    ParagraphStyle.NOTE: "Przypis tabeli",
}
CELL_STYLES = {
    CellStyle.HEADER: "Tabela nagłówek",
    CellStyle.HEADER_NUMBER: "Tabela nagłówek liczb",
    CellStyle.GOAL: "Tabela cel",
    CellStyle.SUBGOAL: "Tabela cel niższy",
    CellStyle.ORDINAL: "Tabela lp",
    CellStyle.TEXT: "Tabela tekst",
    CellStyle.INDICATOR: "Tabela wskaźnik",
    CellStyle.SUB_INDICATOR: "Tabela część wskaźnika",
    CellStyle.HEADING_ROW: "Tabela grupa wskaźników",
    CellStyle.NUMBER: "Tabela liczba",
    CellStyle.LIST: "Tabela lista",
}
LIST_STYLES = {
    ListKind.NUMBERED: "Lista numerowana",
    ListKind.LETTERED: "Lista literowana",
    ListKind.BULLETED: "Lista punktowana",
}


@dataclass(frozen=True, slots=True)
class CellLook:
    """The id of a cell's paragraph style, and the colour behind the cell: that of the style, or none."""

    style: str
    fill: str = ""


@dataclass(frozen=True, slots=True)
class Looks:
    """Style ids; `lists` has the abstract numbering of each kind of list."""

    paragraphs: Mapping[ParagraphStyle, str]
    cells: Mapping[CellStyle, CellLook]
    lists: Mapping[ListKind, int]
    headings: tuple[str, ...]
    contents: tuple[str, ...]
    contents_title: str
    list_item: str
    caption: str
    footer: str
    spacer: str
    table: str


def looks_of(document: DocxDocument) -> Looks:
    """The template's looks; KeyError names a style that it lacks."""
    styles = {style.name_val: style for style in document.styles.element.style_lst}
    ids = {name: style.styleId for name, style in styles.items()}
    return Looks(
        paragraphs={style: ids[name] for style, name in PARAGRAPH_STYLES.items()},
        cells={style: CellLook(ids[name], _fill(styles[name])) for style, name in CELL_STYLES.items()},
        lists={kind: _abstract_numbering(document, styles[name]) for kind, name in LIST_STYLES.items()},
        headings=tuple(ids[f"heading {level}"] for level in range(1, 7)),
        contents=tuple(ids[f"toc {level}"] for level in range(1, 4)),
        contents_title=ids["TOC Heading"],
        list_item=ids["List Paragraph"],
        caption=ids["caption"],
        footer=ids["footer"],
        spacer=ids["Odstęp"],
        table=ids["Tabela sprawozdania"],
    )


def _fill(style: CT_Style | None) -> str:
    """The background of a paragraph style, its own or inherited."""
    while style is not None:
        shading = style.find(f"{qn('w:pPr')}/{qn('w:shd')}")
        if shading is not None:
            return str(shading.get(qn("w:fill")))
        style = style.base_style
    return ""


def _abstract_numbering(document: DocxDocument, style: CT_Style) -> int:
    number = style.find(f"{qn('w:pPr')}/{qn('w:numPr')}/{qn('w:numId')}")
    if number is None:
        raise KeyError(style.name_val)
    numbering = document.part.numbering_part.element
    return int(numbering.num_having_numId(int(number.get(qn("w:val"), "0"))).abstractNumId.val)
