"""„Dodaj istniejący wskaźnik…”: indicators of all programmes, to be shown under one more element."""

from PySide6.QtCore import QEvent, QModelIndex, QObject, QSize, QSortFilterProxyModel, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QHeaderView, QWidget

from db.domain.folding import folded
from db.queries.indicator_catalogue import Listed, Place, indicator_catalogue
from desktop.app.placements import share_indicators
from desktop.gui.context import Context
from desktop.gui.dialogs.fields import framed
from desktop.gui.dialogs.form_dialog import FormDialog
from desktop.gui.dialogs.row_items import ID, row_item
from desktop.gui.theme import space
from desktop.gui.widgets.search_field import SearchField
from desktop.gui.widgets.text import Style, label
from desktop.gui.widgets.views import TreeView

_WANTED = (820, 520)
_FOLDED = Qt.ItemDataRole.UserRole + 1


class ShareDialog(FormDialog):
    """A search, and below it what was found: Space marks several, Enter takes those, or else the current."""

    def __init__(self, context: Context, node_id: int, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.entitle(self.tr("Add an existing indicator"), self.tr("Show it here"))
        self.wanted = QSize(*map(space, _WANTED))
        self._node_id = node_id
        self.search = SearchField(self.tr("Search for an indicator, an element or a programme"))
        self._rows = QStandardItemModel(self)
        self._found = _Found(self)
        self.list = TreeView(self.tr("Indicators of all programmes"))
        self._told = label("", Style.CAPTION, wrap=True)
        self._lay_out()
        self._list()
        self.search.installEventFilter(self)
        self.search.searched.connect(self._on_searched)
        self._rows.itemChanged.connect(self._tell)
        self._on_searched("")
        self.search.setFocus()

    @property
    def chosen(self) -> list[int]:
        """The indicators marked; if none is, the current one."""
        current = self.list.currentIndex().siblingAtColumn(0)
        return self.marked or ([current.data(ID)] if current.isValid() else [])

    @property
    def marked(self) -> list[int]:
        """The indicators marked, also those that the search does not show now."""
        rows = (self._rows.item(row) for row in range(self._rows.rowCount()))
        return [item.data(ID) for item in rows if item.checkState() is Qt.CheckState.Checked]

    def store(self) -> bool:
        """Show the chosen ones under the element."""
        return self.perform(share_indicators, self._node_id, self.chosen)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """From the search, the arrows go into what was found; the page would take them for scrolling."""
        if event.type() == QEvent.Type.KeyPress and event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.list.setFocus()
            return True
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        self._found.setSourceModel(self._rows)
        self.list.setModel(self._found)
        self.list.setRootIsDecorated(False)
        self.list.setEditTriggers(TreeView.EditTrigger.NoEditTriggers)
        self.list.setMinimumHeight(space(160))
        self.body.addWidget(
            label(
                self.tr(
                    "It stays one indicator with one value: what is typed in one place stands in all of them."
                    " Its parts come with it."
                ),
                Style.MUTED,
                wrap=True,
            )
        )
        self.body.addWidget(self.search)
        self.body.addWidget(framed(self.list), 1)
        self.body.addWidget(self._told)

    def _list(self) -> None:
        self._rows.setHorizontalHeaderLabels([self.tr("Indicator"), self.tr("Stands in")])
        for listed in self.context.workspace.read(indicator_catalogue):
            self._rows.appendRow(self._row(listed))
        header = self.list.header()
        header.setStretchLastSection(False)
        for column in range(self._rows.columnCount()):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)

    def _row(self, listed: Listed) -> list[QStandardItem]:
        places = "; ".join(map(self._place, listed.places))
        here = any(place.node_id == self._node_id for place in listed.places)
        name = row_item(self.list, listed.label, listed.indicator_id)
        where = row_item(self.list, self.tr("stands here already") if here else places)
        if listed.parts:
            name.setToolTip(
                self.tr("{label}; of which: {parts}").format(
                    label=listed.label, parts=", ".join(listed.parts)
                )
            )
        where.setToolTip(places)
        name.setData(
            folded(
                " ".join((listed.label, *listed.parts, places, *(each.programme for each in listed.places)))
            ),
            _FOLDED,
        )
        name.setCheckable(not here)
        for item in (name, where):
            item.setEnabled(not here)
        return [name, where]

    def _place(self, place: Place) -> str:
        """The element with the numbers above it, in another programme with that one's title."""
        own = self.context.programme
        words = f"{place.mark} {place.text}".strip()
        return words if own and place.programme == own.title else f"{words} ({place.programme})"

    def _on_searched(self, words: str) -> None:
        self._found.search(words)
        first = next(
            (
                index
                for row in range(self._found.rowCount())
                if (index := self._found.index(row, 0)).flags() & Qt.ItemFlag.ItemIsEnabled
            ),
            QModelIndex(),
        )
        self.list.setCurrentIndex(first)
        self._tell()

    def _tell(self) -> None:
        """Say how much was found and marked."""
        found, marked = self._found.rowCount(), len(self.marked)
        words = self.tr("%n indicator(s) found", "", found) if found else self.tr("Nothing was found.")
        if marked:
            words += " · " + self.tr("%n marked", "", marked)
        self._told.setText(words)
        self.step.setEnabled(bool(self.chosen))


class _Found(QSortFilterProxyModel):
    """The rows in which every word searched for stands, however it is spelt."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._words: list[str] = []

    def search(self, words: str) -> None:
        """Keep the rows with these words."""
        self.beginFilterChange()
        self._words = folded(words).split()
        self.endFilterChange()

    def filterAcceptsRow(self, row: int, parent: QModelIndex) -> bool:
        """Whether the row has all the words."""
        text = self.sourceModel().index(row, 0, parent).data(_FOLDED) or ""
        return all(word in text for word in self._words)
