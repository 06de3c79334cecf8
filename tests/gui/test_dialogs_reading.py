"""What is only read: the help with its index, the list of keys, and what the program is."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from desktop import paths
from desktop.gui.dialogs.about_dialog import AboutDialog
from desktop.gui.dialogs.help_window import HelpWindow, pages
from desktop.gui.dialogs.row_items import ID
from desktop.gui.dialogs.shortcuts_dialog import ShortcutsDialog, keys_of
from gui.hands import bring, press, type_text


@pytest.fixture
def help_window(qtbot: QtBot) -> HelpWindow:
    made = HelpWindow()
    bring(qtbot, made)
    return made


def heading(window: HelpWindow) -> str:
    """The first line of the page."""
    return window.browser.toPlainText().partition("\n")[0]


def test_every_page_of_the_help_is_in_the_index_by_its_title_and_can_be_read(help_window: HelpWindow) -> None:
    files = {path.stem for path in (paths.resources() / "help" / "pl").glob("*.md")}
    model = help_window.index.model()
    listed = {model.index(row, 0).data(ID): model.index(row, 0).data() for row in range(model.rowCount())}
    assert set(listed) == files
    for name, title in listed.items():
        help_window.show_page(name)
        assert help_window.page == name
        assert heading(help_window) == title
        assert help_window.index.currentIndex().data(ID) == name


def test_the_first_page_is_the_first_in_the_index(help_window: HelpWindow) -> None:
    assert help_window.page == "index"
    assert help_window.index.model().index(0, 0).data(ID) == "index"


def test_the_index_leads_to_a_page_and_back_again(help_window: HelpWindow) -> None:
    help_window.index.setFocus()
    press(help_window, Qt.Key.Key_Down)
    second = help_window.page
    assert second != "index"
    QTest.keyClick(help_window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert help_window.page == "index"
    assert help_window.index.currentIndex().data(ID) == "index"


def test_a_link_leads_to_its_page(help_window: HelpWindow) -> None:
    QTest.keyClick(help_window.browser, Qt.Key.Key_Tab)
    target = help_window.browser.textCursor().charFormat().anchorHref().removesuffix(".md")
    press(help_window, Qt.Key.Key_Return)
    assert help_window.page == target != "index"


def test_a_page_that_is_not_there_is_the_first_one(help_window: HelpWindow) -> None:
    help_window.show_page("nie-ma-takiej")
    assert help_window.page == "index"


def test_escape_closes_the_help(help_window: HelpWindow) -> None:
    press(help_window, Qt.Key.Key_Escape)
    assert not help_window.isVisible()


def test_tables_of_the_help_fill_the_page_and_stand_out(help_window: HelpWindow) -> None:
    help_window.show_page("skroty")
    tables = help_window.browser.document().rootFrame().childFrames()
    assert tables
    assert all(
        table.format().borderCollapse() and table.format().width().rawValue() == 100 for table in tables
    )


def test_titles_are_those_of_the_pages() -> None:
    assert pages(paths.resources() / "help" / "pl")["wartosci"] == "Wartości"


def keyed(text: str, *keys: str) -> QAction:
    """An action with keys."""
    made = QAction(text)
    made.setShortcuts(list(keys))
    return made


def rows(dialog: ShortcutsDialog) -> list[tuple[str, str]]:
    """What the table shows."""
    model = dialog.table.model()
    return [
        (model.index(row, 0).data(), model.index(row, 1).data())
        for row in range(model.rowCount())
        if not dialog.table.isRowHidden(row)
    ]


def test_the_keys_are_those_of_the_actions(qtbot: QtBot) -> None:
    actions = [
        keyed("&Cofnij", "Ctrl+Z"),
        keyed("&Ponów", "Ctrl+Y", "Ctrl+Shift+Z"),
        keyed("Bez skrótu"),
        keyed("Eksportuj do Worda…", "Ctrl+E"),
        keyed("Cofnij", "Ctrl+Z"),
    ]
    dialog = ShortcutsDialog([("Edycja", keys_of(actions)), ("Bez skrótów", [])])
    bring(qtbot, dialog)
    assert rows(dialog) == [
        ("Edycja", ""),
        ("Cofnij", "Ctrl+Z"),
        ("Ponów", "Ctrl+Y, Ctrl+Shift+Z"),
        ("Eksportuj do Worda", "Ctrl+E"),
    ]


def test_a_few_letters_narrow_the_keys_down(qtbot: QtBot) -> None:
    actions = [keyed("Cofnij", "Ctrl+Z"), keyed("Usuń", "Del"), keyed("Wytnij", "Ctrl+X")]
    dialog = ShortcutsDialog([("Edycja", keys_of(actions)), ("Pomoc", [("Pomoc", "F1")])])
    bring(qtbot, dialog)
    assert dialog.search.hasFocus()
    type_text(dialog.search, "uń")
    assert rows(dialog) == [("Edycja", ""), ("Usuń", "Del")]
    dialog.search.clear()
    type_text(dialog.search, "ctrl")
    assert [what for what, _ in rows(dialog)] == ["Edycja", "Cofnij", "Wytnij"]


def test_the_program_says_its_version_and_licences(qtbot: QtBot) -> None:
    dialog = AboutDialog()
    bring(qtbot, dialog)
    said = " ".join(label.text() for label in dialog.findChildren(QLabel))
    assert "Sprawozdawca" in said
    assert "Wersja 0." in said
    assert "Licencja: MIT" in said
    assert "LGPL-3.0" in said
    press(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
