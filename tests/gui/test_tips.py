"""What a document says is shown in tooltips as it stands there."""

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QTextDocument
from pytestqt.qtbot import QtBot

from db.domain.foreign import Cell, ForeignDocument, ForeignKind, Paragraph, Table
from desktop.gui.widgets.tips import as_it_stands
from gui.import_desk import GOAL, HEADER, TITLE, shown

MARKUP = "<img src='/tmp/obraz.png'> Liczba <b>porad</b>"
_TIP = int(Qt.ItemDataRole.ToolTipRole)


def read(tip: str) -> str:
    """What stands in a tooltip, as the screen shows it."""
    page = QTextDocument()
    page.setHtml(tip)
    return page.toPlainText()


@pytest.mark.parametrize("words", ["", "Liczba  porad\nrazem", MARKUP, "A & B < C", "&amp;"])
def test_words_are_read_as_they_stand(words: str) -> None:
    assert read(as_it_stands(words)) == words


def test_no_list_of_the_wizard_takes_a_document_for_markup(qtbot: QtBot) -> None:
    owner = QObject()
    texts = (HEADER, (MARKUP, MARKUP, MARKUP, "1", "MOPR"), (MARKUP, MARKUP, MARKUP, "2", "MOPR"))
    rows = tuple(
        tuple(Cell(text, at, column) for column, text in enumerate(row)) for at, row in enumerate(texts)
    )
    blocks = (Paragraph(TITLE, heading=1), Paragraph(GOAL, heading=1), Table(rows, 1), Paragraph(MARKUP))
    page = shown(qtbot, ForeignDocument("a.docx", ForeignKind.WORD, blocks), owner).page
    tree, doubts = page.tree.model, page.doubts.table.model()
    tips = [
        *(
            tree.index_of(entry, column).data(_TIP)
            for entry in range(len(tree.found.entries))
            for column in (0, 1)
        ),
        *(doubts.index(row, column).data(_TIP) for row in range(doubts.rowCount()) for column in (0, 1)),
        *(page.paper.index(row).data(_TIP) for row in range(page.paper.rowCount())),
    ]
    told = [each for each in tips if each]
    assert sum(MARKUP in read(each) for each in told) >= 4
    assert all("<img" not in each and "<b>" not in each for each in told)
    owner.deleteLater()
