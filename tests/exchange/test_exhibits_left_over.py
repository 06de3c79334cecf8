"""Tables of money, SWOT and computed changes are no goals and indicators; they are left over, and said so."""

import pytest

from db.domain.foreign import Block, Cell, ForeignDocument, ForeignKind, Paragraph, Table
from db.domain.understanding import Directions, Reason, TableUse, Understanding, nodes
from desktop.exchange.understanding import understand

_FRONT = (
    Paragraph("Sprawozdanie z realizacji Programu Wsparcia Rodziny za 2025 rok", bold=True),
    Paragraph("Cel strategiczny I: Rodzina", 1),
)
_MONEY = (
    ("Dział", "Rozdział", "Nazwa", "Źródło środków", "Plan", "Wykonanie", "% planu"),
    ("851", "85195", "Pozostała działalność", "środki własne", "36 000,00 zł", "33 600,00 zł", "93,3 %"),
    ("851", "85154", "Przeciwdziałanie alkoholizmowi", "dotacja", "15 000,00 zł", "15 000,00 zł", "100 %"),
)
_SWOT = (("Mocne strony", "Słabe strony"), ("– 12 wychowawców", "– 3 etaty wolne"))
_CHANGES = (
    ("Wskaźnik", "2024", "2025", "Zmiana", "Zmiana w %"),
    ("liczba porad", "10", "12", "+2", "+20 %"),
    ("liczba rodzin", "7", "6", "−1", "−14,3 %"),
)
_LIST = (
    Paragraph("Wskaźniki monitoringu:"),
    Paragraph("liczba porad: 12", mark="a)"),
    Paragraph("liczba rodzin: 6", mark="b)"),
)


def table(rows: tuple[tuple[str, ...], ...], title: str = "") -> Table:
    """A table of single cells."""
    cells = (tuple(Cell(text, at, column) for column, text in enumerate(row)) for at, row in enumerate(rows))
    return Table(tuple(cells), 1, title)


def understood(*blocks: Block, directions: Directions | None = None) -> Understanding:
    """What a report of these blocks says."""
    document = ForeignDocument("sprawozdanie.docx", ForeignKind.WORD, (*_FRONT, *blocks))
    return understand(document, directions or Directions())


def labels(found: Understanding) -> list[str]:
    """The names of all indicators."""
    return [indicator.label for node in nodes(found) for indicator in node.indicators]


@pytest.mark.parametrize("rows", [_MONEY, _SWOT])
def test_money_and_swot_are_left_over_wherever_they_come_from(rows: tuple[tuple[str, ...], ...]) -> None:
    found = understood(table(rows))
    assert (labels(found), len(list(nodes(found)))) == ([], 1)
    (leftover,) = found.leftovers
    assert leftover.reason is Reason.TABLE_WITHOUT_INDICATORS
    assert all(text in leftover.text for row in rows for text in row)


def test_what_our_reports_compute_is_told_by_the_titles_of_tables() -> None:
    title = "Wartości wskaźników w porównaniu z 2024 r."
    found = understood(*_LIST, Paragraph("Analiza zmian", 1), table(_CHANGES, title))
    assert labels(found) == ["liczba porad", "liczba rodzin"]
    assert [leftover.spot.block for leftover in found.leftovers] == [6]


def test_our_summary_is_known_by_its_caption_where_titles_were_lost() -> None:
    caption = Paragraph("Tabela 1. Wartości wskaźników w porównaniu z 2024\u00a0r.", bold=True)
    found = understood(*_LIST, Paragraph("Analiza zmian", 1), caption, table(_CHANGES))
    assert labels(found) == ["liczba porad", "liczba rodzin"]
    assert [leftover.spot.block for leftover in found.leftovers] == [6, 7]


def test_tables_of_goals_are_told_by_their_titles() -> None:
    goals = (("Wskaźniki", "2024", "2025"), ("liczba porad", "10", "12"))
    found = understood(
        table(goals, "Cel strategiczny I – wskaźniki realizacji, 2024–2025"),
        table(goals, "Wsparcie rodzin z dziećmi"),
    )
    assert labels(found) == ["liczba porad"]
    assert [leftover.spot.block for leftover in found.leftovers] == [3]


def test_a_table_of_changes_is_read_where_nothing_else_has_the_indicators() -> None:
    assert labels(understood(table(_CHANGES))) == ["liczba porad", "liczba rodzin"]


def test_the_clerk_may_have_any_table_read() -> None:
    title = "Wartości wskaźników w porównaniu z 2024 r."
    read = understood(table(_CHANGES)).tables[0]
    directions = Directions(tables={5: TableUse(5, True, read.header_rows, read.columns)})
    found = understood(*_LIST, table(_CHANGES, title), directions=directions)
    assert labels(found)[2:] == ["liczba porad", "liczba rodzin"]
