"""Opening a closed period again: why, and what was closed and opened before."""

from collections.abc import Iterator

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from db.domain.entities import Programme
from db.domain.periods import Period
from desktop.app.closing import reopen_period
from desktop.gui.closing.past import PastClosings, past_of
from desktop.gui.context import Context
from desktop.gui.dialogs.fields import Entry, Form, WrappedLine
from desktop.gui.dialogs.form_dialog import FormDialog
from desktop.gui.dialogs.help_key import offer_help
from desktop.gui.theme import space
from desktop.gui.widgets.text import Style, label

_WIDTH = 540


class ReopenDialog(FormDialog):
    """Asks for the reason, which stays in the record."""

    def __init__(
        self, context: Context, programme: Programme, period: Period, parent: QWidget | None = None
    ) -> None:
        super().__init__(context, parent)
        self.entitle(self.tr("Open the period again"), self.tr("Open the period"))
        self.wanted = QSize(space(_WIDTH), 0)
        self._place = (programme.id, period.id)
        self.body.addWidget(
            label(
                self.tr("{period} · {title}").format(period=period.label, title=programme.title),
                Style.HEADING,
                wrap=True,
            )
        )
        self.body.addWidget(
            label(
                self.tr(
                    "Values and prose can be corrected then. Documents that were issued stay as they are:"
                    " after correcting, issue a new version and close the period again."
                ),
                wrap=True,
            )
        )
        form = Form()
        self.reason = form.add(
            self.tr("&Reason:"),
            WrappedLine(""),
            self.tr("It is kept with the date: “the clinic sent a correction, letter of 12 March”."),
        )
        self.body.addLayout(form)
        self.body.addWidget(PastClosings(past_of(context, *self._place)))
        self.watch(self.reason)
        offer_help(self, "zamkniecie")
        self.reason.field.setFocus()

    def complaints(self) -> Iterator[tuple[Entry, str]]:
        """A reason that is missing."""
        missing = not self.reason.field.text()
        yield self.reason, self.tr("Say why it is opened again.") if missing else ""

    def store(self) -> bool:
        """Open the period."""
        return self.perform(reopen_period, *self._place, self.reason.field.text())


def reopen_chosen(context: Context, parent: QWidget) -> None:
    """Ask for the reason to open the chosen period again."""
    if context.programme is not None and context.period is not None:
        ReopenDialog(context, context.programme, context.period, parent).exec()
