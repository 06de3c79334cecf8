"""The directory of realizers: added, renamed, moved, described, and removed only when nobody needs them."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QModelIndex, Qt
from pytestqt.qtbot import QtBot

from db.domain.entities import Indicator, IndicatorRealizer, Realizer
from db.domain.kinds import Act
from db.queries.realizer_uses import RealizerUse, realizer_uses
from db.queries.realizers import realizers
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
    assert context.workspace.read(realizer_uses)[realizer_id] == (RealizerUse("", label),)


def test_everything_below_a_realizer_is_barred_from_being_above_it() -> None:
    office, unit, team = Realizer("Urząd", id=1), Realizer("Wydział", 1, id=2), Realizer("Zespół", 2, id=3)
    school = Realizer("Szkoła", id=4)
    assert not_below((office, unit, team, school), 1) == (school,)
    assert not_below((office, unit, team, school), 3) == (office, unit, school)
