"""What must not happen when signing: something signed that was stopped, replaced, or by somebody unasked."""

from dataclasses import replace
from pathlib import Path

import docx
import pytest
from pytestqt.qtbot import QtBot

from db.domain.errors import Refusal
from db.domain.kinds import DocumentKind, SignatureForm
from db.domain.signatures import CertificateFlaw
from db.queries import issued
from desktop import settings
from desktop.app import documents, issuing, signing_keys, verifying
from desktop.app.signing import Order
from desktop.app.signing_keys import CardKey
from desktop.gui.context import Context
from desktop.gui.signing.sign_dialog import SignDialog
from desktop.gui.signing.signing_run import Wanted
from desktop.gui.signing.verify_dialog import VerifyDialog
from gui.answers import Answers
from gui.hands import bring
from gui.signing_desk import PASSWORD, SigningDesk
from signing import pki, softhsm


def files(folder: Path) -> list[str]:
    """The documents and signatures of a folder."""
    return sorted(each.name for each in folder.iterdir() if each.suffix in (".docx", ".xades", ".asice"))


def begin(desk: SigningDesk) -> None:
    """Type the password, and have its key just being opened."""
    desk.answers.lay(PASSWORD)
    desk.dialog.step.click()
    assert desk.dialog.run.job is not None


def test_a_dialog_closed_while_the_key_opens_signs_and_asks_nothing(
    qtbot: QtBot, context: Context, tmp_path: Path, report: Path
) -> None:
    for flaws in ((), (CertificateFlaw.EXPIRED,)):
        desk = SigningDesk(qtbot, context, tmp_path, *flaws)
        desk.take(report)
        begin(desk)
        with qtbot.waitSignal(desk.dialog.run.stopped):
            desk.dialog.reject()
        assert desk.answers.questions == ["Hasło do klucza"]
        assert desk.dialog.run.job is None
    assert files(tmp_path) == ["raport.docx"]


def test_work_stopped_while_the_key_opens_signs_nothing(desk: SigningDesk, tmp_path: Path) -> None:
    begin(desk)
    desk.dialog.progress._cancel.click()
    desk.qtbot.waitUntil(lambda: "Przerwano; niczego nie podpisano." in desk.said)
    assert files(tmp_path) == ["raport.docx"]
    desk.sign(PASSWORD, tmp_path / "podpisany.docx")
    assert desk.dialog.signed is not None


def test_what_was_stopped_when_it_was_just_being_written_is_taken_away_again(
    desk: SigningDesk, tmp_path: Path
) -> None:
    target = tmp_path / "podpisany.docx"
    desk.answers.lay(PASSWORD, target)
    desk.dialog.step.click()
    desk.qtbot.waitUntil(lambda: len(desk.answers.questions) == 2)
    job = desk.dialog.run.job
    job.wait()  # it is over, and nobody has heard of it
    assert target.exists()
    with desk.qtbot.waitSignal(desk.dialog.run.stopped):
        desk.dialog.reject()
    assert files(tmp_path) == ["raport.docx"]


def test_an_issued_version_gets_no_next_one_from_what_was_stopped(
    qtbot: QtBot, context: Context, tmp_path: Path
) -> None:
    data = documents.document(
        context.workspace, context.programme.id, DocumentKind.TABULAR_REPORT, context.period
    )
    first = issuing.issue(context.workspace, data, final=True)
    desk = SigningDesk(qtbot, context, tmp_path)
    desk.dialog.sign_issued(first.id)
    desk.wait_to_be_ready()
    begin(desk)
    with qtbot.waitSignal(desk.dialog.run.stopped):
        desk.dialog.reject()
    assert len(context.workspace.read(issued.versions)) == 1


def test_signatures_of_a_former_file_are_never_shown_under_another(desk: SigningDesk, tmp_path: Path) -> None:
    desk.sign(PASSWORD, tmp_path / "podpisany.docx")
    damaged = tmp_path / "inny.docx"
    damaged.write_bytes(b"nic")
    dialog = VerifyDialog(Answers())
    bring(desk.qtbot, dialog)
    dialog.look_at(tmp_path / "podpisany.docx")
    former = dialog.job
    former.wait()
    dialog.look_at(damaged)
    with desk.qtbot.waitSignal(former.finished):
        pass
    desk.qtbot.waitUntil(lambda: dialog.job is None)
    assert dialog.name.text() == "inny.docx"
    assert "nie jest dokumentem Worda" in dialog.message.sentence
    assert not dialog.reports.isVisible()


def test_a_refusal_of_a_file_that_is_no_longer_chosen_is_not_said(
    desk: SigningDesk, report: Path, tmp_path: Path
) -> None:
    damaged = tmp_path / "zły.docx"
    damaged.write_bytes(b"nic")
    desk.dialog.sign_file(damaged)
    desk.take(report)
    desk.qtbot.waitUntil(lambda: not desk.dialog.progress.isVisible())
    assert desk.dialog.subject.name.text() == "raport.docx"
    assert not desk.dialog.message.isVisible()


def test_a_file_that_is_there_is_not_replaced(desk: SigningDesk, report: Path, tmp_path: Path) -> None:
    before = report.read_bytes()
    desk.sign(PASSWORD, report, tmp_path / "raport-podpisany.docx")
    assert desk.answers.refusals == [Refusal.FILE_EXISTS]
    assert desk.answers.details[-1] == tmp_path / "raport (2).docx"
    assert report.read_bytes() == before
    assert files(tmp_path) == ["raport-podpisany.docx", "raport.docx"]


def test_signatures_of_two_lie_side_by_side_under_their_names(
    desk: SigningDesk, report: Path, tmp_path: Path
) -> None:
    desk.dialog.form.radios[SignatureForm.XADES].click()
    proposed = tmp_path / f"raport.docx – {pki.SIGNER}.xades"
    desk.sign(PASSWORD, proposed)
    assert desk.answers.details[-1] == proposed
    assert verifying.verify_file(proposed).all_whole
    again = SigningDesk(desk.qtbot, desk.dialog.context, tmp_path)
    again.take(report)
    assert f"Są już podpisy: {pki.SIGNER}." in again.dialog.subject.earlier.text()
    again.dialog.form.radios[SignatureForm.XADES].click()
    again.sign(PASSWORD, None)
    assert again.answers.details[-1] == tmp_path / f"raport.docx – {pki.SIGNER} (2).xades"


def test_a_container_says_who_signed_it_and_takes_a_second_signature(
    desk: SigningDesk, tmp_path: Path
) -> None:
    desk.dialog.form.radios[SignatureForm.ASIC].click()
    desk.sign(PASSWORD, tmp_path / "raport.asice")
    again = SigningDesk(desk.qtbot, desk.dialog.context, tmp_path)
    again.key.write_bytes(pki.p12(pki.leaf("p-256", name="Ewa Łęcka"), PASSWORD))
    again.take(tmp_path / "raport.asice")
    assert f"Są już podpisy: {pki.SIGNER}." in again.dialog.subject.earlier.text()
    assert again.dialog.form.form is SignatureForm.ASIC
    assert [each.isEnabled() for each in again.dialog.form.radios.values()] == [False, False, True]
    again.sign(PASSWORD, tmp_path / "oba.asice")
    verified = verifying.verify_file(tmp_path / "oba.asice")
    assert verified.all_whole
    assert [each.signer.name for each in verified.reports] == [pki.SIGNER, "Ewa Łęcka"]


def test_role_place_and_folder_are_at_hand_the_next_time(desk: SigningDesk, tmp_path: Path) -> None:
    folder = tmp_path / "podpisane"
    folder.mkdir()
    for field, text in (("role", "Wójt Gminy"), ("place", "Modrogóra"), ("comment", "zatwierdzam")):
        getattr(desk.dialog.statement, field).setText(text)
    desk.sign(PASSWORD, folder / "podpisany.docx")
    assert "Modrogóra" in desk.dialog.reports.said
    again = SignDialog(desk.dialog.context, Answers(None))
    bring(desk.qtbot, again)
    said = again.statement.statement
    assert (said.role, said.place, said.comment) == ("Wójt Gminy", "Modrogóra", "")
    for choose in (again.choose, VerifyDialog(asked := Answers(None)).choose):
        choose()
    assert asked.details[-1] == folder


def test_what_warns_is_told_to_a_screen_reader_too(desk: SigningDesk, tmp_path: Path) -> None:
    path = tmp_path / "podpisany.docx"
    desk.sign(PASSWORD, path)
    edited = docx.Document(path)
    edited.add_paragraph("Dopisane.")
    edited.save(path)
    again = SigningDesk(desk.qtbot, desk.dialog.context, tmp_path)
    again.take(path)
    assert "dawne podpisy już nie obowiązują" in again.dialog.step.accessibleDescription()


def card(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *puts: softhsm.Put) -> CardKey:
    """The first key on a card with these certificates."""
    module = softhsm.soft_card(tmp_path, monkeypatch, puts)
    return signing_keys.keys_on_cards(module)[0]


def test_a_card_with_an_expired_certificate_is_asked_about_before_its_pin(
    desk: SigningDesk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    expired = pki.leaf("p-256", CertificateFlaw.EXPIRED)
    key = card(tmp_path, monkeypatch, softhsm.Put(expired))
    desk.dialog.keys.file.files.clear()
    wanted = desk.dialog.run
    desk.answers.lay(False)
    wanted.begin(key, signing_wanted(desk))
    assert desk.answers.questions == ["Podpisać mimo to tym certyfikatem?"]
    assert wanted.job is None


def test_the_pin_of_a_reader_with_keys_is_never_asked_for_in_the_window(
    desk: SigningDesk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    key = card(tmp_path, monkeypatch, softhsm.Put(pki.leaf("p-256")))
    with desk.qtbot.waitSignal(desk.dialog.run.refused, timeout=20_000):
        desk.dialog.run.begin(replace(key, token=replace(key.token, pad=True)), signing_wanted(desk))
    assert not desk.answers.questions
    assert files(tmp_path) == ["raport.docx"]


def test_the_issuers_on_a_card_are_not_offered_to_sign(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put = softhsm.Put(pki.leaf("p-256"), with_chain=True)
    module = softhsm.soft_card(tmp_path, monkeypatch, [put])
    assert [each.signer.name for each in signing_keys.keys_on_cards(module)] == [pki.SIGNER]


def signing_wanted(desk: SigningDesk) -> Wanted:
    """The report to be signed, with nothing kept of it."""
    subject = desk.dialog._subject
    return Wanted(Order(subject.name, subject.content, agreed=True), None)


def test_nothing_else_than_paths_role_and_place_is_remembered(desk: SigningDesk, tmp_path: Path) -> None:
    desk.dialog.statement.comment.setText("zatwierdzam")
    desk.sign(PASSWORD, tmp_path / "podpisany.docx")
    remembered = settings.paths.settings_file().read_text(encoding="utf-8")
    assert "zatwierdzam" not in remembered
