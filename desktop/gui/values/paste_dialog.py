"""The dialog that shows what a paste would change before it does."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QDialogButtonBox, QHeaderView, QWidget

from desktop.app.spreadsheet_dates import range_of
from desktop.gui.dialogs.fields import framed
from desktop.gui.dialogs.page_dialog import PageDialog
from desktop.gui.dialogs.row_items import row_item
from desktop.gui.icons import icon
from desktop.gui.theme import Tint, space
from desktop.gui.values.paste_plan import Outcome, PasteCell, PastePlan
from desktop.gui.widgets.buttons import Kind
from desktop.gui.widgets.text import Style, label
from desktop.gui.widgets.views import TableView

SHOWN = 200
_LONGEST = 120  # signs of a text that a cell of the list shows
_LIKED, _LEAST = (960, 560), (560, 160)
_WIDTHS = (76, 110, 110)
_WARNED = {Outcome.UNREAD, Outcome.DATE, Outcome.LEFT_OUT, Outcome.CLOSED}
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_BEFORE, _AFTER, _REMARK = 2, 3, 4


class PasteDialog(PageDialog):
    """Accepted when the user wants the paste; Return and Esc leave everything as it is."""

    def __init__(self, plan: PastePlan, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Paste"))
        self.wanted = QSize(space(_LIKED[0]), space(_LIKED[1]))
        self._plan = plan
        self.question = self.tr("Paste into %n cell(s)?", "", len(plan.cells))
        self.said = "\n".join(self._sentences())
        self.table = TableView(self.tr("What will change"))
        self._make_table()
        self.body.addWidget(label(self.question, Style.HEADING))
        self.body.addWidget(label(self.said, Style.BODY, wrap=True))
        self.body.addWidget(framed(self.table), 1)
        self._offer()
        self.setAccessibleDescription(self.said)

    def _offer(self) -> None:
        paste = self.offer(self.tr("&Paste"), Kind.SECONDARY, QDialogButtonBox.ButtonRole.AcceptRole)
        leave = self.offer(self.tr("Do not paste"), Kind.PRIMARY, QDialogButtonBox.ButtonRole.RejectRole)
        paste.clicked.connect(self.accept)
        leave.clicked.connect(self.reject)
        paste.setAutoDefault(False)
        leave.setDefault(True)
        leave.setFocus()

    def _sentences(self) -> list[str]:
        """How many cells there are of each outcome; the rest of the paste does no harm."""
        counts = self._plan.counts
        told = {
            Outcome.REPLACED: self.tr("%n value(s) will be replaced.", "", counts[Outcome.REPLACED]),
            Outcome.CLEARED: self.tr("%n value(s) will be cleared.", "", counts[Outcome.CLEARED]),
            Outcome.SUM: self.tr("%n sum(s) of contributions will be replaced.", "", counts[Outcome.SUM]),
            Outcome.UNREAD: self.tr(
                "%n text(s) not understood will be kept as copied.", "", counts[Outcome.UNREAD]
            ),
            Outcome.DATE: self.tr(
                "%n text(s) look like dates that a spreadsheet made of ranges.", "", counts[Outcome.DATE]
            ),
            Outcome.CLOSED: self.tr(
                "%n text(s) will be left out: the period is closed.", "", counts[Outcome.CLOSED]
            ),
            Outcome.COMPUTED: self.tr(
                "%n computed value(s) will not be replaced, but computed anew.", "", counts[Outcome.COMPUTED]
            ),
            Outcome.LEFT_OUT: self.tr(
                "%n text(s) will be left out: there is no cell.", "", counts[Outcome.LEFT_OUT]
            ),
            Outcome.NEW: self.tr("%n empty cell(s) will be filled.", "", counts[Outcome.NEW]),
        }
        return [sentence for outcome, sentence in told.items() if counts[outcome]]

    def _make_table(self) -> None:
        concerned = [each for each in self._plan.told if each.outcome is not Outcome.SAME]
        concerned.sort(key=lambda each: each.outcome is Outcome.NEW)
        model = QStandardItemModel(0, 5, self.table)
        model.setHorizontalHeaderLabels(
            [
                self.tr("Indicator"),
                self.tr("Period"),
                self.tr("Before"),
                self.tr("After"),
                self.tr("What happens"),
            ]
        )
        for each in concerned[:SHOWN]:
            self._add_row(model, each)
        if len(concerned) > SHOWN:
            more = self.tr("and %n more", "", len(concerned) - SHOWN)
            model.appendRow([row_item(self.table, text) for text in (more, "", "", "", "")])
        for column in (_BEFORE, _AFTER):
            model.horizontalHeaderItem(column).setTextAlignment(_RIGHT)
        self.table.setModel(model)
        self._dress_table()

    def _add_row(self, model: QStandardItemModel, each: PasteCell) -> None:
        follows = each.outcome in (Outcome.COMPUTED, Outcome.CLOSED)
        texts = (
            each.label or self.tr("no cell"),
            each.period,
            _short(each.before),
            _short("" if follows else each.after),
            self._remark(each),
        )
        items = [row_item(self.table, text) for text in texts]
        for column in (_BEFORE, _AFTER):
            items[column].setTextAlignment(_RIGHT)
        if each.outcome in _WARNED:
            items[_REMARK].setIcon(icon("alert-triangle", Tint.WARN))
        model.appendRow(items)

    def _remark(self, each: PasteCell) -> str:
        if each.outcome is Outcome.DATE:
            return self.tr("not understood: a date; was it {}?").format(range_of(each.after))
        return {
            Outcome.LEFT_OUT: self.tr("left out"),
            Outcome.CLOSED: self.tr("left out, the period is closed"),
            Outcome.COMPUTED: self.tr("computed, follows by itself"),
            Outcome.UNREAD: self.tr("not understood, kept as copied"),
            Outcome.SUM: self.tr("replaces a sum of contributions"),
            Outcome.CLEARED: self.tr("cleared"),
            Outcome.REPLACED: self.tr("replaced"),
            Outcome.NEW: self.tr("new"),
        }[each.outcome]

    def _dress_table(self) -> None:
        table = self.table
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        for column in (0, _REMARK):
            table.horizontalHeader().setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        for column, width in enumerate(_WIDTHS, start=1):
            table.setColumnWidth(column, space(width))
        table.setMinimumSize(space(_LEAST[0]), space(_LEAST[1]))


def _short(text: str) -> str:
    """A text on one line, its end left off where it is long."""
    line = text[: _LONGEST + 1].replace("\n", " ").replace("\t", " ")
    return line if len(text) <= _LONGEST else line[:_LONGEST] + "…"
