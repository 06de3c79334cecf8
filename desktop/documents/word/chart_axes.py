"""The two axes of a chart."""

from db.domain.kinds import ChartKind
from desktop.documents.word.chart_looks import INK, RULE
from desktop.documents.word.escape import attribute

_CATEGORIES, _VALUES = 1, 2  # ids of the axes


def axes(kind: ChartKind, number: str, *, grounded: bool, numbered: bool = True) -> str:
    """Categories and values; `grounded`: from nought, so that the lengths of bars can be compared.

    `numbered`: with numbers along the values.
    """
    lying = kind is ChartKind.BAR
    # The first category stands on top of lying bars, and the values still below them.
    first = _axis(_CATEGORIES, "l" if lying else "b", "maxMin" if lying else "minMax")
    second = _axis(_VALUES, "b" if lying else "l", "minMax", grounded)
    ticks = '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="{}"/>'.format
    below = ticks("low")  # names of categories under columns that reach down
    beside = ticks("nextTo" if numbered else "none")
    grid = f"<c:majorGridlines>{_line(RULE)}</c:majorGridlines>"
    numbers = f'<c:numFmt formatCode="{attribute(number)}" sourceLinked="0"/>'
    return (
        f'<c:catAx>{first}<c:numFmt formatCode="General" sourceLinked="0"/>{below}{_line(INK)}'
        f'<c:crossAx val="{_VALUES}"/><c:crosses val="autoZero"/><c:auto val="0"/>'
        '<c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>'
        f"<c:valAx>{second}{grid}{numbers}{beside}{_line(RULE)}"
        f'<c:crossAx val="{_CATEGORIES}"/><c:crosses val="{"max" if lying else "autoZero"}"/></c:valAx>'
    )


def _axis(number: int, place: str, direction: str, grounded: bool = False) -> str:
    least = '<c:min val="0"/>' if grounded else ""
    return (
        f'<c:axId val="{number}"/><c:scaling><c:orientation val="{direction}"/>{least}</c:scaling>'
        f'<c:delete val="0"/><c:axPos val="{place}"/>'
    )


def _line(color: str) -> str:
    return f'<c:spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="{color}"/></a:solidFill></a:ln></c:spPr>'
