"""Native charts in Word: what is drawn, from which workbook, and for whom."""

import re
from dataclasses import replace
from decimal import Decimal
from io import BytesIO
from itertools import combinations
from pathlib import Path

import openpyxl
import pytest
from lxml import etree

from db.domain.blocks import Caption, ChartBlock, Paragraph, ParagraphStyle, Run, Series
from db.domain.kinds import ChartKind, IndicatorKind
from desktop.documents.accessibility.contrast import contrast
from desktop.documents.word import write_docx
from desktop.documents.word.chart_looks import PAPER, SERIES_LOOKS
from desktop.documents.word.chart_numbers import axis_format, cell_format, label_format
from documents.drawn_blocks import chart
from documents.word_parts import all_of, parts, root, simple, text_of

C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
CHART = "word/charts/chart1.xml"
WORKBOOK = "word/embeddings/Microsoft_Excel_Worksheet1.xlsx"


def drawn(block: ChartBlock, folder: Path) -> etree._Element:
    """The chart's own part."""
    write_docx(simple(block), folder / "chart.docx")
    return root(folder / "chart.docx", CHART)


def said(element: etree._Element, tag: str) -> list[str]:
    """What elements of the chart say in their attribute."""
    return [found.get("val", "") for found in element.iter(f"{C}{tag}")]


def cached(element: etree._Element) -> list[list[tuple[str, str]]]:
    """Index and text of the points that each reference keeps."""
    caches = (*element.iter(f"{C}strCache", f"{C}numCache"),)
    return [
        [(point.get("idx", ""), point.findtext(f"{C}v", "")) for point in cache.iter(f"{C}pt")]
        for cache in caches
    ]


@pytest.mark.parametrize(
    ("kind", "tag"),
    [
        (ChartKind.COLUMN, "barChart"),
        (ChartKind.BAR, "barChart"),
        (ChartKind.LINE, "lineChart"),
        (ChartKind.PIE, "pieChart"),
    ],
)
def test_a_chart_is_words_own_and_shows_its_figures_before_anything_is_opened(
    kind: ChartKind, tag: str, tmp_path: Path
) -> None:
    element = drawn(chart(("5", "6.5", "7"), kind=kind), tmp_path)
    assert element.find(f".//{C}{tag}") is not None
    name, categories, amounts = cached(element)
    assert name == [("0", "Seria 1")]
    assert categories == [("0", "2021"), ("1", "2022"), ("2", "2023")]
    assert amounts == [("0", "5"), ("1", "6.5"), ("2", "7")]


def test_the_workbook_has_in_the_cells_referred_to_what_the_chart_shows(tmp_path: Path) -> None:
    block = chart(("5", None, "-7"), ("0.25", "173731.80", "1000000"))
    element = drawn(block, tmp_path)
    sheet = openpyxl.load_workbook(BytesIO(parts(tmp_path / "chart.docx")[WORKBOOK]))["Dane"]
    for reference in element.iter(f"{C}strRef", f"{C}numRef"):
        place = reference.findtext(f"{C}f", "").removeprefix("Dane!").replace("$", "")
        found = sheet[place]
        cells = [cell for row in (found if isinstance(found, tuple) else ((found,),)) for cell in row]
        shown = {point.get("idx"): point.findtext(f"{C}v", "") for point in reference.iter(f"{C}pt")}
        for index, cell in enumerate(cells):
            text = shown.get(str(index))
            if isinstance(cell.value, str):
                assert cell.value == text
            else:
                assert (None if text is None else Decimal(text)) == (
                    None if cell.value is None else Decimal(str(cell.value))
                )


def test_the_parts_of_a_chart_find_one_another(tmp_path: Path) -> None:
    blocks = [chart(("1", "2")), chart(("3", "4"), kind=ChartKind.PIE)]
    write_docx(simple(*blocks), tmp_path / "charts.docx")
    found = parts(tmp_path / "charts.docx")
    types = found["[Content_Types].xml"].decode()
    relationships = found["word/_rels/document.xml.rels"].decode()
    for number, target in enumerate(
        re.findall(r'<c:chart [^>]*r:id="(\w+)"', found["word/document.xml"].decode()), 1
    ):
        assert re.search(rf'Id="{target}"[^>]*charts/chart{number}\.xml', relationships) or re.search(
            rf'charts/chart{number}\.xml[^>]*Id="{target}"', relationships
        )
        assert f'PartName="/word/charts/chart{number}.xml"' in types
        inside = found[f"word/charts/_rels/chart{number}.xml.rels"].decode()
        assert f"Microsoft_Excel_Worksheet{number}.xlsx" in inside
        assert 'Id="rId1"' in inside
        assert b'<c:externalData r:id="rId1">' in found[f"word/charts/chart{number}.xml"]
    assert (
        'Extension="xlsx" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"'
        in types
    )
    assert len(set(re.findall(r'<wp:docPr id="(\d+)"', found["word/document.xml"].decode()))) == 2


def test_a_year_without_a_figure_is_a_gap_and_never_nought(tmp_path: Path) -> None:
    element = drawn(chart(("1", None, "3"), kind=ChartKind.LINE), tmp_path)
    assert [index for index, _ in cached(element)[2]] == ["0", "2"]
    assert said(element, "dispBlanksAs") == ["gap"]
    assert said(element, "smooth") == ["0"]


def test_columns_stand_on_nought_unless_some_reach_below(tmp_path: Path) -> None:
    assert said(drawn(chart(("101", "102")), tmp_path), "min") == ["0"]
    below = drawn(chart(("-101", "102")), tmp_path)
    assert said(below, "min") == []
    assert said(below, "tickLblPos")[0] == "low"


def test_lying_bars_are_read_from_the_top_with_the_numbers_below(tmp_path: Path) -> None:
    element = drawn(chart(("1", "2"), kind=ChartKind.BAR), tmp_path)
    assert said(element, "orientation")[0] == "maxMin"
    assert said(element, "crosses") == ["autoZero", "max"]
    height = all_of(root(tmp_path / "chart.docx"), "wp:extent")[0].get("cy")
    many = chart(*[[str(year) for year in range(8)]] * 2, kind=ChartKind.BAR)
    drawn(many, tmp_path)
    assert int(all_of(root(tmp_path / "chart.docx"), "wp:extent")[0].get("cy")) > int(height)


def test_a_screen_reader_is_told_what_a_chart_shows(tmp_path: Path) -> None:
    drawn(chart(("1", "2")), tmp_path)
    (properties,) = all_of(root(tmp_path / "chart.docx"), "wp:docPr")
    assert properties.get("descr") == "Porady w latach 2021–2023: od 5 do 7."
    assert properties.get("title") == "Porady"


def test_the_title_stands_in_the_caption_alone(tmp_path: Path) -> None:
    element = drawn(chart(("1", "2")), tmp_path)
    assert said(element, "autoTitleDeleted") == ["1"]
    assert element.find(f".//{C}title") is None


@pytest.mark.parametrize("kind", [ChartKind.COLUMN, ChartKind.LINE])
@pytest.mark.parametrize("count", range(1, 13))
def test_up_to_twelve_series_are_told_apart_without_colours(
    kind: ChartKind, count: int, tmp_path: Path
) -> None:
    element = drawn(chart(*[("1", "2")] * count, kind=kind), tmp_path)
    assert len(element.findall(f".//{C}ser")) == count
    looks = {
        tuple(
            found.get("val") or found.get("prst")
            for found in series.iter()
            if etree.QName(found).localname in {"pattFill", "symbol", "prstDash"}
        )
        for series in element.iter(f"{C}ser")
    }
    plain = 2 if kind is ChartKind.COLUMN else 0  # the first two differ by how dark they are
    assert len(looks) >= count - max(plain - 1, 0) * (count > 1)
    assert (element.find(f".//{C}legend") is None) == (count == 1)


def test_colours_stand_out_from_the_paper_and_the_first_two_from_each_other() -> None:
    assert min(contrast(look.color, PAPER) for look in SERIES_LOOKS) >= 3
    assert contrast(SERIES_LOOKS[0].color, SERIES_LOOKS[1].color) >= 3
    for one, other in combinations(SERIES_LOOKS, 2):
        assert (one.marker, one.dash) != (other.marker, other.dash)
        assert one.pattern != other.pattern or {one, other} == set(SERIES_LOOKS[:2])


def test_slices_are_named_beside_them_while_there_is_room_and_in_a_legend_after(tmp_path: Path) -> None:
    few = drawn(chart(("1", "2", "3"), kind=ChartKind.PIE), tmp_path)
    assert said(few, "showCatName") == ["1"]
    assert few.find(f".//{C}legend") is None
    assert len(few.findall(f".//{C}dPt")) == 3
    thin = chart(("40", "30", "5", "5", "20"), kind=ChartKind.PIE)
    long_named = replace(
        chart(("1", "2"), kind=ChartKind.PIE), categories=("średnie ogólnokształcące", "inne")
    )
    for block in (thin, long_named):
        element = drawn(block, tmp_path)
        assert said(element, "showCatName") == ["0"]
        assert said(element, "showVal") == ["1"]
        assert element.find(f".//{C}legend") is not None


def test_lying_bars_say_their_series_while_there_is_room_and_a_legend_does_after(tmp_path: Path) -> None:
    block = chart(("1", "2"), ("3", "4"), kind=ChartKind.BAR)
    short = drawn(block, tmp_path)
    assert (said(short, "showSerName"), short.find(f".//{C}legend")) == (["1", "1"], None)
    long_named = tuple(replace(series, name="liczba osób korzystających") for series in block.series)
    long = drawn(replace(block, series=long_named), tmp_path)
    assert said(long, "showSerName") == ["0", "0"]
    assert long.find(f".//{C}legend") is not None
    alone = drawn(chart(("1", "2"), kind=ChartKind.BAR), tmp_path)
    assert (said(alone, "showSerName"), alone.find(f".//{C}legend")) == (["0"], None)


def test_amounts_too_long_for_an_axis_stand_beside_lying_bars_alone(tmp_path: Path) -> None:
    amounts = ("1500000.50", "2000")
    bars = drawn(chart(amounts, kind=ChartKind.BAR, values=IndicatorKind.MONEY), tmp_path)
    assert said(bars, "tickLblPos") == ["low", "none"]
    assert said(drawn(chart(amounts), tmp_path), "tickLblPos") == ["low", "nextTo"]
    assert said(drawn(chart(("1", "2"), kind=ChartKind.BAR), tmp_path), "tickLblPos") == ["low", "nextTo"]


def test_slices_too_thin_for_a_label_have_none_and_a_legend_names_all(tmp_path: Path) -> None:
    element = drawn(chart(("51.2", "41.9", "5.1", "1.7", None), kind=ChartKind.PIE), tmp_path)
    hidden = [label.find(f"{C}idx").get("val") for label in element.iter(f"{C}dLbl")]
    assert hidden == ["3", "4"]
    assert said(element, "showCatName") == ["0"]
    assert element.find(f".//{C}legend") is not None


def test_points_are_labelled_only_while_labels_have_room(tmp_path: Path) -> None:
    assert said(drawn(chart(("10", "20")), tmp_path), "showVal") == ["1"]
    crowded = chart(*[("100000", "200000", "300000")] * 6)
    assert said(drawn(crowded, tmp_path), "showVal") == []
    crossing = chart(("1", "2"), ("2", "1"), kind=ChartKind.LINE)
    assert said(drawn(crossing, tmp_path), "showVal") == []


WHOLE, MONEY, PERCENT = IndicatorKind.WHOLE, IndicatorKind.MONEY, IndicatorKind.PERCENT


@pytest.mark.parametrize(
    ("amounts", "kind", "label", "axis"),
    [
        (["5", "900"], WHOLE, "0", "0"),
        (["150", "4050"], WHOLE, "[>=1000]#\\\u00a0##0;0", "[>=1000]#\\\u00a0##0;0"),
        (["-1500", "10"], WHOLE, "#\\\u00a0##0;\\\u2212#\\\u00a0##0", "#\\\u00a0##0;\\\u2212#\\\u00a0##0"),
        (["12.5", "60"], PERCENT, '[$-415]0.0"\u00a0%"', '0"\u00a0%"'),
        (["0.25", "0.5"], PERCENT, '[$-415]0.00"\u00a0%"', '[$-415]0.00"\u00a0%"'),
        (["20", "12.5"], MONEY, '[$-415]0.00"\u00a0zł"', '0"\u00a0zł"'),
        (
            ["1", "2000000"],
            WHOLE,
            "[>=1000000]#\\\u00a0###\\\u00a0##0;[>=1000]#\\\u00a0##0;0",
            "[>=1000000]#\\\u00a0###\\\u00a0##0;[>=1000]#\\\u00a0##0;0",
        ),
        ([], WHOLE, "0", "0"),
    ],
)
def test_numbers_are_written_as_poles_write_them(
    amounts: list[str], kind: IndicatorKind, label: str, axis: str
) -> None:
    exact = [Decimal(amount) for amount in amounts]
    assert label_format(exact, kind) == label
    assert axis_format(exact, kind) == axis


def test_the_workbook_leaves_the_signs_between_thousands_to_its_reader() -> None:
    assert cell_format([Decimal(1050)], WHOLE) == "#,##0"
    assert cell_format([Decimal("1.5")], PERCENT) == '#,##0.0"\u00a0%"'


def test_text_that_looks_like_a_formula_stays_text(tmp_path: Path) -> None:
    block = ChartBlock(
        ChartKind.COLUMN, "x", "y", ("=1+1", "#N/A"), (Series("=CMD()", (Decimal(1), Decimal(2))),)
    )
    drawn(block, tmp_path)
    sheet = openpyxl.load_workbook(BytesIO(parts(tmp_path / "chart.docx")[WORKBOOK]))["Dane"]
    texts = [sheet["A2"], sheet["A3"], sheet["B1"]]
    assert [cell.value for cell in texts] == ["=1+1", "#N/A", "=CMD()"]
    assert {cell.data_type for cell in texts} == {"s"}


def test_a_chart_of_nothing_is_left_out(tmp_path: Path) -> None:
    empty = ChartBlock(ChartKind.COLUMN, "x", "y", (), ())
    write_docx(simple(empty, Paragraph((Run("Tekst."),))), tmp_path / "empty.docx")
    assert [name for name in parts(tmp_path / "empty.docx") if "chart" in name] == []
    assert text_of(root(tmp_path / "empty.docx")) == "Tekst."


def test_a_chart_stays_with_its_caption_above_and_its_source_below(tmp_path: Path) -> None:
    source = Paragraph((Run("Źródło: dane własne."),), ParagraphStyle.SOURCE)
    blocks = (Caption("Wykres", "Porady"), chart(("1", "2")), source, chart(("1", "2")))
    write_docx(simple(*blocks), tmp_path / "kept.docx")
    figures = [p for p in all_of(root(tmp_path / "kept.docx"), "w:p") if all_of(p, "w:drawing")]
    assert [len(all_of(p, "w:keepNext")) for p in figures] == [1, 0]


def test_each_series_has_the_unit_of_its_own_amounts(tmp_path: Path) -> None:
    money, share = (
        Series("Koszt", (Decimal(120), Decimal(5)), IndicatorKind.MONEY),
        Series("Udział", (Decimal(12), Decimal(3)), IndicatorKind.PERCENT),
    )
    block = ChartBlock(ChartKind.COLUMN, "x", "y", ("2023", "2024"), (money, share))
    element = drawn(block, tmp_path)
    codes = [series.findtext(f".//{C}formatCode", "") for series in element.iter(f"{C}ser")]
    assert [[unit for unit in ("zł", "%") if unit in code] for code in codes] == [["zł"], ["%"]]
    [axis] = element.iter(f"{C}valAx")
    assert not re.search("zł|%", axis.find(f"{C}numFmt").get("formatCode", ""))
    sheet = openpyxl.load_workbook(BytesIO(parts(tmp_path / "chart.docx")[WORKBOOK]))["Dane"]
    assert ("zł" in sheet["B2"].number_format, "%" in sheet["C2"].number_format) == (True, True)
