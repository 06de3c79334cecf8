"""What is typed in the inspector: it reaches its own indicator and file, or stays until it can."""

from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from db.domain.errors import Refusal
from db.domain.kinds import NarrativeSection, TargetKind
from db.domain.periods import year
from db.queries.indicator_card import indicator_card
from db.queries.narratives import narratives as texts_of
from desktop.app import files, narratives, targets
from desktop.gui.structure.fields import LineField, TextField
from desktop.gui.structure.target_fields import TargetFields
from gui.hands import retype, type_text
from gui.structure_desk import ENTER, ESC, Desk, build


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = Desk(tmp_path / "struktura.spr")
    made.go("Profilaktyka")
    made.unfold("Wartość bazowa i docelowe")
    yield made
    made.close()


def choose(desk: Desk, indicator_id: int) -> TargetFields:
    """Show what is planned for an indicator."""
    desk.inspector.indicators.view.setFocus()
    desk.inspector.indicators.view.choose(indicator_id)
    QApplication.processEvents()  # new fields are shown
    return desk.inspector.findChild(TargetFields)


def plan(desk: Desk, **amounts: str) -> None:
    """Plan these amounts for the first indicator, by their years."""
    for name, amount in amounts.items():
        period = year(int(name.removeprefix("in_")))
        targets.set_target(desk.context.workspace, 1, period, TargetKind.TARGET, amount)


def plans(desk: Desk, indicator_id: int = 1) -> dict[int, int]:
    """What the file has planned, by years."""
    found = desk.context.workspace.read(indicator_card, indicator_id).plans
    return {each.period.year: int(each.target.amount) for each in found}


def test_an_amount_half_typed_stays_with_its_plan_when_another_one_goes(desk: Desk) -> None:
    plan(desk, in_2026="60", in_2025="50")
    field = choose(desk, 1).amounts[1]
    retype(field, "99")
    desk.context.perform(lambda workspace: workspace.undo())
    assert field.hasFocus()
    desk.inspector.indicators.view.setFocus()
    assert plans(desk) == {2026: 99}


def test_a_refused_amount_stays_with_its_plan_until_it_is_stored(desk: Desk) -> None:
    plan(desk, in_2026="60")
    field = choose(desk, 1).amounts[0]
    retype(field, "1O0")
    QTest.keyClick(field, ENTER)
    assert desk.refusals == [Refusal.AMOUNT_UNREAD]
    assert field.text() == "1O0"
    assert "„1O0” to nie liczba" in field.accessibleDescription()
    plan(desk, in_2027="70")
    assert field.text() == "1O0"
    choose(desk, 2)
    field = choose(desk, 1).amounts[0]
    assert field.text() == "1O0"
    retype(field, "100")
    QTest.keyClick(field, ENTER)
    assert plans(desk) == {2026: 100, 2027: 70}
    assert field.accessibleDescription() == ""


def test_esc_takes_a_refused_amount_back(desk: Desk) -> None:
    plan(desk, in_2026="60")
    field = choose(desk, 1).amounts[0]
    retype(field, "dużo")
    QTest.keyClick(field, ENTER)
    QTest.keyClick(field, ESC)
    assert (field.text(), field.accessibleDescription()) == ("60", "")


def test_a_new_amount_half_typed_waits_for_its_indicator(desk: Desk) -> None:
    fields = choose(desk, 1)
    fields.amount.setFocus()
    type_text(fields.amount, "77")
    choose(desk, 2)
    assert fields.amount.text() == ""
    choose(desk, 1)
    assert fields.amount.text() == "77"
    fields.add.click()
    assert fields.amount.text() == ""
    assert list(plans(desk).values()) == [77]
    assert plans(desk, 2) == {}


def test_prose_within_its_pause_is_stored_in_the_file_for_which_it_was_typed(
    desk: Desk, tmp_path: Path
) -> None:
    node, period = desk.id("Profilaktyka"), desk.context.period.id
    type_text(desk.prose_field(), "Zażółć")
    build(tmp_path / "inny.spr")
    former = desk.context.workspace
    with closing(former):
        desk.context.open(files.open_file(tmp_path / "inny.spr"))
        assert [each.body for each in former.read(texts_of, 1, period, node).values()] == ["Zażółć"]
    QTest.qWait(1200)
    assert desk.prose() == {}


SPACED = "W 2024\u00a0r. wydano 12\u202f484\u00a0zł\u2028w dwóch ratach;\t„ok.\u00a028”"


def test_looking_at_prose_changes_none_of_its_signs(desk: Desk) -> None:
    node, period = desk.id("Profilaktyka"), desk.context.period.id
    section = NarrativeSection.INTRODUCTION
    narratives.set_prose(desk.context.workspace, 1, period, section, SPACED, node_id=node)
    before = desk.context.workspace.next_undo()
    desk.prose_field()
    desk.go("Poradnictwo")
    desk.go("Profilaktyka")
    assert desk.context.workspace.next_undo() == before
    type_text(desk.prose_field(), "A ")
    desk.view.setFocus()
    assert desk.prose()[section] == f"A {SPACED}".replace("\u2028", "\n")  # a line is a paragraph there


@pytest.mark.parametrize("text", [SPACED, "a\rb\r\nc", "z\u00adłą\u200bcz", "\ufeffx", "🙂 ا"])
@pytest.mark.parametrize("field", [TextField, LineField])
def test_a_field_that_shows_any_text_has_nothing_to_store(
    qtbot: QtBot, field: Callable[..., TextField | LineField], text: str
) -> None:
    made = field("Opis", 2) if field is TextField else field("Opis")
    qtbot.addWidget(made)
    entered: list[str] = []
    made.entered.connect(entered.append)
    made.show_text(text, of=1)
    made.save()
    made.show_text(text, of=1)
    made.show_text("inny", of=2)
    assert entered == []
