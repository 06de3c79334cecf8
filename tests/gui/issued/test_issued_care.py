"""Issued documents in the window: what is asked and told, so that nothing is issued by mistake."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from db.domain.kinds import NarrativeSection
from db.queries.closings import closings
from desktop.app import narratives
from desktop.gui.closing.close_dialog import CloseDialog
from desktop.gui.issued.compare_dialog import CompareDialog
from desktop.gui.issued.issue_dialog import IssueDialog
from desktop.gui.issued.opened import SIGNATURES, file_name
from gui.issued_desk import ArchiveDesk, edited_in_word


@pytest.mark.parametrize(
    "name", ["umowa.docx.exe", "evil.bat", "x.desktop", "raport\u202excod.exe", "a\0.vbs"]
)
def test_a_copy_is_a_document_whatever_the_kept_name_says(name: str) -> None:
    assert file_name(name).endswith(".docx")
    assert file_name(name).isprintable()


def test_a_signature_keeps_its_ending_and_no_other() -> None:
    assert file_name("raport.docx.XAdES", SIGNATURES) == "raport.docx.xades"
    assert file_name("raport.asice", SIGNATURES) == "raport.asice"
    assert file_name("podpis.exe", SIGNATURES) == "podpis.exe.xades"


@pytest.mark.parametrize("sign", ["a", "ż", "漢"])
def test_a_name_too_long_for_a_file_is_cut(sign: str, tmp_path: Path) -> None:
    name = file_name(f"{sign * 400}.docx")
    (tmp_path / name).write_bytes(b"")
    assert name.endswith(f"{sign}.docx")


def test_issuing_says_that_it_is_for_good_and_begins_in_the_note(desk: ArchiveDesk) -> None:
    def look(dialog: IssueDialog) -> None:
        said.append(dialog.accessibleDescription())
        focused.append(dialog.focusWidget() is dialog.fields.entry.field)
        dialog.reject()

    said: list[str] = []
    focused: list[bool] = []
    told = desk.issue(look)
    assert any("na stałe" in each and "Nie da się go zmienić ani usunąć" in each for each in told)
    assert "na stałe" in said[0]
    assert focused == [True]


def test_return_leads_to_the_button_before_it_issues(desk: ArchiveDesk) -> None:
    def look(dialog: IssueDialog) -> None:
        QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)
        focused.append(dialog.isVisible() and dialog.focusWidget() is dialog.step)
        QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)

    focused: list[bool] = []
    desk.issue(look)
    assert focused == [True]
    assert len(desk.kept) == 1


def test_a_second_version_of_the_same_is_told(desk: ArchiveDesk) -> None:
    same = "Od wersji 1 (PROJEKT) nic się w nim nie zmieniło."
    assert same not in desk.issue()
    assert same in desk.issue(lambda dialog: dialog.reject())
    desk.change_a_value()
    assert same not in desk.issue(lambda dialog: dialog.reject())


def test_a_note_that_is_too_long_is_not_cut_but_told(desk: ArchiveDesk) -> None:
    def fill(dialog: IssueDialog) -> None:
        dialog.fields.entry.field.setPlainText("n" * 310)
        dialog.step.click()
        complaints.append(dialog.fields.entry.complaint)
        dialog.fields.entry.field.setPlainText("n" * 300)
        dialog.step.click()

    complaints: list[str] = []
    desk.issue(fill)
    assert complaints == ["Najwyżej 300 znaków; jest o 10 za dużo."]
    assert desk.kept[0].note == "n" * 300


def test_while_something_is_done_nothing_more_is_asked_for(desk: ArchiveDesk) -> None:
    desk.issue()
    desk.in_dialog(lambda dialog: dialog.step.click())
    desk.actions.issue.trigger()
    for each in (desk.actions.issue, desk.actions.bring_in, desk.actions.attach):
        each.trigger()
        assert desk.said == "Poczekaj, aż program skończy poprzednią czynność."
    desk.finish()
    assert (len(desk.kept), desk.answers.questions) == (2, [])
    assert desk.said.startswith("Wydano wersję 2")


def test_what_was_stopped_is_not_kept_even_at_its_last_step(desk: ArchiveDesk) -> None:
    kept: list[object] = []
    desk.errand.begin(lambda _progress: "gotowe", "", kept.append)
    desk.errand.job.cancel()
    desk.finish()
    assert kept == []
    assert desk.said == "Przerwano; niczego nie zachowano."


def test_numbers_and_texts_that_changed_are_both_told(desk: ArchiveDesk) -> None:
    desk.issue()
    desk.change_a_value()
    programme, period = desk.context.programme, desk.context.period
    narratives.set_prose(
        desk.context.workspace,
        programme.id,
        period.id,
        NarrativeSection.INTRODUCTION,
        "Wstęp do sprawozdania.",
    )
    desk.settle()
    said = "Po wydaniu wersji 1 zmieniła się 1 liczba. Zmieniono też teksty albo układ."
    assert desk.pane.since.sentence == said


def test_an_edited_file_of_an_older_version_is_asked_about_first(desk: ArchiveDesk, tmp_path: Path) -> None:
    desk.issue()
    desk.change_a_value()
    desk.issue()
    desk.pane.table.choose(desk.kept[1].id)
    desk.answers.lay(False)
    desk.actions.bring_in.trigger()
    assert desk.answers.questions == ["Wersja 1 nie jest najnowsza: najnowsza to 2."]
    desk.answers.lay(True, edited_in_word(desk, desk.kept[1], tmp_path))
    desk.bring_in()
    assert (desk.kept[0].version, desk.kept[0].source_id) == (3, desk.kept[2].id)
    said = "Po wydaniu wersji 1, z której powstała wersja 3, zmieniła się 1 liczba."
    assert desk.pane.since.sentence.startswith(said)
    assert "poza programem" in desk.pane.since.sentence


def test_the_next_file_is_looked_for_where_the_last_one_was(desk: ArchiveDesk, tmp_path: Path) -> None:
    (tmp_path / "pendrive").mkdir()
    desk.issue()
    desk.answers.lay(tmp_path / "pendrive" / "kopia.docx")
    desk.actions.save.trigger()
    desk.answers.lay(None)
    desk.actions.bring_in.trigger()
    assert desk.answers.details[-1] == tmp_path / "pendrive"


def test_beside_the_versions_it_is_said_what_the_preview_shows(desk: ArchiveDesk) -> None:
    assert desk.screen.issued.today.isHidden()
    desk.issue()
    assert desk.screen.issued.today.sentence == "Podgląd pokazuje stan obecny, a nie wydaną wersję."
    assert desk.screen.issued.today.isVisible()
    desk.screen.tabs.setCurrentIndex(0)
    assert desk.screen.issued.today.isHidden()


def test_a_damaged_version_is_refused_and_nothing_goes_on_comparing(desk: ArchiveDesk) -> None:
    desk.issue()
    desk.change_a_value()
    desk.issue()
    dialog = CompareDialog(desk.context, desk.kept, desk.kept[0])
    desk.qtbot.addWidget(dialog)
    desk.qtbot.waitUntil(lambda: dialog.job is None)
    dialog.was.offer([(777, "nie ma takiej")], 777)
    dialog.was.chosen.emit(777)
    assert (dialog.said, dialog.job) == ("", None)
    assert not dialog.message.isHidden()
    dialog.reject()


def test_what_did_not_change_since_is_not_said_to_look_different(desk: ArchiveDesk) -> None:
    desk.issue()
    dialog = CompareDialog(desk.context, desk.kept, desk.kept[0], with_today=True)
    desk.qtbot.addWidget(dialog)
    desk.qtbot.waitUntil(lambda: dialog.job is None)
    assert dialog.said in ("Liczby i tekst są takie same.", "To ten sam plik, bajt w bajt.")
    dialog.reject()


def test_the_wish_to_close_outlives_the_choice_of_another_programme(desk: ArchiveDesk) -> None:
    def fill(dialog: IssueDialog) -> None:
        dialog.fields.final.setChecked(True)
        dialog.close_period.setChecked(True)
        dialog.step.click()
        desk.context.choose_programme(0)
        close_when_asked()

    def close_when_asked() -> None:
        asked = QApplication.activeModalWidget()
        if isinstance(asked, CloseDialog):
            asked.step.click()
        elif not desk.context.workspace.read(closings, programme_id):
            QTimer.singleShot(20, desk.screen, close_when_asked)

    programme_id = desk.context.programme.id
    desk.issue(fill)
    assert len(desk.context.workspace.read(closings, programme_id)) == 1
