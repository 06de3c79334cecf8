"""Blocks of cells to and from a spreadsheet's clipboard."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.app.clipboard import as_block, as_text

_CELLS = st.text(alphabet='a1 ,"\t\n\r', max_size=6)


@pytest.mark.parametrize(
    ("text", "block"),
    [
        ("1", [["1"]]),
        ("1\t2\n3\t4\n", [["1", "2"], ["3", "4"]]),
        ("1\t2\r\n3\t4\r\n", [["1", "2"], ["3", "4"]]),
        ("1\t\n\t4", [["1", ""], ["", "4"]]),
        ('"dwa\nwiersze"\t"z ""cudzysłowem"""\n', [["dwa\nwiersze", 'z "cudzysłowem"']]),
        ('"Szkoła bez końca\t5\n', [['"Szkoła bez końca', "5"]]),
        ('10" rura\t5', [['10" rura', "5"]]),
        ("", [[""]]),
        ("1\n\n2", [["1"], [""], ["2"]]),
    ],
)
def test_a_spreadsheets_text_is_taken_apart(text: str, block: list[list[str]]) -> None:
    assert as_block(text) == block


@given(st.lists(st.lists(_CELLS, min_size=1, max_size=4), min_size=1, max_size=4))
def test_a_block_survives_the_clipboard(block: list[list[str]]) -> None:
    assert as_block(as_text(block)) == block


def test_a_large_text_is_taken_apart_at_once() -> None:
    assert len(as_block('"9\t' * 200_000)[0]) == 200_001
