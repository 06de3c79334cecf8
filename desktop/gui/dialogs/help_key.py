"""F1 in a dialog: the help beside it, at the page that tells of it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog


def offer_help(dialog: QDialog, page: str) -> None:
    """Have F1 show a page of the help; it goes with the dialog."""

    def show() -> None:
        from desktop.gui.dialogs.help_window import HelpWindow  # not needed to open the dialog

        (dialog.findChild(HelpWindow) or HelpWindow(dialog)).show_page(page)

    key = QShortcut(QKeySequence(QKeySequence.StandardKey.HelpContents), dialog)
    key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    key.activated.connect(show)
