"""Whatever a table holds, all of it is somewhere in what was understood."""

import re
from collections.abc import Iterator
from itertools import count

from hypothesis import given, settings
from hypothesis import strategies as st

from db.domain.foreign import Table
from db.domain.periods import year
from db.domain.understanding import FoundIndicator
from desktop.exchange.understanding.headers import headers
from desktop.exchange.understanding.table_reading import ElementLine, TableReading
from exchange.drafts import C
from exchange.typed_tables import table, understood

# Each cell gets a number of its own in place of #, so that none is found in another one's stead.
_WORDS = st.sampled_from(
    ("alfa#", "Beta#", "– gamma#", "1. Delta#", "a) epsilon#", "Cel 1. Zeta#", "eta#:", "w tym theta#")
)
_FIGURES = st.sampled_from(
    ("#", "–", "bd", "#,5%", "#\n#", "# zł", "2022", "ok. #", "# osoby", "#?", "# (iota#)")
)
_TEXTS = st.one_of(
    st.just(""), _WORDS, _FIGURES, st.lists(_WORDS, min_size=2, max_size=3).map("\n".join), st.just("1.")
)
_TITLES = st.sampled_from(
    ("Lp.", "Działanie", "Cel", "Wskaźnik", "2022", "2023", "Rok", "Realizator", "J.m.", "Uwagi", "",
     "Osiedle", "Wartość docelowa 2025", "I półrocze 2023", "Liczba osób", "Źródło danych", "Definicja")
)  # fmt: skip


@st.composite
def _tables(draw: st.DrawFn) -> Table:
    width = draw(st.integers(2, 6))
    header = draw(st.lists(_TITLES, min_size=width, max_size=width))
    rows: list[list[str | C]] = [[*header]] if draw(st.booleans()) else []
    for _ in range(draw(st.integers(1, 6))):
        if draw(st.integers(0, 5)) == 0:
            rows.append([C(draw(_WORDS), columns=width)])
        else:
            rows.append(list(draw(st.lists(_TEXTS, min_size=width, max_size=width))))
    return table(*_told_apart(rows), header_rows=draw(st.integers(0, 1)))


def _told_apart(rows: list[list[str | C]]) -> Iterator[list[str | C]]:
    numbers = count(1001)
    for row in rows:
        texts = ((cell.text, cell.columns) if isinstance(cell, C) else (cell, 1) for cell in row)
        yield [C(re.sub("#", lambda _: str(next(numbers)), text), columns=columns) for text, columns in texts]


@settings(max_examples=400)
@given(_tables())
def test_no_word_of_a_table_is_lost(each: Table) -> None:
    found = understood(each, otherwise=year(2023))
    kept = {word for reading in found for text in _kept(reading) for word in _words(text)}
    lost = {word for text in _told(each) for word in _words(text)} - kept - _first_titles(each)
    assert not lost


def _told(each: Table) -> Iterator[str]:
    return (cell.text for row in each.rows for cell in row)


def _first_titles(each: Table) -> set[str]:
    """The words of the rows that are the first titles; further down, only their repetitions may go."""
    first = next(headers(each), None)
    rows = each.rows[first.start : first.stop] if first else ()
    return {word for row in rows for cell in row for word in _words(cell.text)}


def _kept(reading: TableReading) -> Iterator[str]:
    yield from (leftover.text for leftover in reading.leftovers)
    for line in reading.lines:
        if isinstance(line, ElementLine):
            yield from (line.text, line.mark, *line.realizers)
        else:
            yield from _of_indicator(line.indicator)


def _of_indicator(indicator: FoundIndicator) -> Iterator[str]:
    yield from (indicator.label, indicator.unit, indicator.definition, indicator.source, *indicator.realizers)
    yield from (text for value in indicator.values for text in (value.text, value.period.label))
    yield from (str(target.amount) for target in indicator.targets)
    for part in indicator.parts:
        yield from _of_indicator(part)


def _words(text: str) -> list[str]:
    """Words long enough to be no mark of a list."""
    return [word for word in re.findall(r"\w+", text) if len(word) > 2 and word not in ("tym", "osoby")]
