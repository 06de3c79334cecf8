"""Text made fit for XML: the only place where that is done."""

_OPEN = '<w:t xml:space="preserve">'
_BREAK = f"</w:t><w:br/>{_OPEN}"
_TAB = f"</w:t><w:tab/>{_OPEN}"

# XML 1.0 has no place for these, not even escaped: controls, halves of surrogate pairs, non-characters.
_ILLEGAL = dict.fromkeys((*range(0x20), *range(0xD800, 0xE000), 0xFFFE, 0xFFFF))
_MARKUP = {ord("&"): "&amp;", ord("<"): "&lt;", ord(">"): "&gt;"}
# Word's own line break comes through the clipboard as a vertical tab.
_LINE_ENDS = dict.fromkeys(map(ord, "\n\r\v\u2028\u2029"))
_IN_RUN = _ILLEGAL | _MARKUP | dict.fromkeys(_LINE_ENDS, _BREAK) | {ord("\t"): _TAB}
_IN_ATTRIBUTE = _ILLEGAL | _MARKUP | dict.fromkeys(_LINE_ENDS, " ") | {ord("\t"): " ", ord('"'): "&quot;"}
_LEGAL = _ILLEGAL | dict.fromkeys(_LINE_ENDS, " ") | {ord("\t"): " "}


def escaped(text: str) -> str:
    """The text for a run, between `<w:t>` and `</w:t>`; line ends and tabs become Word's."""
    # What can be printed has no controls and no surrogates; this spares most texts the slow translation.
    # Numbers are full of no-break spaces, which count as not printable.
    if text.replace("\u00a0", "").isprintable() and "&" not in text and "<" not in text and ">" not in text:
        return text
    return text.replace("\r\n", "\n").translate(_IN_RUN)


def attribute(text: str) -> str:
    """The text for between the quotes of an attribute, in one line."""
    return text.replace("\r\n", "\n").translate(_IN_ATTRIBUTE)


def legal(text: str) -> str:
    """The text in one line without what XML forbids, for whoever escapes it himself."""
    return text.replace("\r\n", "\n").translate(_LEGAL)
