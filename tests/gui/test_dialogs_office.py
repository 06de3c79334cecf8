"""The office's data: names are stored and shown as documents will have them, with a small emblem."""

from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QDate, QIODevice, Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from db.domain.entities import Signatory
from db.domain.kinds import Act, SignatoryRole
from db.queries import programmes
from db.queries.signatories import signatories
from desktop.gui.context import Context
from desktop.gui.dialogs.logo_field import LARGEST
from desktop.gui.dialogs.office_dialog import OfficeDialog
from desktop.gui.dialogs.signatories_model import ACTING_FOR, NAME
from gui.answers import Answers
from gui.hands import bring, press, retype


def picture(kind: str) -> bytes:
    """A small picture file."""
    image = QImage(8, 8, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.red)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, kind)
    return buffer.data().data()


def test_what_is_typed_is_stored_in_one_gesture(qtbot: QtBot, context: Context) -> None:
    before = context.workspace.read(programmes.office)
    dialog = OfficeDialog(context)
    bring(qtbot, dialog)
    assert dialog.lines["name"].hasFocus()
    retype(dialog.lines["name"], " Urząd  Miasta Kielce ")
    retype(dialog.lines["head_name"], "")
    retype(dialog.lines["council_genitive"], "Rady Miasta Kielce")
    press(dialog, Qt.Key.Key_Return)
    assert not dialog.isVisible()
    after = context.workspace.read(programmes.office)
    assert (after.name, after.council_genitive) == ("Urząd Miasta Kielce", "Rady Miasta Kielce")
    assert after.address == before.address
    context.workspace.undo()
    assert context.workspace.read(programmes.office) == before


def test_the_contact_and_the_letter_to_realizers_are_stored(qtbot: QtBot, context: Context) -> None:
    dialog = OfficeDialog(context)
    bring(qtbot, dialog)
    assert "Szanowni Państwo" in dialog.letter.placeholderText()
    retype(dialog.lines["contact"], "tel. 41 000 00 00")
    retype(dialog.letter, "Prosimy o dane.")
    dialog.accept()
    after = context.workspace.read(programmes.office)
    assert (after.contact, after.form_letter) == ("tel. 41 000 00 00", "Prosimy o dane.")


def test_the_example_follows_every_letter(qtbot: QtBot, context: Context) -> None:
    dialog = OfficeDialog(context)
    bring(qtbot, dialog)
    retype(dialog.lines["locality"], "Łódź")
    retype(dialog.lines["locality_locative"], "Łodzi")
    retype(dialog.lines["council_genitive"], "Rady Miejskiej w Łodzi")
    retype(dialog.lines["head_name"], "Zofia Żak")
    lines = dialog._example.text().splitlines()
    assert lines[1] == f"Łódź, {QDate.currentDate().year()}"
    assert lines[2] == "przyjęta uchwałą Rady Miejskiej w Łodzi w Łodzi"
    assert lines[-1] == "Zofia Żak"


@pytest.mark.parametrize(
    ("typed", "said"),
    [("Kielcach", "w Kielcach"), ("w Kielcach", "w Kielcach"), ("we Wrocławiu", "we Wrocławiu")],
)
def test_the_preposition_is_said_once(qtbot: QtBot, context: Context, typed: str, said: str) -> None:
    dialog = OfficeDialog(context)
    bring(qtbot, dialog)
    retype(dialog.lines["locality_locative"], typed)
    assert dialog._example.text().splitlines()[2].endswith(f"Modrogóra {said}")


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_an_emblem_is_taken_stored_and_removed(
    qtbot: QtBot, context: Context, tmp_path: Path, kind: str
) -> None:
    path = tmp_path / "herb.png"
    path.write_bytes(picture(kind))
    dialog = OfficeDialog(context, None, Answers(path))
    bring(qtbot, dialog)
    assert not dialog.logo.remove.isEnabled()
    dialog.logo.choose.click()
    dialog.step.click()
    assert context.workspace.read(programmes.office).logo == path.read_bytes()
    again = OfficeDialog(context, None, Answers())
    bring(qtbot, again)
    again.logo.remove.click()
    again.step.click()
    assert context.workspace.read(programmes.office).logo is None


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"GIF89a", "To nie jest obraz PNG ani JPEG."),
        (b"\x89PNG\r\n\x1a\n and no more", "To nie jest obraz PNG ani JPEG."),
        (b"\x89PNG\r\n\x1a\n" + bytes(LARGEST), "Obraz jest większy niż 1 MB. Wybierz mniejszy."),
        (None, "Nie można odczytać pliku."),
    ],
)
def test_what_is_no_small_picture_is_refused_beside_the_field(
    qtbot: QtBot, context: Context, tmp_path: Path, content: bytes | None, sentence: str
) -> None:
    path = tmp_path / "herb.png"
    if content is not None:
        path.write_bytes(content)
    dialog = OfficeDialog(context, None, Answers(path))
    bring(qtbot, dialog)
    dialog.logo.choose.click()
    assert dialog.logo._why_not.text() == sentence
    assert dialog.logo._why_not.isVisible()
    assert dialog.office.logo is None


def test_choosing_no_picture_changes_nothing(qtbot: QtBot, context: Context) -> None:
    dialog = OfficeDialog(context, None, Answers(None))
    bring(qtbot, dialog)
    dialog.logo.choose.click()
    assert not dialog.logo._why_not.isVisible()
    newest = context.workspace.next_undo()
    dialog.step.click()
    assert context.workspace.next_undo() == newest


def test_signatories_are_typed_in_and_stored_with_the_office(qtbot: QtBot, context: Context) -> None:
    with context.workspace.transaction(Act.EDIT_SIGNATORIES) as edit:
        for each in edit.find(Signatory):
            edit.remove(Signatory, each.id)
    dialog = OfficeDialog(context)
    bring(qtbot, dialog)
    dialog.signatories.prepared.click()
    model, view = dialog.signatories.model, dialog.signatories.view
    assert view.currentIndex() == model.index(model.rowCount() - 1, NAME)
    model.setData(view.currentIndex(), " Anna  Nowak ")
    dialog.signatories.approved.click()
    model.setData(model.index(1, ACTING_FOR), "Wójta Gminy Modrogóra")
    model.setData(model.index(1, NAME), "Jan Kowal")
    dialog.signatories.earlier.click()
    dialog.accept()
    first, second = context.workspace.read(signatories)
    assert (first.name, first.acting_for, first.role) == (
        "Jan Kowal",
        "Wójta Gminy Modrogóra",
        SignatoryRole.APPROVED,
    )
    assert second.name == "Anna Nowak"
    context.workspace.undo()
    assert context.workspace.read(signatories) == ()
