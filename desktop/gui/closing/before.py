"""What is told before a period is closed: what is missing, doubtful, unread or not issued."""

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QObject

from desktop.app.closing import BeforeClosing
from desktop.gui.widgets.message_strip import Level


class Point(NamedTuple):
    """One thing to know, and how much it matters."""

    level: Level
    sentence: str


class BeforeWords(QObject):
    """An object, for Qt looks plural forms up for objects only."""

    def points(self, found: BeforeClosing) -> list[Point]:
        """Everything that there is to know, what matters most first; never nothing."""
        warned = [Point(Level.WARN, sentence) for sentence in self._warnings(found)]
        if not found.missing and not found.doubtful:
            warned.append(Point(Level.OK, self.tr("No value is missing and none is doubtful.")))
        if found.drafts:
            words = self.tr("%n value(s) are not marked as confirmed.", "", found.drafts)
            warned.append(Point(Level.INFO, words))
        if found.final:
            words = self.tr("%n final version(s) of documents were issued.", "", found.final)
            warned.append(Point(Level.OK, words))
        return warned

    def _warnings(self, found: BeforeClosing) -> Iterator[str]:
        if found.missing:
            yield self.tr("%n value(s) are missing.", "", found.missing)
        if found.doubtful:
            yield self.tr("%n value(s) are doubtful.", "", found.doubtful)
        if found.carried:
            yield self.tr("%n description(s) carried over were not looked through.", "", found.carried)
        if found.issued and not found.final:
            yield self.tr("Only drafts were issued for this period, no final document.")
        elif not found.issued:
            yield self.tr("No document was issued for this period yet.")
