"""The colours that a part of a document names: of letters, of what lies behind them, of a theme."""

from collections.abc import Mapping
from colorsys import hls_to_rgb, rgb_to_hls

from lxml import etree

from desktop.documents.accessibility.names import A, W

AUTO = "auto"
_BLACK, _WHITE = "000000", "FFFFFF"
_THEME = {
    "dark1": "dk1",
    "light1": "lt1",
    "dark2": "dk2",
    "light2": "lt2",
    "text1": "dk1",
    "background1": "lt1",
    "text2": "dk2",
    "background2": "lt2",
    "hyperlink": "hlink",
    "followedHyperlink": "folHlink",
    **{name: name for name in (f"accent{number}" for number in range(1, 7))},
}
_HIGHLIGHTS = {
    "black": _BLACK,
    "blue": "0000FF",
    "cyan": "00FFFF",
    "green": "00FF00",
    "magenta": "FF00FF",
    "red": "FF0000",
    "yellow": "FFFF00",
    "white": _WHITE,
    "darkBlue": "000080",
    "darkCyan": "008080",
    "darkGreen": "008000",
    "darkMagenta": "800080",
    "darkRed": "800000",
    "darkYellow": "808000",
    "darkGray": "808080",
    "lightGray": "C0C0C0",
}

Theme = Mapping[str, str]


def read_theme(root: etree._Element) -> Theme:
    """The colours of a theme's part, by the names that letters call them by."""
    scheme = root.find(f".//{A}clrScheme")
    said = {} if scheme is None else {_local(part): _said(part) for part in scheme if len(part)}
    return {name: said[part] for name, part in _THEME.items() if said.get(part)}


def ink_of(color: etree._Element, theme: Theme) -> str:
    """The colour that w:color gives to letters."""
    return _named(color, theme, "val", "theme", "themeColor")


def paper_of(shading: etree._Element, theme: Theme) -> str:
    """The colour of w:shd: that behind its pattern, unless the pattern covers it."""
    fill = _named(shading, theme, "fill", "themeFill", "themeFill")
    pattern = shading.get(f"{W}val", "")
    if pattern != "solid" and not (pattern.startswith("pct") and pattern[3:].isdecimal()):
        return fill
    share = 1.0 if pattern == "solid" else min(int(pattern[3:]), 100) / 100
    ink = _named(shading, theme, "color", "theme", "themeColor")
    return _mixed(_plain(fill, _WHITE), _plain(ink, _BLACK), share)


def highlight_of(highlight: etree._Element) -> str:
    """The colour of w:highlight; empty: it has none."""
    return _HIGHLIGHTS.get(highlight.get(f"{W}val", ""), "")


def is_color(text: str) -> bool:
    """Whether a text is a colour in hexadecimal."""
    return len(text) == 6 and all(digit in "0123456789abcdefABCDEF" for digit in text)


def _named(element: etree._Element, theme: Theme, plain: str, kind: str, name: str) -> str:
    """The theme's colour where it is named: Word asks it first."""
    color = theme.get(element.get(f"{W}{name}", ""), "")
    if not is_color(color):
        return element.get(f"{W}{plain}", "")
    tint, shade = (_share(element.get(f"{W}{kind}{change}", "")) for change in ("Tint", "Shade"))
    hue, light, strength = rgb_to_hls(*(channel / 255 for channel in bytes.fromhex(color)))
    lighter = light * shade * tint + 1 - tint
    return bytes(round(part * 255) for part in hls_to_rgb(hue, lighter, strength)).hex().upper()


def _share(text: str) -> float:
    """A tint or shade, from 00 to FF, as a share; 1 where there is none."""
    try:
        return min(int(text, 16), 255) / 255
    except ValueError:
        return 1.0


def _plain(color: str, otherwise: str) -> str:
    return color if is_color(color) else otherwise


def _mixed(under: str, over: str, share: float) -> str:
    pairs = zip(bytes.fromhex(under), bytes.fromhex(over), strict=True)
    return bytes(round(low + (high - low) * share) for low, high in pairs).hex().upper()


def _local(element: etree._Element) -> str:
    return str(etree.QName(element).localname)


def _said(part: etree._Element) -> str:
    """The colour itself, or what the system's was when the theme was saved."""
    return part[0].get("lastClr", part[0].get("val", ""))
