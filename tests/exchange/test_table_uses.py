"""A table is read as the clerk says."""

from db.domain.periods import year
from db.domain.understanding import ColumnUse, Reason, Role, TableUse
from exchange.typed_tables import lines, table, understood

_TABLE = table(
    ("Osiedle", "Spotkania", "Uczestnicy"), ("Północ", "5", "60"), ("Południe", "7", "80"), header_rows=1
)


def _use(*columns: ColumnUse, used: bool = True, header_rows: int = 1) -> dict[int, TableUse]:
    return {0: TableUse(0, used, header_rows, columns)}


def test_roles_that_are_given_are_obeyed() -> None:
    uses = _use(ColumnUse(Role.INDICATOR), ColumnUse(Role.IGNORED), ColumnUse(Role.VALUE, year(2023)))
    reading, *_ = understood(_TABLE, uses=uses)
    assert list(lines(reading)) == ["Północ: 2023=60", "Południe: 2023=80"]
    assert [leftover.text for leftover in reading.leftovers] == ["5", "7"]
    assert reading.use == uses[0]


def test_an_element_may_be_made_of_any_column() -> None:
    uses = _use(
        ColumnUse(Role.ELEMENT, level="Osiedle"), ColumnUse(Role.INDICATOR), ColumnUse(Role.VALUE, year(2023))
    )
    reading, *_ = understood(_TABLE, uses=uses)
    assert list(lines(reading)) == ["> Północ", "5: 2023=60", "> Południe", "7: 2023=80"]


def test_the_header_may_be_taken_for_data() -> None:
    uses = _use(
        ColumnUse(Role.INDICATOR), ColumnUse(Role.VALUE, year(2023)), ColumnUse(Role.IGNORED), header_rows=0
    )
    reading, *_ = understood(_TABLE, uses=uses)
    assert next(lines(reading)).startswith("Osiedle: 2023=Spotkania")


def test_a_table_that_is_set_aside_is_left_over_whole() -> None:
    reading, *_ = understood(_TABLE, uses=_use(used=False))
    assert not reading.lines
    assert [leftover.reason for leftover in reading.leftovers] == [Reason.TABLE_SET_ASIDE]
    assert "Południe\t7\t80" in reading.leftovers[0].text


def test_the_same_use_said_again_changes_nothing() -> None:
    known = table(("Lp.", "Wskaźnik", "2022", "2023"), ("1", "liczba osób", "5", "6"))
    found, *_ = understood(known)
    again, *_ = understood(known, uses={0: found.use})
    assert list(lines(again)) == list(lines(found))
    assert again.use == found.use
