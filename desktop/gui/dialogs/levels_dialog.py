"""The levels of a programme's structure: what they are called, how they are numbered and shown."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLineEdit, QWidget

from db.domain.entities import Level
from db.domain.kinds import Numbering, Presentation
from db.domain.levels import below
from db.queries import programmes
from desktop.app.programmes import edit_levels
from desktop.gui import labels
from desktop.gui.context import Context
from desktop.gui.dialogs.fields import Choice, Entry, edited_signal, framed, line
from desktop.gui.dialogs.form_dialog import FormDialog
from desktop.gui.dialogs.level_tree import LevelTree
from desktop.gui.theme import space
from desktop.gui.widgets.text import Style, label

_NAME_WIDTH = 110
_WIDTH = 660


def in_tree_order(
    levels: Sequence[Level], under: int | None = None, depth: int = 0
) -> Iterator[tuple[Level, int]]:
    """Each level after the one that it stands under, with its depth, 0 at the top."""
    for level in below(levels, under):
        yield level, depth
        yield from in_tree_order(levels, level.id, depth + 1)


class LevelRow:
    """The fields of one level."""

    def __init__(self, level: Level) -> None:
        self._level = level
        self.name = Entry(line(level.name))
        self.plural = Entry(line(level.name_plural))
        self.numbering = Choice([(each, labels.numbering(each)) for each in Numbering], level.numbering)
        self.presentation = Choice(
            [(each, labels.presentation(each)) for each in Presentation], level.presentation
        )
        self.indicators = QCheckBox()
        self.indicators.setChecked(level.carries_indicators)
        for entry in (self.name, self.plural):
            entry.field.setMinimumWidth(space(_NAME_WIDTH))

    @property
    def fields(self) -> tuple[QLineEdit, QLineEdit, Choice, Choice, QCheckBox]:
        """The fields from left to right."""
        return self.name.field, self.plural.field, self.numbering, self.presentation, self.indicators

    @property
    def level(self) -> Level:
        """The level as described."""
        return replace(
            self._level,
            name=self.name.field.text(),
            name_plural=self.plural.field.text(),
            numbering=self.numbering.value,
            presentation=self.presentation.value,
            carries_indicators=self.indicators.isChecked(),
        )


class LevelsDialog(FormDialog):
    """A row of fields for each level, and below them a picture of the whole that follows every change."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.entitle(self.tr("Levels of the structure"), self.tr("Save"))
        self.wanted = QSize(space(_WIDTH), 0)
        programme_id = context.programme.id if context.programme else 0
        ordered = list(in_tree_order(context.workspace.read(programmes.levels, programme_id)))
        self.rows = [LevelRow(level) for level, _depth in ordered]
        self._depths = [depth for _level, depth in ordered]
        self._tree = LevelTree()
        self.body.addLayout(self._grid())
        self.body.addWidget(label(self.tr("How the structure looks"), Style.HEADING))
        self.body.addWidget(framed(self._tree))
        self.edited.connect(self._show_tree)
        self._show_tree()
        if self.rows:
            self.rows[0].name.field.setFocus()

    def complaints(self) -> Iterator[tuple[Entry, str]]:
        """Names that are missing."""
        for row in self.rows:
            for entry in (row.name, row.plural):
                yield entry, "" if entry.field.text().strip() else self.tr("Enter a name.")

    def store(self) -> bool:
        """Store all levels at once."""
        return self.perform(edit_levels, [row.level for row in self.rows])

    def _grid(self) -> QGridLayout:
        titles = (
            self.tr("One"),
            self.tr("Many"),
            self.tr("Numbers"),
            self.tr("In documents"),
            self.tr("Indicators"),
        )
        grid = QGridLayout()
        grid.setHorizontalSpacing(space(8))
        grid.setVerticalSpacing(space(8))
        for column, title in enumerate(titles):
            grid.addWidget(label(title, Style.MUTED), 0, column)
        for place, row in enumerate(self.rows, start=1):
            widgets = (row.name, row.plural, row.numbering, row.presentation, row.indicators)
            for column, (widget, field) in enumerate(zip(widgets, row.fields, strict=True)):
                field.setAccessibleName(f"{row.level.name}: {titles[column]}")
                edited_signal(field).connect(lambda *_: self.edited.emit())
                grid.addWidget(widget, place, column)
        return grid

    def _show_tree(self) -> None:
        above: list[int | None] = []
        for place, depth in enumerate(self._depths):
            above.append(next((up for up in range(place - 1, -1, -1) if self._depths[up] < depth), None))
        self._tree.show_levels([row.level for row in self.rows], above)
