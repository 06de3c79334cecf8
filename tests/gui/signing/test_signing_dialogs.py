"""Signing and checking signatures as the clerk does it: a file, a key, a password; then what was found."""

from pathlib import Path

import docx
import pytest
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from PySide6.QtGui import QGuiApplication, QImage
from pytestqt.qtbot import QtBot

from db.domain.blocks import Document
from db.domain.kinds import DocumentKind, IssueOrigin, SignatureForm
from db.domain.signatures import CertificateFlaw
from db.queries import issued
from desktop import settings
from desktop.app import document_files, documents, issuing, verifying
from desktop.documents.word import write_docx
from desktop.gui.context import Context
from desktop.gui.signing.line_pictures import pictures
from desktop.gui.signing.sign_dialog import SignDialog
from desktop.gui.signing.trust_dialog import TrustDialog
from desktop.signing.keys import FileKey
from desktop.signing.package_signature import sign_package
from gui.answers import Answers
from gui.hands import bring
from gui.signing_desk import PASSWORD, SigningDesk, looked_at
from signing import pki, softhsm
from signing.tampering import replaced, substituted


def test_a_file_is_signed_and_then_said_what_the_signature_is_worth(
    desk: SigningDesk, report: Path, tmp_path: Path
) -> None:
    desk.sign(PASSWORD, tmp_path / "podpisany.docx")
    assert desk.said == "Podpisano i zapisano: „podpisany.docx”."
    assert verifying.verify_file(tmp_path / "podpisany.docx").all_whole
    assert not verifying.verify_file(report).reports
    said = desk.dialog.reports.said
    for line in (
        pki.SIGNER,
        "Podpis obejmuje cały plik",
        "nie wczytano listy zaufanych wystawców",
        "Unieważnienia certyfikatu nie sprawdzono (program działa bez internetu).",
        "według zegara tego komputera",
    ):
        assert line in said


def test_what_was_said_with_it_is_in_the_signature(desk: SigningDesk, tmp_path: Path) -> None:
    desk.dialog.statement.role.setText("Wójt Gminy")
    desk.sign(PASSWORD, tmp_path / "podpisany.docx")
    assert desk.dialog.signed.reports[0].role == "Wójt Gminy"


def test_a_wrong_password_is_said_and_can_be_typed_again(desk: SigningDesk, tmp_path: Path) -> None:
    desk.sign("nie to")
    assert desk.said.startswith("Hasło do „klucz.p12” jest nieprawidłowe.")
    assert not (tmp_path / "podpisany.docx").exists()
    desk.sign(PASSWORD, tmp_path / "podpisany.docx")
    assert desk.dialog.signed is not None


def test_whoever_changes_his_mind_signs_nothing(desk: SigningDesk, tmp_path: Path) -> None:
    desk.sign(None)
    desk.sign(PASSWORD, None)
    assert desk.dialog.signed is None
    assert not (tmp_path / "podpisany.docx").exists()


def test_neither_password_nor_pin_is_remembered(desk: SigningDesk, tmp_path: Path) -> None:
    desk.sign(PASSWORD, tmp_path / "podpisany.docx")
    remembered = settings.paths.settings_file().read_text(encoding="utf-8")
    assert str(desk.key) in remembered
    assert PASSWORD not in remembered
    assert "Ż" not in remembered


def test_an_expired_certificate_is_asked_about(
    qtbot: QtBot, context: Context, tmp_path: Path, report: Path
) -> None:
    desk = SigningDesk(qtbot, context, tmp_path, CertificateFlaw.EXPIRED)
    desk.take(report)
    desk.answers.lay(PASSWORD, False)
    desk.dialog.step.click()
    qtbot.waitUntil(lambda: "Przerwano" in desk.said)
    assert "Certyfikat wygasł." in str(desk.answers.details)
    assert not (tmp_path / "podpisany.docx").exists()
    desk.answers.lay(PASSWORD, True, tmp_path / "podpisany.docx")
    desk.dialog.step.click()
    qtbot.waitUntil(lambda: desk.dialog.signed is not None)
    assert "Certyfikat wygasł." in desk.dialog.reports.said


def test_a_document_edited_after_signing_loses_its_old_signature_with_a_word(
    desk: SigningDesk, tmp_path: Path
) -> None:
    path = tmp_path / "podpisany.docx"
    desk.sign(PASSWORD, path)
    edited = docx.Document(path)
    edited.add_paragraph("Dopisane.")
    edited.save(path)
    again = SignDialog(desk.dialog.context, desk.answers)
    bring(desk.qtbot, again)
    again.sign_file(path)
    desk.qtbot.waitUntil(again.step.isEnabled)
    assert "dawne podpisy już nie obowiązują" in again.subject.stale.text()


def test_of_two_signatures_only_the_broken_one_is_said_to_go(desk: SigningDesk, tmp_path: Path) -> None:
    path = tmp_path / "podpisany.docx"
    desk.sign(PASSWORD, path)
    holder = pki.leaf("p-256", name="Ewa Łęcka")
    twice = sign_package(path.read_bytes(), FileKey(holder.chain, holder.key), at=pki.TODAY)
    spoilt = substituted(b"<SignatureValue>", b"<SignatureValue>AAAA")
    path.write_bytes(replaced(twice, "_xmlsignatures/sig2.xml", spoilt))
    again = SignDialog(desk.dialog.context, desk.answers)
    bring(desk.qtbot, again)
    again.sign_file(path)
    desk.qtbot.waitUntil(again.step.isEnabled)
    assert "Ewa Łęcka" in again.subject.stale.text()
    assert pki.SIGNER not in again.subject.stale.text()
    assert pki.SIGNER in again.subject.earlier.text()


def test_what_a_signature_does_not_settle_is_said_below_it(desk: SigningDesk, report: Path) -> None:
    edited = docx.Document(report)
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "TITLE")
    edited.add_paragraph()._p.append(field)
    edited.save(report)
    desk.take(report)
    signed = report.with_name("podpisany.docx")
    desk.sign(True, PASSWORD, signed)
    said = "Dokument ma treści, których podpis nie ustala:\n– pole, które Word wypełnia na nowo: „TITLE”"
    assert desk.dialog.reports.unsettled.text() == said
    dialog = looked_at(desk.qtbot, signed)
    assert dialog.reports.unsettled.text() == said
    assert dialog.reports.said.endswith(said)


def test_of_a_document_that_a_signature_settles_no_more_is_said(desk: SigningDesk, tmp_path: Path) -> None:
    desk.sign(PASSWORD, tmp_path / "podpisany.docx")
    dialog = looked_at(desk.qtbot, tmp_path / "podpisany.docx")
    assert not dialog.reports.unsettled.text()
    assert not dialog.reports.unsettled.isVisibleTo(dialog)


def test_a_file_that_was_changed_meanwhile_is_looked_at_again(
    desk: SigningDesk, report: Path, tmp_path: Path
) -> None:
    edited = docx.Document(report)
    edited.add_paragraph("Dopisane.")
    edited.save(report)
    desk.sign()
    assert "w międzyczasie zmieniono" in desk.said
    desk.wait_to_be_ready()
    desk.sign(PASSWORD, tmp_path / "podpisany.docx")
    assert docx.Document(tmp_path / "podpisany.docx").paragraphs[-1].text == "Dopisane."


def test_a_signature_beside_never_takes_the_place_of_the_document(desk: SigningDesk, report: Path) -> None:
    before = report.read_bytes()
    desk.dialog.form.radios[SignatureForm.XADES].click()
    desk.sign(PASSWORD, report)
    assert report.read_bytes() == before
    assert verifying.verify_file(report.with_name("raport.docx.xades")).all_whole


def test_a_pdf_can_only_be_signed_beside(desk: SigningDesk, tmp_path: Path) -> None:
    pdf = tmp_path / "uchwała.pdf"
    pdf.write_bytes(b"%PDF-1.7\n%%EOF\n")
    desk.take(pdf)
    assert not desk.dialog.form.radios[SignatureForm.PACKAGE].isEnabled()
    desk.sign(PASSWORD, tmp_path / "uchwała.pdf.xades")
    assert verifying.verify_file(tmp_path / "uchwała.pdf.xades").all_whole


def test_a_card_says_of_a_wrong_pin_how_it_stands(
    desk: SigningDesk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = pki.leaf("p-256", CertificateFlaw.EXPIRED, name="Piotr Stary")
    puts = [softhsm.Put(old, b"\x02", "Stary"), softhsm.Put(pki.leaf("rsa-2048"))]
    module = softhsm.soft_card(tmp_path, monkeypatch, puts)
    keys = desk.dialog.keys
    desk.answers.lay(module)
    keys.by_card.click()
    desk.qtbot.waitUntil(lambda: keys.card.job is None)
    keys.card.browse.click()
    desk.qtbot.waitUntil(lambda: keys.card.key is not None, timeout=20_000)
    assert keys.card.list.count() == 2
    assert keys.card.key.signer.name == pki.SIGNER
    desk.sign(tmp_path / "podpisany.docx", "000000")
    assert desk.said.startswith("PIN do „Karta próbna” jest nieprawidłowy.")
    desk.qtbot.waitUntil(lambda: keys.card.job is None and keys.card.key is not None, timeout=20_000)
    assert "Do tej karty wpisano już błędny PIN" in keys.card.doubts.text()
    desk.sign(tmp_path / "podpisany.docx", softhsm.PIN)
    assert verifying.verify_file(tmp_path / "podpisany.docx").all_whole
    assert settings.load().card_modules == (str(module),)


def test_an_empty_reader_says_what_to_do(desk: SigningDesk) -> None:
    keys = desk.dialog.keys
    desk.answers.lay(softhsm.MODULE)
    keys.by_card.click()
    desk.qtbot.waitUntil(lambda: keys.card.job is None)
    keys.card.browse.click()
    desk.qtbot.waitUntil(lambda: keys.card.job is None and bool(keys.card.told.text()), timeout=20_000)
    assert "Włóż kartę" in keys.card.told.text()
    assert not desk.dialog.step.isEnabled()


def test_an_issued_version_that_is_signed_becomes_the_next(
    qtbot: QtBot, context: Context, tmp_path: Path
) -> None:
    first = issue(context)
    desk = SigningDesk(qtbot, context, tmp_path)
    desk.dialog.sign_issued(first)
    desk.wait_to_be_ready()
    desk.sign(PASSWORD)
    assert desk.said == "Podpisano. Podpisany dokument jest następną wydaną wersją."
    newest, oldest = context.workspace.read(issued.versions)
    assert (newest.version, newest.origin, newest.signers) == (2, IssueOrigin.SIGNED, (pki.SIGNER,))
    assert oldest.id == first
    assert oldest.signers == ()


def test_a_signature_beside_an_issued_version_is_kept_with_it(
    qtbot: QtBot, context: Context, tmp_path: Path
) -> None:
    first = issue(context)
    desk = SigningDesk(qtbot, context, tmp_path)
    desk.dialog.sign_issued(first)
    desk.wait_to_be_ready()
    desk.dialog.form.radios[SignatureForm.XADES].click()
    desk.sign(PASSWORD)
    (version,) = context.workspace.read(issued.versions)
    assert [(each.form, each.signer) for each in version.beside] == [(SignatureForm.XADES, pki.SIGNER)]


def test_the_first_empty_line_of_a_document_is_filled(qtbot: QtBot, context: Context, tmp_path: Path) -> None:
    path = tmp_path / "z miejscami.docx"
    kind, period = DocumentKind.TABULAR_REPORT, context.period
    document_files.write(
        documents.document(context.workspace, context.programme.id, kind, period, signature_lines=True), path
    )
    filled = []
    for name in ("raz.docx", "dwa razy.docx"):
        desk = SigningDesk(qtbot, context, tmp_path)
        desk.take(path)
        filled.append(desk.dialog.statement.line_id)
        path = tmp_path / name
        desk.sign(PASSWORD, path)
    assert len(set(filled)) == 2
    assert [each.line_id for each in verifying.verify_file(path).reports] == filled


def issue(context: Context) -> int:
    """The sample's report, issued."""
    data = documents.document(
        context.workspace, context.programme.id, DocumentKind.TABULAR_REPORT, context.period
    )
    return issuing.issue(context.workspace, data, final=True).id


def test_checking_says_of_an_unsigned_file_that_there_is_none(qtbot: QtBot, report: Path) -> None:
    dialog = looked_at(qtbot, report)
    assert dialog.reports.none.isVisible()
    assert not dialog.reports.copy.isVisible()


def test_a_signature_that_lies_alone_asks_which_file_it_signs(
    desk: SigningDesk, report: Path, tmp_path: Path
) -> None:
    desk.dialog.form.radios[SignatureForm.XADES].click()
    (tmp_path / "gdzie indziej").mkdir()
    alone = tmp_path / "gdzie indziej" / "podpis.xades"
    desk.sign(PASSWORD, alone)
    dialog = looked_at(desk.qtbot, alone, report)
    assert dialog.of.text() == "Podpis pliku „raport.docx”"
    assert "Podpis obejmuje cały plik" in dialog.reports.said
    other = tmp_path / "inny.docx"
    write_docx(Document("Inny", ()), other)
    wrong = looked_at(desk.qtbot, alone, other)
    assert "obejmuje cały plik" not in wrong.reports.said


def test_what_was_found_can_be_copied(desk: SigningDesk, tmp_path: Path) -> None:
    desk.sign(PASSWORD, tmp_path / "podpisany.docx")
    dialog = looked_at(desk.qtbot, tmp_path / "podpisany.docx")
    dialog.reports.copy.click()
    assert QGuiApplication.clipboard().text().startswith(pki.SIGNER)


def test_a_list_of_issuers_is_loaded_told_and_left(qtbot: QtBot, tmp_path: Path) -> None:
    path, wrong = tmp_path / "nasze.pem", tmp_path / "zdjęcie.cer"
    path.write_bytes(pki.authority().pem)
    wrong.write_bytes(b"\xff\xd8\xff")
    dialog = TrustDialog(Answers(wrong, path))
    bring(qtbot, dialog)
    assert dialog.shown.text() == "Nie wczytano żadnej listy."
    dialog.load.click()
    assert "nie jest listą zaufanych wystawców" in dialog.message.sentence
    dialog.load.click()
    assert "„nasze.pem”" in dialog.shown.text()
    assert "podpisu listy nie sprawdzono" in dialog.shown.text()
    dialog.forget.click()
    assert dialog.shown.text() == "Nie wczytano żadnej listy."


@pytest.mark.usefixtures("theme")
def test_the_pictures_of_a_line_say_who_and_warn_when_it_no_longer_holds() -> None:
    valid, invalid = (QImage.fromData(each) for each in pictures(pki.SIGNER, "Wójt Gminy", "1.03.2026"))
    assert valid.size() == invalid.size()
    assert valid != invalid
    assert valid.width() == 2 * valid.height()
