"""The footnotes and endnotes of a Word file."""

from lxml import etree

from desktop.exchange.word.lines import lines
from desktop.exchange.word.names import ID, w
from desktop.exchange.word.numbering import Numbering
from desktop.exchange.word.paragraph import ParagraphReader
from desktop.exchange.word.styles import Styles


def notes(part: etree._Element | None, element: str, styles: Styles) -> dict[str, str]:
    """The texts of the notes by their ids, lines parted by spaces."""
    if part is None:
        return {}
    reader = ParagraphReader(styles, Numbering(None), {})
    return {
        note.get(ID, ""): " ".join(filter(None, (line.whole for line in lines(note, reader))))
        for note in part.iter(w(element))
    }
