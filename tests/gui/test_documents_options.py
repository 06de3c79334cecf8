"""The options of a document: stored when set, shown only where they matter, seen in the preview."""

from pathlib import Path

import docx
import pytest
from pytestqt.qtbot import QtBot
from python_calamine import CalamineWorkbook

from db.domain.kinds import DocumentKind
from db.queries.programme_tree import programme_tree
from db.queries.tags import tags
from desktop.app import documents
from desktop.app.tags import tag_node
from desktop.gui.context import Context
from desktop.gui.documents.templates_dialog import TemplatesDialog
from gui.answers import Answers
from gui.documents_desk import DocumentsDesk
from gui.hands import bring, retype


@pytest.fixture
def desk(qtbot: QtBot, context: Context) -> DocumentsDesk:
    made = DocumentsDesk(qtbot, context)
    made.screen.tabs.setCurrentIndex(1)
    return made


def stored(desk: DocumentsDesk, kind: DocumentKind) -> object:
    """The options as the record has them."""
    return documents.layout(desk.context.workspace, desk.context.programme.id, kind).definition


def tag_id(desk: DocumentsDesk, name: str) -> int:
    """A tag by its name."""
    return next(tag.id for tag in desk.context.workspace.read(tags) if tag.name == name)


def test_a_report_is_a_draft_until_it_is_said_to_be_final(desk: DocumentsDesk) -> None:
    assert desk.paper.startswith("PROJEKT")
    desk.screen.options.draft.click()
    desk.settle()
    assert "PROJEKT" not in desk.paper
    assert stored(desk, DocumentKind.TABULAR_REPORT).final
    desk.context.workspace.undo()
    desk.qtbot.waitUntil(lambda: desk.screen.options.draft.isChecked())


def test_simple_tables_have_no_merged_cells(desk: DocumentsDesk) -> None:
    assert "rowspan" in desk.screen.paper._preview.html
    desk.screen.options.flat.click()
    desk.settle()
    assert "rowspan" not in desk.screen.paper._preview.html
    assert "colspan" not in desk.screen.paper._preview.html


def test_the_number_of_years_is_kept_with_the_document(desk: DocumentsDesk) -> None:
    desk.screen.options.years.setValue(1)
    desk.settle()
    assert desk.screen.options.shown.text() == "2026"
    assert stored(desk, DocumentKind.TABULAR_REPORT).years == 1
    assert stored(desk, DocumentKind.NARRATIVE_REPORT).years == 3


@pytest.mark.parametrize(
    ("kind", "here", "elsewhere"),
    [
        (DocumentKind.TABULAR_REPORT, ["years"], ["number", "date", "attached", "subject", "contributions"]),
        (DocumentKind.NARRATIVE_REPORT, ["years", "contributions"], ["number", "date", "subject"]),
        (DocumentKind.ADOPTING_RESOLUTION, ["number", "date", "attached"], ["years", "subject"]),
        (DocumentKind.EXTRACT, ["subject", "years"], ["number", "attached"]),
    ],
)
def test_only_what_matters_is_shown(
    desk: DocumentsDesk, kind: DocumentKind, here: list[str], elsewhere: list[str]
) -> None:
    desk.choose(kind)
    options = desk.screen.options
    assert [name for name in here if not getattr(options, name).isVisible()] == []
    assert [name for name in elsewhere if getattr(options, name).isVisible()] == []


def test_a_resolution_has_its_number_and_date(desk: DocumentsDesk) -> None:
    desk.choose(DocumentKind.RECEIVING_RESOLUTION)
    options = desk.screen.options
    for field, text in ((options.number, "XII/34/2026"), (options.date, "27.03.2026")):
        retype(field, text)
        field.editingFinished.emit()
    desk.settle()
    found = stored(desk, DocumentKind.RECEIVING_RESOLUTION)
    assert (found.number, found.date) == ("XII/34/2026", "2026-03-27")
    assert options.date.text() == "27 marca 2026 r."
    assert "27 marca 2026 r." in desk.paper


def test_a_date_that_is_none_is_said_to_be(desk: DocumentsDesk) -> None:
    desk.choose(DocumentKind.RECEIVING_RESOLUTION)
    retype(desk.screen.options.date, "kiedyś")
    desk.screen.options.date.editingFinished.emit()
    desk.settle()
    assert desk.screen.options._date_row.complaint == "Napisz datę jak: 29 marca 2024."
    assert desk.screen.options.date.text() == "kiedyś"
    assert "kiedyś" not in desk.paper


def test_another_report_can_be_attached(desk: DocumentsDesk) -> None:
    desk.choose(DocumentKind.RECEIVING_RESOLUTION)
    chooser = desk.screen.options.attached
    chooser.chosen.emit(chooser.itemData(chooser.findText("Sprawozdanie opisowe")))
    assert stored(desk, DocumentKind.RECEIVING_RESOLUTION).attached is DocumentKind.NARRATIVE_REPORT
    chooser.chosen.emit(0)
    assert stored(desk, DocumentKind.RECEIVING_RESOLUTION).attached is None


def test_an_extract_shows_what_bears_the_tag(desk: DocumentsDesk) -> None:
    workspace = desk.context.workspace
    goal = workspace.read(programme_tree, desk.context.programme.id)[0]
    tag_node(workspace, goal.id, ["raport o stanie gminy"])
    desk.choose(DocumentKind.EXTRACT)
    chooser = desk.screen.options.subject
    assert "etykieta: raport o stanie gminy" in [chooser.itemText(row) for row in range(chooser.count())]
    chooser.chosen.emit(tag_id(desk, "raport o stanie gminy"))
    desk.settle()
    assert not desk.screen.obstacle.isVisible()
    assert goal.text in desk.paper


def test_what_cannot_be_made_says_why_in_place_of_the_preview(desk: DocumentsDesk) -> None:
    workspace = desk.context.workspace
    goal = workspace.read(programme_tree, desk.context.programme.id)[0]
    tag_node(workspace, goal.id, ["seniorzy"])
    desk.choose(DocumentKind.EXTRACT)
    desk.screen.options.subject.chosen.emit(tag_id(desk, "seniorzy"))
    desk.settle()
    tag_node(workspace, goal.id, [])
    desk.settle()
    assert "Nic nie ma etykiety ani realizatora „seniorzy”" in desk.screen.obstacle.sentence
    assert desk.screen.obstacle.isVisible()
    assert desk.paper == ""
    assert not desk.screen.actions.word.isEnabled()


class TestTemplates:
    def own(self, folder: Path, name: str = "Urząd.docx") -> Path:
        """A Word document of the office's own."""
        path = folder / name
        docx.Document().save(str(path))
        return path

    def test_a_template_is_added_named_and_chosen(self, desk: DocumentsDesk, tmp_path: Path) -> None:
        desk.answers.lay(self.own(tmp_path), "Papier firmowy")
        desk.screen.actions.templates.trigger()
        dialog = desk.screen.templates
        dialog.add.click()
        assert dialog.message.isVisible()
        dialog.rename.click()
        chooser = desk.screen.options.template
        desk.qtbot.waitUntil(lambda: chooser.findText("Papier firmowy") > 0)
        chooser.chosen.emit(chooser.itemData(chooser.findText("Papier firmowy")))
        desk.settle()
        assert stored(desk, DocumentKind.TABULAR_REPORT).template_id == dialog.current_id
        assert dialog.table.model().index(0, 1).data() == "w 1 dokumencie"
        dialog.remove.click()
        desk.settle()
        assert stored(desk, DocumentKind.TABULAR_REPORT).template_id is None

    def test_what_is_no_word_document_is_refused_in_words(
        self, qtbot: QtBot, context: Context, tmp_path: Path
    ) -> None:
        path = tmp_path / "zdjęcie.docx"
        path.write_bytes(b"no zip")
        dialog = TemplatesDialog(context, Answers(path))
        bring(qtbot, dialog)
        dialog.add.click()
        assert "„zdjęcie.docx” nie nadaje się na szablon" in dialog.message.sentence
        assert dialog.table.model().rowCount() == 0


def test_a_document_without_values_asks_for_none(desk: DocumentsDesk) -> None:
    desk.screen.tabs.setCurrentWidget(desk.screen._checks)
    assert desk.screen.contents.values.isVisible()
    desk.choose(DocumentKind.ADOPTING_RESOLUTION)
    assert not desk.screen.contents.values.isVisible()
    assert not desk.screen.contents.doubts.isVisible()
    desk.choose(DocumentKind.NARRATIVE_REPORT)
    assert desk.screen.contents.values.isVisible()


def test_an_extract_can_be_a_workbook_too(desk: DocumentsDesk, tmp_path: Path) -> None:
    sheet = desk.screen.actions.sheet
    assert not sheet.isVisible()
    workspace = desk.context.workspace
    goal = workspace.read(programme_tree, desk.context.programme.id)[0]
    tag_node(workspace, goal.id, ["seniorzy"])
    desk.choose(DocumentKind.EXTRACT)
    desk.screen.options.subject.chosen.emit(tag_id(desk, "seniorzy"))
    desk.settle()
    desk.answers.lay(tmp_path / "Wyciąg.xlsx")
    sheet.trigger()
    desk.qtbot.waitUntil(lambda: desk.screen.export.job is None)
    rows = CalamineWorkbook.from_path(tmp_path / "Wyciąg.xlsx").get_sheet_by_index(0).to_python()
    assert any(goal.text in str(cell) for row in rows for cell in row)
