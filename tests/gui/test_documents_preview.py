"""The preview shows charts and pictures as well as words, and knows which section one looks at."""

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QPoint, Qt, QUrl
from PySide6.QtGui import QColor, QImage, QTextDocument
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from db.domain.blocks import ChartBlock, Picture
from db.domain.entities import Chart, ChartSeries, DocumentSection
from db.domain.kinds import Act, ChartKind, DocumentKind, DocumentPart, Form
from db.queries.indicator_sheet import indicator_sheet, sheet_indicators
from desktop.app.document_preview import Preview, preview
from desktop.app.documents import document, kinds
from desktop.gui.context import Context
from desktop.gui.documents.paper import Paper
from desktop.gui.documents.places_in_preview import section_at, section_starts
from desktop.gui.theme import Scheme, Theme
from desktop.gui.theme.tokens import DARK, LIGHT
from gui.documents_desk import DocumentsDesk
from gui.hands import bring


def drawn(paper: Paper, name: str) -> QImage:
    """What stands under a name of the HTML."""
    return paper.document().resource(QTextDocument.ResourceType.ImageResource, QUrl(name))


def picture(width: int, height: int) -> bytes:
    """A PNG."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(content.data())


def chart_of_an_indicator(context: Context) -> None:
    """A chart that no prose shows, of the first indicator that has numbers."""
    workspace, programme = context.workspace, context.programme
    sheet = workspace.read(indicator_sheet, programme.id, context.period.year)
    rows = workspace.read(sheet_indicators, [line.indicator_id for line in sheet.lines if line.indicator_id])
    chosen = next(
        row.indicator.id
        for row in rows.values()
        if row.values and all(value.form is Form.NUMBER for value in row.values.values())
    )
    with workspace.transaction(Act.ADD_CHART) as edit:
        chart = edit.add(Chart(programme.id, "Poradnictwo", ChartKind.LINE))
        edit.add(ChartSeries(chart, indicator_id=chosen))


def test_tables_far_below_are_never_found_above(qtbot: QtBot) -> None:
    row = "<tr><td>{0}</td><td>{0}</td></tr>".format
    filler = "".join(
        f"<p>akapit {place}</p><table>{row(place)}</table><ul><li>x</li></ul>" for place in range(400)
    )
    paper = Paper()
    paper.resize(790, 590)
    bring(qtbot, paper)
    for step in range(6):
        paper.show_preview(Preview(f"<h1>początek {step}</h1>{filler}<table>{row('podpis')}</table>"), step)
        found = [paper.cursorForPosition(QPoint(40, y)).position() for y in range(5, 580, 6)]
        assert found == sorted(found)


class TestImages:
    def test_a_chart_is_drawn_as_wide_as_the_paper(self, qtbot: QtBot, context: Context) -> None:
        chart_of_an_indicator(context)
        desk = DocumentsDesk(qtbot, context)
        desk.go_to("Zestawienia i wykresy")
        if not desk.screen.sections.current.included:
            desk.press(Qt.Key.Key_Space)
        paper = desk.screen.paper
        wide = drawn(paper, "chart:0")
        assert not wide.isNull()
        desk.screen.resize(900, 660)
        assert drawn(paper, "chart:0").width() < wide.width()

    def test_a_picture_is_as_wide_as_in_the_document(self, qtbot: QtBot) -> None:
        paper = Paper()
        bring(qtbot, paper)
        paper.resize(800, 600)
        html = '<p class="image"><img src="picture:0" alt="Herb"/></p>'
        paper.show_preview(Preview(html, pictures=(Picture(picture(50, 60), "Herb", 25),)))
        shown = drawn(paper, "picture:0")
        assert (shown.width(), shown.height()) == (94, 113)  # 25 mm at 96 dots an inch

    def test_a_picture_that_cannot_be_read_leaves_the_rest(self, qtbot: QtBot) -> None:
        paper = Paper()
        bring(qtbot, paper)
        html = '<p><img src="picture:0"/>Słowa</p>'
        paper.show_preview(Preview(html, pictures=(Picture(b"no picture", "Herb", 25),)))
        assert "Słowa" in paper.toPlainText()

    def test_one_document_after_another_can_be_shown(self, qtbot: QtBot, context: Context) -> None:
        chart_of_an_indicator(context)
        paper = Paper()
        bring(qtbot, paper)
        made = [
            preview(document(context.workspace, context.programme.id, kind, context.period), 240)
            for kind in kinds()
        ]
        for each in made * 2:
            paper.show_preview(each, of=each.html)
            assert paper.toPlainText()

    def test_what_is_printed_is_white_in_the_dark_theme_too(self, qtbot: QtBot, theme: Theme) -> None:
        html = '<h1>Cel</h1><p><img src="chart:0"/></p>'
        chart = ChartBlock(ChartKind.COLUMN, "Pusty", "Brak danych", (), ())
        theme.wear(Scheme.DARK, 1.0)
        printed, shown = Paper(for_print=True), Paper()
        for paper in (printed, shown):
            qtbot.addWidget(paper)
            paper.show_preview(Preview(html, (chart,)))
        assert LIGHT.accent in printed.document().toHtml()
        assert DARK.accent in shown.document().toHtml()
        assert drawn(printed, "chart:0").pixelColor(0, 0) == QColor(DARK.surface)
        assert drawn(shown, "chart:0").pixelColor(0, 0).alpha() == 0

    def test_a_chart_without_categories_is_drawn_too(self, qtbot: QtBot) -> None:
        paper = Paper()
        bring(qtbot, paper)
        chart = ChartBlock(ChartKind.COLUMN, "Pusty", "Brak danych", (), ())
        paper.show_preview(Preview('<p><img src="chart:0"/></p>', (chart,)))
        assert not drawn(paper, "chart:0").isNull()


def sections(*titles: str) -> list[DocumentSection]:
    """Sections with these headings; one with „-” before it is left out."""
    return [
        DocumentSection(0, DocumentPart.OWN, title.removeprefix("-"), included=not title.startswith("-"))
        for title in titles
    ]


class TestPlaces:
    @pytest.mark.parametrize(
        ("headings", "titles", "starts"),
        [
            (["Wstęp", "Wnioski"], ["Wstęp", "Wnioski"], {0: 0, 1: 1}),
            (["I. Wstęp", "II.  Wnioski"], ["Wstęp", "Wnioski"], {0: 0, 1: 1}),
            (["Wstęp", "Cel 1", "Cel 2", "Wnioski"], ["", "Wstęp", "", "Wnioski"], {0: -1, 1: 0, 2: 1, 3: 3}),
            (["Wstęp", "Wnioski"], ["Wstęp", "-Finanse", "Wnioski"], {0: 0, 2: 1}),
            (["Wstęp", "Wnioski"], ["Wstęp", "Finanse", "Wnioski"], {0: 0, 2: 1}),
            (["Wnioski", "Cel", "Wnioski"], ["Wnioski", "", "Wnioski"], {0: 0, 1: 1, 2: 2}),
        ],
    )
    def test_sections_begin_with_their_headings(
        self, headings: list[str], titles: list[str], starts: dict[int, int]
    ) -> None:
        assert section_starts(headings, sections(*titles)) == starts

    def test_a_heading_below_belongs_to_the_section_above(self) -> None:
        starts = {0: -1, 1: 0, 2: 1, 3: 4}
        assert [section_at(heading, starts) for heading in range(-1, 5)] == [0, 1, 2, 2, 2, 3]

    def test_parts_without_headings_are_found_by_their_landmarks(
        self, qtbot: QtBot, context: Context
    ) -> None:
        desk = DocumentsDesk(qtbot, context)
        desk.choose(DocumentKind.RECEIVING_RESOLUTION)
        paper = desk.screen.paper
        for title, beginning in (("Przepisy (§)", "§ 1."), ("Załącznik", "Załącznik do uchwały nr")):
            desk.go_to("Nagłówek uchwały")
            paper.show_words(beginning)
            place = paper.cursorRect().center()
            QTest.mouseClick(paper.viewport(), Qt.MouseButton.LeftButton, pos=place)
            assert desk.shown[desk.screen.sections.view.place] == title

    def test_without_sections_there_is_none(self) -> None:
        assert section_at(3, {}) == -1


def test_the_whole_document_is_previewed_when_there_is_room(context: Context) -> None:
    data = document(context.workspace, context.programme.id, DocumentKind.TABULAR_REPORT, context.period)
    assert "Podgląd kończy się" in preview(data, 5).html
    assert "Podgląd kończy się" not in preview(data, 100_000).html
