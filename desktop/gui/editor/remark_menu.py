"""What can be done about something underlined, as entries of a menu; and the same told in a sentence."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from db.domain.rich_text import Field, RichText, Span, TextParagraph
from db.domain.stale import Suspicion, Why
from desktop.app import own_words
from desktop.app.spelling import Doubtful
from desktop.gui.context import Context
from desktop.gui.editor.area import ProseArea
from desktop.gui.editor.review import Review
from desktop.gui.editor.saying import Saying
from desktop.gui.editor.underlines import Remark

_LONGEST_LABEL = 70


def told(remark: Remark) -> str:
    """Why it is underlined."""
    if isinstance(remark.what, Doubtful):
        return QCoreApplication.translate("Remarks", "The dictionary does not know this word.")
    return {
        Why.EQUALS: QCoreApplication.translate(
            "Remarks", "This number is an indicator's: as a field it would change with it."
        ),
        Why.CONTRADICTS: QCoreApplication.translate("Remarks", "The indicator came to another number."),
        Why.OLD_VALUE: QCoreApplication.translate(
            "Remarks", "This number is that of the period from which the text was carried over."
        ),
        Why.STALE_YEAR: QCoreApplication.translate(
            "Remarks", "This year is that of the period from which the text was carried over."
        ),
    }[remark.what.why]


class RemarkMenu:
    """Fills menus with what can be done about a remark."""

    def __init__(self, context: Context, area: ProseArea, review: Review, saying: Saying) -> None:
        self._context = context
        self._area = area
        self._review = review
        self._saying = saying

    def fill(self, menu: QMenu, remark: Remark) -> QAction | None:
        """Add why it is underlined, and the ways out; the first thing that may stand there instead."""
        menu.addAction(told(remark)).setEnabled(False)
        if isinstance(remark.what, Doubtful):
            return self._fill_word(menu, remark, remark.what)
        return self._fill_number(menu, remark, remark.what)

    def _fill_word(self, menu: QMenu, remark: Remark, doubtful: Doubtful) -> QAction | None:
        offered = [
            self._offer(menu, word.replace("&", "&&"), lambda word=word: self._replace(remark, Span(word)))
            for word in self._review.suggestions(doubtful.word)
        ]
        menu.addSeparator()
        words = QCoreApplication.translate("Remarks", "Add “{word}” to the dictionary")
        self._offer(
            menu,
            words.format(word=doubtful.word),
            lambda: self._context.perform(own_words.add_word, doubtful.word),
        )
        return next(iter(offered), None)

    def _fill_number(self, menu: QMenu, remark: Remark, suspicion: Suspicion) -> QAction | None:
        offered = []
        words = QCoreApplication.translate("Remarks", "Replace by: {number} ({label})")
        for field in suspicion.fields:
            label = self._saying.label(field.indicator_id)
            label = label if len(label) <= _LONGEST_LABEL else f"{label[:_LONGEST_LABEL]}…"
            shown = words.format(number=self._saying.say(field).words, label=label).replace(" ()", "")
            act = self._offer(
                menu, shown.replace("&", "&&"), lambda field=field: self._replace(remark, field)
            )
            offered.append(act)
        return next(iter(offered), None)

    def _offer(self, menu: QMenu, words: str, act: Callable[[], object]) -> QAction:
        made = menu.addAction(words)
        made.triggered.connect(lambda: act())
        return made

    def _replace(self, remark: Remark, inline: Span | Field) -> None:
        cursor = self._area.textCursor()
        cursor.setPosition(remark.start)
        cursor.setPosition(remark.end, cursor.MoveMode.KeepAnchor)
        self._area.setTextCursor(cursor)
        text: RichText = (TextParagraph((self._area.in_look(inline),)),)
        self._area.put(text)
        self._area.setFocus()
