"""„Dodaj istniejący wskaźnik…”: found by any word, marked with Space, shown here with Enter."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from db.queries.node_card import node_card
from desktop.gui.context import Context
from desktop.gui.dialogs.share_dialog import ShareDialog
from gui.hands import bring, press, type_text
from gui.structure_desk import Desk

HERE = 4  # „Praca z rodzinami…” of the sample
SHARE = (Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
DOWN, SPACE, RETURN = Qt.Key.Key_Down, Qt.Key.Key_Space, Qt.Key.Key_Return


@pytest.fixture
def dialog(qtbot: QtBot, context: Context) -> ShareDialog:
    made = ShareDialog(context, HERE)
    bring(qtbot, made)
    return made


def shown(dialog: ShareDialog) -> list[str]:
    model = dialog.list.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def search(qtbot: QtBot, dialog: ShareDialog, words: str, count: int) -> None:
    dialog.search.setFocus()
    dialog.search.clear()
    with qtbot.waitSignal(dialog.search.searched, check_params_cb=lambda told: told == words):
        type_text(dialog.search, words)
    assert len(shown(dialog)) == count


def labels_here(context: Context) -> list[str]:
    card = context.workspace.read(node_card, HERE)
    assert card is not None
    return [each.indicator.label for each in card.indicators]


def test_words_find_indicators_parts_places_and_programmes(qtbot: QtBot, dialog: ShareDialog) -> None:
    search(qtbot, dialog, "klub posiedz", 0)
    search(qtbot, dialog, "wolontariuszy godzin", 1)
    search(qtbot, dialog, "konsultacje prawne", 1)
    assert shown(dialog) == ["liczba udzielonych konsultacji specjalistycznych"]
    search(qtbot, dialog, "ulatwienie dostepu", 5)


def test_enter_shows_the_one_that_was_found(qtbot: QtBot, dialog: ShareDialog, context: Context) -> None:
    search(qtbot, dialog, "turnusow", 1)
    press(dialog, RETURN)
    assert not dialog.isVisible()
    assert labels_here(context)[-1] == "liczba turnusów półkolonii"


def test_space_marks_several_across_searches(qtbot: QtBot, dialog: ShareDialog, context: Context) -> None:
    for words in ("turnusow", "wezwan pomocy"):
        search(qtbot, dialog, words, 1)
        press(dialog, DOWN, SPACE)
    assert "zaznaczono 2" in dialog._told.text()
    press(dialog, RETURN)
    assert labels_here(context)[-2:] == ["liczba turnusów półkolonii", "liczba wezwań pomocy"]
    context.workspace.undo()
    assert "liczba wezwań pomocy" not in labels_here(context)


def test_what_stands_here_already_cannot_be_taken(qtbot: QtBot, dialog: ShareDialog) -> None:
    search(qtbot, dialog, "rodzin objetych wsparciem asystenta sad", 1)
    assert not dialog.list.model().index(0, 0).flags() & Qt.ItemFlag.ItemIsEnabled
    assert not dialog.step.isEnabled()
    assert dialog.list.model().index(0, 1).data() == "już tu stoi"


def test_the_key_opens_it_for_the_element_that_is_chosen(tmp_path: Path, qtbot: QtBot) -> None:
    desk = Desk(tmp_path / "struktura.spr")
    desk.go("Zdrowie")
    desk.press(SHARE)
    assert desk.notice == "Wskaźniki dodaje się na poziomie: Cel szczegółowy. Zaznacz taki element."
    desk.go("Leczenie")

    def find_and_take() -> None:
        qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), ShareDialog))
        dialog = QApplication.activeModalWidget()
        type_text(dialog.search, "uczest")
        QTest.keyClick(dialog.search, RETURN)

    QTimer.singleShot(0, desk.window, find_and_take)
    desk.press(SHARE)
    found = [each.indicator.label for each in desk.card("Leczenie").indicators]
    assert found == ["Uczestnicy", "dzieci", "dorośli"]
    desk.close()
