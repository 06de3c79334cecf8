"""Printing a document: through the word processor of the machine, or else as the preview looks."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QMarginsF, QObject, QSizeF
from PySide6.QtGui import QPageLayout
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from db.domain.report import DocumentData
from desktop.app import document_files, document_preview, pdf
from desktop.app.document_preview import Preview
from desktop.gui.documents.composing import ALL
from desktop.gui.documents.export import Export
from desktop.gui.documents.paper import Paper

_MARGIN = 20.0  # millimetres

Choose = Callable[[QPrinter], bool]


def chosen_by_dialog(screen: QWidget, printer: QPrinter) -> bool:
    """Whether the user chose a printer; where a word processor prints, it prints every page."""
    dialog = QPrintDialog(printer, screen)
    if pdf.can_convert():
        for option in (
            QAbstractPrintDialog.PrintDialogOption.PrintPageRange,
            QAbstractPrintDialog.PrintDialogOption.PrintSelection,
        ):
            dialog.setOption(option, False)
    agreed = dialog.exec() == QPrintDialog.DialogCode.Accepted
    dialog.deleteLater()
    return bool(agreed)


class Printing(QObject):
    """Asks for a printer, then has the document printed while the window stays free."""

    def __init__(self, screen: QWidget, export: Export, choose: Choose | None = None) -> None:
        """`choose` sets the printer up and answers whether to print; without it, a dialog does."""
        super().__init__(screen)
        self._export = export
        self._choose = choose or partial(chosen_by_dialog, screen)

    def begin(self, data: DocumentData) -> None:
        """Print a document."""
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setPageMargins(QMarginsF(_MARGIN, _MARGIN, _MARGIN, _MARGIN), QPageLayout.Unit.Millimeter)
        if self._choose(printer):
            self._print(data, printer)

    def _print(self, data: DocumentData, printer: QPrinter) -> None:
        file = printer.outputFileName()
        if not pdf.can_convert():
            self._print_preview(data, printer)
        elif file:
            self._export.write(data, Path(file))
        else:
            name, copies = printer.printerName(), printer.copyCount()
            task = partial(document_files.print_document, data, name, copies)
            self._export.print_out(task, name)

    def _print_preview(self, data: DocumentData, printer: QPrinter) -> None:
        name = printer.outputFileName() or printer.printerName()
        self._export.print_out(lambda _progress: document_preview.preview(data, ALL), name)
        self._export.job.finished.connect(lambda preview: print_preview(preview, printer))


def print_preview(preview: Preview, printer: QPrinter) -> None:
    """Print what the preview shows, on the paper of the printer."""
    paper = Paper(for_print=True)
    paper.show_preview(preview)
    document = paper.document().clone(paper)
    document.setPageSize(QSizeF(printer.pageRect(QPrinter.Unit.Point).size()))
    document.print_(printer)
    paper.deleteLater()
