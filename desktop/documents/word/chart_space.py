"""A chart as DrawingML: native, so that the clerk can change it in Word."""

from collections.abc import Callable, Sequence
from decimal import Decimal

from db.domain.blocks import ChartBlock
from db.domain.kinds import ChartKind
from desktop.documents.word import chart_data
from desktop.documents.word.chart_axes import axes
from desktop.documents.word.chart_looks import INK, PAPER, drawn, filled, look_of
from desktop.documents.word.chart_numbers import axis_format, label_format, label_length
from desktop.documents.word.escape import attribute

_MAIN = "http://schemas.openxmlformats.org/drawingml/2006"
_NAMESPACES = (
    f'xmlns:c="{_MAIN}/chart" xmlns:a="{_MAIN}/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_LINE_OF_LABELS = 80  # characters beside each other; more would lie on one another, and the table has them
_SLIVER = Decimal("0.04")  # of the whole
_NAMED_SLICE = Decimal("0.1")  # of the whole; a name beside a smaller one would lie on its neighbour's
_SLICE_NAME = 12  # characters beside a slice, with its amount on one line
_BAR_LABEL = 16  # characters beside a bar, name and amount on one line
_LONG_AMOUNT = 9  # characters; such touch one another below an axis
_WORKBOOK = "rId1"  # a part's first relationship
_AXES = '<c:axId val="1"/><c:axId val="2"/>'


def chart_space(block: ChartBlock, font: str) -> bytes:
    """The chart's part, whose only relationship is that to its workbook. Its title stands in the caption."""
    letters = (
        f'<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="900"><a:solidFill><a:srgbClr val="{INK}"/>'
        f'</a:solidFill><a:latin typeface="{font}"/></a:defRPr></a:pPr><a:endParaRPr lang="pl-PL"/></a:p>'
        "</c:txPr>"
    )
    paper = f'<c:spPr><a:solidFill><a:srgbClr val="{PAPER}"/></a:solidFill><a:ln><a:noFill/></a:ln></c:spPr>'
    return (
        f'{_DECLARATION}<c:chartSpace {_NAMESPACES}><c:date1904 val="0"/><c:lang val="pl-PL"/>'
        '<c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/>'
        f"<c:plotArea><c:layout/>{_PLOTS[block.kind](block)}</c:plotArea>{_legend(block)}"
        f'<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>{paper}{letters}'
        f'<c:externalData r:id="{_WORKBOOK}"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>'
    ).encode()


def _bars(block: ChartBlock) -> str:
    direction = "bar" if block.kind is ChartKind.BAR else "col"
    series = _series(
        block, lambda number: f'{filled(look_of(number))}<c:invertIfNegative val="0"/>', "outEnd"
    )
    plot = (
        f'<c:barChart><c:barDir val="{direction}"/><c:grouping val="clustered"/><c:varyColors val="0"/>'
        f'{series}<c:gapWidth val="60"/>{_AXES}</c:barChart>'
    )
    # The amounts stand beside lying bars: an axis that has no room for its own can do without.
    numbered = block.kind is ChartKind.COLUMN or _label_length(block) < _LONG_AMOUNT
    return plot + axes(block.kind, _axis_format(block), grounded=_is_positive(block), numbered=numbered)


def _lines(block: ChartBlock) -> str:
    series = _series(block, lambda number: drawn(look_of(number)), "t", '<c:smooth val="0"/>')
    plot = (
        f'<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>{series}<c:marker val="1"/>{_AXES}'
        "</c:lineChart>"
    )
    return plot + axes(block.kind, _axis_format(block), grounded=False)


def _pie(block: ChartBlock) -> str:
    slices = "".join(
        f'<c:dPt><c:idx val="{at}"/><c:bubble3D val="0"/>{filled(look_of(at))}</c:dPt>'
        for at in range(len(block.categories))
    )
    number = label_format(chart_data.known(block), block.values)
    labels = _labels(number, "outEnd", with_category=_names_slices(block), without=_slivers(block))
    return (
        f'<c:pieChart><c:varyColors val="1"/><c:ser>{_named(block, 0)}{slices}'
        f"{labels}{_data(block, 0, number)}</c:ser>"
        '<c:firstSliceAng val="0"/></c:pieChart>'
    )


_PLOTS: dict[ChartKind, Callable[[ChartBlock], str]] = {
    ChartKind.COLUMN: _bars,
    ChartKind.BAR: _bars,
    ChartKind.LINE: _lines,
    ChartKind.PIE: _pie,
}


def _series(block: ChartBlock, look: Callable[[int], str], place: str, end: str = "") -> str:
    """All series, each in its look, with its amounts beside the points while there is room for them."""
    labelled = _has_labels(block)
    told = []
    for at, series in enumerate(block.series):
        number = label_format(chart_data.known(block), series.kind or block.values)
        labels = _labels(number, place, with_series=_names_bars(block)) if labelled else ""
        told.append(f"<c:ser>{_named(block, at)}{look(at)}{labels}{_data(block, at, number)}{end}</c:ser>")
    return "".join(told)


def _has_labels(block: ChartBlock) -> bool:
    """Whether labels have room: lines that cross have none, lying bars always do."""
    if block.kind is ChartKind.BAR:
        return True
    points = len(block.categories) * len(block.series)
    fits = points * (_label_length(block) + 1) <= _LINE_OF_LABELS
    return fits and (block.kind is ChartKind.COLUMN or len(block.series) == 1)


def _named(block: ChartBlock, at: int) -> str:
    return f'<c:idx val="{at}"/><c:order val="{at}"/><c:tx>{chart_data.name(block, at)}</c:tx>'


def _data(block: ChartBlock, at: int, number: str) -> str:
    values = chart_data.amounts(block, at, number)
    return f"<c:cat>{chart_data.categories(block)}</c:cat><c:val>{values}</c:val>"


def _slivers(block: ChartBlock) -> tuple[int, ...]:
    """The slices whose labels would lie on one another."""
    total = sum(chart_data.known(block))
    amounts = block.series[0].amounts
    return tuple(at for at, amount in enumerate(amounts) if amount is None or amount < total * _SLIVER)


def _names_slices(block: ChartBlock) -> bool:
    """Whether every slice has room for its name beside it."""
    least = sum(chart_data.known(block)) * _NAMED_SLICE
    large = all(amount is not None and amount >= least for amount in block.series[0].amounts)
    return large and max(map(len, block.categories)) <= _SLICE_NAME


def _names_bars(block: ChartBlock) -> bool:
    """Whether every lying bar has its series' name beside it.

    A legend is second best: LibreOffice lists the series of lying bars from the last to the first.
    """
    if block.kind is not ChartKind.BAR or len(block.series) <= 1:
        return False
    name = max(len(f"{series.name}: ") for series in block.series)
    return name + _label_length(block) <= _BAR_LABEL


def _labels(
    number: str,
    place: str,
    *,
    with_category: bool = False,
    with_series: bool = False,
    without: Sequence[int] = (),
) -> str:
    shown = {"LegendKey": False, "Val": True, "CatName": with_category, "SerName": with_series}
    hidden = "".join(f'<c:dLbl><c:idx val="{at}"/><c:delete val="1"/></c:dLbl>' for at in without)
    flags = "".join(
        f'<c:show{name} val="{flag:d}"/>'
        for name, flag in (shown | {"Percent": False, "BubbleSize": False}).items()
    )
    return (
        f'<c:dLbls>{hidden}<c:numFmt formatCode="{attribute(number)}" sourceLinked="0"/>'
        f"<c:spPr><a:noFill/></c:spPr>"
        f'<c:dLblPos val="{place}"/>{flags}<c:separator>: </c:separator></c:dLbls>'
    )


def _legend(block: ChartBlock) -> str:
    """Where labels do not say what is what."""
    pie = block.kind is ChartKind.PIE
    if _names_slices(block) if pie else len(block.series) <= 1 or _names_bars(block):
        return ""
    return f'<c:legend><c:legendPos val="{"r" if pie else "b"}"/><c:overlay val="0"/></c:legend>'


def _label_length(block: ChartBlock) -> int:
    return label_length(chart_data.known(block), block.values)


def _axis_format(block: ChartBlock) -> str:
    return axis_format(chart_data.known(block), block.values)


def _is_positive(block: ChartBlock) -> bool:
    return all(amount >= 0 for amount in chart_data.known(block))
