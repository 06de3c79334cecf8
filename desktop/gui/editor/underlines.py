"""Underlines what should be looked at, and tells what stands under the cursor or the pointer."""

from collections.abc import Collection, Iterator
from typing import NamedTuple

from PySide6.QtGui import QColor, QSyntaxHighlighter, QTextBlock, QTextCharFormat

from db.domain.stale import Suspicion, Why
from desktop.app.spelling import Doubtful
from desktop.gui.editor.area import ProseArea
from desktop.gui.editor.places import qt_places
from desktop.gui.editor.review import Remarks, Review
from desktop.gui.theme import colours

_Line = QTextCharFormat.UnderlineStyle


class Remark(NamedTuple):
    """A stretch of the text from `start` to `end`, and what is doubtful about it."""

    start: int
    end: int
    what: Doubtful | Suspicion


class Underlines(QSyntaxHighlighter):
    """Waves under words, dashes under numbers that are wrong by now, dots under those that could be fields.

    The word that is being typed is left alone until it is done.
    """

    def __init__(self, area: ProseArea, review: Review) -> None:
        super().__init__(area.document())
        self._area = area
        self._review = review
        self._at = -1
        review.found.connect(self._on_found)
        area.cursorPositionChanged.connect(self._on_moved)

    def highlightBlock(self, text: str) -> None:
        """Underline what is known to be doubtful in a paragraph."""
        remarks = self._review.remarks(text)
        if remarks is None:
            return
        typed = self._typed_in(self.currentBlock())
        for start, end, what in _stretches(text, remarks):
            if end != typed:
                self.setFormat(start, end - start, _look(what))

    def remarks(self) -> Iterator[Remark]:
        """Everything that is underlined, from the beginning on."""
        block = self.document().begin()
        while block.isValid():
            yield from self._remarks_in(block)
            block = block.next()

    def remark_at(self, position: int) -> Remark | None:
        """What is underlined at a place."""
        found = self._remarks_in(self.document().findBlock(position))
        return next((each for each in found if each.start <= position <= each.end), None)

    def _on_found(self, texts: Collection[str] | None) -> None:
        """Underline the paragraphs of which more is known."""
        block = self.document().begin()
        while block.isValid():
            if texts is None or block.text() in texts:
                self.rehighlightBlock(block)
            block = block.next()

    def _remarks_in(self, block: QTextBlock) -> Iterator[Remark]:
        known = self._review.remarks(block.text())
        if known is None:
            return
        for start, end, what in _stretches(block.text(), known):
            yield Remark(start + block.position(), end + block.position(), what)

    def _typed_in(self, block: QTextBlock) -> int:
        """Where in a paragraph the cursor stands at the end of what is being typed; -1: nowhere."""
        cursor = self._area.textCursor()
        if not self._area.hasFocus() or cursor.block() != block or not self._area.typing:
            return -1
        return cursor.positionInBlock()

    def _on_moved(self) -> None:
        """Look again at the paragraph that the cursor has left, or at a word that is done."""
        here = self._area.textCursor().blockNumber()
        if here != self._at:
            self.rehighlightBlock(self.document().findBlockByNumber(self._at))
            self._at = here


def _line(colour: str, style: _Line) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setUnderlineColor(QColor(colour))
    made.setUnderlineStyle(style)
    return made


def _stretches(text: str, remarks: Remarks) -> list[Remark]:
    """What is doubtful in a paragraph, in order, in Qt's places."""
    found = [(each.start, each.start + len(each.word), each) for each in remarks.words]
    found += [(each.start, each.end, each) for each in remarks.numbers]
    place = qt_places(text)
    ordered = sorted(found, key=lambda each: each[:2])
    return [Remark(place(start), place(end), what) for start, end, what in ordered]


def _look(what: Doubtful | Suspicion) -> QTextCharFormat:
    if isinstance(what, Doubtful):
        return _line(colours().error, _Line.WaveUnderline)
    match what.why:
        case Why.EQUALS:
            return _line(colours().accent, _Line.DotLine)
        case Why.CONTRADICTS:
            return _line(colours().error, _Line.DashUnderline)
        case _:
            return _line(colours().warn, _Line.DashUnderline)
