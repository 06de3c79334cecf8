"""A programme: making a new one with its levels and first period, and describing one that is there."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from PySide6.QtWidgets import QWidget

from db.domain.entities import Programme
from db.domain.kinds import PeriodKind, ProgrammeKind
from db.domain.periods import Period
from db.queries import programmes
from desktop.app.programmes import add_programme, edit_programme
from desktop.gui import labels
from desktop.gui.context import Context
from desktop.gui.dialogs.fields import Choice, Entry, Form, WrappedLine, line
from desktop.gui.dialogs.form_dialog import FormDialog
from desktop.gui.dialogs.period_fields import PeriodFields
from desktop.gui.dialogs.resolutions_table import ResolutionsTable
from desktop.gui.dialogs.scheme_choice import SchemeChoice
from desktop.gui.dialogs.title_words import kind_in, years_in
from desktop.gui.dialogs.years_fields import YearsFields
from desktop.gui.theme import space
from desktop.gui.widgets.text import Style, label

_TITLE_WIDTH = 440


class ProgrammeDialog(FormDialog):
    """With a programme, its data; without one, the way to a new one, whose id is then `result_id`."""

    def __init__(
        self, context: Context, programme: Programme | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(context, parent)
        self._programme = programme or _blank()
        self._form = Form()
        self._add_common_fields()
        if programme is None:
            self.entitle(self.tr("New programme"), self.tr("Create the programme"))
            self._add_start()
        else:
            self.entitle(self.tr("Programme data"), self.tr("Save"))
            self._add_description()
        self.title.setFocus()

    def complaints(self) -> Iterator[tuple[Entry, str]]:
        """A missing title, years the wrong way round."""
        missing = self.tr("Enter the title as it stands in the resolution.")
        yield self._title, "" if self.title.text() else missing
        first, last = self.years.years
        reversed_years = self.tr("The first year is later than the last one.")
        yield self._years, reversed_years if first > last else ""

    def store(self) -> bool:
        """Make the programme, or store it as described."""
        if self._programme.id:
            return self.perform(edit_programme, self._described(), self.resolutions.model.rows)
        return self.perform(add_programme, self._described(), self.scheme.scheme, self.period.period)

    def _add_common_fields(self) -> None:
        self.title = WrappedLine(self._programme.title)
        self.title.setMinimumWidth(space(_TITLE_WIDTH))
        kinds = [(kind, labels.programme_kind(kind)) for kind in ProgrammeKind]
        self.kind = Choice(kinds, self._programme.kind)
        self.years = YearsFields(self._programme.first_year, self._programme.last_year)
        self._title = self._form.add(
            self.tr("&Title:"), self.title, self.tr("In the nominative, exactly as in the resolution.")
        )
        self._form.add(self.tr("&Kind:"), self.kind)
        self._years = self._form.add(self.tr("&Years:"), self.years)
        self.watch(self._title, self._years)
        self.body.addLayout(self._form)

    def _add_start(self) -> None:
        self.scheme = SchemeChoice()
        self.scheme.suit(self._programme.kind)
        self.period = PeriodFields(Period(PeriodKind.YEAR, self._programme.first_year))
        self._form.add(self.tr("&Levels:"), self.scheme)
        self._form.add(self.tr("&First period:"), self.period)
        self.title.textChanged.connect(self._on_title)
        self.kind.activated.connect(lambda: self.scheme.suit(self.kind.value))
        self.years.edited.connect(self._on_years)

    def _add_description(self) -> None:
        known = self.context.workspace.read(programmes.resolutions, self._programme.id)
        self.legal_basis = WrappedLine(self._programme.legal_basis, rows=3)
        self.coordinator = line(self._programme.coordinator)
        self.resolutions = ResolutionsTable(known, self._programme.id)
        self._form.add(self.tr("Legal &basis:"), self.legal_basis)
        self._form.add(self.tr("&Coordinator:"), self.coordinator)
        self.body.addWidget(label(self.tr("Resolutions"), Style.HEADING))
        self.body.addWidget(label(self._about_resolutions(), Style.CAPTION, wrap=True))
        self.body.addWidget(self.resolutions)

    def _about_resolutions(self) -> str:
        council = self.context.workspace.read(programmes.office).council_genitive
        if council:
            return self.tr(
                "The first one adopts, the others amend. Whose: {council}, unless entered."
            ).format(council=council)
        return self.tr("The first one adopts, the others amend.")

    def _described(self) -> Programme:
        first, last = self.years.years
        described = replace(
            self._programme,
            title=self.title.text(),
            kind=self.kind.value,
            first_year=first,
            last_year=last,
        )
        if not described.id:
            return described
        return replace(
            described,
            legal_basis=self.legal_basis.text(),
            coordinator=" ".join(self.coordinator.text().split()),
        )

    def _on_title(self) -> None:
        """Take from the title what it says of the years and the kind."""
        years = years_in(self.title.text())
        if years is not None:
            self.years.show_years(*years)
        kind = kind_in(self.title.text())
        if kind is not None and kind is not self.kind.value:
            self.kind.choose(kind)
            self.scheme.suit(kind)

    def _on_years(self) -> None:
        first, _ = self.years.years
        self.period.year.setValue(first)


def _blank() -> Programme:
    this_year = date.today().year  # noqa: DTZ011 - the year on the user's own calendar
    return Programme("", this_year, this_year + 4, ProgrammeKind.PROGRAMME)
