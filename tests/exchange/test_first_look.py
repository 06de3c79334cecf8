"""Understanding a foreign file is kept within the same limits as reading it."""

from pathlib import Path

import pytest
from docx import Document
from docx.shared import Twips

from db.domain.errors import RecordError, Refusal
from desktop.exchange.first_look import first_look, look
from desktop.exchange.isolation import Limits, Room


def test_a_document_comes_with_what_was_understood_of_it(tmp_path: Path) -> None:
    path = tmp_path / "sprawozdanie.docx"
    _table(path, [["Wskaźnik", "2022", "2023"], ["liczba porad", "10", "12"]])
    found = first_look(path)
    assert found.document.name == path.name
    assert [each.text for each in found.understanding.nodes[0].indicators[0].values] == ["10", "12"]
    assert found.seconds > 0


@pytest.mark.parametrize("text", ["a) liczba" + " " * 60_000 + "osób", "a) liczba" + "\t" * 60_000 + "osób"])
def test_a_line_that_takes_too_long_to_understand_is_refused(text: str, tmp_path: Path) -> None:
    path = tmp_path / "powoli.docx"
    document = Document()
    document.add_paragraph("Wskaźniki monitoringu:")
    document.add_paragraph(text)
    document.save(str(path))
    assert _refusal(path) in (None, Refusal.FOREIGN_TOO_SLOW)


def test_parts_within_parts_without_end_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "glebia.docx"
    rows = [["Wskaźnik", "2023"], *([f"a{number}", "1"] for number in range(1500))]
    _table(path, rows, step=110)
    assert _refusal(path) in (None, Refusal.FOREIGN_TOO_LARGE)


def test_a_cell_of_thousands_of_lines_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "linie.docx"
    _table(
        path, [["Wskaźnik", "2022", "2023"], ["\n".join(["a"] * 20_000), *["\n".join(["1"] * 20_000)] * 2]]
    )
    assert _refusal(path) in (None, Refusal.FOREIGN_TOO_SLOW)


def test_a_process_that_ended_between_two_files_is_replaced(tmp_path: Path) -> None:
    path = tmp_path / "sprawozdanie.docx"
    _table(path, [["Wskaźnik", "2023"], ["liczba porad", "12"]])
    with Room() as room:
        room.read(look, path)
        assert room._process is not None
        room._process.kill()
        room._process.join()
        assert room.read(look, path).document.name == path.name


def _refusal(path: Path) -> Refusal | None:
    """Why the file is refused where two seconds are given; None if it was understood in time."""
    try:
        with Room(Limits(seconds=2)) as room:
            room.read(look, path)
    except RecordError as error:
        return error.refusal
    return None


def _table(path: Path, rows: list[list[str]], step: int = 0) -> None:
    document = Document()
    table = document.add_table(len(rows), len(rows[0]))
    cells = iter(table._cells)
    for number, row in enumerate(rows):
        for column, text in enumerate(row):
            cell = next(cells)
            cell.text = text
            if step and not column:
                cell.paragraphs[0].paragraph_format.left_indent = Twips(number * step)
    document.save(str(path))
