"""The filters of the grid as actions, and the button that opens them all; it names those that are set."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from db.queries.completeness import RealizerStanding
from desktop.gui.icons import icon
from desktop.gui.theme import space
from desktop.gui.values.filters import Filters, Look
from desktop.gui.values.realizer_chooser import RealizerChooser
from desktop.gui.widgets.buttons import action, show_words

_LONGEST_NAME = 220


class FilterMenu(QObject):
    """`chosen` tells that the user has set or dropped one of the filters."""

    chosen = Signal()

    def __init__(
        self, only_missing: QAction, deliveries: Callable[[], list[RealizerStanding]], bar: QWidget
    ) -> None:
        super().__init__(bar)
        self._deliveries = deliveries
        self._realizer: RealizerStanding | None = None
        self.looks = {
            Look.MISSING: only_missing,
            Look.DOUBTFUL: action(self.tr("Doubtful only"), "alert-triangle", "", bar),
            Look.CHANGED: action(self.tr("Changed since a year earlier"), "git-compare", "", bar),
            Look.FLAGGED: action(self.tr("Flagged for later"), "flag", "", bar),
        }
        only_missing.setIcon(icon("circle-dashed"))
        self.button = QToolButton()
        self._menu = QMenu(self.button)
        self.by_realizer = action(self.tr("By realizer…"), "users", "", bar)
        self._chooser: RealizerChooser | None = None
        self._fill()

    @property
    def chosen_looks(self) -> frozenset[Look]:
        """What to look for."""
        return frozenset(look for look, each in self.looks.items() if each.isChecked())

    @property
    def realizer_id(self) -> int:
        """Whose indicators are shown; 0: everybody's."""
        return self._realizer.realizer.id if self._realizer is not None else 0

    def choose(self, filters: Filters) -> None:
        """Show these filters as set, without telling so."""
        self.blockSignals(True)
        for look, each in self.looks.items():
            each.setChecked(look in filters.looks)
        if filters.realizer_id != self.realizer_id:
            found = (each for each in self._deliveries() if each.realizer.id == filters.realizer_id)
            self._realizer = next(found, None) if filters.realizer_id else None
        self.blockSignals(False)
        self._name()

    def count(self, look: Look, number: int) -> None:
        """Say how many there are of what a filter looks for."""
        plain = self.looks[look].text().replace("&", "")
        self.looks[look].setIconText(f"{plain} ({number})" if number else plain)

    def _fill(self) -> None:
        for each in self.looks.values():
            each.setCheckable(True)
            each.toggled.connect(self._on_toggled)
            self._menu.addAction(each)
        self._menu.addSeparator()
        self._menu.addAction(self.by_realizer)
        self.by_realizer.triggered.connect(self._choose_realizer)
        self.button.setMenu(self._menu)
        self.button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.button.setIcon(icon("filter"))
        self.button.setCheckable(True)
        show_words(self.button, True)
        self._name()

    def _choose_realizer(self) -> None:
        if self._chooser is None:
            self._chooser = RealizerChooser(self.button)
            self._chooser.chosen.connect(self._on_realizer)
        self._chooser.show_below(self.button, self._deliveries(), self.realizer_id)

    def _on_realizer(self, standing: RealizerStanding | None) -> None:
        self._realizer = standing
        self._on_toggled()

    def _on_toggled(self) -> None:
        self._name()
        self.chosen.emit()

    def _name(self) -> None:
        """Name what is set and has no button of its own; shorten what is long."""
        said = [
            self.looks[look].text().replace("&", "")
            for look in (Look.CHANGED, Look.FLAGGED)
            if self.looks[look].isChecked()
        ]
        if self._realizer is not None:
            said.append(self._realizer.realizer.name)
        words = ", ".join(said)
        metrics = self.button.fontMetrics()
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, space(_LONGEST_NAME))
        self.button.setText((shown or self.tr("Filters")).replace("&", "&&"))
        self.button.setToolTip(words or self.tr("More filters"))
        self.button.setAccessibleName(self.tr("Filters: {}").format(words) if words else self.tr("Filters"))
        self.button.setChecked(bool(words))
