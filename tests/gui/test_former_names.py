"""Where a realizer is named, a name that it had is known."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QTabWidget

from db.queries.realizers import realizers
from desktop.app.realizer_names import add_name
from gui.structure_desk import Desk

ENTER = Qt.Key.Key_Return


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = Desk(tmp_path / "struktura.spr")
    made.go("Profilaktyka")
    nursery = next(each for each in made.context.workspace.read(realizers) if each.name == "Żłobek")
    made.context.perform(add_name, nursery.id, "Ochronka", None, 2020)
    made.inspector.findChild(QTabWidget).setCurrentIndex(1)
    made.field(QLineEdit, "Dodaj realizatora").setFocus()
    yield made
    made.close()


def test_a_former_name_is_proposed_with_the_present_one(desk: Desk) -> None:
    desk.press("ochro")
    popup = desk.field(QLineEdit, "Dodaj realizatora").completer().popup()
    assert [popup.model().index(row, 0).data() for row in range(popup.model().rowCount())] == [
        "Ochronka (dziś: Żłobek)"
    ]
    popup.setCurrentIndex(popup.model().index(0, 0))
    desk.press(ENTER)
    assert [each.name for each in desk.card().realizers] == ["Ośrodek", "Żłobek"]


def test_a_former_name_typed_whole_adds_no_other_realizer(desk: Desk) -> None:
    before = desk.context.workspace.read(realizers)
    desk.press("ochronka", ENTER)
    assert [each.name for each in desk.card().realizers] == ["Ośrodek", "Żłobek"]
    assert desk.context.workspace.read(realizers) == before
