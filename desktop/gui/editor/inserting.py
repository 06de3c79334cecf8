"""Putting fields, tables and charts into the text, chosen in a picker that opens where they will stand."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QMenu

from db.domain.entities import Chart, DataTable
from db.domain.facts import Facts
from db.domain.kinds import Exhibit
from db.domain.rich_text import Field, Inline, Inserted, Reference, Span, TextParagraph
from db.queries.exhibits import charts, data_tables
from db.queries.narratives import FieldChoice, field_choices, field_facts, indicators_below
from desktop.gui.context import Context
from desktop.gui.editor.area import ProseArea
from desktop.gui.editor.picker import FieldPicker
from desktop.gui.editor.proposals import proposed
from desktop.gui.editor.sentence_picker import SentencePicker
from desktop.gui.icons import icon


class Inserting(QObject):
    """Opens the picker where the cursor stands; `near` is the node that is written about."""

    def __init__(self, context: Context, area: ProseArea) -> None:
        super().__init__(area)
        self._context = context
        self._area = area
        self._picker: FieldPicker | None = None
        self._sentences: SentencePicker | None = None
        self._replaced = (0, 0)
        self.near: int | None = None

    def open_for_typed(self) -> None:
        """The sign @ was typed: it gives way to the field. In an address it is only a letter."""
        cursor = self._area.textCursor()
        if not str(self._area.document().characterAt(cursor.position() - 2)).isalnum():
            self._open((cursor.position() - 1, cursor.position()))

    def open_here(self) -> None:
        """Put a field in for what is selected."""
        cursor = self._area.textCursor()
        self._open((cursor.selectionStart(), cursor.selectionEnd()))

    def open_chip(self, position: int) -> None:
        """Put another field in the place of one."""
        chip = self._area.chip_at(position)
        if isinstance(chip, Field):
            self._open((position, position + 1), chip)

    def open_sentences(self) -> None:
        """Offer sentences about what is written about."""
        read = self._reading()
        if read is None:
            return
        choices, facts = read
        below = frozenset(self._below())
        if self._sentences is None:
            self._sentences = SentencePicker(self._area)
            self._sentences.taken.connect(self._put_sentence)
        corner = self._corner(self._area.textCursor().selectionStart())
        self._sentences.open_at(corner, lambda words: proposed(choices, facts, below, words))

    def menu(self) -> QMenu:
        """The tables and charts of the programme, each to be put in whole or referred to by its number."""
        made = QMenu(self._area)
        programme, workspace = self._context.programme, self._context.workspace
        if programme is not None:
            for table in workspace.read(data_tables, programme.id):
                self._add(made, Exhibit.TABLE, table)
            for chart in workspace.read(charts, programme.id):
                self._add(made, Exhibit.CHART, chart)
        if made.isEmpty():
            made.addAction(self.tr("There are no tables or charts in this programme yet.")).setEnabled(False)
        return made

    def _add(self, menu: QMenu, what: Exhibit, entry: DataTable | Chart) -> None:
        sign = icon("table" if what is Exhibit.TABLE else "chart-bar")
        below = menu.addMenu(sign, entry.title.replace("&", "&&"))
        whole = below.addAction(self.tr("Insert it here"))
        whole.triggered.connect(lambda: self._put_whole(Inserted(what, entry.id)))
        named = {
            Exhibit.TABLE: self.tr("Refer to it: “Table 5”"),
            Exhibit.CHART: self.tr("Refer to it: “Chart 5”"),
        }
        reference = Reference(what, entry.id)
        below.addAction(named[what]).triggered.connect(lambda: self._put(reference))

    def _put_whole(self, inserted: Inserted) -> None:
        """Put it in a line of its own, below the table that the cursor stands in."""
        cursor = self._area.textCursor()
        if cursor.currentTable() is not None:
            cursor.setPosition(cursor.currentTable().lastPosition() + 1)
            self._area.setTextCursor(cursor)
        self._area.put((inserted,))
        self._area.setFocus()

    def _put(self, inline: Field | Reference) -> None:
        self._area.put((TextParagraph((self._area.in_look(inline),)),))
        self._area.setFocus()

    def _open(self, place: tuple[int, int], current: Field | None = None) -> None:
        read = self._reading()
        if read is None:
            return
        self._replaced = place
        choices, facts = read
        if self._picker is None:
            self._picker = FieldPicker(self._area)
            self._picker.taken.connect(self._take)
        self._picker.open_at(self._corner(place[0]), choices, facts, self.near, current)

    def _reading(self) -> tuple[Sequence[FieldChoice], Facts] | None:
        """The indicators that there are, with what they came to; None where nothing can be put in."""
        programme, period, workspace = self._context.programme, self._context.period, self._context.workspace
        if programme is None or period is None or self._area.isReadOnly():
            return None
        choices = workspace.read(field_choices, programme.id, period)
        return choices, workspace.read(field_facts, period, {each.indicator_id for each in choices})

    def _below(self) -> tuple[int, ...]:
        programme, period = self._context.programme, self._context.period
        if programme is None or period is None:
            return ()
        return self._context.workspace.read(indicators_below, programme.id, period, self.near)

    def _put_sentence(self, inlines: tuple[Inline, ...]) -> None:
        """Put a sentence in, behind a blank where it follows another."""
        cursor = self._area.textCursor()
        before = str(self._area.document().characterAt(cursor.selectionStart() - 1))
        blank = () if before.isspace() or not before.isprintable() else (Span(" "),)
        self._area.put((TextParagraph((*blank, *inlines)),))
        self._area.setFocus()

    def _corner(self, position: int) -> QPoint:
        cursor = QTextCursor(self._area.document())
        cursor.setPosition(position)
        return self._area.viewport().mapToGlobal(self._area.cursorRect(cursor).bottomLeft())

    def _take(self, field: Field) -> None:
        """Put the field in where the picker was opened."""
        first, last = self._replaced
        cursor = self._area.textCursor()
        cursor.setPosition(first)
        cursor.setPosition(last, QTextCursor.MoveMode.KeepAnchor)
        self._area.setTextCursor(cursor)
        self._put(field)
