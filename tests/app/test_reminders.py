"""Reminders and the board's spreadsheet: what is missing is named, nothing is declined, text stays text."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

from db.domain.doubts import Doubt
from db.domain.entities import CollectionForm, Office, Programme, Realizer
from db.domain.errors import RecordError, Refusal
from db.domain.kinds import ProgrammeKind
from db.domain.periods import year
from db.domain.realizer_board import Board, BoardItem, BoardRow, Figure
from desktop.app.realizer_board import file_name, write_xlsx
from desktop.app.reminders import reminder

TODAY = date(2025, 2, 3)
PROGRAMME = Programme("Strategia rozwiązywania problemów", 2021, 2030, ProgrammeKind.STRATEGY)
OFFICE = Office("Urząd Gminy", contact="tel. 41 000 00 00")
ITEMS = {
    1: BoardItem(1, "1.1 Poradnictwo", "Liczba porad", "porad"),
    2: BoardItem(2, "1.1 Poradnictwo", '=HYPERLINK("http://zle")'),
    3: BoardItem(3, "1.2 Kluby", "Liczba klubów", "klubów"),
}
SENT = CollectionForm(1, 2, 1, "t", "2025-01-07", "2025-01-31")
BACK = CollectionForm(
    1, 2, 2, "u", "2025-01-07", "2025-01-31", "2025-01-20T09:00:00+00:00", "zwrot.xlsx", "-1 etat od maja"
)
SAME = {2: Figure(Decimal(5000), Decimal(5000))}
AGAIN = "podano 5\u00a0000, rok wcześniej 5\u00a0000; dokładnie to samo co rok wcześniej"
LATE = BoardRow(Realizer("Szkoła", contact="@szkola", id=1), (1, 2, 3), (1, 3), (2,), SENT, SAME)
DONE = BoardRow(Realizer("Klub", id=2), (3,), (), (), BACK)
BARE = BoardRow(Realizer("Policja", id=3), (1,), (1,))
BOARD = Board((LATE, DONE, BARE), ITEMS, {2: (Doubt.SAME_TWICE,)})


def letter(*rows: BoardRow, today: date = TODAY) -> str:
    return reminder(BOARD, rows, PROGRAMME, year(2024), OFFICE, today)


@pytest.fixture
def book(tmp_path: Path) -> openpyxl.Workbook:
    write_xlsx(BOARD, PROGRAMME, year(2024), tmp_path / "tablica.xlsx", TODAY)
    return openpyxl.load_workbook(tmp_path / "tablica.xlsx")


def test_a_reminder_says_what_is_missing_under_its_goals_until_when_and_whom_to_ask() -> None:
    lines = letter(LATE).splitlines()
    start = lines.index("Brakujące dane (2):")
    assert lines[start + 1 : start + 5] == [
        "1.1 Poradnictwo",
        "  – Liczba porad [porad]",
        "1.2 Kluby",
        "  – Liczba klubów [klubów]",
    ]
    assert "Realizator: Szkoła" in lines
    assert "Termin: 31\u00a0stycznia 2025\u00a0r. (termin minął)" in lines
    assert "Kontakt: tel. 41 000 00 00" in lines
    assert "strategii „Strategia rozwiązywania problemów” za 2024 rok." in letter(LATE)


def test_a_reminder_says_what_was_given_and_why_it_is_to_be_checked() -> None:
    lines = letter(LATE).splitlines()
    assert lines[lines.index("Dane do sprawdzenia (1):") + 1 :][:2] == [
        "1.1 Poradnictwo",
        f"  – {ITEMS[2].label}: {AGAIN}",
    ]


def test_before_the_due_date_nobody_is_told_that_it_is_over() -> None:
    assert "minął" not in letter(LATE, today=date(2025, 1, 30))
    assert "(dzisiaj)" in letter(LATE, today=date(2025, 1, 31))


def test_without_a_form_nobody_is_asked_to_send_one_back() -> None:
    assert "Formularz" not in letter(BARE)
    assert "Termin" not in letter(BARE)


def test_whoever_has_delivered_everything_is_thanked() -> None:
    assert "dziękujemy za przekazanie wszystkich danych" in letter(DONE)
    assert "Brakujące" not in letter(DONE)


def test_each_gets_a_letter_of_its_own() -> None:
    assert letter(LATE, BARE).count("Dzień dobry,") == 2


def test_the_spreadsheet_has_all_of_the_board(book: openpyxl.Workbook) -> None:
    header, late, done, bare = book["Realizatorzy"].iter_rows(min_row=4, values_only=True)
    late, done, bare = (dict(zip(header, each, strict=True)) for each in (late, done, bare))
    assert (late["Wskaźników"], late["Dostarczono"], late["Brakuje"]) == (3, 1, 2)
    assert late["Stan"] == "po terminie (3 dni)"
    assert late["Termin"].date() == date(2025, 1, 31)
    assert done["Oddano"].date() == date(2025, 1, 20)
    assert (done["Stan"], done["Plik"]) == ("komplet", "zwrot.xlsx")
    assert bare["Stan"] == "bez formularza"


def test_the_spreadsheet_lists_what_is_missing_or_doubtful(book: openpyxl.Workbook) -> None:
    rows = list(book["Braki i wątpliwości"].iter_rows(min_row=5, values_only=True))
    assert [(row[0], row[2], row[4]) for row in rows] == [
        ("Szkoła", "Liczba porad", "do uzupełnienia"),
        ("Szkoła", "Liczba klubów", "do uzupełnienia"),
        (
            "Szkoła",
            ITEMS[2].label,
            AGAIN,
        ),
        ("Policja", "Liczba porad", "do uzupełnienia"),
    ]


def test_no_text_becomes_a_formula(book: openpyxl.Workbook) -> None:
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert [cell.coordinate for cell in cells if cell.data_type == "f"] == []
    quoted = {cell.value for cell in cells if cell.quotePrefix}
    assert quoted == {ITEMS[2].label, "-1 etat od maja", "@szkola"}


def test_signs_that_no_workbook_holds_keep_no_board_from_being_written(tmp_path: Path) -> None:
    write_xlsx(BOARD, replace(PROGRAMME, title="Strategia\x0b2030"), year(2024), tmp_path / "a.xlsx", TODAY)
    assert openpyxl.load_workbook(tmp_path / "a.xlsx").properties.title == "Realizatorzy – Strategia 2030"


def test_what_cannot_be_written_is_refused_and_leaves_no_trace(tmp_path: Path) -> None:
    with pytest.raises(RecordError) as refused:
        write_xlsx(BOARD, PROGRAMME, year(2024), tmp_path / "nie ma" / "tablica.xlsx", TODAY)
    assert refused.value.refusal is Refusal.NO_FOLDER
    assert list(tmp_path.iterdir()) == []


def test_the_file_is_named_after_the_period() -> None:
    assert file_name(year(2024)) == "Realizatorzy 2024.xlsx"
