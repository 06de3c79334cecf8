"""The dictionary of units as the clerk meets it: described, doubted, searched, merged, with keys."""

from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from db import store
from db.domain.entities import Indicator, Node, Placement, Unit
from db.domain.kinds import Act
from db.domain.unit_forms import Flaw, UnitForm
from db.queries.programmes import units
from db.queries.unit_uses import unit_uses
from desktop.app.workspace import Workspace
from desktop.gui.context import Context
from desktop.gui.dialogs.unit_flaws import sentence
from desktop.gui.dialogs.unit_form import declined, example
from desktop.gui.dialogs.units_dialog import UnitsDialog
from gui.answers import Answers
from gui.hands import bring, press, retype, type_text

MEETING = Unit("spotkanie", "spotkania", "spotkań", "spotkania")


@pytest.fixture
def answers() -> Answers:
    return Answers()


@pytest.fixture
def dialog(qtbot: QtBot, context: Context, answers: Answers) -> UnitsDialog:
    made = UnitsDialog(context, None, answers)
    bring(qtbot, made)
    return made


def named(context: Context, singular: str) -> Unit:
    """The unit of that word."""
    return next(unit for unit in context.workspace.read(units) if unit.singular == singular)


def rows(dialog: UnitsDialog) -> list[list[str]]:
    """The list as it is shown."""
    model = dialog.table.model()
    return [
        [model.index(row, column).data() for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def select(dialog: UnitsDialog, *words: str) -> None:
    """Select the rows of these units, as with Ctrl and the mouse."""
    model = dialog.table.selectionModel()
    model.clear()
    flags = QItemSelectionModel.SelectionFlag
    for row, (singular, *_rest) in enumerate(rows(dialog)):
        if singular in words:
            model.setCurrentIndex(dialog.table.model().index(row, 0), flags.Select | flags.Rows)


def count_in(context: Context, unit: Unit, *labels: str) -> None:
    """New indicators that count in a new unit."""
    with context.workspace.transaction(Act.IMPORT) as edit:
        unit_id = edit.add(unit)
        for label in labels:
            edit.add(Indicator(label, unit_id=unit_id))


def test_every_unit_is_shown_with_its_forms_and_uses(dialog: UnitsDialog, context: Context) -> None:
    uses = context.workspace.read(unit_uses)
    expected = [
        [unit.singular, unit.few, unit.many, unit.fraction, str(len(uses.get(unit.id, ())))]
        for unit in context.workspace.read(units)
    ]
    assert sorted(rows(dialog)) == sorted(expected)
    assert dialog.table.hasFocus()
    assert dialog.form.fields[UnitForm.SINGULAR].text() == rows(dialog)[0][0]


def test_what_counts_in_a_unit_is_told_by_programmes(dialog: UnitsDialog, context: Context) -> None:
    with context.workspace.transaction(Act.IMPORT) as edit:
        unit_id = edit.add(Unit("seans", "seanse", "seansów"))
        for programme in context.programmes[:2]:
            whole = edit.add(Indicator("seanse", unit_id=unit_id))
            edit.add(Placement(edit.find(Node, programme_id=programme.id)[0].id, whole))
            edit.add(Indicator("w tym dla dzieci", unit_id=unit_id, parent_id=whole))
    select(dialog, "seans")
    first, second = sorted(each.title for each in context.programmes[:2])
    listed = ["– seanse", "– w tym dla dzieci"]
    assert dialog.form.uses.text().splitlines()[1:] == [first, *listed, second, *listed]


def test_one_word_is_enough_for_a_unit_that_the_catalogue_knows(
    dialog: UnitsDialog, context: Context, answers: Answers
) -> None:
    answers.lay("Mediacja")
    dialog.add.click()
    stored = named(context, "mediacja")
    assert (stored.few, stored.many, stored.fraction) == ("mediacje", "mediacji", "mediacji")
    assert dialog.table.current_id == stored.id
    assert dialog.form.sentence.text() == example(stored)
    assert dialog.table.hasFocus()


def test_a_word_that_the_catalogue_does_not_know_waits_for_its_forms(
    dialog: UnitsDialog, context: Context, answers: Answers
) -> None:
    answers.lay("seans")
    dialog.add.click()
    assert dialog.form.fields[UnitForm.FEW].hasFocus()
    assert dialog.form.warning(UnitForm.FEW) == sentence(Flaw.UNDECLINED, Unit("seans", "seans", "seans"))
    retype(dialog.form.fields[UnitForm.FEW], "seanse")
    press(dialog, Qt.Key.Key_Tab)
    retype(dialog.form.fields[UnitForm.MANY], "seansów")
    assert dialog.form.warning(UnitForm.FRACTION)
    press(dialog, Qt.Key.Key_Tab)
    retype(dialog.form.fields[UnitForm.FRACTION], "seansu")
    press(dialog, Qt.Key.Key_Return)
    stored = named(context, "seans")
    assert (stored.few, stored.many, stored.fraction) == ("seanse", "seansów", "seansu")
    assert [dialog.form.warning(form) for form in UnitForm] == [""] * 4
    assert dialog.isVisible()


def test_what_is_doubtful_is_said_under_the_field_while_it_is_typed_and_blocks_nothing(
    dialog: UnitsDialog, context: Context, answers: Answers
) -> None:
    answers.lay("wniosek")
    dialog.add.click()
    fraction = dialog.form.fields[UnitForm.FRACTION]
    fraction.setFocus()
    fraction.selectAll()
    type_text(fraction, "wniosków")
    assert dialog.form.warning(UnitForm.FRACTION)
    assert fraction.accessibleDescription() == dialog.form.warning(UnitForm.FRACTION)
    assert "1,5 wniosków" in dialog.form.sentence.text()
    press(dialog, Qt.Key.Key_Tab)
    assert named(context, "wniosek").fraction == "wniosków"


def test_the_same_unit_twice_is_refused_in_words(dialog: UnitsDialog, answers: Answers) -> None:
    answers.lay("mediacja", "plakat", "Mediacja")
    dialog.add.click()
    dialog.add.click()
    before = rows(dialog)
    dialog.add.click()
    assert "mediacja" in dialog.message.sentence
    assert rows(dialog) == before
    assert dialog.form.fields[UnitForm.SINGULAR].text() == "mediacja"


def test_a_refused_form_stays_with_its_unit_until_it_can_be_stored(
    dialog: UnitsDialog, context: Context, answers: Answers
) -> None:
    answers.lay("plakat", "mediacja")
    dialog.add.click()
    dialog.add.click()
    singular, few = dialog.form.fields[UnitForm.SINGULAR], dialog.form.fields[UnitForm.FEW]
    retype(singular, "")
    press(dialog, Qt.Key.Key_Tab)
    assert singular.accessibleDescription() == dialog.message.sentence != ""
    retype(few, "negocjacje")
    select(dialog, "plakat")
    assert (singular.text(), few.text(), singular.accessibleDescription()) == ("plakat", "plakaty", "")
    select(dialog, "mediacja")
    assert (singular.text(), few.text()) == ("", "negocjacje")
    retype(singular, "negocjacja")
    press(dialog, Qt.Key.Key_Return)
    assert named(context, "negocjacja").few == "negocjacje"
    assert (singular.accessibleDescription(), few.accessibleDescription()) == ("", "")


def test_a_form_too_long_is_not_cut(dialog: UnitsDialog, context: Context, answers: Answers) -> None:
    answers.lay("plakat")
    dialog.add.click()
    fraction = dialog.form.fields[UnitForm.FRACTION]
    retype(fraction, "")
    fraction.insert("ą" * 40_000)
    press(dialog, Qt.Key.Key_Return)
    assert "za długi" in dialog.message.sentence
    assert len(fraction.text()) == 40_000
    assert named(context, "plakat").fraction == "plakatu"


def test_giving_no_word_adds_nothing(dialog: UnitsDialog, answers: Answers) -> None:
    before = rows(dialog)
    answers.lay(None)
    dialog.add.click()
    assert rows(dialog) == before


def test_a_unit_in_use_stays_and_an_unused_one_goes_with_del(
    dialog: UnitsDialog, context: Context, answers: Answers
) -> None:
    used = next(row[0] for row in rows(dialog) if row[-1] != "0")
    select(dialog, used)
    dialog.table.setFocus()
    press(dialog, Qt.Key.Key_Delete)
    assert used in dialog.message.sentence
    assert used in [row[0] for row in rows(dialog)]
    answers.lay("wniosek")
    dialog.add.click()
    press(dialog, Qt.Key.Key_Delete)
    assert "wniosek" not in [row[0] for row in rows(dialog)]
    context.workspace.undo()
    assert "wniosek" in [row[0] for row in rows(dialog)]


def test_f2_leads_to_the_word_and_a_known_one_brings_its_forms(
    dialog: UnitsDialog, context: Context, answers: Answers
) -> None:
    answers.lay("seansik")
    dialog.add.click()
    dialog.table.setFocus()
    press(dialog, Qt.Key.Key_F2)
    retype(dialog.form.fields[UnitForm.SINGULAR], "umowa")
    press(dialog, Qt.Key.Key_Return)
    assert named(context, "umowa").many == "umów"
    assert dialog.form.fields[UnitForm.MANY].text() == "umów"


def test_forms_that_the_clerk_has_worded_are_not_worded_anew() -> None:
    own = Unit("mityng", "mityngi", "mityngów", id=7)
    renamed = Unit("spotkanie", "mityngi", "mityngów", id=7)
    assert declined(own, renamed) == renamed
    bare = Unit("mityng", "mityng", "mityng", id=7)
    assert declined(bare, Unit("spotkanie", "mityng", "mityng", id=7)) == Unit(
        "spotkanie", "spotkania", "spotkań", "spotkania", 7
    )


def test_searching_shows_only_what_has_these_letters(
    qtbot: QtBot, dialog: UnitsDialog, answers: Answers
) -> None:
    answers.lay("uczeń")
    dialog.add.click()
    dialog.search.setFocus()
    type_text(dialog.search, "UCZNI")
    qtbot.waitUntil(lambda: [row[0] for row in rows(dialog)] == ["uczeń"])
    assert dialog.form.fields[UnitForm.SINGULAR].text() == "uczeń"
    type_text(dialog.search, "qq")
    press(dialog, Qt.Key.Key_Return)
    assert rows(dialog) == []
    assert dialog.nothing.isVisible()
    assert not dialog.form.isEnabled()
    press(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert len(rows(dialog)) > 1


def test_units_are_merged_into_the_one_that_stays_and_it_is_said_what_changes(
    dialog: UnitsDialog, context: Context
) -> None:
    count_in(context, Unit("osób", "osób", "osób"), "liczba uczniów", "liczba seniorów")
    count_in(context, Unit("Osoba", "osoby", "osób"), "a", "b", "c")
    assert not dialog.merge.isEnabled()
    select(dialog, "osób", "Osoba")
    dialog.merge.click()
    merging = dialog.merging
    assert merging.kept_id == named(context, "Osoba").id
    assert merging.said.startswith("2 wskaźniki dostaną jednostkę „Osoba”.")
    merging.keep(named(context, "osób").id)
    assert merging.said.startswith("3 wskaźniki dostaną jednostkę „osób”.")
    QTest.keyClick(merging, Qt.Key.Key_Up)
    merging.keep(named(context, "Osoba").id)
    QTest.keyClick(merging, Qt.Key.Key_Return)
    assert ["Osoba", "osoby", "osób", "", "5"] in rows(dialog)
    current = dialog.table.currentIndex()
    assert current.data() == "Osoba"
    assert dialog.table.viewport().rect().contains(dialog.table.visualRect(current).center())
    assert dialog.focusWidget() is dialog.table
    assert dialog.message.sentence == "Scalono: teraz wszystko to „Osoba”."
    assert "osób" not in [row[0] for row in rows(dialog)]
    assert context.workspace.undo().change_set.act is Act.MERGE_UNITS
    assert "osób" in [row[0] for row in rows(dialog)]


def test_similar_names_are_proposed_and_nothing_merges_by_itself(
    dialog: UnitsDialog, context: Context, answers: Answers
) -> None:
    count_in(context, Unit("zgłoszenie", "zgłoszenia", "zgłoszeń"), "a")
    count_in(context, Unit("zgłoszenia", "zgłoszenia", "zgłoszeń"), "b")
    while "zgłoszenie" not in dialog.similar.words.text():
        dialog.similar.next.click()
    dialog.similar.merge.click()
    dialog.merging.keep(named(context, "zgłoszenie").id)
    QTest.keyClick(dialog.merging, Qt.Key.Key_Escape)
    assert named(context, "zgłoszenia")
    dialog.similar.merge.click()
    dialog.merging.keep(named(context, "zgłoszenie").id)
    dialog.merging.step.click()
    assert "zgłoszenia" not in [row[0] for row in rows(dialog)]
    assert "zgłoszenie" not in dialog.similar.words.text() or dialog.similar.isHidden()
    assert answers.questions == []


def test_without_units_it_is_said_what_to_do_first(qtbot: QtBot, tmp_path: Path, answers: Answers) -> None:
    workspace = Workspace(store.create(tmp_path / "pusty.spr"))
    dialog = UnitsDialog(Context(workspace), None, answers)
    bring(qtbot, dialog)
    assert dialog.empty.isVisible()
    assert not dialog.form.isVisible()
    answers.lay("spotkanie")
    dialog.empty.acted.emit()
    assert rows(dialog) == [["spotkanie", "spotkania", "spotkań", "spotkania", "0"]]
    assert not dialog.empty.isVisible()
    workspace.close()


@pytest.mark.parametrize("flaw", Flaw)
def test_every_flaw_has_its_sentence(flaw: Flaw) -> None:
    assert sentence(flaw, MEETING).endswith(".")
