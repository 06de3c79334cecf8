"""Native charts: the parts of the package that each needs."""

from docx.document import Document as DocxDocument
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part

from db.domain.blocks import ChartBlock


def is_drawn(block: ChartBlock) -> bool:
    """Whether there is anything to draw."""
    return bool(block.categories and block.series)


def add_chart(package: DocxDocument, block: ChartBlock, number: int, font: str) -> str:
    """Put a chart and the workbook with its data into the package; the relationship to the chart.

    The workbook is written by openpyxl, which takes long to load and is not wanted by most documents.
    """
    from desktop.documents.word.chart_data import known, workbook
    from desktop.documents.word.chart_numbers import cell_format
    from desktop.documents.word.chart_space import chart_space

    owner = package.part.package
    data = workbook(block, [cell_format(known(block), each.kind or block.values) for each in block.series])
    book = Part(
        PackURI(f"/word/embeddings/Microsoft_Excel_Worksheet{number}.xlsx"),
        CONTENT_TYPE.SML_SHEET,
        data,
        owner,
    )
    place = PackURI(f"/word/charts/chart{number}.xml")
    chart = Part(place, CONTENT_TYPE.DML_CHART, chart_space(block, font), owner)
    chart.relate_to(book, RELATIONSHIP_TYPE.PACKAGE)
    return str(package.part.relate_to(chart, RELATIONSHIP_TYPE.CHART))
