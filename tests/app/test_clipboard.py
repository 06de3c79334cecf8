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
        ("1\t2\n\n", [["1", "2"], [""]]),
        # as Excel copies a column of oddities: only what holds a tab or a line end is quoted
        ('"pojedynczy\t1\r\n', [['"pojedynczy', "1"]]),
        ('na końcu"\t2\r\n', [['na końcu"', "2"]]),
        ('"Razem Łatwiej!"\t3\r\n', [['"Razem Łatwiej!"', "3"]]),
        ('"z\ttabulatorem"\t5\r\n', [["z\ttabulatorem", "5"]]),
        ('"cudzysłów "" i\ttabulator"\t6\r\n', [['cudzysłów " i\ttabulator', "6"]]),
        ('"""na początku\ti tabulator"\t7\r\n', [['"na początku\ti tabulator', "7"]]),
        ('"pierwszy\ndrugi"\r\n"trzeci\nczwarty"\r\n', [["pierwszy\ndrugi"], ["trzeci\nczwarty"]]),
        ('""\t""""', [['""', '"']]),
        # as Calc copies them: several cells without quotes and line ends, one cell as it is
        ('"Razem" i osobno\t12,5\n', [['"Razem" i osobno', "12,5"]]),
        ("pierwszy\ndrugi\n", [["pierwszy"], ["drugi"]]),
        # what nobody closed
        ('"dwa\nwiersze\t1', [['"dwa'], ["wiersze", "1"]]),
        ('"a"b\t"c\n"d"', [['"a"b', '"c'], ['"d"']]),
    ],
)
def test_a_spreadsheets_text_is_taken_apart(text: str, block: list[list[str]]) -> None:
    assert as_block(text) == block


@given(st.lists(st.lists(_CELLS, min_size=1, max_size=4), min_size=1, max_size=4))
def test_a_block_survives_the_clipboard(block: list[list[str]]) -> None:
    assert as_block(as_text(block)) == block


@pytest.mark.parametrize(
    "shape",
    [
        '"9\t',
        '"',
        '""',
        '"""\t',
        '""\t',
        '"\t""',
        '"a""\n',
        '"a\n',
        '\t"',
        '\n"',
        '"\r\n',
        "9\t",
        "\r",
        "\n",
        "9",
    ],
)
@pytest.mark.parametrize("frame", ["{}", '"{}"x', '9\t"{}\t"'])
def test_a_large_text_is_taken_apart_without_loss(shape: str, frame: str) -> None:
    text = frame.format(shape * (200_000 // len(shape)))
    block = as_block(text)
    assert sum(cell.count("9") for row in block for cell in row) == text.count("9")
