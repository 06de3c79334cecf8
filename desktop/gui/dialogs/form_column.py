"""A form beside a list: it scrolls by itself where it is long, and is never cut off at its side."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from desktop.gui.dialogs.page_dialog import FittingArea


class FormColumn(FittingArea):
    """As wide as the form needs at least, and as high as there is room."""

    def __init__(self, form: QWidget) -> None:
        super().__init__(form)
        self._form = form

    def minimumSizeHint(self) -> QSize:
        """The form's least width; its height scrolls."""
        edge = self.verticalScrollBar().sizeHint().width()
        return QSize(self._form.minimumSizeHint().width() + edge, super().minimumSizeHint().height())
