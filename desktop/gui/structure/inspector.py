"""Beside the tree: everything about the node chosen there, or the prose of the programme as a whole."""

from collections.abc import Callable

from PySide6.QtCore import QSignalBlocker, QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QTabWidget, QVBoxLayout, QWidget

from db.domain.entities import Programme
from db.domain.journal import Changed
from db.queries.node_card import NodeCard, node_card
from desktop.app import realizers
from desktop.gui.ask import Ask
from desktop.gui.context import Context
from desktop.gui.structure.fields import let_go
from desktop.gui.structure.gestures import Notices
from desktop.gui.structure.indicator_pane import IndicatorPane
from desktop.gui.structure.list_pane import ListPane
from desktop.gui.structure.node_fields import NodeFields
from desktop.gui.structure.outline import TOP
from desktop.gui.structure.page import Page, Tabs
from desktop.gui.structure.prose_pane import ProsePane
from desktop.gui.structure.realizer_pane import Assigning, RealizerPane, Wording
from desktop.gui.theme import space
from desktop.gui.widgets.text import Style, label

_SHOWN = {
    *("programme", "level", "node", "narrative"),
    *("node_realizer", "realizer", "placement", "indicator", "unit"),
    *("component", "indicator_realizer", "target", "period"),
}
_INDICATORS, _REALIZERS = range(2)
_LEAST_TABS = 160


class Inspector(Page):
    """Loads what is chosen, stores every field by itself when it is left; there is nothing to confirm."""

    def __init__(
        self, context: Context, notices: Notices, ask: Ask, titles: Callable[[int], list[str]]
    ) -> None:
        """`titles` tells the level and number of a node, then of what it stands under."""
        super().__init__(QWidget())
        self._context = context
        self._titles = titles
        self._node_id = TOP
        self._wanted = _INDICATORS
        self._title = label("", Style.HEADING)
        self._above = label("", Style.MUTED)
        self._above.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._programme = label("", wrap=True)
        self._node = NodeFields(context)
        self.indicators = IndicatorPane(context, notices, ask)
        self.realizers = RealizerPane(
            context,
            notices,
            Assigning(realizers.assign, realizers.assign_named),
            Wording(
                self.tr("Realizers"),
                self.tr("Nobody is named yet. Add a realizer below."),
                self.tr("Add a realizer"),
            ),
        )
        self._prose = ProsePane(context)
        self._tabs = QTabWidget()
        self._tabs.setTabBar(Tabs())
        self._lay_out()
        context.closing.connect(lambda: let_go(self))
        self._tabs.currentChanged.connect(self._want)

    def read_dictionaries(self) -> None:
        """Learn the names of realizers and units; the screen calls it when the file is new to it."""
        self._read_directory()
        self.indicators.read_units()

    @property
    def panes(self) -> tuple[ListPane, ...]:
        """The lists that have keys of their own."""
        return (self.indicators, self.realizers, *self.indicators.description.folds.panes)

    def show_node(self, node_id: int) -> None:
        """Show a node, or with `TOP` the programme; what was typed about the former one is stored first."""
        if node_id != self._node_id:
            self.save()
            for page in (self, *self.findChildren(Page)):
                page.begin()
        self._node_id = node_id
        self.load()

    def follow(self, changed: Changed) -> None:
        """Show what a change did to what is shown here."""
        if "realizer" in changed or "realizer_name" in changed:
            self._read_directory()
        if "unit" in changed:
            self.indicators.read_units()
        if _SHOWN & changed.rows.keys():
            self.load()

    def load(self) -> None:
        """Read what is shown anew, for the chosen period."""
        programme = self._context.programme
        if programme is None:
            return
        card = None
        if self._node_id != TOP:
            card = self._context.workspace.read(node_card, self._node_id)
        if card is None:
            self._show_programme(programme)
        else:
            self._show_card(programme, card)

    def save(self) -> None:
        """Have stored what is being typed."""
        self._node.save()
        self.indicators.save()
        self._prose.save()

    def first_focus(self) -> QWidget:
        """The field that F6 leads to."""
        return self._node.text if self._node.isVisibleTo(self) else self._prose.first_focus()

    def minimumSizeHint(self) -> QSize:
        """As wide as its widest part must be, shown or not: it scrolls up and down only."""
        edges = self.widget().layout().contentsMargins()
        widest = max(part.minimumSizeHint().width() for part in (self._node, self._tabs))
        bar = self.verticalScrollBar().sizeHint().width()
        return QSize(edges.left() + widest + edges.right() + bar, super().minimumSizeHint().height())

    def _read_directory(self) -> None:
        self.realizers.read_directory()
        self.indicators.description.folds.deliverers.read_directory()

    def _show_programme(self, programme: Programme) -> None:
        period = self._context.period
        self._title.setText(self.tr("Whole programme"))
        self._programme.setText(programme.title)
        self._show_parts(of_a_node=False)
        self._prose.show_prose(programme.id, period, None)

    def _show_card(self, programme: Programme, card: NodeCard) -> None:
        node = card.node
        own, *above = self._titles(node.id)
        self._title.setText(own)
        self._above.setText("  ›  ".join(reversed(above)))
        self._above.setToolTip(self._above.text())
        self._node.show_node(node)
        self.indicators.show_indicators(node.id, card.indicators)
        self.realizers.show_realizers(node.id, card.realizers)
        self._prose.show_prose(programme.id, self._context.period, node.id)
        self._show_parts(of_a_node=True, measured=card.level.carries_indicators or bool(card.indicators))
        for tab, words, count in (
            (_INDICATORS, self.tr("Indicators"), len(card.indicators)),
            (_REALIZERS, self.tr("Realizers"), len(card.realizers)),
        ):
            self._tabs.setTabText(tab, f"{words} ({count})" if count else words)

    def _show_parts(self, *, of_a_node: bool, measured: bool = False) -> None:
        self._above.setVisible(of_a_node)
        self._programme.setVisible(not of_a_node)
        self._node.setVisible(of_a_node)
        hidden = not self._tabs.isTabVisible(self._wanted)
        with QSignalBlocker(self._tabs):
            self._tabs.setTabVisible(_REALIZERS, of_a_node)
            self._tabs.setTabVisible(_INDICATORS, measured)
            # A tab that is being left has its words stored and all loaded again: it must not come back then.
            if hidden and self._tabs.isTabVisible(self._wanted):
                self._tabs.setCurrentIndex(self._wanted)

    def _want(self, tab: int) -> None:
        """Remember which tab the user asked for, to come back to it where it is hidden for a while."""
        self._wanted = tab
        self._tabs.widget(tab).begin()

    def _lay_out(self) -> None:
        for pane, words in (
            (self.indicators, self.tr("Indicators")),
            (self.realizers, self.tr("Realizers")),
            (self._prose, self.tr("Descriptions")),
        ):
            self._tabs.addTab(Page(pane), words)
        self._tabs.setMinimumHeight(space(_LEAST_TABS))
        column = QVBoxLayout(self.widget())
        column.setContentsMargins(space(8), space(4), space(4), 0)
        column.setSpacing(space(8))
        head = QHBoxLayout()
        head.setSpacing(space(12))
        head.addWidget(self._title)
        head.addWidget(self._above, 1, Qt.AlignmentFlag.AlignBottom)
        column.addLayout(head)
        column.addWidget(self._programme)
        column.addWidget(self._node)
        column.addWidget(self._tabs, 1)
