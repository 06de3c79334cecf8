"""A small report as it was read, and the pages of the wizard that show it."""

from dataclasses import dataclass
from pathlib import Path

import docx
from PySide6.QtCore import QObject
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from db.domain.foreign import Cell, ForeignDocument, ForeignKind, Paragraph, Table
from desktop.app import imports
from desktop.gui.context import Context
from desktop.gui.imports.corrections import Corrections
from desktop.gui.imports.dialog import ImportDialog
from desktop.gui.imports.found import Found
from desktop.gui.imports.understanding_page import UnderstandingPage
from gui.answers import Answers
from gui.hands import bring

HEADER = ("Działanie", "Wskaźnik", "2022", "2023", "Realizatorzy")
ACTIONS = (
    ("Poradnictwo dla rodzin", (("Liczba porad", "1 050", "1 100"), ("Liczba rodzin", "210", "220"))),
    ("Zajęcia dla dzieci", (("Liczba zajęć", "40", "44"), ("Liczba dzieci", "300", "310"))),
    ("Pomoc doraźna", (("Liczba interwencji", "7", "8"), ("", "3", "4"))),
)
NAMELESS = 6  # the row whose indicator has no words
TITLE = (
    "Sprawozdanie z realizacji Strategii Rozwiązywania Problemów Społecznych na lata 2021–2030 za 2023 rok"
)
GOAL = "Cel strategiczny I: Wspieranie rodziny"
PROSE = "W roku sprawozdawczym działania prowadziły jednostki gminy."
TABLE = 2
READ_MS = 20_000


@dataclass
class Page:
    """A page with what stands behind it."""

    corrections: Corrections
    page: UnderstandingPage

    @property
    def found(self) -> Found:
        """What is understood now."""
        return self.corrections.found

    def entry(self, text: str) -> int:
        """The entry of these words."""
        return next(at for at, each in enumerate(self.found.entries) if each.text == text)

    def texts(self) -> list[str]:
        """The words of the tree, parents first."""
        return [each.text for each in self.found.entries]

    def under(self, text: str) -> list[str]:
        """The words of what stands under an entry."""
        return [self.found.entries[each].text for each in self.found.children(self.entry(text))]


def small_document() -> ForeignDocument:
    """A goal with three actions, each merged over two rows, two years, and a row without words."""
    goal = Paragraph(GOAL, heading=1)
    blocks = (Paragraph(TITLE, heading=1, bold=True), goal, _table(), Paragraph(PROSE))
    return ForeignDocument("sprawozdanie.docx", ForeignKind.WORD, blocks)


def long_document(rows: int) -> ForeignDocument:
    """As many rows in one table, ten to an action."""
    header = tuple(Cell(text, 0, column, bold=True) for column, text in enumerate(HEADER))
    grid = [header]
    for row in range(1, rows + 1):
        first = row - (row - 1) % 10
        action = (
            Cell(
                f"Działanie numer {first} w zakresie poradnictwa specjalistycznego dla rodzin",
                row,
                0,
                rows=10,
            )
            if row == first
            else grid[-1][0]
        )
        grid.append(
            (
                action,
                Cell(f"Liczba osób, które skorzystały z usługi numer {row} w ciągu roku", row, 1),
                Cell(str(row), row, 2),
                Cell(str(2 * row), row, 3),
                Cell("Ośrodek Pomocy Społecznej", row, 4),
            )
        )
    blocks = (Paragraph(TITLE, heading=1), Paragraph(GOAL, heading=1), Table(tuple(grid), 1))
    return ForeignDocument("sprawozdanie.docx", ForeignKind.WORD, blocks)


def shown(qtbot: QtBot, document: ForeignDocument, owner: QObject, seconds: float = 0.0) -> Page:
    """The first page of the wizard with a document, active on the screen.

    `seconds` is how long understanding it is said to have taken: much has it understood in the background.
    """
    corrections = Corrections(document, Found(imports.understood(document)), seconds, owner)
    page = UnderstandingPage(corrections)
    page.resize(1240, 640)
    bring(qtbot, page)
    page.first_focus().setFocus()
    return Page(corrections, page)


def opened(
    qtbot: QtBot, context: Context, answers: Answers, path: Path, into: int | None = None
) -> ImportDialog:
    """The wizard with a document read, or refused."""
    dialog = ImportDialog(context, answers, path, into)
    bring(qtbot, dialog)
    qtbot.waitUntil(lambda: dialog.job is None, timeout=READ_MS)
    return dialog


def write_report(
    path: Path, values: tuple[str, ...] = ("1 050", "1 100", "210", "220"), label: str = "Liczba rodzin"
) -> Path:
    """A report as somebody typed it in Word: a goal, one action with two indicators and two years."""
    report = docx.Document()
    report.add_heading(TITLE, 1)
    report.add_heading(GOAL, 1)
    table = report.add_table(3, len(HEADER))
    rows = (
        HEADER,
        ("Poradnictwo", "Liczba porad", *values[:2], "MOPR"),
        ("", label, *values[2:], "MOPR"),
    )
    for row, texts in enumerate(rows):
        for column, text in enumerate(texts):
            table.cell(row, column).text = text
    table.cell(1, 0).merge(table.cell(2, 0))
    report.save(path)
    return path


def choose(desk: Page, text: str) -> None:
    """Make an entry the current one, with the keyboard there."""
    desk.page.tree.view.choose(desk.entry(text))
    desk.page.tree.view.setFocus()


def column_says(desk: Page, column: int) -> str:
    """What the chooser above a column shows."""
    return str(desk.page.roles.columns.choosers[column].currentText())


def say(desk: Page, column: int, words: str) -> None:
    """Choose what a column holds, as with the mouse."""
    chooser = desk.page.roles.columns.choosers[column]
    row = chooser.findText(words)
    chooser.setCurrentIndex(row)
    chooser.activated.emit(row)
    QTest.qWait(0)


def rename_level(desk: Page, row: int, column: int, text: str) -> None:
    """Have a level's name or plural typed anew."""
    desk.page.levels.table.model().item(row, column).setText(text)
    QTest.qWait(0)


def grid(*rows: tuple[str, ...]) -> Table:
    """A table of plain cells below one row of titles."""
    cells = (tuple(Cell(text, at, column) for column, text in enumerate(row)) for at, row in enumerate(rows))
    return Table(tuple(cells), 1)


def _table() -> Table:
    grid = [tuple(Cell(text, 0, column, bold=True) for column, text in enumerate(HEADER))]
    for action, indicators in ACTIONS:
        whole = Cell(action, len(grid), 0, rows=len(indicators))
        for label, *values in indicators:
            at = len(grid)
            cells = (Cell(text, at, column) for column, text in enumerate((label, *values, "MOPR"), start=1))
            grid.append((whole, *cells))
    return Table(tuple(grid), 1)
