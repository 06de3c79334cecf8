"""Beside the tree: which node is written about, and its prose."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from db.queries.narratives import NarrativeRow
from db.queries.narratives import narratives as texts_of
from desktop.gui.context import Context
from desktop.gui.prose.sections import SectionEditor
from desktop.gui.structure.fold import Summary
from desktop.gui.theme import space
from desktop.gui.widgets.text import Style, label


class TextPane(QWidget):
    """Shows the prose about a row of the tree in the chosen period."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._title = Summary()
        self._title.setProperty("kind", str(Style.HEADING))
        self._period = label("", Style.MUTED)
        self.sections = SectionEditor(context)
        self._lay_out()

    def show_row(self, row: NarrativeRow | None) -> None:
        """Show what is written about a node, or about the programme as a whole; None: about nothing."""
        programme, period = self._context.programme, self._context.period
        if programme is None or period is None or row is None:
            return
        node = row.node
        self._title.tell(f"{node.mark} {node.text}".strip() if node is not None else programme.title)
        self._period.setText(period.label)
        node_id = node.id if node is not None else None
        texts = self._context.workspace.read(texts_of, programme.id, period.id, node_id)
        self.sections.show_texts(programme.id, period, node_id, texts)

    @property
    def title(self) -> str:
        """What is written about."""
        return self._title.toolTip()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(space(12))
        head.addWidget(self._title, 1)
        head.addWidget(self._period, 0, Qt.AlignmentFlag.AlignBottom)
        self._title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        column = QVBoxLayout(self)
        column.setContentsMargins(space(8), 0, 0, 0)
        column.setSpacing(space(6))
        column.addLayout(head)
        column.addWidget(self.sections, 1)
