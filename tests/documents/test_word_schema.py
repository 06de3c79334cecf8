"""Every part that the writer makes obeys the schemas of the standard."""

from functools import cache
from pathlib import Path

import pytest
from lxml import etree

from db.domain.blocks import (
    Caption,
    Cell,
    CellStyle,
    Contents,
    Document,
    Heading,
    ListBlock,
    ListItem,
    ListKind,
    Orientation,
    PageBreak,
    Paragraph,
    ParagraphStyle,
    Picture,
    Row,
    Run,
    Section,
    Signature,
    Signatures,
)
from db.domain.kinds import ChartKind, IndicatorKind
from desktop.documents.word import write_docx
from documents.drawn_blocks import JPEG, chart, png
from documents.word_parts import BODY, STANDARD, cells, items, parts, simple, table

SCHEMAS = Path(__file__).parents[1] / "data" / "ooxml-xsd"
IGNORABLE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Ignorable"
PARTS = ("document", "styles", "numbering", "settings", "footer1", "header1")


@cache
def schema(name: str = "wml") -> etree.XMLSchema:
    """WordprocessingML or the charts of DrawingML, transitional."""
    return etree.XMLSchema(etree.parse(str(SCHEMAS / f"{name}.xsd")))


def faults(path: Path) -> list[str]:
    """What the schemas find in the parts of a file."""
    found = []
    for name, content in parts(path).items():
        is_chart = name.startswith("word/charts/chart")
        if is_chart or name.removeprefix("word/").removesuffix(".xml") in PARTS:
            element = etree.fromstring(content)
            element.attrib.pop(IGNORABLE, None)  # python-docx's footer has it, and nothing to ignore
            judge = schema("dml-chart" if is_chart else "wml")
            judge.validate(element)
            found += [f"{name}:{error.line} {error.message}" for error in judge.error_log]
    return found


def rows() -> tuple[Row, ...]:
    """Rows with every cell style and span."""
    realizers = Cell(("a", "b"), CellStyle.LIST, rows=2)
    goal = Cell(("cel",), CellStyle.GOAL, columns=3)
    lower = Cell(("cel niższy",), CellStyle.SUBGOAL, columns=3, outline=2)
    return (
        Row(cells(*"abc", style=CellStyle.HEADER), header=True, keep_with_next=True),
        Row((goal,), keep_with_next=True),
        Row((lower,), keep_with_next=True),
        Row((realizers, *cells("1", "2", style=CellStyle.NUMBER)), keep_with_next=True),
        Row((Cell(("x",), CellStyle.HEADING_ROW, columns=2),)),
        *(Row((Cell(("x",), style), Cell((), style), Cell(("y",), style))) for style in CellStyle),
    )


def everything() -> Document:
    """A document with every kind of block, style, list and span."""
    below = ListItem((Run("b"),), items("c"))
    lists = [
        ListBlock((ListItem((Run("a"),), (below,), nested),), kind)
        for kind in ListKind
        for nested in ListKind
    ]
    prose = [Paragraph((Run("x", True, True), Run(" y\n\tz")), style) for style in ParagraphStyle]
    outline = [Heading(level, "nagłówek") for level in range(1, 7)]
    drawn = [
        chart(*[("1050", None, "-7.5")] * count, kind=kind, values=values)
        for kind in ChartKind
        for values in (IndicatorKind.WHOLE, IndicatorKind.MONEY, IndicatorKind.PERCENT)
        for count in (1, 12)
    ]
    pictures = (Picture(png(3, 2), "Herb", 30), Picture(JPEG, "Plan", 500))
    signed = Signatures(
        (Signature("Sporządził", "A. B.", "inspektor"), Signature(""), Signature("x"), Signature("y"))
    )
    named = (Caption("Tabela", "x", "a"), Paragraph((Run("", anchor="a"), Run("b", anchor="nie ma"))))
    long = ListBlock(items(*map(str, range(60))), ListKind.LETTERED)
    spread = (Caption('„Tabela" & <1>', "opis"), table(*rows()), table(*rows()))
    return Document(
        "Tytuł",
        (
            Section(tuple(prose), title_page=True),
            Section((Contents("Spis", 3), PageBreak(), *outline, *lists)),
            Section((PageBreak(), *spread), Orientation.LANDSCAPE),
            Section(()),
            Section((*spread, BODY, *named, long, *drawn, *pictures, table(*rows()), signed)),
        ),
        draft=True,
    )


def test_the_template_obeys_the_schema() -> None:
    assert faults(STANDARD) == []


def test_the_report_obeys_the_schema(kielce: Path) -> None:
    assert faults(kielce) == []


def test_every_block_obeys_the_schema(tmp_path: Path) -> None:
    write_docx(everything(), tmp_path / "everything.docx")
    assert faults(tmp_path / "everything.docx") == []


@pytest.mark.parametrize("document", [Document("x", ()), simple(), simple(Contents("Spis"))])
def test_a_document_of_nothing_obeys_the_schema(document: Document, tmp_path: Path) -> None:
    write_docx(document, tmp_path / "nothing.docx")
    assert faults(tmp_path / "nothing.docx") == []


def test_the_schemas_reach_into_drawings_and_charts(tmp_path: Path) -> None:
    path = tmp_path / "everything.docx"
    write_docx(everything(), path)
    charts = [name for name in parts(path) if name.startswith("word/charts/chart")]
    assert len(charts) == 24
    wrong = (
        parts(path)["word/document.xml"]
        .replace(b"<wp:effectExtent", b"<wp:outside")
        .replace(b"</wp:eff", b"</wp:")
    )
    assert not schema().validate(etree.fromstring(wrong))
    chart_part = parts(path)[charts[0]].replace(b"<c:gapWidth", b"<c:gapWide", 1)
    assert not schema("dml-chart").validate(etree.fromstring(chart_part))


def test_the_schema_tells_a_wrong_part_from_a_right_one() -> None:
    wrong = parts(STANDARD)["word/document.xml"].replace(b"<w:body>", b"<w:body><w:tbl/>")
    assert not schema().validate(etree.fromstring(wrong))
