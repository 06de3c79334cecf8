"""The help: short pages beside the program, with an index and a way back."""

from pathlib import Path

from PySide6.QtCore import QItemSelectionModel, QSize, Qt, QUrl
from PySide6.QtGui import QKeySequence, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QListView, QTextBrowser, QVBoxLayout, QWidget

from desktop import paths
from desktop.gui.dialogs.help_text import dress
from desktop.gui.dialogs.row_items import ID, row_item
from desktop.gui.theme import space
from desktop.gui.widgets.buttons import action, tool_button
from desktop.gui.widgets.card import Card

_FIRST = "index"
_SIZE = QSize(900, 620)
_INDEX_WIDTH = 210


def pages(folder: Path) -> dict[str, str]:
    """The title of each page by its name; the first page first, the others by title."""
    titles = {
        path.stem: path.read_text(encoding="utf-8").partition("\n")[0].lstrip("# ")
        for path in folder.glob("*.md")
    }
    return dict(sorted(titles.items(), key=lambda page: (page[0] != _FIRST, page[1])))


class HelpWindow(QWidget):
    """A window of its own, so that the help can be read while working."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setWindowTitle(self.tr("Help"))
        self.resize(_SIZE.boundedTo(self.screen().availableSize() * 0.92))
        self._folder = paths.resources() / "help" / "pl"
        self.index = QListView()
        self.browser = QTextBrowser()
        self._make_index()
        self._make_browser()
        self._lay_out()
        self.show_page(_FIRST)

    def show_page(self, name: str) -> None:
        """Show a page and bring the window to the front; a page that is not there is the first one."""
        known = (self._folder / f"{name}.md").is_file()
        self.browser.setSource(QUrl.fromLocalFile(str(self._folder / f"{name if known else _FIRST}.md")))
        self.show()
        self.raise_()
        self.activateWindow()
        self.browser.setFocus()

    @property
    def page(self) -> str:
        """The name of the page shown."""
        return Path(self.browser.source().path()).stem

    def _make_index(self) -> None:
        model = QStandardItemModel(self.index)
        for name, title in pages(self._folder).items():
            model.appendRow(row_item(self.index, title, name))
        self.index.setModel(model)
        self.index.setAccessibleName(self.tr("Pages of the help"))
        self.index.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.index.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.index.setFixedWidth(space(_INDEX_WIDTH))
        self.index.setProperty("kind", "frameless")
        self.index.selectionModel().currentChanged.connect(self._on_chosen)

    def _make_browser(self) -> None:
        self.browser.setAccessibleName(self.tr("Help"))
        self.browser.setProperty("kind", "frameless")
        self.browser.setOpenExternalLinks(False)
        self.browser.sourceChanged.connect(self._on_page)

    def _on_chosen(self) -> None:
        name = self.index.currentIndex().data(ID)
        if name != self.page:
            self.browser.setSource(QUrl.fromLocalFile(str(self._folder / f"{name}.md")))

    def _on_page(self, source: QUrl) -> None:
        """Dress the page that was loaded, and mark it in the index."""
        dress(self.browser.document())
        first = self.index.model().index(0, 0)
        name = Path(source.path()).stem
        found = self.index.model().match(first, ID, name, 1, Qt.MatchFlag.MatchExactly)
        for index in found:
            self.index.selectionModel().setCurrentIndex(
                index, QItemSelectionModel.SelectionFlag.ClearAndSelect
            )

    def _lay_out(self) -> None:
        back = action(self.tr("Back"), "chevron-left", "", self)
        back.setShortcuts(QKeySequence.StandardKey.Back)
        back.triggered.connect(self.browser.backward)
        self.browser.backwardAvailable.connect(back.setEnabled)
        back.setEnabled(False)
        close = action(self.tr("Close"), "x", "Esc", self)
        close.triggered.connect(self.close)
        self.addActions([back, close])
        side = QVBoxLayout()
        side.addWidget(tool_button(back, words=True), 0, Qt.AlignmentFlag.AlignLeft)
        side.addWidget(self.index, 1)
        sheet = Card()
        sheet.body.setContentsMargins(1, 1, 1, 1)
        sheet.body.addWidget(self.browser)
        row = QHBoxLayout(self)
        row.setContentsMargins(space(12), space(12), space(12), space(12))
        row.setSpacing(space(12))
        row.addLayout(side)
        row.addWidget(sheet, 1)
