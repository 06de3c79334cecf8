"""The window speaks Polish, Qt's own buttons too."""

from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QDialogButtonBox, QFileDialog, QLabel
from pytestqt.qtbot import QtBot


def test_the_standard_buttons_speak_polish(qtbot: QtBot) -> None:
    standard = QDialogButtonBox.StandardButton
    box = QDialogButtonBox(standard.Save | standard.Cancel)
    qtbot.addWidget(box)
    words = {box.button(which).text().replace("&", "") for which in (standard.Save, standard.Cancel)}
    assert words == {"Zapisz", "Anuluj"}


def test_the_program_speaks_polish() -> None:
    assert QCoreApplication.translate("Act", "entering a value") == "wpisanie wartości"


def test_dates_and_numbers_are_polish() -> None:
    assert QLocale().language() is QLocale.Language.Polish
    assert QLocale().standaloneMonthName(11) == "listopad"


def test_the_dialogs_for_files_speak_polish(qtbot: QtBot) -> None:
    dialog = QFileDialog(None, "", "", "Dokumenty (*.docx)")
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    qtbot.addWidget(dialog)
    words = {each.text().replace("&", "") for each in dialog.findChildren(QLabel)}
    assert words == {"Folder:", "Nazwa pliku:", "Pliki typu:"}
