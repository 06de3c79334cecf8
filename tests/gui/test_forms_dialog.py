"""The dialogs about forms: nothing typed is lost, all can be read, F1 helps, Enter takes nothing unasked."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from db.domain.collection import ReturnedDocument, ReturnedForm, ReturnedRow, RowReason, RowState
from db.domain.kinds import Form as ValueForm
from db.domain.kinds import IndicatorKind, Mark
from db.domain.realizer_board import Board
from db.domain.values import Content
from db.queries import programmes
from desktop.app.offices import edit_office
from desktop.gui.context import Context
from desktop.gui.dialogs.help_window import HelpWindow
from desktop.gui.realizers.collect_dialog import CollectDialog
from desktop.gui.realizers.collect_model import RowColumn
from desktop.gui.realizers.forms_dialog import FormsDialog
from desktop.gui.realizers.returned_words import outcome
from gui.answers import Answers
from gui.hands import bring, press


def number(digits: str) -> Content:
    """A figure as it is kept."""
    return Content(ValueForm.NUMBER, Decimal(digits))


MARKUP = "<img src='/tmp/obraz.png'> Liczba"
ROW = ReturnedRow(
    1, 1, MARKUP, IndicatorKind.WHOLE, RowState.CHANGED, "27732", content=number("27732"),
    known=number("27730"), reasons=(RowReason.REPLACES_TYPED,),
)  # fmt: skip


@pytest.fixture
def forms(qtbot: QtBot, context: Context, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> FormsDialog:
    """Forms for everybody, before they are made."""
    monkeypatch.setattr("desktop.paths.documents", lambda: tmp_path)
    made = FormsDialog(context, Board(), set(), Answers())
    bring(qtbot, made)
    made.recipients.all.click()
    return made


@pytest.fixture
def returned(qtbot: QtBot, context: Context) -> CollectDialog:
    """One form with one answer."""
    made = CollectDialog(context, [ReturnedForm(ReturnedDocument("a.xlsx"), rows=(ROW,))])
    bring(qtbot, made)
    return made


def test_a_folder_that_cannot_be_made_is_said_in_the_dialog_and_nothing_is_lost(
    forms: FormsDialog, tmp_path: Path
) -> None:
    forms.due.setText("31.01.2099")
    forms.folder_field.line.setText(str(tmp_path / "nie ma" / "Formularze"))
    forms.accept()
    assert forms.isVisible()
    assert "nie ma" in forms.message.sentence
    assert forms.due.text() == "31.01.2099"


def test_a_folder_is_made_in_one_that_is_there(forms: FormsDialog, tmp_path: Path) -> None:
    forms.folder_field.line.setText("Formularze 1")
    forms.accept()
    assert forms.result() == QDialog.DialogCode.Accepted
    assert (tmp_path / "Formularze 1").is_dir()


def test_nobody_sends_forms_unnoticed(
    qtbot: QtBot, context: Context, forms: FormsDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert forms.sender.isHidden()
    named = context.workspace.read(programmes.office)
    context.perform(edit_office, replace(named, name="", contact=""))
    empty = FormsDialog(context, Board(), set(), Answers())
    bring(qtbot, empty)
    empty.due.setText("31.01.2099")
    assert empty.sender.isVisible()

    def described(_dialog: QDialog) -> int:
        return context.perform(edit_office, replace(named, contact="tel. 41 000 00 00")) is not None

    monkeypatch.setattr("desktop.gui.dialogs.office_dialog.OfficeDialog.exec", described)
    empty.sender.acted.emit()
    assert empty.sender.isHidden()
    assert (empty.contact.text(), empty.due.text()) == ("tel. 41 000 00 00", "31.01.2099")


def test_f1_opens_the_page_about_forms(qtbot: QtBot, forms: FormsDialog, returned: CollectDialog) -> None:
    for dialog in (forms, returned):
        dialog.activateWindow()
        qtbot.waitUntil(dialog.isActiveWindow)
        press(dialog, Qt.Key.Key_F1)
        assert dialog.findChild(HelpWindow).page == "formularze"
        dialog.findChild(HelpWindow).close()


def test_enter_among_the_files_leads_to_the_rows_and_takes_nothing(returned: CollectDialog) -> None:
    press(returned, Qt.Key.Key_Return)
    assert returned.rows.hasFocus()
    press(returned, Qt.Key.Key_Return)
    assert returned.isVisible()


def test_figures_stand_alike_and_empty_columns_leave_their_room(returned: CollectDialog) -> None:
    model = returned.rows.model()
    assert [model.index(0, each).data() for each in (RowColumn.KNOWN, RowColumn.TYPED)] == [
        "27\u00a0730",
        "27\u00a0732",
    ]
    assert returned.rows.isColumnHidden(RowColumn.BEFORE)
    assert not returned.rows.isColumnHidden(RowColumn.KNOWN)


def test_a_row_that_is_not_ticked_does_not_say_what_it_would_replace(returned: CollectDialog) -> None:
    outcome = returned.rows.model().index(0, RowColumn.OUTCOME)
    returned.all.click()
    assert "zastąpi" in outcome.data()
    returned.none.click()
    assert "zastąpi" not in outcome.data()
    assert "zostaje" in outcome.data()


def test_no_tooltip_takes_words_for_markup(returned: CollectDialog) -> None:
    tip = returned.rows.model().index(0, RowColumn.LABEL).data(Qt.ItemDataRole.ToolTipRole)
    assert "Liczba" in tip
    assert "<img" not in tip


def test_a_conventional_sign_is_said_to_be_an_answer() -> None:
    said = replace(ROW, typed="bd", content=Content(ValueForm.MARK, mark=Mark.NO_DATA), reasons=())
    assert "odpowiedź: „brak danych”" in outcome(said, True)
    assert "odpowiedź" not in outcome(ROW, True)
