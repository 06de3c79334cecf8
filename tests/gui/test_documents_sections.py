"""The sections of a document are ticked, moved, renamed and written; the preview follows, undo takes back."""

from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

import kielce
from db.domain.kinds import DocumentKind, DocumentPart
from desktop.app import files
from desktop.gui.context import Context
from gui.documents_desk import DocumentsDesk
from gui.hands import retype, type_text

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def desk(qtbot: QtBot, context: Context) -> DocumentsDesk:
    return DocumentsDesk(qtbot, context)


def section(desk: DocumentsDesk, title: str) -> object:
    """A stored section by its words in the list."""
    return desk.stored()[desk.shown.index(title)]


class TestList:
    def test_sections_are_listed_by_heading_or_else_by_what_they_are(self, desk: DocumentsDesk) -> None:
        assert desk.shown[:4] == ["Strona tytułowa", "Spis treści", "Wprowadzenie", "Cele i zadania"]

    def test_space_leaves_a_section_out_and_undo_brings_it_back(self, desk: DocumentsDesk) -> None:
        desk.go_to("Wprowadzenie")
        assert "Podstawa prawna:" in desk.paper
        desk.press(Qt.Key.Key_Space)
        assert "Podstawa prawna:" not in desk.paper
        desk.context.workspace.undo()
        desk.qtbot.waitUntil(lambda: "Podstawa prawna:" in desk.paper)

    def test_alt_and_arrows_move_a_section_and_stay_with_it(self, desk: DocumentsDesk) -> None:
        desk.go_to("Wprowadzenie")
        desk.press(Qt.Key.Key_Down, ALT)
        assert desk.shown[2:4] == ["Cele i zadania", "Wprowadzenie"]
        assert desk.screen.sections.current.title == "Wprowadzenie"
        desk.press(Qt.Key.Key_Up, ALT)
        assert desk.shown[2:4] == ["Wprowadzenie", "Cele i zadania"]

    def test_quick_keys_move_one_and_the_same_section(self, desk: DocumentsDesk) -> None:
        desk.go_to("Wprowadzenie")
        others = [title for title in desk.shown if title != "Wprowadzenie"]
        for _ in range(3):
            QTest.keyClick(desk.screen.sections.view, Qt.Key.Key_Down, ALT)
        desk.settle()
        assert desk.shown == [*others[:5], "Wprowadzenie", *others[5:]]
        assert desk.screen.sections.current.title == "Wprowadzenie"

    def test_the_first_section_moves_no_higher(self, desk: DocumentsDesk) -> None:
        before = desk.shown
        desk.go_to(before[0])
        desk.press(Qt.Key.Key_Up, ALT)
        assert desk.shown == before

    def test_a_section_dropped_between_others_stands_there(self, desk: DocumentsDesk) -> None:
        model = desk.screen.sections.view.sections
        carried = model.mimeData([model.index(desk.shown.index("Wprowadzenie"), 0)])
        model.dropMimeData(carried, Qt.DropAction.MoveAction, 0, 0, QModelIndex())
        desk.qtbot.waitUntil(lambda: desk.shown[0] == "Wprowadzenie")
        model.dropMimeData(model.mimeData([model.index(0, 0)]), Qt.DropAction.MoveAction, 3, 0, QModelIndex())
        desk.qtbot.waitUntil(lambda: desk.shown[2] == "Wprowadzenie")

    def test_alt_and_sideways_changes_the_level(self, desk: DocumentsDesk) -> None:
        desk.go_to("Finansowanie")
        desk.press(Qt.Key.Key_Right, ALT)
        assert section(desk, "Finansowanie").level == 2
        desk.press(Qt.Key.Key_Left, ALT)
        assert section(desk, "Finansowanie").level == 1

    def test_f2_renames_a_section(self, desk: DocumentsDesk) -> None:
        desk.go_to("Wprowadzenie")
        desk.press(Qt.Key.Key_F2)
        editor = desk.screen.sections.view.findChild(type(desk.screen.options.number))
        retype(editor, "Wstęp")
        QTest.keyClick(editor, Qt.Key.Key_Return)
        desk.qtbot.waitUntil(lambda: "Wstęp" in desk.paper)
        assert "Wstęp" in desk.shown

    def test_only_a_section_of_ones_own_can_be_removed(self, desk: DocumentsDesk) -> None:
        desk.go_to("Wprowadzenie")
        desk.press(Qt.Key.Key_Delete)
        assert "Wprowadzenie" in desk.shown

    def test_an_own_section_stands_after_the_current_one_and_can_go_again(self, desk: DocumentsDesk) -> None:
        desk.go_to("Wprowadzenie")
        desk.answers.lay("Metoda")
        desk.screen.sections.add_action.trigger()
        desk.settle()
        assert desk.shown[3] == "Metoda"
        assert desk.stored()[3].part is DocumentPart.OWN
        assert desk.screen.sections.current.title == "Metoda"
        desk.press(Qt.Key.Key_Delete)
        assert "Metoda" not in desk.shown

    def test_each_kind_of_document_has_sections_of_its_own(self, desk: DocumentsDesk) -> None:
        before = desk.shown
        desk.go_to("Wprowadzenie")
        desk.press(Qt.Key.Key_Space)
        desk.choose(DocumentKind.NARRATIVE_REPORT)
        assert all(each.id == 0 for each in desk.stored(DocumentKind.NARRATIVE_REPORT))
        desk.choose(DocumentKind.TABULAR_REPORT)
        assert desk.shown == before
        assert not section(desk, "Wprowadzenie").included

    def test_putting_back_asks_first_and_can_be_undone(self, desk: DocumentsDesk) -> None:
        desk.go_to("Wprowadzenie")
        desk.press(Qt.Key.Key_Space)
        desk.answers.lay(False)
        desk.screen.sections.reset_action.trigger()
        assert not section(desk, "Wprowadzenie").included
        desk.answers.lay(True)
        desk.screen.sections.reset_action.trigger()
        desk.settle()
        assert section(desk, "Wprowadzenie").included
        desk.context.workspace.undo()
        assert not section(desk, "Wprowadzenie").included


class TestOneSection:
    def open(self, desk: DocumentsDesk, title: str) -> object:
        """Open a section with Enter."""
        desk.go_to(title)
        desk.press(Qt.Key.Key_Return)
        return desk.screen.sections.dialog

    def test_text_is_stored_on_leaving_and_stands_in_the_document(self, desk: DocumentsDesk) -> None:
        dialog = self.open(desk, "Wprowadzenie")
        type_text(dialog.prose.focusProxy(), "Rok był spokojny.")
        dialog.accept()
        desk.qtbot.waitUntil(lambda: "Rok był spokojny." in desk.paper)
        assert section(desk, "Wprowadzenie").body == "Rok był spokojny."
        assert desk.screen.sections.view.sections.index(2, 1).data() == "własny tekst"

    def test_escape_loses_nothing(self, desk: DocumentsDesk) -> None:
        dialog = self.open(desk, "Wprowadzenie")
        type_text(dialog.prose.focusProxy(), "Zostaje.")
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
        desk.qtbot.waitUntil(lambda: section(desk, "Wprowadzenie").body == "Zostaje.")

    def test_the_heading_and_the_level_are_stored(self, desk: DocumentsDesk) -> None:
        dialog = self.open(desk, "Wprowadzenie")
        retype(dialog.heading, "Słowo wstępne")
        dialog.level.setCurrentIndex(1)
        dialog.level.activated.emit(1)
        dialog.accept()
        desk.settle()
        stored = section(desk, "Słowo wstępne")
        assert (stored.title, stored.level) == ("Słowo wstępne", 2)

    def test_a_title_page_has_no_text_of_its_own(self, desk: DocumentsDesk) -> None:
        assert self.open(desk, "Strona tytułowa").prose is None


class TestPreviewAndList:
    def test_going_to_a_section_shows_it_in_the_preview(self, desk: DocumentsDesk) -> None:
        assert desk.screen.paper.verticalScrollBar().value() == 0
        desk.go_to("Cele i zadania")
        top = desk.screen.paper.cursorForPosition(QPoint(100, 24)).block().text()
        assert top.startswith("Cel strategiczny I")

    def test_a_click_in_the_preview_goes_to_its_section(self, desk: DocumentsDesk) -> None:
        desk.screen.paper.show_words("Podstawa prawna:")
        place = desk.screen.paper.cursorRect().center()
        QTest.mouseClick(desk.screen.paper.viewport(), Qt.MouseButton.LeftButton, pos=place)
        assert desk.screen.sections.current.title == "Wprowadzenie"

    def test_the_preview_goes_on_where_its_end_is_reached(self, qtbot: QtBot, tmp_path: Path) -> None:
        kielce.build(tmp_path / "kielce.spr")
        workspace = files.open_file(tmp_path / "kielce.spr")
        desk = DocumentsDesk(qtbot, Context(workspace))
        desk.answers.lay("Posłowie")
        desk.screen.sections.view.go_to(len(desk.shown) - 1)
        desk.screen.sections.add_action.trigger()
        desk.settle()
        desk.press(Qt.Key.Key_Return)
        type_text(desk.screen.sections.dialog.prose.focusProxy(), "Ostatnie zdanie.")
        desk.screen.sections.dialog.accept()
        desk.qtbot.waitUntil(lambda: "Ostatnie zdanie." in desk.paper and not desk.screen.paper.has_more)
        workspace.close()

    def test_the_preview_stays_where_it_is_when_a_value_changes_elsewhere(self, desk: DocumentsDesk) -> None:
        bar = desk.screen.paper.verticalScrollBar()
        bar.setValue(bar.maximum() // 2)
        before = bar.value()
        desk.screen.options.draft.setChecked(False)
        desk.settle()
        assert "PROJEKT" not in desk.paper
        assert abs(bar.value() - before) < 60
