"""A table without titles goes on from the one before only where nothing but the end of a page parts them."""

import pytest

from db.domain.foreign import Paragraph
from db.domain.understanding import Reason
from exchange.typed_tables import Typed, lines, table, understood

_FIRST = table(("Wskaźnik", "2022", "2023"), ("Liczba rodzin", "10", "12"))
_MORE = table(("Liczba dzieci", "20", "22"))
_TEAM = table(("Przewodniczący", "Kierownik", "telefon"), ("Członek", "Dyrektor", "poczta"))


@pytest.mark.parametrize("between", ["", "17", "– 17 –", "Strona 17", "str. 17 z 30"])
def test_a_page_may_end_in_a_table(between: str) -> None:
    first, more = understood(_FIRST, between, _MORE)
    assert more.continues
    assert list(lines(first)) == ["Liczba rodzin: 2022=10 2023=12", "Liczba dzieci: 2022=20 2023=22"]


@pytest.mark.parametrize(
    "between", [Paragraph("Zespół", heading=1), Paragraph("Dotacje udzielone w 2023 roku:")]
)
def test_a_text_between_closes_the_table(between: Paragraph) -> None:
    _, other = understood(_FIRST, between, table(("Fundacja B", "5 000", "4 000")))
    assert not other.lines
    assert [leftover.reason for leftover in other.leftovers] == [Reason.TABLE_WITHOUT_INDICATORS]


def test_another_sheet_is_another_table() -> None:
    _, contact = understood(_FIRST, table(("Biuro", "GOPS", "41 123"), title="Kontakt"))
    assert not contact.lines


@pytest.mark.parametrize(
    ("rows", "is_read"),
    [((("Liczba dzieci", "bd", "22"),), True), ((("Sporządził", "Kierownik", "Wójt"),), False)],
)
def test_columns_of_figures_go_on_with_figures(rows: tuple[Typed, ...], is_read: bool) -> None:
    _, more = understood(_FIRST, table(*rows))
    assert more.use.used is is_read


def test_a_list_of_persons_right_below_is_none_of_indicators() -> None:
    _, team = understood(_FIRST, "", _TEAM)
    assert not team.lines
    assert "Przewodniczący\tKierownik" in team.leftovers[0].text
