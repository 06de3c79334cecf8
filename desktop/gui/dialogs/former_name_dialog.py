"""A name that a realizer had, and the years in which reports show it."""

from collections.abc import Iterator

from PySide6.QtCore import QDate, QSize
from PySide6.QtWidgets import QWidget

from db.domain.entities import RealizerName
from desktop.app.realizer_names import add_name, edit_name
from desktop.gui.context import Context
from desktop.gui.dialogs.fields import Entry, Form, line
from desktop.gui.dialogs.form_dialog import FormDialog
from desktop.gui.dialogs.years_fields import OpenYears
from desktop.gui.theme import space

_WIDTH = 560


def last_year() -> int:
    """The year that is reported on now."""
    return QDate.currentDate().year() - 1


class FormerNameDialog(FormDialog):
    """Describes a former name; one without an id is a new one."""

    def __init__(self, context: Context, former: RealizerName, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.entitle(self.tr("Former name of the realizer"), self.tr("Save"))
        self.wanted = QSize(space(_WIDTH), 0)
        self._former = former
        self.years = OpenYears(ends=True)
        self.years.show_years(former.valid_from, former.valid_to or last_year())
        form = Form()
        self.name = form.add(self.tr("&Name:"), line(former.name))
        self._entry = form.add(
            self.tr("In reports on the &years:"), self.years, self.tr("A dash: from the beginning.")
        )
        self.body.addLayout(form)
        self.watch(self.name, self._entry)
        self.finished.connect(self.deleteLater)
        self.name.field.setFocus()

    def complaints(self) -> Iterator[tuple[Entry, str]]:
        """A name that is missing, years the wrong way round."""
        yield self.name, "" if self.name.field.text().strip() else self.tr("Enter a name.")
        first, last = self.years.years
        late = first is not None and last is not None and first > last
        yield self._entry, self.tr("The first year is later than the last one.") if late else ""

    def store(self) -> bool:
        """Store the name."""
        described = (self.name.field.text(), *self.years.years)
        if self._former.id:
            return self.perform(edit_name, self._former.id, *described)
        return self.perform(add_name, self._former.realizer_id, *described)
