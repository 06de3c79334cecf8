"""How the series of a chart are told apart: by colour, and by pattern, marker and dashes too.

Every colour keeps a contrast of at least 3 : 1 with the paper, and the two that stand side by side in most
charts with each other (WCAG 2.1, 1.4.1 and 1.4.11).
"""

from dataclasses import dataclass

INK = "17304D"
RULE = "C3CDD9"
PAPER = "FFFFFF"


@dataclass(frozen=True, slots=True)
class SeriesLook:
    """Colour, pattern (empty: plain), marker of points and dashes of a line, as DrawingML names them."""

    color: str
    pattern: str
    marker: str
    dash: str


SERIES_LOOKS = (
    SeriesLook("1F4468", "", "circle", "solid"),
    SeriesLook("D97B1C", "", "square", "dash"),
    SeriesLook("2E7D5B", "wdUpDiag", "diamond", "sysDot"),
    SeriesLook("8E2A5B", "dkHorz", "triangle", "lgDash"),
    SeriesLook("5B5B5B", "smGrid", "x", "solid"),
    SeriesLook("6A51A3", "wdDnDiag", "star", "dashDot"),
    SeriesLook("1F4468", "dkVert", "plus", "sysDash"),
    SeriesLook("A94A00", "diagCross", "circle", "lgDashDot"),
    SeriesLook("2E7D5B", "lgCheck", "square", "sysDot"),
    SeriesLook("8E2A5B", "pct50", "diamond", "solid"),
    SeriesLook("5B5B5B", "trellis", "triangle", "sysDash"),
    SeriesLook("6A51A3", "dashHorz", "x", "dash"),
)


def look_of(number: int) -> SeriesLook:
    """The look of a series or slice, counted from 0; beyond the twelfth they come again."""
    return SERIES_LOOKS[number % len(SERIES_LOOKS)]


def filled(look: SeriesLook) -> str:
    """The look of a column or slice, with an edge."""
    color = f'<a:srgbClr val="{look.color}"/>'
    fill = f"<a:solidFill>{color}</a:solidFill>"
    if look.pattern:
        paper = f'<a:bgClr><a:srgbClr val="{PAPER}"/></a:bgClr>'
        fill = f'<a:pattFill prst="{look.pattern}"><a:fgClr>{color}</a:fgClr>{paper}</a:pattFill>'
    return f'<c:spPr>{fill}<a:ln w="9525"><a:solidFill>{color}</a:solidFill></a:ln></c:spPr>'


def drawn(look: SeriesLook) -> str:
    """The look of a line, with its marker."""
    fill = f'<a:solidFill><a:srgbClr val="{look.color}"/></a:solidFill>'
    line = f'<c:spPr><a:ln w="28575" cap="rnd">{fill}<a:prstDash val="{look.dash}"/></a:ln></c:spPr>'
    point = f'<c:spPr>{fill}<a:ln w="9525">{fill}</a:ln></c:spPr>'
    return f'{line}<c:marker><c:symbol val="{look.marker}"/><c:size val="8"/>{point}</c:marker>'
