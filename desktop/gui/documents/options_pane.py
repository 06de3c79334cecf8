"""The options of the chosen document; each is stored when it is set."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from db.domain.entities import DocumentDefinition
from db.domain.kinds import DocumentKind, PeriodKind
from db.domain.periods import Period
from db.queries.realizers import realizers
from db.queries.tags import tags
from db.queries.templates import templates
from desktop.app import documents
from desktop.gui.context import Context
from desktop.gui.dialogs import dates
from desktop.gui.dialogs.fields import Entry, Form, line
from desktop.gui.documents import names
from desktop.gui.theme import space
from desktop.gui.widgets.buttons import button
from desktop.gui.widgets.combo import Chooser
from desktop.gui.widgets.number_field import NumberField
from desktop.gui.widgets.text import Style, label

_REPORTS = (DocumentKind.TABULAR_REPORT, DocumentKind.NARRATIVE_REPORT, DocumentKind.SECTION_REPORT)
_RESOLUTIONS = frozenset({DocumentKind.ADOPTING_RESOLUTION, DocumentKind.RECEIVING_RESOLUTION})
_WITH_YEARS = frozenset({*_REPORTS, DocumentKind.EXTRACT, DocumentKind.PRACTICE_CARD})
_WITH_CONTRIBUTIONS = frozenset(
    {DocumentKind.NARRATIVE_REPORT, DocumentKind.SECTION_REPORT, DocumentKind.EXTRACT}
)
_SIGNED = frozenset({*_REPORTS, *_RESOLUTIONS, DocumentKind.PROGRAMME, DocumentKind.EXTRACT})
_ATTACHABLE = (*_REPORTS, DocumentKind.PROGRAMME)
_NONE = 0


class OptionsPane(QWidget):
    """Shows only what the kind of document has; `templates_wanted` asks for the list of templates."""

    templates_wanted = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._definition = DocumentDefinition(0, DocumentKind.TABULAR_REPORT)
        self._form = Form()
        self._rows: dict[QWidget, frozenset[DocumentKind]] = {}
        self._make_fields()
        self._lay_out()
        self._connect()

    def show_options(
        self, definition: DocumentDefinition, period: Period, known: Sequence[Period], shown: Sequence[Period]
    ) -> None:
        """Show how a document about the period is composed; so many periods of it are `known`."""
        self._definition = definition
        self._show_years(definition, period, len(known), shown)
        for box, checked in (
            (self.flat, definition.flat),
            (self.contributions, definition.with_contributions),
            (self.draft, not definition.final),
            (self.signature_lines, definition.signature_lines),
        ):
            blocked = QSignalBlocker(box)
            box.setChecked(checked)
            blocked.unblock()
        self._offer_choices(definition)
        self._show_number(definition)
        for field, kinds in self._rows.items():
            self._form.setRowVisible(field, definition.kind in kinds)

    def _show_years(
        self, definition: DocumentDefinition, period: Period, known: int, shown: Sequence[Period]
    ) -> None:
        blocked = QSignalBlocker(self.years)
        self.years.setRange(1, max(known, 1))
        self.years.setValue(definition.years)
        blocked.unblock()
        words = {
            PeriodKind.YEAR: self.tr("&Years side by side:"),
            PeriodKind.HALF: self.tr("&Half-years side by side:"),
            PeriodKind.QUARTER: self.tr("&Quarters side by side:"),
        }[period.kind]
        self._form.labelForField(self._years_row).setText(words)
        self.years.setAccessibleName(words.replace("&", "").rstrip(":"))
        self.shown.setText(", ".join(each.label for each in shown))

    def _offer_choices(self, definition: DocumentDefinition) -> None:
        workspace = self._context.workspace
        own = [(each.id, each.name) for each in workspace.read(templates)]
        self.template.offer([(_NONE, self.tr("Standard")), *own], definition.template_id or _NONE)
        tag, realizer = self.tr("tag: {name}"), self.tr("realizer: {name}")
        subjects = [
            (_NONE, self.tr("choose a tag or a realizer")),
            *((each.id, tag.format(name=each.name)) for each in workspace.read(tags)),
            *((-each.id, realizer.format(name=each.name)) for each in workspace.read(realizers)),
        ]
        self.subject.offer(subjects, definition.tag_id or -(definition.realizer_id or 0))
        attachable = [(place, names.kind(kind)) for place, kind in enumerate(_ATTACHABLE, 1)]
        current = _ATTACHABLE.index(definition.attached) + 1 if definition.attached in _ATTACHABLE else _NONE
        self.attached.offer([(_NONE, self.tr("nothing")), *attachable], current)

    def _show_number(self, definition: DocumentDefinition) -> None:
        """Show the resolution's number and date; what is being typed is not overwritten."""
        for field, text in ((self.number, definition.number), (self.date, dates.shown(definition.date))):
            if not (field.hasFocus() or (field is self.date and self._date_row.complaint)):
                field.setText(text)

    def _store(self, **changes: object) -> None:
        wanted = replace(self._definition, **changes)
        if wanted != self._definition and self._definition.programme_id:
            self._definition = wanted
            self._context.attempt(documents.edit_options, wanted)

    def _on_number(self) -> None:
        self._store(number=" ".join(self.number.text().split()))

    def _on_date(self) -> None:
        """Store a date; what is none stays in the field with a complaint, and the document has dots."""
        kept = dates.kept(self.date.text())
        wrong = bool(kept) and dates.shown(kept) == kept
        self._store(date="" if wrong else kept)
        if not wrong:
            self.date.setText(dates.shown(kept))
        self._date_row.complain(self.tr("Write the date as 29 March 2024.") if wrong else "")

    def _on_subject(self, chosen: int) -> None:
        self._store(tag_id=chosen if chosen > 0 else None, realizer_id=-chosen if chosen < 0 else None)

    def _on_attached(self, chosen: int) -> None:
        self._store(attached=_ATTACHABLE[chosen - 1] if chosen else None)

    def _make_fields(self) -> None:
        self.years = NumberField("", 1, 1)
        self.shown = label("", Style.MUTED, wrap=True)
        self.flat = QCheckBox(self.tr("Simple tables without &merged cells"))
        self.contributions = QCheckBox(self.tr("Show what each &realizer delivered"))
        self.draft = QCheckBox(self.tr("&PROJEKT (draft) on every page"))
        self.signature_lines = QCheckBox(self.tr("Places that an elec&tronic signature fills"))
        self.template = Chooser(self.tr("Look of the document"))
        self.templates = button(self.tr("&Templates…"), icon_name="file-description")
        self.subject = Chooser(self.tr("Shows"))
        self.number = line("", self.tr("e.g. XII/345/2024"))
        self.date = line("", self.tr("e.g. 29 March 2024"))
        self.attached = Chooser(self.tr("Attachment"))

    def _lay_out(self) -> None:
        everything = frozenset(DocumentKind)
        self._row(self._form.add(self.tr("&Shows:"), self.subject), frozenset({DocumentKind.EXTRACT}))
        self._row(self._form.add(self.tr("Resolution &number:"), self.number), _RESOLUTIONS)
        self._date_row = self._form.add(self.tr("&Date:"), self.date)
        self._row(self._date_row, _RESOLUTIONS)
        self._row(self._form.add(self.tr("&Attachment:"), self.attached), _RESOLUTIONS)
        self._years_row = Entry(self.years)
        self._years_row.layout().addWidget(self.shown)
        self._form.addRow(self.tr("&Years side by side:"), self._years_row)
        self._form.labelForField(self._years_row).setBuddy(self.years)
        self._row(self._years_row, _WITH_YEARS)
        look = QHBoxLayout()
        look.setSpacing(space(8))
        look.addWidget(self.template, 1)
        look.addWidget(self.templates)
        self._form.addRow(self.tr("&Look:"), look)
        self._form.labelForField(look).setBuddy(self.template)
        for box, kinds in (
            (self.draft, everything),
            (self.flat, everything),
            (self.contributions, _WITH_CONTRIBUTIONS),
            (self.signature_lines, _SIGNED),
        ):
            self._form.addRow(box)
            self._rows[box] = kinds
        column = QVBoxLayout(self)
        column.setContentsMargins(space(2), space(12), space(8), space(8))
        column.addLayout(self._form)
        column.addStretch(1)

    def _row(self, entry: Entry, kinds: frozenset[DocumentKind]) -> None:
        self._rows[entry] = kinds

    def _connect(self) -> None:
        self.years.valueChanged.connect(lambda years: self._store(years=years))
        self.flat.toggled.connect(lambda flat: self._store(flat=flat))
        self.contributions.toggled.connect(lambda wanted: self._store(with_contributions=wanted))
        self.draft.toggled.connect(lambda draft: self._store(final=not draft))
        self.signature_lines.toggled.connect(lambda wanted: self._store(signature_lines=wanted))
        self.template.chosen.connect(lambda chosen: self._store(template_id=chosen or None))
        self.subject.chosen.connect(self._on_subject)
        self.attached.chosen.connect(self._on_attached)
        self.number.editingFinished.connect(self._on_number)
        self.date.editingFinished.connect(self._on_date)
        self.templates.clicked.connect(self.templates_wanted)
