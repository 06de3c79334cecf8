"""Which of several entries stays when they are made into one, and what that will change."""

from collections.abc import Sequence
from textwrap import wrap

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QRadioButton, QWidget

from desktop.gui.context import Context
from desktop.gui.dialogs.form_dialog import FormDialog
from desktop.gui.theme import space
from desktop.gui.widgets.text import Style, label

_WIDTH = 460
_LINE = 60


def _radio(name: str) -> QRadioButton:
    """A radio button whose name is parted into lines, which it would not do itself."""
    return QRadioButton("\n".join(wrap(name.replace("&", "&&"), _LINE)))


class MergeDialog(FormDialog):
    """Offers the entries by their names; say what will change in `consequence`, merge in `store`.

    `told` is for the list behind, when it is done. `keep` one of them when all is ready to be shown.
    """

    def __init__(self, context: Context, entries: Sequence[tuple[int, str]], parent: QWidget | None) -> None:
        super().__init__(context, parent)
        self.wanted = QSize(space(_WIDTH), 0)
        self.names = dict(entries)
        self._radios = {entry_id: _radio(name) for entry_id, name in entries}
        self._consequence = label("", Style.MUTED, wrap=True)
        self.body.addWidget(label(self.tr("Which one stays?"), Style.HEADING))
        for radio in self._radios.values():
            self.body.addWidget(radio)
            radio.toggled.connect(self.edited)
        self.body.addWidget(self._consequence)
        self.edited.connect(self._show_consequence)
        self.finished.connect(self.deleteLater)

    @property
    def kept_id(self) -> int:
        """The entry that stays."""
        return next(entry_id for entry_id, radio in self._radios.items() if radio.isChecked())

    @property
    def merged_ids(self) -> list[int]:
        """Those that become it."""
        return [entry_id for entry_id in self.names if entry_id != self.kept_id]

    @property
    def told(self) -> str:
        """What is to be said when they are one."""
        raise NotImplementedError

    @property
    def said(self) -> str:
        """What is said to change."""
        return self._consequence.text()

    def keep(self, entry_id: int) -> None:
        """Mark the entry that stays."""
        self._radios[entry_id].setChecked(True)
        self._radios[entry_id].setFocus()

    def consequence(self) -> str:
        """What will change when the marked entry stays."""
        raise NotImplementedError

    def _show_consequence(self) -> None:
        self._consequence.setText(self.consequence())
