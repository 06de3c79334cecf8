"""The money of a period typed by budget classification, and the four lists of a SWOT analysis."""

import shutil
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from db.domain.entities import BudgetLine
from db.domain.kinds import FundingSource, SwotSide
from db.queries import exhibits
from gui.exhibits_desk import CTRL, DOWN, ENTER, HOME, TAB, Desk

NBSP = "\N{NO-BREAK SPACE}"


@pytest.fixture
def desk(tmp_path: Path, values_file: Path) -> Iterator[Desk]:
    """The small programme; 2024 is the chosen period, and its money is shown."""
    made = Desk(Path(shutil.copy(values_file, tmp_path)))
    made.turn_to(made.screen.finance)
    made.screen.finance.view.setFocus()
    yield made
    made.close()


def test_a_line_is_typed_and_its_chapter_brings_division_and_name(desk: Desk) -> None:
    _type_line(desk)
    assert _lines(desk) == [
        BudgetLine(
            1,
            3,
            "851",
            "85153",
            "4170",
            "Zwalczanie narkomanii",
            planned=Decimal(180000),
            spent=Decimal("173731.80"),
            id=1,
        )
    ]


def test_the_share_of_the_plan_is_computed_and_too_much_is_marked(desk: Desk) -> None:
    _type_line(desk)
    model = desk.screen.finance.model
    assert model.look((0, 8)).text == f"96,5{NBSP}%"
    desk.screen.finance.view.go_to((0, 7))
    desk.press("200000", ENTER)
    assert model.look((0, 8)).ink == "warn"
    assert "Wydano więcej" in model.look((0, 8)).spoken


def test_nothing_is_typed_into_the_share(desk: Desk) -> None:
    _type_line(desk)
    desk.screen.finance.view.go_to((0, 8))
    desk.press("5")
    assert "Procent wylicza się" in desk.toast


def test_sums_are_told_by_chapter_by_source_and_altogether(desk: Desk) -> None:
    _type_line(desk)
    desk.screen.finance.view.go_to((1, 0))
    desk.press("85154", TAB, TAB, TAB, TAB, "zewn", TAB, "Wojewoda", TAB, TAB, "48 880", ENTER)
    assert _lines(desk)[1].source is FundingSource.EXTERNAL
    said = [line.replace(NBSP, " ") for line in desk.screen.finance.totals.said]
    assert said[1:] == [
        "rozdział 85153 – Zwalczanie narkomanii 180 000 zł 173 731,80 zł 96,5 %",
        "rozdział 85154 – Przeciwdziałanie alkoholizmowi – 48 880 zł –",
        "środki własne 180 000 zł 173 731,80 zł 96,5 %",
        "środki zewnętrzne – Wojewoda – 48 880 zł –",
        "Razem 180 000 zł 222 611,80 zł –",
    ]


def test_a_division_without_a_chapter_is_called_one(desk: Desk) -> None:
    desk.put_on_clipboard("851\t\t\t\t\t\t100\n852\t85228\t\t\t\t\t50\n")
    desk.screen._panes.actions["paste"].trigger()
    said = desk.screen.finance.totals.said
    assert said[1].startswith("dział 851 ")
    assert said[2].startswith("rozdział 85228 ")


def test_a_code_that_is_none_is_refused_and_stays_in_the_line(desk: Desk) -> None:
    desk.press("85", ENTER)
    assert desk.refusals == ["budget_code_unread"]
    assert _lines(desk) == []
    view = desk.screen.finance.view
    assert view.indexWidget(view.currentIndex()).text() == "85"


def test_a_block_from_a_spreadsheet_makes_lines(desk: Desk) -> None:
    desk.put_on_clipboard("851\t85153\t4170\t\twłasne\t\t100\t90\n852\t85228\t\tUsługi\t\t\t50\t\n")
    desk.screen._panes.actions["paste"].trigger()
    assert [(line.chapter, line.planned, line.spent) for line in _lines(desk)] == [
        ("85153", Decimal(100), Decimal(90)),
        ("85228", Decimal(50), None),
    ]


def test_ctrl_d_repeats_the_amount_above(desk: Desk) -> None:
    desk.put_on_clipboard("851\t85153\t\t\t\t\t100\n851\t85154\t\t\t\t\t\n")
    desk.screen._panes.actions["paste"].trigger()
    desk.screen.finance.view.go_to((1, 6))
    desk.press((Qt.Key.Key_D, CTRL))
    assert [line.planned for line in _lines(desk)] == [Decimal(100), Decimal(100)]


def test_lines_are_taken_over_from_the_year_before_without_their_amounts(desk: Desk) -> None:
    desk.context.choose_period(2)
    _type_line(desk)
    desk.context.choose_period(3)
    desk.screen.finance.carry.trigger()
    assert [(line.chapter, line.spent) for line in _lines(desk)] == [("85153", None)]
    assert desk.toast == "Przeniesiono 1 wiersz."
    desk.screen.finance.carry.trigger()
    assert "nie ma wierszy" in desk.toast


def test_lines_are_removed_and_come_back(desk: Desk) -> None:
    _type_line(desk)
    desk.screen.finance.view.go_to((0, 0))
    desk.screen.finance.remove.trigger()
    assert _lines(desk) == []
    desk.screen._toast.undone.emit()
    assert len(_lines(desk)) == 1


def test_entries_are_typed_pasted_moved_and_worded_anew(desk: Desk) -> None:
    desk.turn_to(desk.screen.swot)
    strengths = desk.screen.swot.sides[SwotSide.STRENGTH]
    strengths.field.setFocus()
    desk.press("kadra", ENTER)
    desk.put_on_clipboard("- baza\n- wolontariat")
    strengths.gestures["paste"]()
    strengths.view.choose(3)
    strengths.gestures["up"]()
    assert _entries(desk) == ["kadra", "wolontariat", "baza"]
    strengths._lines.renamed.emit(1, "kadry")
    strengths.gestures["remove"]()
    assert _entries(desk) == ["kadry", "baza"]
    assert desk.toast == "Usunięto „wolontariat”"


def test_after_a_pasted_list_the_next_entry_is_typed_and_tab_leads_to_the_next_list(desk: Desk) -> None:
    desk.turn_to(desk.screen.swot)
    strengths, weaknesses = (desk.screen.swot.sides[side] for side in list(SwotSide)[:2])
    strengths.view.setFocus()
    desk.put_on_clipboard("- baza\n- wolontariat")
    strengths.gestures["paste"]()
    desk.press("kadra", ENTER, TAB)
    assert _entries(desk) == ["baza", "wolontariat", "kadra"]
    assert weaknesses.view.hasFocus()


def test_an_entry_that_is_refused_stays_in_its_field(desk: Desk) -> None:
    desk.turn_to(desk.screen.swot)
    field = desk.screen.swot.sides[SwotSide.STRENGTH].field
    field.setFocus()
    field.setText("x" * 20_001)
    desk.press(ENTER)
    assert (desk.refusals, len(field.text())) == (["text_too_long"], 20_001)


def test_lines_are_offered_from_the_year_before_only_where_it_has_some(desk: Desk) -> None:
    assert not desk.screen.finance.carry.isEnabled()
    desk.context.choose_period(2)
    _type_line(desk)
    desk.context.choose_period(3)
    assert desk.screen.finance.carry.isEnabled()


def _type_line(desk: Desk) -> None:
    desk.screen.finance.view.go_to((0, 0))
    desk.press("85153", TAB, TAB, "4170", TAB, TAB, TAB, TAB, "180000", TAB, "173731,80", ENTER, HOME, DOWN)


def _lines(desk: Desk) -> list[BudgetLine]:
    return list(desk.context.workspace.read(exhibits.budget, 1, desk.context.period.id))


def _entries(desk: Desk) -> list[str]:
    return [entry.text for entry in desk.context.workspace.read(exhibits.swot, 1)]
