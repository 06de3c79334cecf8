"""Signs of symbol fonts as the characters that they show."""

from typing import Final

_PRIVATE: Final = 0xF000
_SYMBOL = {0x2D: "–", 0xA3: "≤", 0xB0: "°", 0xB1: "±", 0xB3: "≥", 0xB4: "×", 0xB7: "•", 0xD7: "·"}
_WINGDINGS = {
    0x6E: "■", 0x6F: "□", 0x71: "❑", 0x76: "❖", 0xA7: "▪", 0xA8: "□", 0xD8: "➢", 0xE0: "→", 0xE8: "➔",
    0xF0: "⇨", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
}  # fmt: skip
_BULLET = "•"


def symbol(sign: str, font: str) -> str:
    """What a sign of a symbol font looks like; a sign of no such font is itself."""
    code = ord(sign)
    if not _PRIVATE <= code < _PRIVATE + 0x100:
        return sign if font not in ("Symbol", "Wingdings") else _shown(code, font) or sign
    return _shown(code - _PRIVATE, font) or _BULLET


def _shown(code: int, font: str) -> str:
    if font.startswith("Wingdings"):
        return _WINGDINGS.get(code, _BULLET)
    return _SYMBOL.get(code, chr(code) if 0x20 < code < 0x7F else "")
