"""How wide the labels and the columns of the grid are: as their content asks for, or as the user wants."""

from collections.abc import Mapping

from PySide6.QtCore import QModelIndex, QObject, Qt, QTimer
from PySide6.QtWidgets import QTableView

from desktop.gui.theme import space
from desktop.gui.values.grip import Grip
from desktop.gui.values.headers import LabelHeader
from desktop.gui.values.sheet_model import SheetModel

# The least and the greatest widths.
_LABELS, _COLUMN, _CHOSEN, _BESIDE = (320, 860), (76, 160), (116, 240), (124, 180)
_OF_THE_VIEW, _MOST_OF_IT = 0.45, 0.6  # in a narrow view the labels leave the rest to the values
_NARROWEST = 120
_UNSCALED = 1000


class Widths(QObject):
    """Fits a view's columns; what the user has dragged stays as it is until a double click lets go of it.

    `own_labels` and `own_columns`, by header, are what the user chose, in pixels of an unscaled window.
    """

    def __init__(self, view: QTableView, sheet: SheetModel, labels: LabelHeader) -> None:
        super().__init__(view)
        self._view = view
        self._sheet = sheet
        self._labels = labels
        self._fitting = False
        self.own_labels = 0
        self.own_columns: dict[str, int] = {}
        self._grip = Grip(view)
        self._grip.dragged.connect(self._on_labels_dragged)
        self._grip.released.connect(lambda: self._on_labels_dragged(0))
        sheet.dataChanged.connect(self.grow)
        header = view.horizontalHeader()
        header.sectionResized.connect(self._on_resized)
        header.sectionHandleDoubleClicked.connect(self._on_released)

    def take(self, labels: int, columns: Mapping[str, int]) -> None:
        """Use widths that the user chose before."""
        self.own_labels, self.own_columns = labels, dict(columns)
        self.fit()

    def fit(self) -> None:
        """Make the columns as wide as what is in sight asks for, and leave the rest to the labels."""
        header = self._view.horizontalHeader()
        for column in range(self._sheet.columns.count):
            least, most = self._limits(column)
            wanted = max(header.sectionSizeHint(column), self._view.sizeHintForColumn(column))
            own = self.own_columns.get(self._name(column))
            self._set(column, space(own) if own else min(max(wanted, space(least)), space(most)))
        self.fit_labels()

    def grow(self, first: QModelIndex, last: QModelIndex) -> None:
        """Widen columns for what changed in sight; none is made narrower under the user's hands."""
        view, bottom = self._view, self._view.rowAt(self._view.viewport().height() - 1)
        rows = range(
            max(first.row(), view.rowAt(0)), min(last.row(), bottom if bottom >= 0 else last.row()) + 1
        )
        for column in range(self._sheet.columns.count):
            asked = (view.sizeHintForIndex(self._sheet.index(row, column)).width() for row in rows)
            wanted = min(max(asked, default=0), space(self._limits(column)[1]))
            if wanted > view.columnWidth(column) and self._name(column) not in self.own_columns:
                self._set(column, wanted)
                self._fit_labels()
                QTimer.singleShot(0, self, self._show_current)

    def fit_labels(self) -> None:
        """Give the labels what the columns do not need, or what the user wants; keep the period in sight."""
        self._fit_labels()
        # The table settles its scroll bars only after its headers.
        QTimer.singleShot(0, self, self._show_chosen)

    def _fit_labels(self) -> None:
        view, (least, most) = self._view, _LABELS
        whole = view.contentsRect().width()
        if self.own_labels:
            width = min(space(self.own_labels), round(whole * _MOST_OF_IT))
        else:
            taken = view.horizontalHeader().length() + view.verticalScrollBar().sizeHint().width()
            width = min(max(whole - taken, min(space(least), round(whole * _OF_THE_VIEW))), space(most))
        self._labels.set_width(max(width, space(_NARROWEST)))

    def lay_grip(self) -> None:
        """Have the edge of the labels where it can be dragged."""
        self._grip.lie_over(self._labels.x() + self._labels.width(), self._view.height())

    def _set(self, column: int, width: int) -> None:
        self._fitting = True
        self._view.setColumnWidth(column, width)
        self._fitting = False

    def _on_resized(self, column: int, _before: int, width: int) -> None:
        if not self._fitting and width and column < self._sheet.columns.count:
            self.own_columns[self._name(column)] = _unscaled(width)

    def _on_released(self, column: int) -> None:
        self.own_columns.pop(self._name(column), None)
        self.fit()

    def _on_labels_dragged(self, width: int) -> None:
        self.own_labels = max(_unscaled(width), _NARROWEST) if width else 0
        self.fit_labels()

    def _name(self, column: int) -> str:
        return str(self._sheet.headerData(column, Qt.Orientation.Horizontal))

    def _limits(self, column: int) -> tuple[int, int]:
        columns = self._sheet.columns
        if column == columns.chosen:
            return _CHOSEN
        return _COLUMN if column < len(columns.periods) else _BESIDE

    def _show_chosen(self) -> None:
        """Have the chosen period in sight and, where there is room for both, the change."""
        self._show(self._sheet.columns.count - 1)
        self._show(self._sheet.columns.chosen)
        self._show_current()

    def _show_current(self) -> None:
        """Have the column in sight where the user is."""
        if self._view.currentIndex().isValid():
            self._show(self._view.currentIndex().column())

    def _show(self, column: int) -> None:
        self._view.scrollTo(self._sheet.index(max(self._view.rowAt(0), 0), column))


def _unscaled(width: int) -> int:
    return round(width * _UNSCALED / space(_UNSCALED))
