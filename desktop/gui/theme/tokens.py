"""The tokens: every colour and every length that the window may use."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtGui import QFontInfo, QGuiApplication, QPalette

REFERENCE_PIXELS = 13
"""Height of the text, in pixels, at which a length of 1 is one pixel."""


class Tint(StrEnum):
    """What a text or an icon says by its colour, besides what it says by its shape or words."""

    TEXT = "text"
    MUTED = "muted"
    ACCENT = "accent"
    ON_FILL = "on_fill"
    OK = "ok"
    WARN = "warn"
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class Colours:
    """One theme's colours.

    canvas: the window · surface: what is written on · sunken: headers · hover · selected
    border: quiet lines · outline: edges of controls (3 : 1 to the surface) · faint: what is disabled
    accent: ink on any ground, and the focus ring · fill: ground of a primary button, with on_fill on it
    …_soft: grounds of message strips · inverse: tooltips and toasts, with on_inverse on them
    """

    canvas: str
    surface: str
    sunken: str
    hover: str
    selected: str
    border: str
    outline: str
    text: str
    muted: str
    faint: str
    accent: str
    fill: str
    fill_hover: str
    on_fill: str
    ok: str
    ok_soft: str
    warn: str
    warn_soft: str
    error: str
    error_soft: str
    info_soft: str
    danger: str
    danger_hover: str
    inverse: str
    on_inverse: str
    link_on_inverse: str


LIGHT = Colours(
    canvas="#f5f3ee",
    surface="#fffefb",
    sunken="#efece5",
    hover="#ece8df",
    selected="#dfe6f6",
    border="#ddd8cc",
    outline="#8f887a",
    text="#23201b",
    muted="#635d52",
    faint="#96907f",
    accent="#2a4b9b",
    fill="#2f52a6",
    fill_hover="#27468f",
    on_fill="#ffffff",
    ok="#1f6b3f",
    ok_soft="#e2f0e6",
    warn="#855009",
    warn_soft="#fbedd2",
    error="#a92b22",
    error_soft="#fae4e0",
    info_soft="#e5ebf8",
    danger="#b3322a",
    danger_hover="#962620",
    inverse="#2b2822",
    on_inverse="#f7f5f0",
    link_on_inverse="#a9bff6",
)

DARK = Colours(
    canvas="#1b1a18",
    surface="#242320",
    sunken="#1f1e1b",
    hover="#302e2a",
    selected="#2b3654",
    border="#3b3833",
    outline="#7d776b",
    text="#ebe8e1",
    muted="#a9a397",
    faint="#6f6a60",
    accent="#a3b9f2",
    fill="#4363b8",
    fill_hover="#4d6cbe",
    on_fill="#ffffff",
    ok="#8ccf9f",
    ok_soft="#1e3426",
    warn="#e6b566",
    warn_soft="#3b2d14",
    error="#f2a196",
    error_soft="#432320",
    info_soft="#242e48",
    danger="#b8423a",
    danger_hover="#c04d45",
    inverse="#3a3732",
    on_inverse="#f1eee8",
    link_on_inverse="#b9caf7",
)


def colours() -> Colours:
    """The colours that the window wears now; the application's palette is where they are kept."""
    return DARK if QGuiApplication.palette().color(QPalette.ColorRole.Window).lightness() < 128 else LIGHT


def text_pixels() -> int:
    """The height of ordinary text in pixels, with the user's zoom in it."""
    return QFontInfo(QGuiApplication.font()).pixelSize()


def space(length: int) -> int:
    """A length (4, 8, 12, 16 or 24 by rule) in pixels; it grows with the text."""
    return max(1, round(length * text_pixels() / REFERENCE_PIXELS))
