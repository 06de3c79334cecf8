"""Whether letters stand out against what lies behind them (WCAG 2.1, 1.4.3)."""

from functools import cache
from itertools import pairwise

from desktop.documents.accessibility.colors import is_color

LEAST = 4.5


@cache
def is_readable(ink: str, paper: str) -> bool:
    """Whether two colours in hexadecimal contrast enough; colours left to the program always do."""
    if not (is_color(ink) and is_color(paper)):
        return True
    return contrast(ink, paper) >= LEAST


def contrast(one: str, other: str) -> float:
    """The ratio of two colours' luminances, from 1 to 21."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(color: str) -> float:
    """The relative luminance of WCAG 2.1."""
    channels = (int(color[start:end], 16) / 255 for start, end in pairwise((0, 2, 4, 6)))
    red, green, blue = (
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
