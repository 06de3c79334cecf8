"""Programmes, levels and periods: what is typed into the dialogs stands in the file, nothing else does."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from db.domain.entities import Programme, Resolution
from db.domain.kinds import Numbering, PeriodKind, Presentation, ProgrammeKind
from db.domain.periods import Period
from db.queries import programmes
from desktop.app.programmes import add_period
from desktop.gui.context import Context
from desktop.gui.dialogs import dates
from desktop.gui.dialogs.levels_dialog import LevelsDialog
from desktop.gui.dialogs.period_dialog import PeriodDialog
from desktop.gui.dialogs.period_fields import following
from desktop.gui.dialogs.programme_dialog import ProgrammeDialog
from desktop.gui.dialogs.resolutions_model import DATE, NUMBER, ORGAN, ROLE, ResolutionsModel
from desktop.gui.dialogs.title_words import kind_in, years_in
from gui.answers import Answers
from gui.hands import bring, press, retype, type_text


class TestNewProgramme:
    def test_a_title_and_enter_make_a_programme_with_its_years_levels_and_first_period(
        self, qtbot: QtBot, context: Context
    ) -> None:
        dialog = ProgrammeDialog(context)
        bring(qtbot, dialog)
        assert dialog.title.hasFocus()
        type_text(dialog.title, "Strategia Rozwoju Usług na lata 2027-2032")
        press(dialog, Qt.Key.Key_Return)
        made = context.programmes[-1]
        assert dialog.result_id == made.id
        assert not dialog.isVisible()
        assert (made.title, made.kind) == (
            "Strategia Rozwoju Usług na lata 2027-2032",
            ProgrammeKind.STRATEGY,
        )
        assert (made.first_year, made.last_year) == (2027, 2032)
        levels = context.workspace.read(programmes.levels, made.id)
        assert [level.name for level in levels] == ["Cel strategiczny", "Cel operacyjny", "Działanie"]
        periods = context.workspace.read(programmes.periods, made.id)
        assert [period.label for period in periods] == ["2027"]

    def test_it_is_one_gesture(self, qtbot: QtBot, context: Context) -> None:
        before = context.programmes
        dialog = ProgrammeDialog(context)
        bring(qtbot, dialog)
        type_text(dialog.title, "Program osłonowy")
        press(dialog, Qt.Key.Key_Return)
        assert len(context.programmes) == len(before) + 1
        context.workspace.undo()
        assert context.programmes == before

    def test_without_a_title_it_says_so_beside_the_field_until_there_is_one(
        self, qtbot: QtBot, context: Context
    ) -> None:
        before = context.programmes
        dialog = ProgrammeDialog(context)
        bring(qtbot, dialog)
        dialog.kind.setFocus()
        dialog.step.click()
        assert dialog.isVisible()
        assert dialog._title.complaint == "Wpisz tytuł tak, jak brzmi w uchwale."
        assert dialog.title.hasFocus()
        type_text(dialog.title, "P")
        assert dialog._title.complaint == ""
        assert context.programmes == before

    def test_years_the_wrong_way_round_are_not_stored(self, qtbot: QtBot, context: Context) -> None:
        before = context.programmes
        dialog = ProgrammeDialog(context)
        bring(qtbot, dialog)
        type_text(dialog.title, "Program")
        dialog.years.show_years(2030, 2025)
        dialog.step.click()
        assert dialog._years.complaint == "Pierwszy rok jest późniejszy niż ostatni."
        assert context.programmes == before

    def test_escape_stores_nothing(self, qtbot: QtBot, context: Context) -> None:
        before = context.programmes
        dialog = ProgrammeDialog(context)
        bring(qtbot, dialog)
        type_text(dialog.title, "Program")
        press(dialog, Qt.Key.Key_Escape)
        assert not dialog.isVisible()
        assert context.programmes == before

    def test_the_levels_follow_the_kind_and_may_be_chosen(self, qtbot: QtBot, context: Context) -> None:
        dialog = ProgrammeDialog(context)
        bring(qtbot, dialog)
        type_text(dialog.title, "Program zdrowia")
        assert dialog.scheme.scheme.key == "goals_and_tasks"
        dialog.scheme.combo.setFocus()
        press(dialog, Qt.Key.Key_Down)
        type_text(dialog.title, " psychicznego")
        press(dialog, Qt.Key.Key_Return)
        levels = context.workspace.read(programmes.levels, dialog.result_id)
        assert [level.name for level in levels] == ["Cel", "Działanie"]

    def test_the_first_period_may_be_a_half_year(self, qtbot: QtBot, context: Context) -> None:
        dialog = ProgrammeDialog(context)
        bring(qtbot, dialog)
        type_text(dialog.title, "Program 2025-2028")
        dialog.period.kind.setFocus()
        press(dialog, Qt.Key.Key_Down)
        dialog.period.number.setFocus()
        press(dialog, Qt.Key.Key_Down)
        press(dialog, Qt.Key.Key_Return)
        periods = context.workspace.read(programmes.periods, dialog.result_id)
        assert [period.label for period in periods] == ["II półrocze 2025"]

    def test_a_refusal_keeps_the_dialog_open_and_is_said_in_it(self, qtbot: QtBot, context: Context) -> None:
        dialog = ProgrammeDialog(context)
        bring(qtbot, dialog)
        dialog.title.setPlainText("x" * 30_000)
        dialog.step.click()
        assert dialog.isVisible()
        assert dialog.message.isVisible()
        assert "za długi" in dialog.message.sentence


class TestProgrammeData:
    def test_what_is_changed_is_stored_and_the_rest_is_kept(self, qtbot: QtBot, context: Context) -> None:
        before = context.programme
        dialog = ProgrammeDialog(context, before)
        bring(qtbot, dialog)
        retype(dialog.coordinator, "  Referat   Spraw Społecznych ")
        press(dialog, Qt.Key.Key_Return)
        after = context.programme
        assert after.coordinator == "Referat Spraw Społecznych"
        assert (after.title, after.legal_basis, after.sample) == (
            before.title,
            before.legal_basis,
            before.sample,
        )

    def test_nothing_changed_is_no_gesture(self, qtbot: QtBot, context: Context) -> None:
        newest = context.workspace.next_undo()
        dialog = ProgrammeDialog(context, context.programme)
        bring(qtbot, dialog)
        press(dialog, Qt.Key.Key_Return)
        assert not dialog.isVisible()
        assert context.workspace.next_undo() == newest

    def test_a_resolution_is_typed_into_the_table(self, qtbot: QtBot, context: Context) -> None:
        dialog = ProgrammeDialog(context, context.programme)
        bring(qtbot, dialog)
        dialog.resolutions.add.click()
        for text in ("XX/200/2026", "28.05.2026"):
            type_text(QApplication.focusWidget(), text)
            QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        dialog.step.setFocus()
        dialog.step.click()
        stored = context.workspace.read(programmes.resolutions, context.programme.id)
        assert [(each.number, each.date) for each in stored][-1] == ("XX/200/2026", "2026-05-28")
        assert len(stored) == 3

    def test_resolutions_change_their_order_and_go(self, qtbot: QtBot, context: Context) -> None:
        dialog = ProgrammeDialog(context, context.programme)
        bring(qtbot, dialog)
        table = dialog.resolutions
        table.view.setCurrentIndex(table.model.index(1, NUMBER))
        table.earlier.click()
        assert [table.model.index(row, ROLE).data() for row in range(2)] == ["przyjmuje", "zmienia"]
        table.view.setCurrentIndex(table.model.index(1, NUMBER))
        table.remove.click()
        dialog.step.click()
        stored = context.workspace.read(programmes.resolutions, context.programme.id)
        assert [each.number for each in stored] == ["XI/98/2024"]

    def test_a_resolution_left_empty_is_not_stored(self, qtbot: QtBot, context: Context) -> None:
        before = context.workspace.read(programmes.resolutions, context.programme.id)
        dialog = ProgrammeDialog(context, context.programme)
        bring(qtbot, dialog)
        dialog.resolutions.add.click()
        dialog.step.setFocus()
        dialog.step.click()
        assert context.workspace.read(programmes.resolutions, context.programme.id) == before

    def test_a_programme_that_is_gone_is_said_in_the_dialog(self, qtbot: QtBot, context: Context) -> None:
        dialog = ProgrammeDialog(context, Programme("Zniknął", 2020, 2021, id=999))
        bring(qtbot, dialog)
        dialog.step.click()
        assert dialog.isVisible()
        assert dialog.message.isVisible()


class TestResolutionsModel:
    def test_it_is_a_sound_model_through_every_change(self) -> None:
        model = ResolutionsModel([Resolution(1, "I/1/2024", "2024-01-02")], 1)
        QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
        model.add()
        assert model.setData(model.index(1, NUMBER), "II/2/2025")
        assert model.setData(model.index(1, DATE), "2 lutego 2025 r.")
        assert model.setData(model.index(1, ORGAN), "Rady Powiatu")
        assert not model.setData(model.index(1, ROLE), "przyjmuje")
        model.raise_row(1)
        model.raise_row(0)
        assert [row.number for row in model.rows] == ["II/2/2025", "I/1/2024"]
        assert model.index(0, DATE).data() == "2 lutego 2025 r."
        model.remove(0)
        model.remove(0)
        assert model.rows == ()


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("14 października 2021 r.", "2021-10-14"),
        ("14.10.2021", "2021-10-14"),
        (" 5.1.2024 r. ", "2024-01-05"),
        ("2021-10-14", "2021-10-14"),
        ("31.02.2020", "31.02.2020"),
        ("jesienią  2021", "jesienią 2021"),
        ("", ""),
    ],
)
def test_a_date_is_kept_as_iso_where_it_is_one(typed: str, kept: str) -> None:
    assert dates.kept(typed) == kept


def test_a_date_is_shown_in_words() -> None:
    assert dates.shown("2021-10-14") == "14 października 2021 r."
    assert dates.shown("jesienią 2021") == "jesienią 2021"


def test_a_title_tells_years_and_kind() -> None:
    assert years_in("Strategia … na lata 2024–2030") == (2024, 2030)
    assert years_in("Program na lata 2030-2024") is None
    assert years_in("Uchwała 12/2024") is None
    assert kind_in("Strategia Rozwiązywania…") is ProgrammeKind.STRATEGY
    assert kind_in("program osłonowy") is ProgrammeKind.PROGRAMME
    assert kind_in("Programowanie") is None


class TestLevels:
    def test_names_numbers_and_presentation_are_stored_at_once(self, qtbot: QtBot, context: Context) -> None:
        dialog = LevelsDialog(context)
        bring(qtbot, dialog)
        assert QApplication.focusWidget() is dialog.rows[0].name.field
        retype(dialog.rows[2].name.field, "Zadanie")
        retype(dialog.rows[2].plural.field, "Zadania")
        dialog.rows[2].numbering.choose(Numbering.HIERARCHIC)
        dialog.rows[2].presentation.choose(Presentation.LIST_ITEM)
        press(dialog, Qt.Key.Key_Return)
        level = context.workspace.read(programmes.levels, context.programme.id)[2]
        assert (level.name, level.name_plural) == ("Zadanie", "Zadania")
        assert (level.numbering, level.presentation) == (Numbering.HIERARCHIC, Presentation.LIST_ITEM)
        context.workspace.undo()
        assert context.workspace.read(programmes.levels, context.programme.id)[2].name == "Działanie"

    def test_the_picture_follows_what_is_typed(self, qtbot: QtBot, context: Context) -> None:
        dialog = LevelsDialog(context)
        bring(qtbot, dialog)
        retype(dialog.rows[1].name.field, "Priorytet")
        dialog.rows[1].numbering.choose(Numbering.LETTER)
        model = dialog._tree.model()
        top = model.index(0, 0)
        assert top.data() == "I. Cel strategiczny"
        assert model.index(0, 0, top).data() == "a) Priorytet"
        assert model.index(0, 1, top).data() == "nagłówek"

    def test_a_missing_name_is_said_beside_its_field(self, qtbot: QtBot, context: Context) -> None:
        dialog = LevelsDialog(context)
        bring(qtbot, dialog)
        retype(dialog.rows[1].plural.field, "")
        dialog.step.click()
        assert dialog.rows[1].plural.complaint == "Wpisz nazwę."
        assert dialog.isVisible()

    def test_levels_beside_each_other_stand_under_the_same_one(self, qtbot: QtBot, context: Context) -> None:
        context.choose_programme(context.programmes[1].id)
        dialog = LevelsDialog(context)
        bring(qtbot, dialog)
        levels = context.workspace.read(programmes.levels, context.programme.id)
        model = dialog._tree.model()
        for row, level in zip(dialog.rows, levels, strict=True):
            assert row.name.field.text() == level.name
        second = model.index(0, 0, model.index(0, 0))
        assert model.rowCount(second) == sum(level.parent_id == levels[1].id for level in levels)


class TestPeriods:
    def test_enter_adds_the_next_period(self, qtbot: QtBot, context: Context) -> None:
        dialog = PeriodDialog(context)
        bring(qtbot, dialog)
        press(dialog, Qt.Key.Key_Return)
        assert [period.label for period in context.periods][-2:] == ["2026", "2027"]
        assert dialog.period_id == context.periods[-1].id

    def test_a_period_that_is_there_is_said_beside_the_field(self, qtbot: QtBot, context: Context) -> None:
        before = context.periods
        dialog = PeriodDialog(context)
        bring(qtbot, dialog)
        dialog.fields.show_period(Period(PeriodKind.YEAR, 2025))
        dialog.step.click()
        assert dialog._entry.complaint == "Program ma już okres: 2025."
        dialog.fields.show_period(Period(PeriodKind.QUARTER, 2025, 4))
        assert dialog._entry.complaint == ""
        dialog.step.click()
        added = set(context.periods) - set(before)
        assert [period.label for period in added] == ["IV kwartał 2025"]

    def test_what_is_carried_on_is_said_before_and_follows_the_fields(
        self, qtbot: QtBot, context: Context
    ) -> None:
        dialog = PeriodDialog(context)
        bring(qtbot, dialog)
        assert dialog.carried.text().startswith("Do okresu 2027 przejdzie: ")
        assert "wskaźnik" in dialog.carried.text()
        dialog.fields.show_period(Period(PeriodKind.YEAR, 2024))
        assert (
            "Przestają obowiązywać: „Organizowanie transportu „od drzwi do drzwi””." in dialog.carried.text()
        )
        assert "Zaczynają obowiązywać: „Przekazywanie paczek żywnościowych”." in dialog.carried.text()

    @pytest.mark.parametrize("meant", [True, False])
    def test_a_year_outside_the_programme_is_asked_for(
        self, qtbot: QtBot, context: Context, meant: bool
    ) -> None:
        answers = Answers(meant)
        dialog = PeriodDialog(context, None, answers)
        bring(qtbot, dialog)
        dialog.fields.show_period(Period(PeriodKind.YEAR, 2031))
        dialog.step.click()
        assert answers.questions == ["Sprawozdawać mimo to za 2031?"]
        assert ("2031" in [period.label for period in context.periods]) is meant
        assert dialog.isVisible() is not meant

    def test_a_period_in_use_stays_and_an_empty_one_goes(self, qtbot: QtBot, context: Context) -> None:
        context.perform(add_period, context.programme.id, Period(PeriodKind.YEAR, 2027))
        dialog = PeriodDialog(context)
        bring(qtbot, dialog)
        assert dialog.list.currentIndex().data() == "2027"
        assert dialog.remove.isEnabled()
        dialog.remove.click()
        assert [period.label for period in context.periods] == ["2024", "2025", "2026"]
        assert not dialog.remove.isEnabled()
        assert dialog._why_not.text() == "Za 2026 już coś wpisano, więc okres zostaje."

    def test_the_only_period_stays(self, qtbot: QtBot, context: Context) -> None:
        new = ProgrammeDialog(context)
        qtbot.addWidget(new)
        new.title.setPlainText("Program 2025–2026")
        new.accept()
        context.choose_programme(new.result_id)
        dialog = PeriodDialog(context)
        bring(qtbot, dialog)
        assert not dialog.remove.isEnabled()
        assert dialog._why_not.text() == "Jedynego okresu programu nie można usunąć."


@pytest.mark.parametrize(
    ("known", "next_label"),
    [
        ([], "2024"),
        ([Period(PeriodKind.YEAR, 2025), Period(PeriodKind.YEAR, 2023)], "2026"),
        ([Period(PeriodKind.YEAR, 2025), Period(PeriodKind.HALF, 2026, 1)], "2026"),
        ([Period(PeriodKind.YEAR, 2025), Period(PeriodKind.HALF, 2025, 1)], "2026"),
        (
            [
                Period(PeriodKind.HALF, 2025, 1),
                Period(PeriodKind.HALF, 2025, 2),
                Period(PeriodKind.YEAR, 2025),
            ],
            "I półrocze 2026",
        ),
        ([Period(PeriodKind.HALF, 2026, 2)], "I półrocze 2027"),
        ([Period(PeriodKind.QUARTER, 2026, 3)], "IV kwartał 2026"),
    ],
)
def test_the_next_period_is_the_one_after_the_newest(known: list[Period], next_label: str) -> None:
    assert following(known, 2024).label == next_label
