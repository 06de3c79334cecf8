"""Figures with marks of notes, figures that only a workbook knows, notes below tables, sheets, numbers."""

from decimal import Decimal

import pytest

from db.domain.foreign import Block, Cell, ForeignDocument, ForeignKind, Paragraph, Table
from db.domain.kinds import IndicatorKind
from db.domain.understanding import (
    Directions,
    FoundIndicator,
    Reason,
    Uncertainty,
    Understanding,
    indicators,
    nodes,
)
from desktop.exchange.understanding import understand
from exchange.typed_tables import table


def understood(*blocks: Block, kind: ForeignKind = ForeignKind.WORD) -> Understanding:
    return understand(ForeignDocument("raport 2023.docx", kind, blocks))


def found(understanding: Understanding) -> list[FoundIndicator]:
    return [each for node in nodes(understanding) for each in indicators(node)]


@pytest.mark.parametrize("marked", ["120 *", "120*", "120 1)", "120¹", "ok. 120**"])
def test_a_mark_typed_behind_a_figure_is_no_part_of_it(marked: str) -> None:
    understanding = understood(table(["Wskaźnik", "2022", "2023"], ["Uczestnicy", "100", marked]))
    (indicator,) = found(understanding)
    assert indicator.kind is IndicatorKind.WHOLE
    assert [each.content.amount for each in indicator.values] == [100, 120]
    assert "*" in marked or understanding.leftovers


def test_a_note_below_the_table_goes_with_the_typed_mark() -> None:
    understanding = understood(
        table(["Wskaźnik", "2022", "2023"], ["Uczestnicy", "100", "120 *"]), Paragraph("* dane szacunkowe")
    )
    (indicator,) = found(understanding)
    assert [each.footnote for each in indicator.values] == ["", "dane szacunkowe"]


@pytest.mark.parametrize(("shown", "number"), [("(5,50)", "-5.50"), ("zero sztuk", "0")])
def test_a_number_that_a_workbook_shows_otherwise_is_that_number(shown: str, number: str) -> None:
    rows = [["Wskaźnik", "2022", "2023"], ["Zmiana stanu", "3", shown]]
    cells = [[Cell(text, row, column) for column, text in enumerate(texts)] for row, texts in enumerate(rows)]
    cells[1][2] = Cell(shown, 1, 2, number=Decimal(number))
    sheet = Table(tuple(map(tuple, cells)), 0, "GOPS")
    (indicator,) = found(understood(sheet, kind=ForeignKind.WORKBOOK))
    assert [each.content.amount for each in indicator.values] == [3, Decimal(number)]


def test_a_number_among_words_is_doubted() -> None:
    rows = (["Wskaźnik", "2021", "2022", "2023"], ["Stan prac", "bez zmian", "w toku", "12"])
    (indicator,) = found(understood(table(*rows)))
    assert indicator.kind is IndicatorKind.TEXT
    assert Uncertainty.VALUE_UNREAD in indicator.uncertain


def test_a_goal_is_no_note_though_its_number_is_raised_in_the_table_above() -> None:
    rows = (("Wskaźnik", "2023"), ("Asysta", "7"))
    cells = [[Cell(text, row, column) for column, text in enumerate(texts)] for row, texts in enumerate(rows)]
    cells[1][1] = Cell("7", 1, 1, raised="2")
    understanding = understood(
        Paragraph("1. Cel operacyjny: Rodzina"),
        Table(tuple(map(tuple, cells))),
        Paragraph("2. Cel operacyjny: Seniorzy"),
        table(["Wskaźnik", "2023"], ["Kluby", "3"]),
    )
    assert [(node.text, len(node.indicators)) for node in understanding.nodes] == [
        ("Rodzina", 1),
        ("Seniorzy", 1),
    ]


def test_a_line_further_down_is_no_note_of_the_table() -> None:
    understanding = understood(
        Paragraph("Cel operacyjny 1: Rodzina"),
        table(["Wskaźnik", "2023"], ["Asysta", "7 *"]),
        Paragraph("Rodziny chwaliły asystentów."),
        Paragraph("* tak zaczyna się także zwykłe zdanie"),
    )
    assert [each.values[0].footnote for each in found(understanding)] == [""]
    assert "zwykłe zdanie" in understanding.nodes[0].analysis + understanding.nodes[0].introduction


def test_each_sheet_is_a_goal_of_its_own() -> None:
    sheets = [
        table(["Wskaźnik", "2022", "2023"], ["Rodziny", "5", figure], title=title)
        for title, figure in (("GOPS", "6"), ("Szkoła", "7"))
    ]
    understanding = understood(*sheets, kind=ForeignKind.WORKBOOK)
    assert [node.text for node in understanding.nodes] == ["GOPS", "Szkoła"]
    assert [len(node.indicators) for node in understanding.nodes] == [1, 1]


def test_what_is_dropped_keeps_its_plans_and_notes() -> None:
    document = ForeignDocument(
        "raport.docx",
        ForeignKind.WORD,
        (
            table(
                ["Wskaźnik", "Wartość bazowa 2020", "Wartość docelowa 2025", "2023"],
                ["Kluby", "1", "20", "7 *"],
            ),
            Paragraph("* dane szacunkowe"),
        ),
    )
    (indicator,) = found(understand(document))
    dropped = understand(document, Directions(dropped=frozenset({indicator.spot})))
    (text,) = [each.text for each in dropped.leftovers if each.reason is Reason.DROPPED]
    assert all(word in text for word in ("Kluby", "2020: 1", "2025: 20", "2023: 7", "dane szacunkowe"))


def test_numbers_within_numbers_tell_what_is_part_of_what() -> None:
    rows = [
        ["Nr", "Nazwa", "2022", "2023"],
        ["1", "Rodzina", "", ""],
        ["1.1", "Wsparcie", "", ""],
        ["1.1.1", "Liczba rodzin", "10", "12"],
        ["1.1.2", "Liczba asystentów", "1", "2"],
        ["1.2", "Edukacja", "", ""],
        ["1.2.1", "Liczba warsztatów", "5", "6"],
        ["2", "Seniorzy", "", ""],
        ["2.1", "Liczba klubów", "1", "1"],
    ]

    def tree(found: tuple[FoundIndicator, ...]) -> list[object]:
        return [(each.label, *tree(each.parts)) for each in found]

    (node,) = understood(table(*rows)).nodes
    support = ("Wsparcie", ("Liczba rodzin",), ("Liczba asystentów",))
    family = ("Rodzina", support, ("Edukacja", ("Liczba warsztatów",)))
    assert tree(node.indicators) == [family, ("Seniorzy", ("Liczba klubów",))]
    assert [each.kind for each in node.indicators] == [IndicatorKind.HEADING] * 2
