"""Alternative texts of charts in a PDF: LibreOffice keeps those of pictures and drops those of charts.

They are added as an update at the end of the file (ISO 32000-1, 7.5.6), which leaves what is there as it is.
"""

import re
from collections.abc import Sequence

_FIGURE = re.compile(rb"(?<=\n)(\d+) 0 obj\s*<</Type/StructElem\s+/S/Figure(?:(?!endobj).)*endobj", re.DOTALL)
_TRAILER = re.compile(rb"trailer\s*<<(?P<entries>.*)>>\s*startxref\s+(?P<start>\d+)\s+%%EOF\s*\Z", re.DOTALL)


def described(pdf: bytes, descriptions: Sequence[str]) -> bytes:
    """The PDF with these texts for its figures that have none, in order.

    The PDF itself where there are more or fewer of them, or where it is written in another way.
    """
    figures = [each for each in _FIGURE.finditer(pdf) if b"/Alt" not in each[0]]
    trailer = _TRAILER.search(pdf, pdf.rfind(b"trailer"))
    if trailer is None or not figures or len(figures) != len(descriptions):
        return pdf
    figures.sort(key=lambda figure: int(figure[1]))
    return pdf + _update(len(pdf), figures, descriptions, trailer)


def _update(
    length: int, figures: Sequence[re.Match[bytes]], descriptions: Sequence[str], trailer: re.Match[bytes]
) -> bytes:
    """The figures anew, where they stand now, and the way to the table of all other objects."""
    objects, places = b"", b"xref\n"
    for figure, description in zip(figures, descriptions, strict=True):
        places += b"%s 1\n%010d 00000 n \n" % (figure[1], length + len(objects))
        objects += _with_text(figure[0], description)
    entries = trailer["entries"].rstrip() + b"\n/Prev " + trailer["start"]
    end = b"trailer\n<<%s\n>>\nstartxref\n%d\n%%%%EOF\n" % (entries, length + len(objects))
    return objects + places + end


def _with_text(figure: bytes, description: str) -> bytes:
    text = description.encode("utf-16-be").hex().upper().encode()
    return figure.replace(b"/S/Figure", b"/S/Figure\n/Alt<FEFF%s>" % text, 1) + b"\n"
