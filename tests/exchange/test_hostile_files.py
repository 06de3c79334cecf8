from pathlib import Path

import pytest

from db.domain.errors import RecordError, Refusal
from db.domain.foreign import ForeignDocument, Paragraph, Table
from desktop.exchange.isolation import Room
from desktop.exchange.reading import read_document
from exchange.hostile import Hostile
from exchange.hostile_files import hostile_files

_FILES = list(hostile_files())
_MOST_MEMORY = 300 * 2**20


@pytest.fixture(scope="module")
def room():
    with Room() as room:
        yield room


@pytest.mark.parametrize("hostile", _FILES, ids=[hostile.name for hostile in _FILES])
def test_a_hostile_file_is_named_for_what_it_is_and_does_no_harm(
    hostile: Hostile, room: Room, tmp_path: Path
) -> None:
    path = tmp_path / hostile.name
    hostile.make(path)
    before = path.read_bytes()
    assert answer(room, path) == (hostile.refusal, "" if hostile.refusal is None else hostile.name)
    assert path.read_bytes() == before
    assert [file.name for file in tmp_path.iterdir()] == [hostile.name]
    assert room.peak < _MOST_MEMORY


def test_what_harmless_text_there_is_in_odd_files_is_read(room: Room, tmp_path: Path) -> None:
    expected = {
        "far cell.xlsx": {"tekst", "daleko"},
        "macros.docm": {"tekst"},
        "macros.xlsm": {"tekst"},
        "all merged.xlsx": {"tekst"},
        "a hundred deep.docx": {"tekst"},
        "a million empty rows.ods": {"x"},
        "csv.xlsx": {"Wskaźnik", "2023", "Porady", "5"},
        "UTF-16 without a mark.csv": {"Wskaźnik", "2023", "Porady", "5"},
        "number beyond all.xlsx": {"1E+999999999"},
    }
    for hostile in _FILES:
        if hostile.name in expected:
            hostile.make(tmp_path / hostile.name)
            document = room.read(read_document, tmp_path / hostile.name)
            assert texts(document) == expected[hostile.name], hostile.name


def answer(room: Room, path: Path) -> tuple[Refusal | None, str]:
    """The refusal that the file met and the name in it; None and "" when it was read."""
    try:
        room.read(read_document, path)
    except RecordError as error:
        return error.refusal, error.subject
    return None, ""


def texts(document: ForeignDocument) -> set[str]:
    """All texts in it."""
    found = set()
    for block in document.blocks:
        match block:
            case Paragraph(text):
                found.add(text)
            case Table(rows):
                found |= {cell.text for row in rows for cell in row}
    return found - {""}
