"""What can be done with the chosen document: made into a file, printed, put right."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from db.domain.kinds import DocumentKind
from db.domain.report import DocumentData
from desktop.gui.widgets.buttons import action

WORD, PDF, SHEET = ".docx", ".pdf", ".xlsx"


class DocumentActions(QObject):
    """The actions of the screen, which has their keys too."""

    def __init__(self, screen: QWidget) -> None:
        super().__init__(screen)
        self.word = action(self.tr("&Export to Word…"), "file-type-docx", "Ctrl+E", screen)
        self.pdf = action(self.tr("Export to &PDF…"), "file-export", "Ctrl+Shift+E", screen)
        self.sheet = action(self.tr("Export to E&xcel…"), "table", "", screen)
        self.printing = action(self.tr("P&rint…"), "printer", "Ctrl+P", screen)
        self.missing = action(self.tr("Show &missing values"), "filter", "", screen)
        self.doubtful = action(self.tr("Show &doubtful values"), "filter", "", screen)
        self.office = action(self.tr("&Office data…"), "building-community", "", screen)
        self.templates = action(self.tr("&Templates…"), "file-description", "", screen)
        for each in (*self.making, *self.groups[1], self.sheet):
            each.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            screen.addAction(each)

    @property
    def beside(self) -> tuple[QAction, ...]:
        """The ways to make something of the document besides Word."""
        return (self.sheet, self.pdf, self.printing)

    @property
    def making(self) -> tuple[QAction, ...]:
        """What the shown document can be made into."""
        return tuple(each for each in (self.word, *self.beside) if each.isVisible())

    @property
    def groups(self) -> tuple[tuple[QAction, ...], tuple[QAction, ...]]:
        """The actions as the menu shows them: what is made, and what is put right."""
        return (self.word, *self.beside), (self.templates, self.missing, self.doubtful, self.office)

    def follow(self, data: DocumentData | None, kind: DocumentKind) -> None:
        """Offer what can be done with this document; None: with none."""
        for each in self.groups[0]:
            each.setEnabled(data is not None)
        self.sheet.setVisible(kind is DocumentKind.EXTRACT)

    def words(self, ending: str) -> tuple[str, str]:
        """What is asked where the file shall go, and which files are shown there."""
        return {
            WORD: (self.tr("Export to Word"), self.tr("Word documents (*.docx)")),
            PDF: (self.tr("Export to PDF"), self.tr("PDF documents (*.pdf)")),
            SHEET: (self.tr("Export to Excel"), self.tr("Excel workbooks (*.xlsx)")),
        }[ending]

    def connect_to(
        self,
        export: Callable[[str], object],
        slots: Sequence[tuple[QAction, Callable[[], object]]],
    ) -> None:
        """Have `export` called with the ending of the file, and each of the others when it is wanted."""
        for each, ending in ((self.word, WORD), (self.pdf, PDF), (self.sheet, SHEET)):
            each.triggered.connect(lambda _checked=False, ending=ending: export(ending))
        for each, slot in slots:
            each.triggered.connect(lambda _checked=False, slot=slot: slot())
