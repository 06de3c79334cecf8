"""The versions of a document in a list, the newest first."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QHeaderView

from db.queries.issued import Version
from desktop.gui.closing.moments import moment
from desktop.gui.dialogs.row_items import ID, row_item
from desktop.gui.icons import icon
from desktop.gui.issued import words
from desktop.gui.theme import Tint, space
from desktop.gui.widgets.buttons import icon_size
from desktop.gui.widgets.views import TableView

_ROWS = range(3, 8)  # so many are shown before the list scrolls
_WIDTHS = (64, 92, 140)
_SIGNED = 3


class VersionsTable(TableView):
    """`reached` tells that another version is chosen, `entered` that the chosen one is wanted."""

    reached = Signal()
    entered = Signal()

    def __init__(self) -> None:
        super().__init__(self.tr("Issued versions"))
        self._versions: dict[int, Version] = {}
        self.setModel(QStandardItemModel(0, len(_WIDTHS) + 1, self))
        self.setShowGrid(False)
        self.setIconSize(icon_size(16))
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        titles = [self.tr("Version"), self.tr("State"), self.tr("Issued"), self.tr("Signed by")]
        self.model().setHorizontalHeaderLabels(titles)
        for column, width in enumerate(_WIDTHS):
            self.setColumnWidth(column, space(width))
        self.horizontalHeader().setSectionResizeMode(_SIGNED, QHeaderView.ResizeMode.Stretch)
        self.selectionModel().currentChanged.connect(lambda _now, _before: self.reached.emit())
        self.activated.connect(lambda _index: self.entered.emit())

    @property
    def current(self) -> Version | None:
        """The version that is chosen."""
        return self._versions.get(self.currentIndex().siblingAtColumn(0).data(ID))

    def show_versions(self, versions: Sequence[Version]) -> None:
        """List versions; the chosen one stays chosen unless there is a newer one."""
        newest = next(iter(versions), None)
        is_new = newest is not None and newest.id not in self._versions
        before = None if is_new or self.current is None else self.current.id
        self._versions = {each.id: each for each in versions}
        model = self.model()
        model.removeRows(0, model.rowCount())
        for each in versions:
            self._add(model, each)
        rows = min(max(len(versions), _ROWS.start), _ROWS.stop) * self.verticalHeader().defaultSectionSize()
        self.setFixedHeight(rows + self.horizontalHeader().sizeHint().height() + space(4))
        self.choose(before if before is not None else newest.id if newest is not None else 0)
        self.reached.emit()

    def choose(self, version_id: int) -> None:
        """Make a version the chosen one, if it is listed."""
        for row in range(self.model().rowCount()):
            index = self.model().index(row, 0)
            if index.data(ID) == version_id:
                self.setCurrentIndex(index)

    def _add(self, model: QStandardItemModel, version: Version) -> None:
        signers = words.signers(version)
        texts = (str(version.version), words.state(version), moment(version.issued_at), signers)
        items = [row_item(self, text, version.id) for text in texts]
        if signers:
            items[_SIGNED].setIcon(icon("signature", Tint.ACCENT))
            items[_SIGNED].setToolTip(signers)
        items[0].setData(words.title(version), Qt.ItemDataRole.AccessibleTextRole)
        model.appendRow(items)
