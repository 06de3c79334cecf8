"""What the money of a period comes to: by chapter, by source, and altogether."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QWidget

from db.domain.budget import Money, chapter_of, grouped, money, source_of
from db.domain.entities import BudgetLine
from db.domain.kinds import Form, IndicatorKind
from db.domain.numbers import write
from db.domain.values import Content
from desktop.app.budget_catalogue import usual_name
from desktop.gui.dialogs.page_dialog import FittingArea
from desktop.gui.exhibits.finance_model import source_words
from desktop.gui.structure.fold import Summary
from desktop.gui.theme import space
from desktop.gui.widgets.card import Card
from desktop.gui.widgets.text import Style, label

_DIVISION = 3  # digits; a chapter has more
_LEAST_HEIGHT = 34
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class FinanceTotals(Card):
    """A line for each group that there is more than one of, and the whole below them."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("What it comes to"))
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(space(24))
        self._grid.setVerticalSpacing(space(2))
        self._grid.setColumnStretch(0, 1)
        self._grid.setContentsMargins(0, 0, 0, 0)
        content = QWidget()
        content.setLayout(self._grid)
        edge = space(10)
        self.body.setContentsMargins(edge, edge, edge, edge)
        area = FittingArea(content)
        content.setAutoFillBackground(False)  # the area has turned it on; the card's own paper shall show
        area.setMinimumHeight(space(_LEAST_HEIGHT))
        self.body.addWidget(area)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._shown: list[tuple[str, Money]] | None = None

    @property
    def said(self) -> list[str]:
        """The lines as they are read, from left to right."""
        rows = range(self._grid.rowCount())
        items = [[self._grid.itemAtPosition(row, column) for column in range(4)] for row in rows]
        widgets = [[item.widget() for item in row if item] for row in items]
        return [" ".join(each.toolTip() or each.text() for each in row) for row in widgets if row]

    def show_lines(self, lines: Sequence[BudgetLine]) -> None:
        """Show what these lines come to; nothing where there are none."""
        self.setVisible(bool(lines))
        sums = list(self._sums(lines))
        if sums == self._shown:
            return
        self._shown = sums
        while self._grid.count():
            self._grid.takeAt(0).widget().deleteLater()
        heads = ("", self.tr("Planned"), self.tr("Spent"), self.tr("of the plan"))
        for column, words in enumerate(heads):
            self._put(0, column, label(words, Style.CAPTION))
        for row, (words, total) in enumerate(sums, start=1):
            style = Style.HEADING if row == len(sums) else Style.BODY
            self._put(row, 0, label(words, style) if row == len(sums) else _shortened(words))
            for column, text in enumerate(_texts(total), start=1):
                self._put(row, column, label(text, style))

    def _sums(self, lines: Sequence[BudgetLine]) -> Iterator[tuple[str, Money]]:
        by_chapter = grouped(lines, chapter_of)
        for chapter, group in by_chapter.items() if len(by_chapter) > 1 else ():
            words = self.tr("division {code}") if len(chapter) == _DIVISION else self.tr("chapter {code}")
            words = words.format(code=chapter) if chapter else self.tr("without a chapter")
            named = usual_name(chapter)
            yield f"{words} – {named}" if named else words, money(group)
        by_source = grouped(lines, source_of)
        for (source, name), group in by_source.items() if len(by_source) > 1 else ():
            words = self.tr("{source} money").format(source=source_words(source))
            yield f"{words} – {name}" if name else words, money(group)
        yield self.tr("Altogether"), money(lines)

    def _put(self, row: int, column: int, words: QLabel) -> None:
        if column:
            words.setAlignment(_RIGHT)
        self._grid.addWidget(words, row, column)


def _shortened(words: str) -> QLabel:
    """The name of a group, shortened where it does not fit."""
    made = Summary()
    made.tell(words)
    return made


def _texts(total: Money) -> tuple[str, str, str]:
    return (
        _written(total.planned, IndicatorKind.MONEY),
        _written(total.spent, IndicatorKind.MONEY),
        _written(total.share, IndicatorKind.PERCENT),
    )


def _written(amount: Decimal | None, kind: IndicatorKind) -> str:
    return write(None if amount is None else Content(Form.NUMBER, amount), kind) or "–"
