"""The panel beside the grid: what it tells of a cell, and what the clerk does there with the keyboard."""

import shutil
from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from db.domain.entities import Value
from db.domain.errors import Refusal
from db.domain.kinds import Act, Form, PeriodKind, Status, TargetKind
from db.domain.periods import Period, year
from db.queries.value_card import ValueCard, value_card
from desktop.app import comments, files, formulas, indicators, targets, texts, values
from desktop.app.values import Place
from desktop.gui.context import Context
from desktop.gui.panel.chart import Bar, PastChart
from desktop.gui.panel.side_panel import SidePanel
from gui.answers import Answers
from gui.hands import bring, press, retype, type_text

ADVICE, LEGAL, CONSULTATIONS, CERTIFICATES, SPENDING, REMARKS = 1, 2, 4, 5, 7, 10
ESC, TAB, SPACE, ENTER = Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.Key.Key_Space, Qt.Key.Key_Return


class Beside:
    """The panel in a window, beside a field that stands for the grid; the periods 1–3 are 2022–2024."""

    def __init__(self, qtbot: QtBot, path: Path) -> None:
        self.context = Context(files.open_file(path))
        self.refusals: list[Refusal] = []
        self.context.refused.connect(lambda error: self.refusals.append(error.refusal))
        self.window = QWidget()
        self.grid = QLineEdit()
        self.panel = SidePanel(self.context, Answers())
        self.panel.left.connect(self.grid.setFocus)
        row = QHBoxLayout(self.window)
        row.addWidget(self.grid)
        row.addWidget(self.panel)
        self.window.resize(700, 900)
        bring(qtbot, self.window)
        self.grid.setFocus()

    def show(self, indicator_id: int, at: int = 2023) -> None:
        """Go to a cell and stay there."""
        self.panel.show_cell(Place(indicator_id, at - 2021))
        self.wait()

    def wait(self) -> None:
        """Let the panel follow."""
        QTest.qWait(150)

    def do(self, use_case: Callable[..., object], *args: object) -> None:
        """Change the file elsewhere, and let the panel follow."""
        self.context.perform(use_case, *args)
        self.wait()

    def card(self, indicator_id: int = ADVICE, at: int = 2023) -> ValueCard:
        """What the file says of a cell."""
        return self.context.workspace.read(value_card, indicator_id, at - 2021)

    @property
    def said(self) -> str:
        """All words in sight, with ordinary spaces."""
        labels = (each for each in self.panel.findChildren(QLabel) if each.isVisible())
        return "\n".join(each.text() for each in labels).replace("\N{NO-BREAK SPACE}", " ")

    @property
    def rows(self) -> list[str]:
        """The history as it is listed."""
        shown = (row for row in self.panel.history.rows if row.isVisible())
        return [row.pair.text().replace("\N{NO-BREAK SPACE}", " ") for row in shown]

    @property
    def comment(self) -> str:
        """What stands in the field of the comment."""
        return self.panel.comment.field.toPlainText()

    def close(self) -> None:
        """Close the window and its file."""
        self.window.close()
        self.context.workspace.close()
        self.window.deleteLater()
        QApplication.sendPostedEvents(self.window, QEvent.Type.DeferredDelete)


@pytest.fixture
def beside(qtbot: QtBot, tmp_path: Path, values_file: Path) -> Iterator[Beside]:
    made = Beside(qtbot, Path(shutil.copy(values_file, tmp_path)))
    yield made
    made.close()


def test_it_tells_what_the_value_is_and_how_it_changed(beside: Beside) -> None:
    beside.show(ADVICE)
    for words in (
        "Liczba porad",
        "porady · liczba całkowita",
        "2023",
        "130 porad",
        "+10 (+8,3 %) wobec 2022",
    ):
        assert words in beside.said


def test_a_part_names_its_whole_and_a_note_stands_below_the_value(beside: Beside) -> None:
    beside.do(values.paste, {Place(LEGAL, 2): "32 (w tym 2 pisma)"})
    beside.show(LEGAL)
    assert "część wskaźnika: Liczba porad" in beside.said
    assert "\n32\n" in beside.said
    assert "Uwaga: w tym 2 pisma" in beside.said


def test_without_a_cell_it_says_what_to_do(beside: Beside) -> None:
    beside.show(ADVICE)
    beside.panel.show_cell(None)
    beside.wait()
    assert beside.said == "Wybierz komórkę w siatce, a zobaczysz tu wszystko o niej."


def test_it_waits_until_the_clerk_stays_in_a_cell(beside: Beside) -> None:
    beside.show(ADVICE)
    for indicator_id in (LEGAL, CONSULTATIONS, SPENDING):
        beside.panel.show_cell(Place(indicator_id, 2))
        assert "130 porad" in beside.said
    beside.wait()
    assert "173 731,80 zł" in beside.said


def test_hidden_it_reads_nothing_and_catches_up_when_shown(beside: Beside) -> None:
    beside.show(ADVICE)
    beside.panel.hide()
    beside.context.perform(values.paste, {Place(ADVICE, 2): "131"})
    beside.panel.show_cell(Place(LEGAL, 2))
    beside.wait()
    assert beside.panel.value.value.text() == "130 porad"
    beside.panel.show()
    assert "część wskaźnika" in beside.said


def test_a_change_elsewhere_is_followed(beside: Beside) -> None:
    beside.show(ADVICE)
    beside.do(values.paste, {Place(ADVICE, 2): "1 384"})
    assert "1 384 porady" in beside.said
    beside.do(values.clear, [Place(ADVICE, 2)])
    assert "nie wpisano" in beside.said
    beside.do(lambda workspace: workspace.undo())
    assert "1 384 porady" in beside.said


def test_doubts_are_said_and_a_comment_explains_them_away(beside: Beside) -> None:
    beside.do(values.paste, {Place(ADVICE, 2): "1 000"})
    beside.show(ADVICE)
    assert "Ponad trzy razy więcej niż rok wcześniej" in beside.said
    beside.panel.edit_comment()
    type_text(beside.panel.comment.field, "Nowa poradnia")
    press(beside.window, ESC)
    beside.wait()
    assert "Ponad trzy razy" not in beside.said


def test_the_two_marks_are_set_with_the_space_bar(beside: Beside) -> None:
    beside.show(ADVICE)
    beside.panel.first_focus().setFocus()
    press(beside.window, SPACE, TAB, SPACE)
    card = beside.card()
    assert card.value.status is Status.CONFIRMED
    assert card.comment.follow_up
    beside.do(lambda workspace: workspace.undo())
    assert not beside.panel.value.follow_up.isChecked()
    assert beside.panel.value.confirmed.isChecked()


def test_what_is_not_entered_cannot_be_confirmed_but_flagged(beside: Beside) -> None:
    beside.show(CERTIFICATES)
    assert not beside.panel.value.confirmed.isEnabled()
    beside.panel.first_focus().setFocus()
    press(beside.window, SPACE)
    assert beside.card(CERTIFICATES).comment.follow_up


def test_a_comment_is_stored_when_the_clerk_pauses(beside: Beside, qtbot: QtBot) -> None:
    beside.show(ADVICE)
    beside.panel.edit_comment()
    type_text(beside.panel.comment.field, "Zażółć")
    assert beside.card().comment is None
    qtbot.waitUntil(lambda: beside.card().comment is not None, timeout=3000)
    assert beside.card().comment.text == "Zażółć"
    type_text(beside.panel.comment.field, " gęślą")
    beside.wait()
    assert beside.comment == "Zażółć gęślą"


@pytest.mark.parametrize("way", ["leave", "other cell", "escape", "hide", "no cell"])
def test_a_comment_is_never_lost_and_goes_to_its_own_cell(beside: Beside, way: str) -> None:
    beside.show(ADVICE)
    beside.panel.edit_comment()
    type_text(beside.panel.comment.field, "Zażółć")
    if way == "leave":
        beside.grid.setFocus()
    elif way == "other cell":
        beside.show(LEGAL)
        assert beside.comment == ""
    elif way == "escape":
        press(beside.window, ESC)
        assert beside.grid.hasFocus()
    elif way == "hide":
        beside.panel.hide()
    else:
        beside.panel.show_cell(None)
        beside.wait()
    assert beside.card().comment.text == "Zażółć"
    assert beside.card(LEGAL).comment is None


def test_a_comment_too_long_is_refused_but_not_lost(beside: Beside) -> None:
    beside.show(ADVICE)
    beside.panel.edit_comment()
    beside.panel.comment.field.insertPlainText("ą" * (texts.LONGEST + 1))
    beside.show(LEGAL)
    assert beside.refusals == [Refusal.TEXT_TOO_LONG]
    assert beside.comment == ""
    beside.show(ADVICE)
    assert len(beside.comment) == texts.LONGEST + 1
    beside.panel.edit_comment()
    retype(beside.panel.comment.field, "krótko")
    beside.grid.setFocus()
    assert beside.card().comment.text == "krótko"


def test_shift_f2_reaches_the_comment_of_a_cell_just_chosen(beside: Beside) -> None:
    beside.context.perform(comments.set_comment, Place(LEGAL, 2), "stary")
    beside.show(ADVICE)
    beside.panel.show_cell(Place(LEGAL, 2))
    beside.panel.edit_comment()
    assert beside.panel.comment.field.hasFocus()
    assert beside.comment == "stary"


def test_history_tells_what_became_of_what_and_restores_it(beside: Beside) -> None:
    for text in ("140", "150"):
        beside.context.perform(values.paste, {Place(ADVICE, 2): text})
    beside.show(ADVICE)
    assert beside.rows == ["140 → 150", "130 → 140", "nie wpisano → 130"]
    assert "dziś" in beside.panel.history.rows[0].told.text()
    beside.panel.history.rows[1].restore.setFocus()
    press(beside.window, SPACE)
    assert beside.card().value.amount == Decimal(130)
    assert beside.rows[0] == "150 → 130"
    beside.do(lambda workspace: workspace.undo())
    assert beside.card().value.amount == Decimal(150)
    assert beside.rows == ["140 → 150", "130 → 140", "nie wpisano → 130"]


def test_what_a_button_brings_back_stands_on_it_as_far_as_there_is_room(beside: Beside) -> None:
    words = "Ćwiczenia & zabawy dla najmłodszych mieszkańców gminy"
    for text in (words, "nic"):
        beside.context.perform(values.paste, {Place(REMARKS, 2): text})
    beside.show(REMARKS)
    restore = beside.panel.history.rows[0].restore
    assert restore.text().startswith("Przywróć Ćwicz")
    assert restore.text().endswith("…")
    assert restore.accessibleName() == f"Przywróć {words}"
    beside.show(ADVICE)
    beside.do(values.paste, {Place(ADVICE, 2): "140"})
    assert restore.text() == "Przywróć 130"


def test_after_restoring_the_keyboard_is_where_it_restores_nothing_else(beside: Beside) -> None:
    for text in ("140", "150"):
        beside.context.perform(values.paste, {Place(ADVICE, 2): text})
    beside.show(ADVICE)
    beside.panel.history.rows[1].restore.setFocus()
    press(beside.window, SPACE)
    assert beside.window.focusWidget() is beside.panel.first_focus()
    press(beside.window, SPACE)
    beside.wait()
    assert beside.card().value.amount == Decimal(130)


def test_after_taking_back_the_keyboard_stays_in_the_panel(beside: Beside) -> None:
    for text in ("140", "150"):
        beside.context.perform(values.paste, {Place(ADVICE, 2): text})
    for at in (0, 1):
        beside.show(ADVICE)
        beside.panel.history.rows[at].restore.setFocus()
        beside.do(lambda workspace: workspace.undo())
        assert beside.window.focusWidget() is beside.panel.first_focus()
        beside.do(lambda workspace: workspace.redo())


def test_history_tells_of_confirming_and_of_removed_values(beside: Beside) -> None:
    beside.context.perform(values.confirm, [Place(ADVICE, 2)], True)
    beside.context.perform(values.clear, [Place(ADVICE, 2)])
    beside.show(ADVICE)
    assert beside.rows[:2] == ["130 → nie wpisano", "robocza → potwierdzona"]
    assert beside.panel.history.rows[0].restore.accessibleName() == "Przywróć 130"


def test_a_long_history_shows_the_older_part_when_asked(beside: Beside) -> None:
    for number in range(131, 141):
        beside.context.perform(values.paste, {Place(ADVICE, 2): str(number)})
    beside.show(ADVICE)
    assert len(beside.rows) == 6
    assert beside.panel.history.older.text() == "Pokaż 5 starszych"
    beside.panel.history.older.setFocus()
    press(beside.window, SPACE)
    assert len(beside.rows) == 11
    assert not beside.panel.history.older.isVisible()
    beside.show(LEGAL)
    assert len(beside.rows) == 1


def test_the_keyboard_stays_in_the_panel_where_nothing_older_can_be_restored(beside: Beside) -> None:
    for number in range(131, 137):
        beside.context.perform(values.paste, {Place(ADVICE, 2): str(number)})
    beside.show(ADVICE)
    beside.panel.history.older.setFocus()
    press(beside.window, SPACE)
    assert beside.rows[6:] == ["nie wpisano → 130"]
    assert beside.window.focusWidget() is beside.panel.first_focus()


def test_a_computed_value_says_what_it_follows_from_and_leads_there(beside: Beside) -> None:
    node = beside.card().about.standings[0].node_id
    share = beside.context.perform(indicators.add_indicator, node, "Porad na konsultację")
    beside.context.perform(formulas.set_formula, share, f"#{ADVICE} / #{CONSULTATIONS}")
    beside.show(share)
    assert "Z czego to wynika?" in beside.said
    assert "Liczba porad: 130" in beside.said
    assert not beside.panel.contributions.isVisible()
    assert not any(row.restore.isVisible() for row in beside.panel.history.rows)
    wanted: list[Place] = []
    beside.panel.wants_cell.connect(wanted.append)
    beside.panel.why.rows[1].go.setFocus()
    press(beside.window, SPACE)
    assert wanted == [Place(CONSULTATIONS, 2)]


def test_a_computed_value_that_is_not_there_says_why(beside: Beside) -> None:
    node = beside.card().about.standings[0].node_id
    share = beside.context.perform(indicators.add_indicator, node, "Porad na konsultację")
    beside.context.perform(formulas.set_formula, share, f"#{ADVICE} / #{CERTIFICATES}")
    beside.show(share)
    assert "Liczba zaświadczeń: nie wpisano" in beside.said
    assert "„Liczba zaświadczeń”" in beside.said


def test_a_target_is_typed_and_the_way_to_it_told(beside: Beside) -> None:
    beside.show(ADVICE)
    retype(beside.panel.target.amount, "260")
    press(beside.window, ENTER)
    assert beside.card().target.target.amount == Decimal(260)
    assert "50 % drogi" in beside.said
    retype(beside.panel.target.amount, "dużo")
    press(beside.window, ENTER)
    assert beside.refusals == [Refusal.AMOUNT_UNREAD]
    assert beside.panel.target.amount.text() == "dużo"
    assert "to nie liczba" in beside.panel.target.amount.accessibleDescription()
    assert beside.panel.target.amount.accessibleDescription() in beside.said
    retype(beside.panel.target.amount, "")
    press(beside.window, ENTER)
    assert beside.card().target is None
    assert "drogi" not in beside.said


def test_the_target_in_force_is_edited_where_it_is_planned(beside: Beside) -> None:
    beside.context.perform(targets.set_target, ADVICE, year(2030), TargetKind.TARGET, "200")
    beside.context.perform(targets.set_target, ADVICE, year(2020), TargetKind.BASELINE, "60")
    beside.show(ADVICE)
    assert "Wartość docelowa na 2030" in beside.said
    assert "50 % drogi od 60 porad (2020)" in beside.said
    retype(beside.panel.target.amount, "300")
    beside.grid.setFocus()
    assert [int(plan.target.amount) for plan in beside.card().about.plans] == [60, 300]


def test_words_have_no_target_and_no_chart_but_their_past_is_listed(beside: Beside) -> None:
    beside.show(REMARKS, 2023)
    assert not beside.panel.target.isVisible()
    assert not beside.panel.past.chart.isVisible()
    assert "2022: bez uwag" in beside.said


def test_the_chart_tells_in_words_what_it_draws(beside: Beside) -> None:
    beside.show(ADVICE, 2024)
    beside.context.perform(targets.set_target, ADVICE, year(2024), TargetKind.TARGET, "200")
    beside.wait()
    assert beside.panel.past.chart.isVisible()
    assert beside.panel.past.chart.accessibleDescription() == (
        "2022: 120; 2023: 130; 2024: nie wpisano; cel: 200"
    )


def test_the_line_of_the_target_does_not_cross_a_value(qtbot: QtBot) -> None:
    chart = PastChart()
    qtbot.addWidget(chart)
    chart.resize(300, chart.sizeHint().height())
    bars = [Bar("2022", "100", Decimal(100), False), Bar("2023", "120", Decimal(120), True)]
    drawn = []
    for target in (None, Decimal(108)):
        chart.show_bars(bars, target)
        drawn.append(chart.grab().toImage())
    crossed = {
        x
        for x in range(104)
        for y in range(chart.height())
        if len({image.pixel(x, y) for image in drawn}) > 1
    }
    assert crossed
    assert not crossed & set(range(44, 60))


def test_a_half_year_is_charted_beside_the_same_halves(beside: Beside) -> None:
    with beside.context.workspace.transaction(Act.IMPORT) as edit:
        for number, amount in ((1, 50), (2, 80)):
            period = edit.add(Period(PeriodKind.HALF, 2023, number))
            edit.add(Value(ADVICE, period, Form.NUMBER, Decimal(amount)))
        first = edit.add(Period(PeriodKind.HALF, 2024, 1))
        edit.add(Value(ADVICE, first, Form.NUMBER, Decimal(60)))
    beside.panel.show_cell(Place(ADVICE, first))
    beside.wait()
    assert "Ostatnie okresy: I półrocze" in beside.said
    assert beside.panel.past.chart.accessibleDescription() == "2023: 50; 2024: 60"


def test_escape_leads_back_to_the_grid_from_everywhere(beside: Beside) -> None:
    beside.show(ADVICE)
    panel = beside.panel
    for field in (
        *(panel.value.confirmed, panel.value.follow_up, panel.comment.field, panel.contributions.table),
        *(panel.target.amount, panel.history.rows[0]),
    ):
        field.setFocus()
        press(beside.window, ESC)
        assert beside.grid.hasFocus() or not field.focusPolicy(), field


def test_tab_goes_through_the_panel_from_top_to_bottom(beside: Beside) -> None:
    beside.context.perform(values.paste, {Place(ADVICE, 2): "140"})
    beside.show(ADVICE)
    panel = beside.panel
    panel.first_focus().setFocus()
    reached = []
    for _ in range(20):
        reached.append(beside.window.focusWidget())
        press(beside.window, TAB)
    wanted = [
        *(panel.value.confirmed, panel.value.follow_up, panel.comment.field, panel.contributions.table),
        *(panel.target.amount, panel.history.rows[0].restore),
    ]
    places = [reached.index(each) for each in wanted]
    assert places == sorted(places)


def test_everything_that_takes_the_focus_has_a_name(beside: Beside) -> None:
    beside.context.perform(values.paste, {Place(ADVICE, 2): "140"})
    beside.show(ADVICE)
    for each in beside.panel.findChildren(QWidget):
        if each.isVisible() and each.focusPolicy() & Qt.FocusPolicy.TabFocus:
            assert each.accessibleName() or each.text(), each


def test_it_fits_where_it_is_narrow(beside: Beside) -> None:
    beside.do(values.paste, {Place(ADVICE, 2): "9" * 40})
    beside.panel.setFixedWidth(beside.panel.minimumSizeHint().width())
    beside.show(ADVICE)
    content = beside.panel.findChild(QWidget, "content")
    assert content.width() <= beside.panel.width()
    for each in content.findChildren(QWidget):
        if each.isVisible():
            assert each.mapTo(content, each.rect().topRight()).x() <= content.width(), each


def test_another_file_is_not_written_into(beside: Beside, tmp_path: Path, values_file: Path) -> None:
    beside.show(ADVICE)
    beside.panel.comment.field.insertPlainText("do pierwszego pliku")
    former = beside.context.workspace
    beside.context.open(files.open_file(Path(shutil.copy(values_file, tmp_path / "drugi.spr"))))
    former.close()
    beside.wait()
    assert beside.said == "Wybierz komórkę w siatce, a zobaczysz tu wszystko o niej."
    beside.panel.show_cell(Place(ADVICE, 2))
    beside.wait()
    assert beside.comment == ""
    assert beside.card().comment is None
