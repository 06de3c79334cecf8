"""Documents with the tables of a diagnosis, and how much of what these say comes in.

`python tests/exchange/seed_documents.py` prints it for every maker; with `-v` also what was missed.
"""

import re
import sys
import tempfile
from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

if __name__ == "__main__":
    sys.path[:0] = [str(Path(__file__).parents[depth]) for depth in (1, 2)]

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from db.domain.foreign import ForeignDocument
from db.domain.numbers import read
from db.domain.understanding import FoundIndicator, Understanding, nodes
from desktop.exchange.reading import read_document
from desktop.exchange.understanding import understand
from exchange import measure
from exchange.drafts import C, Draft, Grid, Words, body, places, write_word
from exchange.measure import Fact, Measure, plain
from exchange.seed_tables import Said, tables

SOURCES = ("Źródło: dane własne.", "Źródło: dane sądu.")
_TITLE = "Diagnoza do sprawozdania za 2023 rok"
GOALS = {
    "Wspieranie rodzin": (
        ("Warsztaty dla rodziców", "Stworzenie grup wsparcia", "Aktywizacja zawodowa"),
        ("Praca socjalna", "Udział w warsztatach", "Pomoc specjalistów"),
    ),
    "Zabezpieczenie potrzeb bytowych rodzin": (
        ("Zdobycie stałej pracy", "Poprawa warunków mieszkaniowych"),
        ("Udostępnienie ofert pracy", "Zamiana lokalu mieszkalnego"),
    ),
    "Profilaktyka prozdrowotna": (("Podjęcie leczenia",), ("Stała współpraca z terapeutami",)),
}
WORKSHOPS = (
    ("Nazwa warsztatu", "Cel", "Efekt"),
    ("Czas dla dziecka", "- poznanie gier i zabaw\n- rozwijanie zainteresowań", "- wspólne spędzanie czasu"),
    ("Kary i nagrody", "- umiejętne stawianie granic", "- uzyskanie pożądanych zachowań"),
)


def draft() -> Draft:
    """The document: a title and every table under its caption."""
    parts: list[Words | Grid] = [Words(_TITLE, "Tytul")]
    for number, table in enumerate(tables(), 1):
        source = SOURCES[number % 2]
        parts += [Words(f"Tabela {number}: {table.caption}"), table.grid, Words(source)]
    return parts


def as_word(path: Path) -> Path:
    """The document as a Word file."""
    return write_word(path, body(draft()))


def as_sheets(path: Path) -> Path:
    """A workbook with a sheet for each table, the caption above it; figures are figures."""
    book = Workbook()
    for number, table in enumerate(tables()):
        sheet = book.worksheets[0] if not number else book.create_sheet()
        sheet.title = table.name
        sheet.append([table.caption])
        _lay(sheet, table.grid, 3)
    book.properties.title = _TITLE
    book.save(path)
    return path


def as_one_sheet(path: Path) -> Path:
    """A workbook with all tables under each other, empty rows between them."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.append([_TITLE])
    for table in tables():
        top = sheet.max_row + 2
        sheet.cell(top, 1, table.caption)
        _lay(sheet, table.grid, top + 1)
    book.save(path)
    return path


MAKERS: dict[str, tuple[str, Callable[[Path], Path]]] = {
    "Word": ("diagnoza.docx", as_word),
    "a sheet for each": ("diagnoza.xlsx", as_sheets),
    "all on one sheet": ("diagnoza.xlsx", as_one_sheet),
}


def said() -> list[Fact]:
    """All that the tables say, as facts; where in the structure it belongs they do not tell."""
    return [fact for table in tables() for one in table.says for fact in _facts(one)]


def found(understanding: Understanding) -> list[Fact]:
    """All that was understood of indicators, whatever they stand under."""
    return [
        fact
        for node in nodes(understanding)
        for indicator in node.indicators
        for fact in _indicator(indicator, ())
    ]


def measured(document: ForeignDocument) -> Measure:
    """How much of the tables came in."""
    return measure.measured(said(), found(understand(document)))


def words() -> list[str]:
    """All texts of the document."""
    return [
        text
        for part in draft()
        for text in ([part.text] if isinstance(part, Words) else [c.text for row in part.rows for c in row])
        if text
    ]


def goals() -> Draft:
    """A programme whose goals, tasks and methods stand in a table, beside one that tells of workshops."""
    lines = [[C("Lp."), C("Cel"), C("Zadanie"), C("Sposób realizacji")]]
    for number, (goal, lists) in enumerate(GOALS.items(), 1):
        tasks, methods = ("\n".join(f"- {item}" for item in items) for items in lists)
        lines.append([C(f"{number}."), C(goal.upper()), C(tasks), C(methods)])
    return [
        Words("Program Wspierania Rodziny na lata 2025-2027", "Tytul"),
        Words("Tabela 9: Wykaz warsztatów"),
        Grid([[C(text) for text in row] for row in WORKSHOPS]),
        Words("Tabela 14: Cele, zadania oraz sposób realizacji"),
        Grid(lines),
    ]


def _facts(one: Said) -> Iterator[Fact]:
    above = (plain(one.whole),) if one.whole else ()
    path = (*above, plain(one.label))
    yield Fact("indicator", above, path[-1])
    yield Fact("kind", path, one.kind)
    for text, period in zip(one.values, one.periods, strict=True):
        yield Fact("value", (*path, period), read(text, one.kind).content)


def _indicator(indicator: FoundIndicator, above: tuple[str, ...]) -> Iterator[Fact]:
    path = (*above, plain(indicator.label))
    yield Fact("indicator", above, path[-1])
    yield Fact("kind", path, indicator.kind)
    for value in indicator.values:
        yield Fact("value", (*path, value.period.label), value.content)
    for part in indicator.parts:
        yield from _indicator(part, path)


def _lay(sheet: Worksheet, grid: Grid, top: int) -> None:
    """The table from the row on, merged where it is merged, figures in the formats that offices give them."""
    for row, line in enumerate(places(grid), top):
        for place in (each for each in line if not each.below):
            column, cell = place.column + 1, place.cell
            figure, code = _entered(cell.text)
            written = sheet.cell(row, column, figure)
            written.number_format = code
            if cell.rows > 1 or cell.columns > 1:
                sheet.merge_cells(None, row, column, row + cell.rows - 1, column + cell.columns - 1)


def _entered(text: str) -> tuple[str | int | Decimal | date, str]:
    """What somebody who types the text into a sheet leaves in the cell, and its format."""
    if text.isdigit():
        return int(text), "General"
    if re.fullmatch(r"[\d,]+%", text):
        return Decimal(text[:-1].replace(",", ".")) / 100, "0.00%" if text[-3] != "," else "0.0%"
    if text.endswith(" zł"):
        return Decimal(text[:-3].replace(".", "").replace(",", ".")), '#,##0.00\\ "zł"'
    return text, "@" if "\n" in text else "General"


def _print_all() -> None:
    with tempfile.TemporaryDirectory() as folder:
        for name, (file, make) in MAKERS.items():
            one = measured(read_document(make(Path(folder) / file)))
            print(measure.report(name, one))
            for fact in one.missed if sys.argv[1:] else ():
                print("    missed  ", *fact)
            for fact in one.invented if sys.argv[1:] else ():
                print("    invented", *fact)


if __name__ == "__main__":
    _print_all()
