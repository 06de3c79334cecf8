"""Tables as the diagnosis of a programme has them, from seed 002, and all that they say.

`python tests/exchange/seed_tables.py` prints, for every maker of documents, how much of it comes in.
"""

import re
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple

if __name__ == "__main__":
    sys.path[:0] = [str(Path(__file__).parents[depth]) for depth in (1, 2)]

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from db.domain.foreign import ForeignDocument
from db.domain.kinds import IndicatorKind
from db.domain.numbers import read
from db.domain.understanding import FoundIndicator, Understanding, nodes
from desktop.exchange.reading import read_document
from desktop.exchange.understanding import understand
from exchange import measure
from exchange.drafts import C, Draft, Grid, Words, body, places, write_word
from exchange.measure import Fact, Measure, plain

_YEARS = ("2022", "2023", "I półrocze 2024")
_HALF = "I półrocze 2024"
_WHOLE, _MONEY, _PERCENT = IndicatorKind.WHOLE, IndicatorKind.MONEY, IndicatorKind.PERCENT

Values = Sequence[str]


class Said(NamedTuple):
    """An indicator that a table tells of: its label, values by period, and the label of its whole."""

    label: str
    values: Values
    periods: Values = _YEARS
    kind: IndicatorKind = _WHOLE
    whole: str = ""


class SeedTable(NamedTuple):
    """A table under its caption, and what it says."""

    name: str
    caption: str
    grid: Grid
    says: Sequence[Said]


def tables() -> list[SeedTable]:
    """All of them, one for each way of laying out such figures."""
    return [
        _reasons(),
        _models_of_family(),
        _years_down(),
        _one_row(),
        _ages(),
        _header_over_two_rows(),
        _several_in_a_cell(),
        _of_which(),
        _money(),
        _percents(),
    ]


def draft() -> Draft:
    """The document: a title and every table under its caption."""
    parts: list[Words | Grid] = [Words("Diagnoza do sprawozdania za 2023 rok", "Tytul")]
    for number, table in enumerate(tables(), 1):
        parts += [Words(f"Tabela {number}: {table.caption}"), table.grid, Words("Źródło: dane własne.")]
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
    book.properties.title = "Diagnoza do sprawozdania za 2023 rok"
    book.save(path)
    return path


def as_one_sheet(path: Path) -> Path:
    """A workbook with all tables under each other, empty rows between them."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.append(["Diagnoza do sprawozdania za 2023 rok"])
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


def _reasons() -> SeedTable:
    rows = (
        ("Bezdomność", ("107", "143", "115")),
        ("Sieroctwo", ("0", "0", "0")),
        ("Potrzeba ochrony macierzyństwa", ("87", "62", "34")),
        ("Bezrobocie", ("874", "834", "551")),
        ("Niepełnosprawność", ("1114", "1143", "925")),
        ("Długotrwała lub ciężka choroba", ("1262", "1221", "745")),
        ("Alkoholizm", ("234", "230", "139")),
        ("Trudności w przystosowaniu do życia po opuszczeniu zakładu karnego", ("41", "54", "25")),
        ("Klęska żywiołowa lub ekologiczna", ("0", "0", "0")),
    )
    grid = _grid(("Przyczyna", *_YEARS), *((label, *values) for label, values in rows))
    return SeedTable(
        "przyczyny",
        "Przyczyny korzystania ze świadczeń pomocy społecznej w latach 2022–2024",
        grid,
        [Said(*row) for row in rows],
    )


def _models_of_family() -> SeedTable:
    grid = Grid(
        [
            [C("Model rodziny", columns=2), C("Ilość rodzin w 2023 r.")],
            [C("Pełna", columns=2), C("25")],
            [C("Niepełna", rows=2), C("Kobiety samotnie wychowujące dzieci"), C("63")],
            [C("Mężczyźni samotnie wychowujący dzieci"), C("9")],
            [C("Patchworkowa", columns=2), C("20")],
        ]
    )
    period = ("2023",)
    return SeedTable(
        "modele",
        "Model rodziny",
        grid,
        [
            Said("Pełna", ("25",), period),
            Said("Niepełna", (), (), IndicatorKind.HEADING),
            Said("Kobiety samotnie wychowujące dzieci", ("63",), period, whole="Niepełna"),
            Said("Mężczyźni samotnie wychowujący dzieci", ("9",), period, whole="Niepełna"),
            Said("Patchworkowa", ("20",), period),
        ],
    )


def _years_down() -> SeedTable:
    grid = _grid(
        ("ROK", "Liczba rodzin", "Liczba dzieci", "Liczba asystentów rodziny"),
        ("2022", "131", "288", "8"),
        ("2023", "117", "260", "8"),
        (_HALF, "102", "239", "7"),
    )
    return SeedTable(
        "asystenci",
        "Zestawienie rodzin korzystających ze wsparcia asystenta rodziny w latach 2022-2024",
        grid,
        [
            Said("Liczba rodzin", ("131", "117", "102")),
            Said("Liczba dzieci", ("288", "260", "239")),
            Said("Liczba asystentów rodziny", ("8", "8", "7")),
        ],
    )


def _one_row() -> SeedTable:
    label = "Liczba rodzin zobowiązanych do współpracy z asystentem z nakazu sądowego"
    values = ("13", "14", "10")
    grid = _grid(("Rok", *_YEARS), (label, *values))
    return SeedTable("nakazy", "Rodziny współpracujące z nakazu sądowego", grid, [Said(label, values)])


def _ages() -> SeedTable:
    grid = _grid(
        ("ROK", "0–6 r. ż.", "7–15 r. ż.", "16 < r. ż."),
        ("2022", "110", "149", "29"),
        ("2023", "99", "148", "13"),
        (_HALF, "85", "132", "22"),
    )
    return SeedTable(
        "wiek",
        "Wiek dzieci z rodzin objętych asystenturą rodziny w latach 2022–2024 r.",
        grid,
        [
            Said("0–6 r. ż.", ("110", "99", "85")),
            Said("7–15 r. ż.", ("149", "148", "132")),
            Said("16 < r. ż.", ("29", "13", "22")),
        ],
    )


def _header_over_two_rows() -> SeedTable:
    labels = ("1 dziecko", "2 dzieci", "3 dzieci", "4 dzieci")
    figures = ("260", "26", "32", "19", "14")
    grid = Grid(
        [
            [C("Rok", rows=2), C("Ogółem dzieci w rodzinie", rows=2), C("Rodziny z dziećmi", columns=4)],
            [C(label) for label in labels],
            [C("2023"), *map(C, figures)],
        ]
    )
    under = [f"Rodziny z dziećmi – {label}" for label in labels]
    return SeedTable(
        "dzieci",
        "Rodziny objęte pomocą z podziałem na liczbę dzieci w rodzinie",
        grid,
        [
            Said(label, (figure,), ("2023",))
            for label, figure in zip(["Ogółem dzieci w rodzinie", *under], figures, strict=True)
        ],
    )


def _several_in_a_cell() -> SeedTable:
    whole = "Poprawa sytuacji mieszkaniowej poprzez"
    parts = ("pozyskanie innego lokalu mieszkalnego", "zawarcie ugody z MZBM Kalisz", "remont lokalu")
    values = (("7", "3", "8"), ("11", "4", "6"), ("4", "2", "2"))  # by period, then by part
    grid = _grid(
        ("Działania", *_YEARS),
        ("Samodzielne załatwianie spraw w urzędach", "24", "39", "37"),
        ("Podjęcie terapii uzależnień", "10", "17", "9"),
        (f"{whole}:\n" + "\n".join(f"- {part}" for part in parts), *("\n".join(each) for each in values)),
        ("Utrzymanie abstynencji", "17", "19", "18"),
    )
    return SeedTable(
        "działania",
        "Działania poprawiające sytuację rodzin objętych asystenturą w latach 2022–2024",
        grid,
        [
            Said("Samodzielne załatwianie spraw w urzędach", ("24", "39", "37")),
            Said("Podjęcie terapii uzależnień", ("10", "17", "9")),
            Said(whole, (), (), IndicatorKind.HEADING),
            *(Said(part, [each[at] for each in values], whole=whole) for at, part in enumerate(parts)),
            Said("Utrzymanie abstynencji", ("17", "19", "18")),
        ],
    )


def _of_which() -> SeedTable:
    whole = "Liczba rodzin, którym udzielono wsparcia w ramach ustawy „Za życiem”"
    part = "W tym liczba kobiet w ciąży zagrożonej"
    grid = _grid(("", *_YEARS), (whole, "10", "13", "7"), (part, "0", "0", "0"))
    return SeedTable(
        "za życiem",
        "Liczba rodzin, którym asystenci udzielili wsparcia zgodnie z ustawą „Za życiem”",
        grid,
        [
            Said(whole, ("10", "13", "7")),
            Said("liczba kobiet w ciąży zagrożonej", ("0", "0", "0"), whole=whole),
        ],
    )


def _money() -> SeedTable:
    rows = (
        ("Rodzinna piecza zastępcza", ("1.287.314,78 zł", "1.607.880,29 zł", "909.554 zł")),
        ("Piecza instytucjonalna", ("1.503.295,35 zł", "1.680.146,93 zł", "938.371 zł")),
    )
    return SeedTable(
        "koszty",
        "Koszty współfinansowania utrzymania dzieci w pieczy zastępczej",
        _grid(("", *_YEARS), *((label, *values) for label, values in rows)),
        [Said(label, values, kind=_MONEY) for label, values in rows],
    )


def _percents() -> SeedTable:
    rows = (
        ("osoby rozwiedzione", "43,58%"),
        ("kawaler/panna", "32,47%"),
        ("osoby w związku małżeńskim", "23,1%"),
        ("wdowy i wdowcy", "0,85%"),
    )
    return SeedTable(
        "stan cywilny",
        "Stan cywilny osób dorosłych",
        _grid(("Stan cywilny", "Wartość w 2023 r."), *rows),
        [Said(label, (value,), ("2023",), _PERCENT) for label, value in rows],
    )


def _grid(*rows: Sequence[str]) -> Grid:
    return Grid([[C(text) for text in row] for row in rows])


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
