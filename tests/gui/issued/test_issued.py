"""Issued documents in the window: issued, listed, opened, saved, compared, signed elsewhere and kept."""

import gc
import hashlib
import io
from pathlib import Path

import docx
import pytest
from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from db.domain.errors import Refusal
from db.domain.kinds import DocumentKind, IssueOrigin, SignatureForm
from db.queries.issued import versions
from desktop.app import files, issuing
from desktop.gui.closing.close_dialog import CloseDialog
from desktop.gui.issued.compare_dialog import CompareDialog
from desktop.gui.issued.edited_dialog import EditedDialog
from desktop.gui.issued.issue_dialog import IssueDialog
from desktop.gui.issued.opened import OpenedCopies, file_name
from desktop.gui.signing.verify_dialog import VerifyDialog
from gui.hands import type_text
from gui.issued_desk import ArchiveDesk, Opener, edited_in_word, signature


def test_before_anything_is_issued_it_is_said_what_stays_here(desk: ArchiveDesk) -> None:
    assert desk.listed == []
    assert not desk.pane._nothing.isHidden()
    assert not any(each.isEnabled() for each in desk.actions.of_version)


def test_an_issued_document_is_listed_and_kept_with_its_note(desk: ArchiveDesk) -> None:
    def fill(dialog: IssueDialog) -> None:
        dialog.fields.final.setChecked(True)
        type_text(dialog.fields.entry.field, "dla rady")
        dialog.step.click()

    told = desk.issue(fill)
    (version,) = desk.kept
    assert (version.final, version.note, version.kind) == (True, "dla rady", DocumentKind.TABULAR_REPORT)
    assert desk.listed == [("1", "ostateczna", "")]
    assert any(sentence.startswith("Brakuje") for sentence in told)
    assert desk.said == "Wydano wersję 1 (ostateczna)."
    assert hashlib.sha256(desk.content(version)).hexdigest() == version.sha256
    assert "PROJEKT" not in "\n".join(_text(desk.content(version)))


def test_who_changes_their_mind_issues_nothing(desk: ArchiveDesk) -> None:
    desk.issue(lambda dialog: dialog.reject())
    assert desk.kept == ()


def test_the_next_one_is_the_next_version_and_the_chosen_one(desk: ArchiveDesk) -> None:
    desk.issue()
    desk.issue()
    assert [number for number, *_rest in desk.listed] == ["2", "1"]
    assert desk.pane.table.current == desk.kept[0]
    assert desk.screen.tabs.tabText(desk.screen.tabs.indexOf(desk.screen._issued)) == "Wydane (2)"


def test_other_documents_and_periods_have_their_own_versions(desk: ArchiveDesk) -> None:
    desk.issue()
    desk.choose(DocumentKind.NARRATIVE_REPORT)
    assert desk.listed == []
    assert desk.said == ""
    desk.choose(DocumentKind.TABULAR_REPORT)
    assert len(desk.listed) == 1
    desk.context.choose_period(desk.context.periods[0].id)
    desk.settle()
    assert desk.listed == []


def test_undo_passes_an_issued_document_by(desk: ArchiveDesk) -> None:
    desk.change_a_value()
    desk.issue()
    desk.context.perform(lambda workspace: workspace.undo())
    desk.settle()
    assert len(desk.listed) == 1
    assert not desk.pane.since.isHidden()


def test_after_issuing_the_period_can_be_closed_at_once(desk: ArchiveDesk) -> None:
    def fill(dialog: IssueDialog) -> None:
        dialog.close_period.setChecked(True)
        dialog.step.click()
        close_when_asked()

    def close_when_asked() -> None:
        asked = QApplication.activeModalWidget()
        if isinstance(asked, CloseDialog):
            asked.step.click()
        elif desk.context.lock is None:
            QTimer.singleShot(20, desk.screen, close_when_asked)

    desk.issue(fill)
    assert desk.context.lock is not None
    assert len(desk.kept) == 1


def test_a_version_opens_as_a_copy_that_is_only_read(desk: ArchiveDesk, opener: Opener) -> None:
    desk.issue()
    desk.actions.open.trigger()
    (path,) = opener.opened
    assert path.read_bytes() == desk.content(desk.kept[0])
    assert path.name == desk.kept[0].name
    assert not path.stat().st_mode & 0o222
    assert "Jeśli się nie pokaże, zapisz kopię" in desk.said


def test_the_copies_go_with_the_program(opener: Opener) -> None:
    screen = QObject()
    copies = OpenedCopies(screen)
    copies.open(issuing.Kept("raport.docx", b"PK"))
    (path,) = opener.opened
    assert path.read_bytes() == b"PK"
    del copies, screen
    gc.collect()
    assert not path.exists()


def test_a_copy_is_saved_byte_for_byte(desk: ArchiveDesk, tmp_path: Path) -> None:
    desk.issue()
    desk.answers.lay(tmp_path / "kopia.docx")
    desk.actions.save.trigger()
    assert (tmp_path / "kopia.docx").read_bytes() == desk.content(desk.kept[0])
    assert "bajt w bajt" in desk.said


def test_the_fingerprint_is_copied_whole(desk: ArchiveDesk) -> None:
    desk.issue()
    desk.pane.details.copy.click()
    assert QGuiApplication.clipboard().text() == desk.kept[0].sha256
    assert desk.pane.details.fingerprint.text().replace(" ", "") == desk.kept[0].sha256


def test_what_changed_in_the_record_afterwards_is_told(desk: ArchiveDesk) -> None:
    desk.issue()
    assert desk.pane.since.isHidden()
    desk.change_a_value()
    assert desk.pane.since.sentence == "Po wydaniu wersji 1 zmieniła się 1 liczba."


def test_a_version_is_compared_with_the_record_as_it_is_now(desk: ArchiveDesk) -> None:
    desk.issue()
    desk.change_a_value()
    dialog = CompareDialog(desk.context, desk.kept, desk.kept[0])
    desk.qtbot.addWidget(dialog)
    desk.qtbot.waitUntil(lambda: dialog.job is None)
    assert dialog.said.startswith("Różniące się liczby: 1.")
    row = dialog.figures.text().replace("\N{NO-BREAK SPACE}", " ").split("\t")
    assert row[-1].strip() == "4 321"
    assert "4 321" in dialog.text.text().replace("\N{NO-BREAK SPACE}", " ")
    dialog.search.setText("nie ma tego nigdzie")
    dialog.search.returnPressed.emit()
    assert (dialog.figures.model().rowCount(), dialog.text.text()) == (0, "")
    dialog.reject()


def test_a_version_is_compared_with_the_one_before_it(desk: ArchiveDesk) -> None:
    desk.issue()
    desk.issue()
    dialog = CompareDialog(desk.context, desk.kept, desk.kept[0])
    desk.qtbot.addWidget(dialog)
    assert (dialog.was.current_id, dialog.now.current_id) == (desk.kept[1].id, desk.kept[0].id)
    desk.qtbot.waitUntil(lambda: dialog.job is None)
    assert (dialog.figures.model().rowCount(), dialog.text.text()) == (0, "")
    assert not dialog.copy.isEnabled()
    dialog.reject()


def test_a_file_edited_in_word_becomes_the_next_version(desk: ArchiveDesk, tmp_path: Path) -> None:
    def fill(dialog: EditedDialog) -> None:
        dialog.fields.final.setChecked(True)
        type_text(dialog.fields.entry.field, "po uwagach radcy")
        dialog.step.click()

    desk.issue()
    desk.answers.lay(edited_in_word(desk, desk.kept[0], tmp_path))
    desk.bring_in(fill)
    newest = desk.kept[0]
    assert (newest.version, newest.final, newest.origin) == (2, True, IssueOrigin.BROUGHT_IN)
    assert newest.note == "po uwagach radcy"
    assert desk.content(newest) == (tmp_path / "poprawiony.docx").read_bytes()
    assert desk.said == "Zachowano jako wersję 2 (ostateczna)."


def test_the_very_same_file_is_not_kept_twice(desk: ArchiveDesk, tmp_path: Path) -> None:
    desk.issue()
    (tmp_path / "ten sam.docx").write_bytes(desk.content(desk.kept[0]))
    desk.answers.lay(tmp_path / "ten sam.docx")
    desk.bring_in()
    assert len(desk.kept) == 1
    assert desk.said == "Ten plik to sama wersja 1."


def test_what_is_no_document_is_refused(desk: ArchiveDesk, tmp_path: Path) -> None:
    desk.issue()
    (tmp_path / "notatka.docx").write_text("to nie jest dokument Worda", encoding="utf-8")
    desk.answers.lay(tmp_path / "notatka.docx")
    desk.actions.bring_in.trigger()
    desk.finish()
    assert desk.refusals == [Refusal.NO_WORD_DOCUMENT]
    assert len(desk.kept) == 1


@pytest.mark.parametrize(
    ("form", "name"), [(SignatureForm.XADES, "podpis.xades"), (SignatureForm.ASIC, "podpis.asice")]
)
def test_a_signature_made_elsewhere_is_kept_beside_its_version(
    desk: ArchiveDesk, tmp_path: Path, form: SignatureForm, name: str
) -> None:
    desk.issue()
    made = signature(desk, desk.kept[0], form, tmp_path)
    (tmp_path / name).write_bytes(made.content)
    desk.answers.lay(tmp_path / name)
    desk.actions.attach.trigger()
    desk.finish()
    (beside,) = desk.kept[0].beside
    assert (beside.name, beside.form) == (name, form)
    assert desk.listed == [("1", "PROJEKT", "Małgorzata Żółć-Kowalska")]
    desk.answers.lay(tmp_path / f"zapisany-{name}")
    desk.pane.details.signature_wanted.emit(beside)
    assert (tmp_path / f"zapisany-{name}").read_bytes() == made.content


@pytest.mark.parametrize(
    ("form", "name"), [(SignatureForm.XADES, "podpis.xades"), (SignatureForm.ASIC, "podpis.asice")]
)
def test_the_signature_of_another_version_is_refused(
    desk: ArchiveDesk, tmp_path: Path, form: SignatureForm, name: str
) -> None:
    desk.issue()
    (tmp_path / name).write_bytes(signature(desk, desk.kept[0], form, tmp_path).content)
    desk.change_a_value()
    desk.issue()
    desk.answers.lay(tmp_path / name)
    desk.actions.attach.trigger()
    desk.finish()
    assert desk.refusals == [Refusal.SIGNATURE_OF_ANOTHER]
    assert [each.beside for each in desk.kept] == [(), ()]


def test_signatures_within_a_version_and_beside_it_are_looked_at(desk: ArchiveDesk, tmp_path: Path) -> None:
    def look(dialog: VerifyDialog) -> None:
        desk.qtbot.waitUntil(lambda: dialog.job is None)
        said.append(dialog.reports.said)

    said: list[str] = []
    desk.issue()
    inner = signature(desk, desk.kept[0], SignatureForm.PACKAGE, tmp_path)
    signed = issuing.keep_signed(desk.context.workspace, desk.kept[0].id, inner.content, inner.reports)
    outer = signature(desk, signed, SignatureForm.XADES, tmp_path)
    issuing.keep_signature(desk.context.workspace, signed.id, "p.xades", outer.content, outer.reports)
    desk.settle()
    for choice in (0, 1):
        desk.answers.lay(choice)
        desk.in_dialog(look)
        desk.actions.verify.trigger()
    assert ["obejmuje cały plik" in each for each in said] == [True, True]
    assert desk.answers.questions == ["Które podpisy sprawdzić?"] * 2


def test_an_edited_file_says_when_its_signature_holds_no_longer(desk: ArchiveDesk, tmp_path: Path) -> None:
    desk.issue()
    made = signature(desk, desk.kept[0], SignatureForm.PACKAGE, tmp_path)
    edited = docx.Document(io.BytesIO(made.content))
    edited.add_paragraph("Dopisano po podpisaniu.")
    edited.save(tmp_path / "po podpisie.docx")
    desk.answers.lay(tmp_path / "po podpisie.docx")
    desk.bring_in()
    assert desk.said.endswith("1 podpis w pliku stracił ważność przez zmiany.")
    assert desk.kept[0].signers == ()


def test_a_file_opened_meanwhile_gets_nothing_of_the_former_one(desk: ArchiveDesk, tmp_path: Path) -> None:
    former = desk.context.workspace
    desk.in_dialog(lambda dialog: dialog.step.click())
    desk.actions.issue.trigger()
    other = files.create_sample(tmp_path / "inny.spr")
    desk.context.open(other)
    desk.qtbot.waitUntil(lambda: desk.errand.job is None)
    QApplication.processEvents()
    desk.settle()
    assert other.read(versions) == former.read(versions) == ()
    desk.context.open(former)
    desk.settle()
    other.close()


def test_enter_opens_the_chosen_version(desk: ArchiveDesk, opener: Opener) -> None:
    desk.issue()
    desk.pane.table.setFocus()
    QTest.keyClick(desk.pane.table, Qt.Key.Key_Return)
    assert len(opener.opened) == 1


def test_a_kept_name_leads_to_no_other_folder() -> None:
    assert file_name("../../.ssh/raport.docx") == "raport.docx"
    assert file_name("C:\\Windows\\raport.docx") == "raport.docx"
    assert file_name("..") == file_name("") == "dokument.docx"


def _text(content: bytes) -> list[str]:
    document = docx.Document(io.BytesIO(content))
    around = [part for section in document.sections for part in (section.header, section.footer)]
    paragraphs = [*document.paragraphs, *(each for part in around for each in part.paragraphs)]
    return [paragraph.text for paragraph in paragraphs]
