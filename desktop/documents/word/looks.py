"""The styles of a document, found by name once for all of it."""

from collections.abc import Mapping
from dataclasses import dataclass

from docx.document import Document as DocxDocument
from docx.oxml.ns import qn
from docx.oxml.styles import CT_Style
from lxml import etree

from db.domain.blocks import CellStyle, ListKind, ParagraphStyle
from desktop.documents.word.escape import attribute

PARAGRAPH_STYLES = {
    ParagraphStyle.BODY: "Body Text",
    ParagraphStyle.LEAD: "Zapowiedź listy",
    ParagraphStyle.TITLE: "Title",
    ParagraphStyle.SUBTITLE: "Subtitle",
    ParagraphStyle.OFFICE: "Urząd",
    ParagraphStyle.PLACE_AND_DATE: "Miejsce i data",
    ParagraphStyle.NOTE: "Przypis tabeli",
    ParagraphStyle.SOURCE: "Źródło",
    ParagraphStyle.ATTACHMENT: "Załącznik",
    ParagraphStyle.RESOLUTION: "Uchwała",
    ParagraphStyle.PROVISION: "Paragraf uchwały",
    ParagraphStyle.SIGNATURE: "Podpis",
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
    ListKind.ORDINAL: "Lista numerowana z kropką",
    ListKind.LETTERED: "Lista literowana",
    ListKind.BULLETED: "Lista punktowana",
    ListKind.DASHED: "Lista z myślnikiem",
}
_FONT = "Arial"


@dataclass(frozen=True, slots=True)
class CellLook:
    """The id of a cell's paragraph style, and the colour behind the cell: that of the style, or none."""

    style: str
    fill: str = ""


@dataclass(frozen=True, slots=True)
class Looks:
    """Style ids, fit for attributes; `lists` has each kind's numbering, `font` is the prose's."""

    paragraphs: Mapping[ParagraphStyle, str]
    cells: Mapping[CellStyle, CellLook]
    lists: Mapping[ListKind, int]
    headings: tuple[str, ...]
    contents: tuple[str, ...]
    contents_title: str
    list_item: str
    caption: str
    figure: str
    header: str
    footer: str
    spacer: str
    table: str
    signatures: str
    font: str


def looks_of(document: DocxDocument) -> Looks:
    """The looks that a document's styles give; KeyError names a style that is not there."""
    by_id = {style.styleId: style for style in document.styles.element.style_lst}
    styles = {style.name_val: style for style in by_id.values()}
    ids = {name: attribute(style.styleId or "") for name, style in styles.items()}
    return Looks(
        paragraphs={style: ids[name] for style, name in PARAGRAPH_STYLES.items()},
        cells={style: CellLook(ids[name], _fill(styles[name], by_id)) for style, name in CELL_STYLES.items()},
        lists={kind: numbering_of(styles[name]) for kind, name in LIST_STYLES.items()},
        headings=tuple(ids[f"heading {level}"] for level in range(1, 7)),
        contents=tuple(ids[f"toc {level}"] for level in range(1, 4)),
        contents_title=ids["TOC Heading"],
        list_item=ids["List Paragraph"],
        caption=ids["caption"],
        figure=ids["Rysunek"],
        header=ids["header"],
        footer=ids["footer"],
        spacer=ids["Odstęp"],
        table=ids["Tabela sprawozdania"],
        signatures=ids["Tabela podpisów"],
        font=_font(document),
    )


def numbering_of(style: etree._Element) -> int:
    """The id of the numbering that a list's style names; 0: none."""
    number = style.find(f"{qn('w:pPr')}/{qn('w:numPr')}/{qn('w:numId')}")
    return 0 if number is None else int(number.get(qn("w:val"), "0"))


def _fill(style: CT_Style | None, by_id: Mapping[str | None, CT_Style]) -> str:
    """The background of a paragraph style, its own or inherited."""
    while style is not None:
        shading = style.find(f"{qn('w:pPr')}/{qn('w:shd')}")
        if shading is not None:
            return attribute(str(shading.get(qn("w:fill"), "")))
        style = by_id.get(style.basedOn_val)
    return ""


def _font(document: DocxDocument) -> str:
    """The typeface of what no style says otherwise of."""
    path = f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}/{qn('w:rPr')}/{qn('w:rFonts')}"
    fonts = document.styles.element.find(path)
    return attribute(_FONT if fonts is None else fonts.get(qn("w:ascii"), _FONT))
