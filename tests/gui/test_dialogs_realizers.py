"""The directory of realizers: added, renamed, moved, described, and removed only when nobody needs them."""

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from db import store
from db.domain.entities import Contribution, Indicator, IndicatorRealizer, Realizer
from db.domain.kinds import Act
from db.queries.programme_tree import programme_tree
from db.queries.realizer_uses import RealizerUse, realizer_uses
from db.queries.realizers import former_names, node_realizers, realizers, realizers_in
from desktop.app.realizers import assign
from desktop.app.values import Place
from desktop.app.workspace import Workspace
from desktop.gui.context import Context
from desktop.gui.dialogs.realizers_dialog import RealizersDialog, not_below
from desktop.gui.dialogs.row_items import ID
from gui.answers import Answers
from gui.hands import bring, press, retype


@pytest.fixture
def answers() -> Answers:
    return Answers()


@pytest.fixture
def dialog(qtbot: QtBot, context: Context, answers: Answers) -> RealizersDialog:
    made = RealizersDialog(context, None, answers)
    bring(qtbot, made)
    return made


def named(context: Context, name: str) -> Realizer:
    """The realizer of that name."""
    return next(each for each in context.workspace.read(realizers) if each.name == name)


def indexes(dialog: RealizersDialog, parent: QModelIndex = QModelIndex()) -> Iterator[QModelIndex]:  # noqa: B008
    """Every row of the tree, institutions before their units."""
    model = dialog.tree.model()
    for row in range(model.rowCount(parent)):
        yield model.index(row, 0, parent)
        yield from indexes(dialog, model.index(row, 0, parent))


def choose(dialog: RealizersDialog, realizer: Realizer) -> None:
    """Make a realizer the current one."""
    index = next(index for index in indexes(dialog) if index.data(ID) == realizer.id)
    dialog.tree.setCurrentIndex(index)


def test_the_tree_shows_every_realizer_under_its_institution(
    dialog: RealizersDialog, context: Context
) -> None:
    known = {each.id: each for each in context.workspace.read(realizers)}
    for index in indexes(dialog):
        realizer = known.pop(index.data(ID))
        assert index.data() == realizer.name
        assert index.parent().data(ID) == realizer.parent_id
    assert known == {}
    assert dialog.tree.hasFocus()
    assert dialog.current_id is not None


def test_an_institution_and_its_unit_are_added(
    dialog: RealizersDialog, context: Context, answers: Answers
) -> None:
    answers._answers += ["Straż Gminna", "Patrol szkolny"]
    dialog.add.click()
    assert dialog.form.name.text() == "Straż Gminna"
    dialog.add_unit.click()
    assert named(context, "Patrol szkolny").parent_id == named(context, "Straż Gminna").id
    assert dialog.current_id == named(context, "Patrol szkolny").id


def test_giving_no_name_adds_nothing(dialog: RealizersDialog, context: Context, answers: Answers) -> None:
    before = context.workspace.read(realizers)
    answers._answers.append(None)
    dialog.add.click()
    assert context.workspace.read(realizers) == before


def test_f2_leads_to_the_name_and_enter_stores_it(dialog: RealizersDialog, context: Context) -> None:
    chosen = dialog.current_id
    press(dialog, Qt.Key.Key_F2)
    assert dialog.form.name.hasFocus()
    retype(dialog.form.name, "Urząd Miejski")
    press(dialog, Qt.Key.Key_Return)
    assert named(context, "Urząd Miejski").id == chosen
    assert dialog.isVisible()
    assert dialog.current_id == chosen
    assert dialog.form.name.hasFocus()


def test_a_name_that_is_taken_away_comes_back_with_the_reason(
    dialog: RealizersDialog, context: Context
) -> None:
    before = context.workspace.read(realizers)
    name = dialog.form.name.text()
    retype(dialog.form.name, "")
    press(dialog, Qt.Key.Key_Return)
    assert dialog.message.isVisible()
    assert dialog.form.name.text() == name
    assert context.workspace.read(realizers) == before


def test_contact_and_years_are_stored_when_the_field_is_left(
    dialog: RealizersDialog, context: Context
) -> None:
    name = dialog.form.name.text()
    retype(dialog.form.contact, "tel. 41 000 00 00")
    press(dialog, Qt.Key.Key_Tab)
    retype(dialog.form.years.last, "2027")
    press(dialog, Qt.Key.Key_Tab)
    changed = named(context, name)
    assert (changed.contact, changed.valid_from, changed.valid_to) == ("tel. 41 000 00 00", None, 2027)


def test_a_realizer_moves_under_another_but_never_under_its_own_unit(
    dialog: RealizersDialog, context: Context
) -> None:
    school = named(context, "Szkoła Podstawowa w Modrogórze")
    office = named(context, "Urząd Gminy Modrogóra")
    choose(dialog, school)
    offered = dialog.form.parent_choice
    offered.setCurrentIndex(offered.findData(office.id))
    offered.activated.emit(offered.currentIndex())
    assert named(context, school.name).parent_id == office.id
    choose(dialog, office)
    assert offered.findData(school.id) == -1
    assert offered.findData(office.id) == -1


def test_a_used_realizer_says_where_and_stays(dialog: RealizersDialog, context: Context) -> None:
    uses = context.workspace.read(realizer_uses)
    used = next(each for each in context.workspace.read(realizers) if each.id in uses)
    choose(dialog, used)
    said = dialog.form._uses.text()
    assert uses[used.id][0].programme in said
    assert f"– {uses[used.id][0].text}" in said
    dialog.remove.click()
    assert dialog.message.isVisible()
    assert used in context.workspace.read(realizers)


def test_an_unused_realizer_goes_with_del_and_comes_back_with_undo(
    dialog: RealizersDialog, context: Context, answers: Answers
) -> None:
    answers._answers.append("Straż Gminna")
    dialog.add.click()
    assert dialog.form._uses.text() == "Niczego jeszcze nie realizuje."
    press(dialog, Qt.Key.Key_Delete)
    assert "Straż Gminna" not in [each.name for each in context.workspace.read(realizers)]
    context.workspace.undo()
    assert "Straż Gminna" in [index.data() for index in indexes(dialog)]


def test_an_indicator_that_a_realizer_delivers_is_a_use(context: Context) -> None:
    with context.workspace.transaction(Act.ADD_REALIZER) as edit:
        realizer_id = edit.add(Realizer("Straż Gminna"))
        label = edit.get(Indicator, 1).label
        edit.add(IndicatorRealizer(1, realizer_id))
    assert context.workspace.read(realizer_uses)[realizer_id] == (
        RealizerUse(context.programmes[0].title, label),
    )


def test_everything_below_a_realizer_is_barred_from_being_above_it() -> None:
    office, unit, team = Realizer("Urząd", id=1), Realizer("Wydział", 1, id=2), Realizer("Zespół", 2, id=3)
    school = Realizer("Szkoła", id=4)
    assert not_below((office, unit, team, school), 1) == (school,)
    assert not_below((office, unit, team, school), 3) == (office, unit, school)


def select(dialog: RealizersDialog, *names: str) -> None:
    """Select the rows of these realizers, as with Ctrl and the mouse; the last becomes the current one."""
    model = dialog.tree.selectionModel()
    model.clear()
    flags = QItemSelectionModel.SelectionFlag
    for name in names:
        index = next(index for index in indexes(dialog) if index.data() == name)
        model.setCurrentIndex(index, flags.Select | flags.Rows)


def add(dialog: RealizersDialog, answers: Answers, *names: str) -> None:
    """Add institutions, each carrying nothing out."""
    for name in names:
        answers.lay(name)
        dialog.add.click()


def in_sight(dialog: RealizersDialog, name: str) -> bool:
    """Whether the row of a realizer is within the visible part of the tree."""
    row = next(index for index in indexes(dialog) if index.data() == name)
    return dialog.tree.viewport().rect().contains(dialog.tree.visualRect(row).center())


def test_two_realizers_are_merged_and_old_reports_keep_the_other_name(
    dialog: RealizersDialog, context: Context, answers: Answers
) -> None:
    add(dialog, answers, "Rada Seniora", "Kielecka Rada Seniorów")
    node_id = context.workspace.read(programme_tree, context.programme.id)[0].id
    realizer_id = context.workspace.read(realizers)[-2].id
    assign(context.workspace, node_id, [realizer_id])
    assert not dialog.merge.isEnabled()
    select(dialog, "Rada Seniora", "Kielecka Rada Seniorów")
    dialog.merge.click()
    merging = dialog.merging
    merging.keep(named(context, "Kielecka Rada Seniorów").id)
    assert merging.said.startswith("1 element lub wskaźnik przejdzie na „Kielecka Rada Seniorów”")
    assert not merging.until.isEnabled()
    QTest.keyClick(merging.keeps_name, Qt.Key.Key_Space)
    retype(merging.until, "2021")
    QTest.keyClick(merging.step, Qt.Key.Key_Return)
    assert not merging.isVisible()
    kept = named(context, "Kielecka Rada Seniorów")
    assert [each.name for each in context.workspace.read(realizers_in, 2021)][-1] == "Rada Seniora"
    assert context.workspace.read(node_realizers, context.programme.id)[node_id] == (kept.id,)
    choose(dialog, kept)
    assert dialog.form.former.view.model().index(0, 0).data() == "Rada Seniora (do 2021)"
    assert context.workspace.undo().change_set.act is Act.MERGE_REALIZERS
    assert named(context, "Rada Seniora")


def test_a_part_is_not_merged_with_its_whole_and_it_is_said_why(
    dialog: RealizersDialog, context: Context, answers: Answers
) -> None:
    add(dialog, answers, "Straż Gminna")
    answers.lay("Patrol szkolny")
    dialog.add_unit.click()
    select(dialog, "Straż Gminna", "Patrol szkolny")
    dialog.merge.click()
    dialog.merging.step.click()
    assert "Patrol szkolny" in dialog.merging.message.sentence
    assert dialog.merging.isVisible()
    assert named(context, "Patrol szkolny")


def test_the_one_that_stays_is_chosen_in_sight_and_it_is_said(
    dialog: RealizersDialog, context: Context, answers: Answers
) -> None:
    add(dialog, answers, "Rada Seniora", "Żłobek pierwszy")
    assert in_sight(dialog, "Żłobek pierwszy")
    dialog.resize(dialog.minimumSize())
    select(dialog, "Rada Seniora", "Żłobek pierwszy")
    dialog.merge.click()
    dialog.merging.keep(named(context, "Żłobek pierwszy").id)
    assert dialog.merging.said.startswith("Scalane pozycje niczego jeszcze nie realizują")
    dialog.merging.step.click()
    assert dialog.tree.currentIndex().data() == "Żłobek pierwszy"
    assert in_sight(dialog, "Żłobek pierwszy")
    assert dialog.focusWidget() is dialog.tree
    assert dialog.message.sentence == "Scalono: teraz wszystko to „Żłobek pierwszy”."


def test_of_three_realizers_no_former_name_is_asked(dialog: RealizersDialog, answers: Answers) -> None:
    add(dialog, answers, "Klub A", "Klub B", "Klub C")
    select(dialog, "Klub A", "Klub B", "Klub C")
    dialog.merge.click()
    assert not dialog.merging.keeps_name.isVisible()
    dialog.merging.step.click()
    names = [index.data() for index in indexes(dialog)]
    assert "Klub A" in names
    assert not {"Klub B", "Klub C"} & set(names)


def test_similar_names_are_proposed(dialog: RealizersDialog, context: Context, answers: Answers) -> None:
    add(dialog, answers, "Stowarzyszenie Razem", "STOWARZYSZENIE „RAZEM”")
    while "Stowarzyszenie Razem" not in dialog.similar.words.text():
        dialog.similar.next.click()
    dialog.similar.merge.click()
    dialog.merging.keep(named(context, "Stowarzyszenie Razem").id)
    dialog.merging.step.click()
    assert "Stowarzyszenie Razem" not in dialog.similar.words.text() or dialog.similar.isHidden()
    assert named(context, "Stowarzyszenie Razem")


def test_a_new_name_offers_to_keep_the_old_one_in_old_reports(
    dialog: RealizersDialog, context: Context, answers: Answers
) -> None:
    add(dialog, answers, "Rada Seniora")
    realizer_id = dialog.current_id
    retype(dialog.form.name, "Kielecka Rada Seniorów")
    press(dialog, Qt.Key.Key_Return)
    assert "Rada Seniora" in dialog.message.sentence
    dialog.message.acted.emit()
    describing = dialog.describing
    assert describing.name.field.text() == "Rada Seniora"
    retype(describing.years.last, "2022")
    QTest.keyClick(describing.years.last, Qt.Key.Key_Return)
    QTest.keyClick(describing.step, Qt.Key.Key_Return)
    found = context.workspace.read(former_names)[realizer_id]
    assert [(each.name, each.valid_from, each.valid_to) for each in found] == [("Rada Seniora", None, 2022)]
    retype(dialog.form.name, "Rada Miejska")
    press(dialog, Qt.Key.Key_Return)
    dialog.message.acted.emit()
    assert dialog.describing.years.years[0] == 2023
    dialog.describing.reject()


def test_a_slip_put_right_offers_nothing(dialog: RealizersDialog, answers: Answers) -> None:
    add(dialog, answers, "rada seniora")
    retype(dialog.form.name, "Rada Seniora")
    press(dialog, Qt.Key.Key_Return)
    assert not dialog.message.isVisible()


def test_former_names_are_added_changed_and_forgotten_with_keys(
    dialog: RealizersDialog, context: Context, answers: Answers
) -> None:
    add(dialog, answers, "Kielecka Rada Seniorów")
    former = dialog.form.former
    former.add.setFocus()
    press(dialog, Qt.Key.Key_Space)
    QTest.keyClick(dialog.describing.step, Qt.Key.Key_Return)
    assert dialog.describing.name.complaint
    retype(dialog.describing.name.field, "Rada Seniora")
    retype(dialog.describing.years.first, "2020")
    retype(dialog.describing.years.last, "2018")
    dialog.describing.step.click()
    assert dialog.describing.isVisible()
    retype(dialog.describing.years.last, "2022")
    press(dialog.describing, Qt.Key.Key_Tab)
    dialog.describing.step.click()
    assert former.view.model().index(0, 0).data() == "Rada Seniora (2020–2022)"
    former.view.setFocus()
    press(dialog, Qt.Key.Key_F2)
    retype(dialog.describing.name.field, "Rada Starszych")
    press(dialog.describing, Qt.Key.Key_Return)
    assert former.view.model().index(0, 0).data() == "Rada Starszych (2020–2022)"
    former.add.click()
    retype(dialog.describing.name.field, "Inna")
    retype(dialog.describing.years.last, "2021")
    dialog.describing.step.click()
    assert "Rada Starszych" in dialog.describing.message.sentence
    dialog.describing.reject()
    former.view.setFocus()
    press(dialog, Qt.Key.Key_Delete)
    assert dialog.current_id not in context.workspace.read(former_names)
    assert dialog.isVisible()


def test_who_delivered_figures_stays_and_it_is_said_what_to_do(
    dialog: RealizersDialog, context: Context, answers: Answers
) -> None:
    add(dialog, answers, "Straż Gminna")
    place = Place(1, context.period.id)
    with context.workspace.transaction(Act.IMPORT) as edit:
        edit.add(Contribution(*place, dialog.current_id, Decimal(3)))
    assert "1 pozycja" in dialog.form._uses.text()
    dialog.tree.setFocus()
    press(dialog, Qt.Key.Key_Delete)
    assert "Scal" in dialog.message.sentence
    assert named(context, "Straż Gminna")


def test_an_empty_directory_says_what_to_do_first(qtbot: QtBot, tmp_path: Path, answers: Answers) -> None:
    workspace = Workspace(store.create(tmp_path / "pusty.spr"))
    dialog = RealizersDialog(Context(workspace), None, answers)
    bring(qtbot, dialog)
    assert dialog.empty.isVisible()
    assert not dialog.form.isVisible()
    answers.lay("Straż Gminna")
    dialog.empty.acted.emit()
    assert dialog.form.name.text() == "Straż Gminna"
    assert not dialog.empty.isVisible()
    workspace.close()
