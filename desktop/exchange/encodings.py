"""The text in bytes whose encoding nobody names."""

import codecs
import re

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# The Polish letters that Windows-1250 and ISO 8859-2 put in different places: ą ś ź Ą Ś Ź.
_ONLY_1250 = bytes([0xB9, 0x9C, 0x9F, 0xA5, 0x8C, 0x8F])
_ONLY_8859 = bytes([0xB1, 0xB6, 0xBC, 0xA1, 0xA6, 0xAC])
_BINARY = re.compile(r"[\x00-\x08\x0e-\x1b]")


def decoded(content: bytes) -> str | None:
    """The text, or None when it is none: UTF-8, UTF-16, Windows-1250 or ISO 8859-2, whichever it shows."""
    try:
        text = content.decode(_encoding(content))
    except UnicodeDecodeError:
        return None
    text = text.removesuffix("\x1a")  # how old programs end a file
    return None if _BINARY.search(text) else text


def _encoding(content: bytes) -> str:
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return encoding
    if b"\0" in content[:4096]:
        return "utf-16-le" if content[1::2][:2048].count(0) >= content[::2][:2048].count(0) else "utf-16-be"
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return _old_encoding(content)
    return "utf-8"


def _old_encoding(content: bytes) -> str:
    """Which of the two one-byte encodings of Polish; Windows is the one that is still written."""
    return "iso-8859-2" if _count(content, _ONLY_8859) > _count(content, _ONLY_1250) else "cp1250"


def _count(content: bytes, letters: bytes) -> int:
    return len(content) - len(content.translate(None, letters))
