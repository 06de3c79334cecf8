"""What stands in the columns of a table, taken together: numbers, periods, ordinals, names, texts."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from db.domain.folding import folded
from db.domain.foreign import Cell
from desktop.exchange.understanding.cell_lines import is_ordinal, mostly, one_line
from desktop.exchange.understanding.headers import Grid, across, beginning
from desktop.exchange.understanding.period_words import is_period
from desktop.exchange.understanding.value_words import is_value

_SAMPLE = 400  # rows that are looked at
_INSTITUTIONS = (
    "osrod", "urzad", "urzed", "wydzial", "zespol", "szkol", "dzial ", "centrum", "komisj", "polic", "dom ",
    "fundacj", "stowarzysz", "powiatow", "gminn", "miejsk", "organizacj", "placow", "biur", "mops", "gops",
    "klub", "instytucj", "parafi", "sad ", "kurator", "przychodn", "szpital", "poradni", "referat",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Contents:
    """What most of a column's cells are; `filled`: any has text, `texts`: some are no values.

    `numbered`: enough are ordinals for a column that shares its title with the next one, those aside that
    reach into that one.
    """

    filled: bool = False
    values: bool = False
    periods: bool = False
    ordinals: bool = False
    numbered: bool = False
    institutions: bool = False
    texts: bool = False


def contents(rows: Grid, start: int) -> list[Contents]:
    """What stands in each column from a row on; texts across the table are in none."""
    width = len(rows[0])
    texts: list[list[str]] = [[] for _ in range(width)]
    alone: list[list[str]] = [[] for _ in range(width)]
    for number in range(start, min(len(rows), start + _SAMPLE)):
        row = rows[number]
        if across(row, number):
            continue
        for cell in beginning(row, number):
            texts[cell.column].append(_text(cell))
            if cell.columns == 1:
                alone[cell.column].append(texts[cell.column][-1])
    return [_contents(found, own) for found, own in zip(texts, alone, strict=True)]


def _text(cell: Cell) -> str:
    lines = [line for line in cell.text.split("\n") if line.strip()]
    if len(lines) > 1 and all(map(is_value, lines)):
        return lines[0]
    return one_line(cell.text)


def _contents(texts: Sequence[str], alone: Sequence[str]) -> Contents:
    if not texts:
        return Contents()
    ordinals = [is_ordinal(text) for text in texts]
    numbered = mostly(ordinals, 0.8) and _counts_up(texts)
    values = [is_value(text) for text in texts]
    return Contents(
        filled=True,
        values=not numbered and mostly(values, 0.5),
        periods=mostly([is_period(text) for text in texts]),
        ordinals=numbered,
        numbered=not alone or mostly([is_ordinal(text) for text in alone], 0.2),
        institutions=mostly([_names_institution(text) for text in texts], 0.5),
        texts=not all(values),
    )


def _names_institution(text: str) -> bool:
    plain = folded(text)
    return any(word in plain for word in _INSTITUTIONS)


def _counts_up(texts: Sequence[str]) -> bool:
    """Whether ordinals have full stops and the like, or are small numbers that grow one by one."""
    bare = [text.strip().rstrip(".)") for text in texts]
    if mostly(
        [text.strip()[-1:] in ".)" or not each.isdigit() for text, each in zip(texts, bare, strict=True)], 0.5
    ):
        return True
    numbers = [int(each) for each in bare if each.isdigit()]
    steps = [after - before for before, after in pairwise(numbers)]
    return numbers[:1] == [1] and len(numbers) > 1 and all(step <= 1 for step in steps)
