"""The picker of fields: an indicator by a few letters, then what of it is put in, shown as it will stand."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from db.domain.facts import Facts
from db.domain.kinds import FieldKind
from db.domain.periods import Period
from db.domain.rich_text import Field
from db.queries.narratives import FieldChoice
from desktop.app.verb_catalogue import example
from desktop.gui.editor.offers import Offer, offers, share_offer, wholes_of, words_offers
from desktop.gui.editor.picker_model import ChoicesModel, OffersModel
from desktop.gui.editor.popup import ENTER, fit, place_below, plain_list, walk
from desktop.gui.theme import space
from desktop.gui.widgets.combo import Chooser
from desktop.gui.widgets.search_field import SearchField
from desktop.gui.widgets.text import Style, label

_SIZE = (960, 400)
_YEARS_BACK = 6
_MOST_OF_LIST, _MOST_OF_RESULTS = 0.4, 0.65
_NUMBERS, _SHARES, _WORDS = range(3)


class FieldPicker(QFrame):
    """`taken` carries the field that was chosen; Esc, or a click elsewhere, takes none."""

    taken = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("kind", "popup")
        self.setAccessibleName(self.tr("Insert a number"))
        self._facts: Facts | None = None
        self._of: FieldChoice | None = None
        self.search = SearchField(self.tr("Find an indicator"))
        self.choices, self.results = ChoicesModel(self), OffersModel(self)
        self.list = plain_list(self.tr("Indicators"), self.choices)
        self.what = plain_list(self.tr("What to insert"), self.results)
        self.mode = Chooser(self.tr("Kind of number"))
        self.year = Chooser(self.tr("Period"))
        self.forms = QLineEdit()
        self._said = label("", Style.MUTED, wrap=True)
        self._lay_out()
        self._connect()

    def open_at(
        self,
        corner: QPoint,
        choices: Sequence[FieldChoice],
        facts: Facts,
        near: int | None,
        current: Field | None = None,
    ) -> None:
        """Open below a point of the screen; `current` is the field to be changed."""
        self._facts, self._of = facts, None
        self.search.clear()
        self.choices.show(choices, facts, near)
        self._offer_years(facts.period, current.back if current else 0)
        self.forms.setText("|".join(current.words) if current else "")
        self._offer_modes(_mode_of(current))
        row = self.choices.row_of(current.indicator_id) if current else 0
        self.list.setCurrentIndex(self.choices.index(max(row, 0), 0))
        self._show_results()
        self._choose_field(current)
        place_below(self, corner, *_SIZE)
        self.show()
        self._fit()
        self.search.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The arrows walk through the indicators while letters are typed; Enter takes what is shown."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._on_key(watched, event)
        return False

    def _on_key(self, watched: QObject, event: QKeyEvent) -> bool:
        key = event.key()
        if key in ENTER:
            self._take(self.what.currentIndex())
            return True
        if key == Qt.Key.Key_Escape and not (watched is self.search and self.search.text()):
            self.close()
            return True
        if watched is self.search and key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            walk(self.list, 1 if key == Qt.Key.Key_Down else -1)
            return True
        if watched is self.list and key == Qt.Key.Key_Right:
            self.what.setFocus()
            return True
        if watched is self.what and key == Qt.Key.Key_Left:
            self.list.setFocus()
            return True
        return False

    def _keep(self, words: str) -> None:
        self.choices.keep(words)
        self.list.setCurrentIndex(self.choices.index(0, 0))
        self._show_results()

    def _fit(self) -> None:
        """Let numbers be read whole."""
        fit(self.list, 1, _MOST_OF_LIST)
        fit(self.what, 0, _MOST_OF_RESULTS)

    def _choice(self) -> FieldChoice | None:
        index = self.list.currentIndex()
        return self.choices.choices[self.choices.place(index.row())] if index.isValid() else None

    def _show_results(self) -> None:
        """Show what can be put in of the current indicator."""
        choice, facts = self._choice(), self._facts
        found: list[Offer] = []
        if choice is not None and facts is not None:
            found = self._found(choice, facts, self.year.current_id or 0)
        self.results.show(found)
        self.what.setCurrentIndex(self.results.index(0, 0))
        self._fit()
        self.forms.setVisible(self.mode.current_id == _WORDS)
        self._said.setText(self._hint(choice))

    def _found(self, choice: FieldChoice, facts: Facts, back: int) -> list[Offer]:
        if self.mode.current_id == _WORDS:
            return words_offers(choice.indicator_id, facts, back, self.forms.text())
        if self.mode.current_id == _SHARES and self._of is not None:
            return [share_offer(self._of, choice, facts, back)]
        place = self.choices.place(self.list.currentIndex().row())
        return offers(choice, wholes_of(self.choices.choices, place), facts, back)

    def _hint(self, choice: FieldChoice | None) -> str:
        if choice is None:
            return self.tr("No indicator has these words in its label.")
        if self.mode.current_id == _SHARES and self._of is not None:
            return self.tr("Of what? Choose the indicator that “{label}” is a share of.").format(
                label=self._of.label
            )
        return " › ".join((choice.node, *choice.path, choice.label))

    def _on_mode(self) -> None:
        """In shares, the indicator that was current is the part; the whole is looked for now."""
        self._of = self._choice() if self.mode.current_id == _SHARES else None
        self.search.clear()
        self._show_results()
        (self.forms if self.mode.current_id == _WORDS else self.search).setFocus()

    def _choose_field(self, field: Field | None) -> None:
        found = [row for row, each in enumerate(self.results.offers) if each.field == field]
        if found:
            self.what.setCurrentIndex(self.results.index(found[0], 0))

    def _take(self, index: QModelIndex) -> None:
        if index.isValid():
            self.close()
            self.taken.emit(self.results.offers[index.row()].field)

    def _offer_years(self, period: Period, back: int) -> None:
        years = [
            (each, Period(period.kind, period.year - each, period.number).label)
            for each in range(_YEARS_BACK)
        ]
        self.year.offer(years, min(back, _YEARS_BACK - 1))

    def _offer_modes(self, mode: int) -> None:
        modes = [
            (_NUMBERS, self.tr("number")),
            (_SHARES, self.tr("share of another indicator")),
            (_WORDS, self.tr("word in the right form")),
        ]
        self.mode.offer(modes, mode)

    def _lay_out(self) -> None:
        self.forms.setAccessibleName(self.tr("The word after 1, after 2 and after 5"))
        self.forms.setPlaceholderText(example())
        self.list.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.list.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Fixed)
        self.what.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Fixed)
        self.what.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        choosers = QHBoxLayout()
        choosers.addWidget(self.mode, 1)
        choosers.addWidget(self.year)
        grid = QGridLayout(self)
        grid.setContentsMargins(*[space(8)] * 4)
        grid.setSpacing(space(8))
        grid.addWidget(self.search, 0, 0)
        grid.addLayout(choosers, 0, 1)
        grid.addWidget(self.list, 1, 0)
        right = QVBoxLayout()
        right.setSpacing(space(8))
        right.addWidget(self.forms)
        right.addWidget(self.what, 1)
        grid.addLayout(right, 1, 1)
        grid.addWidget(self._said, 2, 0, 1, 2)
        grid.setRowStretch(1, 1)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)

    def _connect(self) -> None:
        for each in (self.search, self.list, self.what, self.forms):
            each.installEventFilter(self)
        self.search.searched.connect(self._keep)
        self.search.textEdited.connect(self._keep)
        self.list.selectionModel().currentRowChanged.connect(lambda *_: self._show_results())
        self.list.doubleClicked.connect(lambda _index: self._take(self.what.currentIndex()))
        self.what.doubleClicked.connect(self._take)
        self.mode.chosen.connect(lambda _mode: self._on_mode())
        self.year.chosen.connect(lambda _back: self._show_results())
        self.forms.textEdited.connect(lambda _text: self._show_results())


def _mode_of(field: Field | None) -> int:
    if field is None or field.what is not FieldKind.WORD:
        return _NUMBERS
    return _WORDS
