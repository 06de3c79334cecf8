"""The SWOT analysis: four lists beside and below each other."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QAbstractItemView, QGridLayout, QToolButton, QVBoxLayout, QWidget

from db.domain.entities import SwotEntry
from db.domain.journal import Changed
from db.domain.kinds import SwotSide
from db.queries import exhibits
from desktop.app import swot
from desktop.gui.context import Context
from desktop.gui.structure.adding import AddField
from desktop.gui.structure.gestures import Gesture, Gestures, Notices
from desktop.gui.structure.line import Line
from desktop.gui.structure.line_list import LineList, LineModel
from desktop.gui.structure.list_pane import ListPane
from desktop.gui.structure.page import Page
from desktop.gui.structure.pasted import points
from desktop.gui.theme import space
from desktop.gui.widgets.text import Style, label


def side_words(side: SwotSide) -> str:
    """What a list of the analysis is called."""
    return {
        SwotSide.STRENGTH: QCoreApplication.translate("Exhibits", "Strengths"),
        SwotSide.WEAKNESS: QCoreApplication.translate("Exhibits", "Weaknesses"),
        SwotSide.OPPORTUNITY: QCoreApplication.translate("Exhibits", "Opportunities"),
        SwotSide.THREAT: QCoreApplication.translate("Exhibits", "Threats"),
    }[side]


class SwotList(ListPane):
    """One of the four lists; a list pasted into it from Word becomes entries."""

    def __init__(self, context: Context, notices: Notices, side: SwotSide) -> None:
        super().__init__()
        self._context = context
        self._notices = notices
        self._side = side
        self._entries: dict[int, SwotEntry] = {}
        self._lines = LineModel(editable=True)
        self._build(
            LineList(
                self._lines, side_words(side), self.tr("Nothing yet. Add an entry below, or paste a list.")
            ),
            AddField(self.tr("Add an entry, or paste a list"), takes_lists=True),
            {
                Gesture.RENAME: lambda: self.view.rename(),
                Gesture.COPY: self._copy,
                Gesture.PASTE: self._paste,
                Gesture.REMOVE: self._remove,
                Gesture.UP: lambda: self._move(-1),
                Gesture.DOWN: lambda: self._move(1),
            },
        )
        self._lines.setParent(self)
        self._lines.renamed.connect(lambda entry_id, text: context.perform(swot.edit_entry, entry_id, text))
        self.field.added.connect(self._add_typed)
        self.field.pasted.connect(self._add)
        for button in self.findChildren(QToolButton):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # they have keys; Tab goes on to the next list

    def show_entries(self, entries: Sequence[SwotEntry]) -> None:
        """Show the entries of this list."""
        self._entries = {entry.id: entry for entry in entries}
        self._lines.show_lines(
            [(each.id, Line(each.text, mark=f"{place}.")) for place, each in enumerate(entries, start=1)]
        )

    def _add(self, texts: Sequence[str]) -> bool:
        """Add entries, and let the user go on typing; whether they were taken."""
        programme = self._context.programme
        if programme is None:
            return False
        made = self._context.perform(swot.add_entries, programme.id, self._side, texts)
        if made:
            self.view.choose(made[-1])
        self.field.setFocus()
        return bool(made)

    def _add_typed(self, text: str) -> None:
        if not self._add([text]):
            self.field.setText(text)

    def _copy(self) -> None:
        chosen = self._entries.get(self.view.current_id)
        if chosen is not None:
            QGuiApplication.clipboard().setText(chosen.text)

    def _paste(self) -> None:
        texts = points(QGuiApplication.clipboard().text())
        if texts:
            self._add(texts)
        else:
            self._notices.told.emit(self.tr("There is no text on the clipboard."))

    def _remove(self) -> None:
        chosen = self.view.current_id
        if chosen:
            words = self._entries[chosen].text
            self._context.perform(swot.remove_entries, [chosen])
            if chosen not in self._entries:
                self._notices.done.emit(self.tr("Removed “{text}”").format(text=words))

    def _move(self, step: int) -> None:
        ids, chosen = self._lines.ids, self.view.current_id
        place = ids.index(chosen) + step if chosen else -1
        if 0 <= place < len(ids):
            self._context.perform(swot.move_entries, [chosen], self._side, place)


class SwotPage(Page):
    """Strengths and weaknesses above, opportunities and threats below; a low window scrolls."""

    def __init__(self, context: Context, notices: Notices) -> None:
        super().__init__(QWidget())
        self._context = context
        self.sides = {side: SwotList(context, notices, side) for side in SwotSide}
        grid = QGridLayout(self.widget())
        grid.setContentsMargins(0, space(8), 0, 0)
        grid.setSpacing(space(12))
        for place, (side, pane) in enumerate(self.sides.items()):
            quarter = QVBoxLayout()
            quarter.setSpacing(0)
            quarter.addWidget(label(side_words(side), Style.HEADING))
            quarter.addWidget(pane, 1)
            grid.addLayout(quarter, place // 2, place % 2)
        for line in (0, 1):
            grid.setRowStretch(line, 1)
            grid.setColumnStretch(line, 1)

    @property
    def panes(self) -> tuple[tuple[QWidget, Gestures], ...]:
        """The four lists with the keys that they have in common."""
        return tuple((pane.view, pane.gestures) for pane in self.sides.values())

    @property
    def actions_of_page(self) -> Sequence[QAction | None]:
        """None of its own."""
        return ()

    def first_focus(self) -> QWidget:
        """The field that adds a strength."""
        return self.sides[SwotSide.STRENGTH].field

    def follow(self, changed: Changed) -> None:
        """Show what a change did to what is shown here."""
        if {"swot_entry", "programme"} & changed.rows.keys():
            self.refresh()

    def refresh(self) -> None:
        """Read anew."""
        programme = self._context.programme
        entries = self._context.workspace.read(exhibits.swot, programme.id) if programme else ()
        for side, pane in self.sides.items():
            pane.show_entries([entry for entry in entries if entry.side is side])

    def save(self) -> None:
        """An entry is stored when its line is left."""
        for pane in self.sides.values():
            if pane.view.state() is QAbstractItemView.State.EditingState:
                pane.view.setFocus()
