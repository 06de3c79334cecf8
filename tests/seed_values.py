"""Every kind of value that the five documents print, each as one row: what is printed, what the report says.

The documents are known by number: 000 report on mental health (Kalisz 2024), 001 report on drugs (Kalisz
2019), 002 programme for families (Kalisz 2025–2027), 003 report on a strategy (Kielce 2023), 004 card of
good practice (Piekary Śląskie). Spaces are ordinary ones here; in the report those within numbers do not
break.
"""

import json
import re
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

import kielce
from db import store
from db.domain.blocks import Cell, CellStyle, Document, Row, Table
from db.domain.entities import (
    Component,
    Indicator,
    Level,
    Node,
    Placement,
    Programme,
    ProgrammePeriod,
    Unit,
)
from db.domain.kinds import Act, IndicatorKind, PeriodKind, Presentation
from db.domain.periods import Period, year
from db.store import Edit

NBSP = "\N{NO-BREAK SPACE}"
WHOLE, DECIMAL, MONEY = IndicatorKind.WHOLE, IndicatorKind.DECIMAL, IndicatorKind.MONEY
PERCENT, TEXT, COMPOSITE = IndicatorKind.PERCENT, IndicatorKind.TEXT, IndicatorKind.COMPOSITE

MEETING = Unit("spotkanie", "spotkania", "spotkań", "spotkania")
HOUR = Unit("godzina", "godziny", "godzin", "godziny")


class House(StrEnum):
    """How the house writes what the source prints otherwise."""

    AS_PRINTED = ""
    GROUPED = "tysiące rozdziela odstęp"
    SPACED = "odstęp przed znakiem %"
    MINUS = "znak minus, nie łącznik"
    DASHED = "zakres z półpauzą bez odstępów"
    LOWER = "skrót i słowa małą literą"
    DECLINED = "słowo w formie, której żąda liczba"
    WORDED = "liczby bez słów dostają słowa swoich jednostek"
    EMPTY = "puste celowo: komórka pusta"


class Printed(NamedTuple):
    """A value as a document prints it or a clerk types it, as the report says it, and why where that differs.

    `kept`: it is not understood as a value of its kind, so it is kept as typed and marked in the grid.
    """

    seed: str
    text: str
    kind: IndicatorKind
    report: str
    house: House = House.AS_PRINTED
    units: tuple[Unit, ...] = ()
    kept: bool = False


def _same(seed: str, kind: IndicatorKind, *texts: str, kept: bool = False) -> list[Printed]:
    return [Printed(seed, text, kind, text, kept=kept) for text in texts]


TABLE: tuple[Printed, ...] = (
    # 000: indicators with figures, some of them in prose
    *_same("000", WHOLE, "93", "913", "12 484", "1", "3", "ok. 28", "216 (180 miejsc, 20 uczestników)"),
    *_same("000", COMPOSITE, "63 szkolenia, prelekcje i wykłady", "782 osoby, w tym 509 rodzin"),
    *_same("000", COMPOSITE, "ok. 28 osób", "1 osoba niepełnosprawna"),
    *_same("000", COMPOSITE, "12 484 osoby oraz 34 organizacje pozarządowe"),
    *_same("000", COMPOSITE, "905 osób, w tym: 115 osób, 280 osób, 250 osób, 110 uczestników, 250 osób"),
    *_same("000", TEXT, "coroczne sprawozdanie", "jedno posiedzenie", "dwie konsultacje"),
    Printed("000", "13354", WHOLE, "13 354", House.GROUPED),
    Printed("000", "2721", WHOLE, "2 721", House.GROUPED),
    Printed("000", "10314", WHOLE, "10 314", House.GROUPED),
    Printed("000", "6924 porad, 1277 porad", COMPOSITE, "6 924 porad, 1 277 porad", House.GROUPED),
    Printed("000", "6871 porad, w tym 3729 osobom dorosłym oraz 3142 dzieciom i młodzieży", COMPOSITE,
            "6 871 porad, w tym 3 729 osobom dorosłym oraz 3 142 dzieciom i młodzieży", House.GROUPED),
    # 001: figures in prose, money, ranges
    *_same("001", WHOLE, "123", "ok. 30", "0"),
    *_same("001", COMPOSITE, "262 przestępstwa", "148 osób", "173 osoby", "10 zgłoszeń", "ok. 15 osób"),
    *_same("001", TEXT, "rozdz. 85153", "o połowę niższe", "10-15 osób w każdym warsztacie"),
    *_same("001", MONEY, "173 731,80 zł"),
    *_same("001", COMPOSITE, "7812 kontroli w 188 miejscach", kept=True),
    Printed("001", "ok. 8-12 osób", COMPOSITE, "ok. 8–12 osób", House.DASHED),
    Printed("001", "10-15 osób w każdym warsztacie", WHOLE, "10–15 osób w każdym warsztacie", House.DASHED),
    Printed("001", "7812", WHOLE, "7 812", House.GROUPED),
    Printed("001", "173.731,80 zł", MONEY, "173 731,80 zł", House.GROUPED),
    Printed("001", "48.880 zł", MONEY, "48 880 zł", House.GROUPED),
    Printed("001", "424 osoby – 4225 porad (brak danych na koniec 2019 r.)", COMPOSITE,
            "424 osoby – 4 225 porad (brak danych na koniec 2019 r.)", House.GROUPED),
    Printed("001", "424 osoby – 4 225 porad (brak danych na koniec roku)", COMPOSITE,
            "424 osoby – 4 225 porad (brak danych na koniec roku)"),
    Printed("001", "18100 osób (dzieci i młodzież)", COMPOSITE,
            "18 100 osób (dzieci i młodzież)", House.GROUPED),
    Printed("001", "1115 uczniów i 484 rodziców", COMPOSITE, "1 115 uczniów i 484 rodziców", House.GROUPED),
    Printed("001", "2181 uczestników, w tym 650 rodziców i 1531 uczniów", COMPOSITE,
            "2 181 uczestników, w tym 650 rodziców i 1 531 uczniów", House.GROUPED),
    Printed("001", "8-12", WHOLE, "8–12", House.DASHED),
    Printed("001", "ok. 8-12", WHOLE, "ok. 8–12", House.DASHED),
    Printed("001", "15-16", WHOLE, "15–16", House.DASHED),
    # 002: tables of years and half-years, money, percents, rates
    *_same("002", WHOLE, "107", "0", "93 137", "79 226", "3 328"),
    *_same("002", DECIMAL, "44,3", "4,1", "2,2"),
    *_same("002", PERCENT, "47,86 %", "10,9 %", "28,0 %"),
    *_same("002", COMPOSITE, "93 137 osób", "44,3 lat", "203 rozwody"),
    *_same("002", COMPOSITE, "50,1% dziewczynek i 49,9% chłopców", kept=True),
    *_same("002", TEXT, "0 – 6 r. ż.", "16 < r. ż.", "dwudziestoma czterema", "2-3 lata"),
    Printed("002", "1262", WHOLE, "1 262", House.GROUPED),
    Printed("002", "90.774", WHOLE, "90 774", House.GROUPED),
    Printed("002", "1.287.314,78 zł", MONEY, "1 287 314,78 zł", House.GROUPED),
    Printed("002", "1.607.880,29 zł", MONEY, "1 607 880,29 zł", House.GROUPED),
    Printed("002", "909.554 zł", MONEY, "909 554 zł", House.GROUPED),
    Printed("002", "-659", WHOLE, "−659", House.MINUS),
    Printed("002", "-6,97", DECIMAL, "−6,97", House.MINUS),
    Printed("002", "21,36%", PERCENT, "21,36 %", House.SPACED),
    Printed("002", "0,85%", PERCENT, "0,85 %", House.SPACED),
    Printed("002", "10%", PERCENT, "10 %", House.SPACED),
    Printed("002", "2-3 lata", COMPOSITE, "2–3 lata", House.DASHED),
    Printed("002", "2-3", DECIMAL, "2–3", House.DASHED),
    Printed("002", "36-45", WHOLE, "36–45", House.DASHED),
    # 003: a strategy's tables; all of its values are typed by another test
    *_same("003", WHOLE, "4", "1 050", "34 863", "0"),
    *_same("003", COMPOSITE, "1 075 spotkań, 1 855 godzin", "1 376 spotkań, 1 719 godzin"),
    *_same("003", COMPOSITE, "1 146 osobom oraz 48 osobom", "880 osób, 2 062 osoby i 178 osób"),
    *_same("003", COMPOSITE,
           "1 945 miejsc (7 prowadzonych w formie specjalistycznej oraz 19 w formie opiekuńczej)"),
    Printed("003", "150-200 osób miesięcznie", COMPOSITE, "150–200 osób miesięcznie", House.DASHED),
    Printed("003", "1538", WHOLE, "1 538", House.GROUPED),
    Printed("003", "Ok. 1 000", WHOLE, "ok. 1 000", House.LOWER),
    Printed("003", "Ok. 3 000", WHOLE, "ok. 3 000", House.LOWER),
    Printed("003", "150-200", WHOLE, "150–200", House.DASHED),
    Printed("003", "806 spotkań, 1384 godzin", COMPOSITE, "806 spotkań, 1 384 godzin", House.GROUPED),
    Printed("003", "806 spotkań, 1384 godzin", COMPOSITE, "806 spotkań, 1 384 godziny", House.DECLINED,
            (MEETING, HOUR)),
    Printed("003", "806; 1384", COMPOSITE, "806 spotkań, 1 384 godziny", House.WORDED, (MEETING, HOUR)),
    Printed("003", "1075/1855", COMPOSITE, "1 075 spotkań, 1 855 godzin", House.WORDED, (MEETING, HOUR)),
    Printed("003", "806 spotkań, 1 384 godziny", COMPOSITE, "806 spotkań, 1 384 godziny",
            units=(MEETING, HOUR)),
    # 004: small tables of effects
    *_same("004", WHOLE, "10", "56", "8"),
    *_same("004", COMPOSITE, "24 spotkania", "48 godzin"),
    *_same("004", COMPOSITE, "24 spotkania po 2 godziny", "49 spotkań x 2 godz. = 98 godz.", kept=True),
    *_same("004", TEXT, "49 spotkań x 2 godz. = 98 godz.", "41-949", "28.11.2024 r.", "13.30"),
    Printed("004", "49; 98", COMPOSITE, "49 spotkań, 98 godzin", House.WORDED, (MEETING, HOUR)),
    # the signs that the documents' tables leave out and the statistics office asks for
    *_same("znaki", WHOLE, "–", "x", "brak danych", "– (nie wystąpiło)", "brak danych (do 31 marca)"),
    *_same("znaki", MONEY, "–", "x", "brak danych"),
    *_same("znaki", TEXT, "–", "x", "brak danych"),
    Printed("znaki", "bd", WHOLE, "brak danych", House.LOWER),
    Printed("znaki", "celowo puste", WHOLE, "", House.EMPTY),
    Printed("znaki", "celowo puste", COMPOSITE, "", House.EMPTY),
    Printed("znaki", "celowo puste", TEXT, "", House.EMPTY),
)  # fmt: skip


def label(place: int) -> str:
    """The label of the indicator that stands for a row of the table."""
    found = TABLE[place]
    return f"{place + 1}. {found.seed} {found.kind}"


def build(path: Path) -> None:
    """A file with an empty indicator for each row of the table, all under one task, reported for 2024."""
    with store.create(path) as made, made.transaction(Act.IMPORT, "") as edit:
        edit.add(Programme("Wartości pięciu dokumentów", 2024, 2030, id=1))
        edit.add(ProgrammePeriod(1, edit.add(year(2024))))
        edit.add(Level(1, "Cel", "Cele", id=1))
        edit.add(Level(1, "Zadanie", "Zadania", 1, presentation=Presentation.TABLE_ROW, id=2))
        edit.add(Node(1, 1, "Wszystko", id=1))
        edit.add(Node(1, 2, "Wartości", 1, id=2))
        for unit in (MEETING, HOUR):
            edit.add(unit)
        for place in range(len(TABLE)):
            _add(edit, place)


def _add(edit: Edit, place: int) -> None:
    found = TABLE[place]
    indicator_id = edit.add(Indicator(label(place), found.kind, position=place))
    edit.add(Placement(2, indicator_id, place))
    for position, unit in enumerate(found.units):
        (stored,) = edit.find(Unit, singular=unit.singular)
        edit.add(Component(indicator_id, stored.id, position))


# Of 002 a table with two years and a half-year across; with a group, and a part („w tym”).
HALVES: tuple[tuple[IndicatorKind, str, *tuple[str, ...]], ...] = (
    (WHOLE, "Długotrwała lub ciężka choroba", "1262", "1221", "745"),
    (WHOLE, "Liczba rodzin", "10", "13", "7"),
    (WHOLE, "  kobiet w ciąży zagrożonej", "0", "0", "0"),
    (IndicatorKind.HEADING, "Poprawa sytuacji mieszkaniowej poprzez:"),
    (WHOLE, "  pozyskanie innego lokalu", "7", "11", "4"),
    (WHOLE, "  remont lokalu", "8", "6", "2"),
    (MONEY, "Rodzinna piecza zastępcza", "1.287.314,78 zł", "1.607.880,29 zł", "909.554 zł"),
    (PERCENT, "Rodziny pełne", "x", "21,36%", "brak danych"),
)
HALVES_IN_REPORT = [
    ["Wskaźniki", "2022", "2023", "I półrocze 2024"],
    ["Cel 1: Diagnoza"],
    ["Długotrwała lub ciężka choroba", "1 262", "1 221", "745"],
    ["Liczba rodzin", "10", "13", "7"],
    ["w tym: kobiet w ciąży zagrożonej", "0", "0", "0"],
    ["Poprawa sytuacji mieszkaniowej poprzez:"],
    ["pozyskanie innego lokalu", "7", "11", "4"],
    ["remont lokalu", "8", "6", "2"],
    ["Rodzinna piecza zastępcza", "1 287 314,78 zł", "1 607 880,29 zł", "909 554 zł"],
    ["Rodziny pełne", "x", "21,36 %", "brak danych"],
]


def build_halves(path: Path) -> None:
    """A file with the empty indicators of that table, reported for two years and half a year."""
    with store.create(path) as made, made.transaction(Act.IMPORT, "") as edit:
        edit.add(Programme("Program Wspierania Rodziny", 2022, 2024, id=1))
        for period in (year(2022), year(2023), Period(PeriodKind.HALF, 2024, 1)):
            edit.add(ProgrammePeriod(1, edit.add(period)))
        edit.add(Level(1, "Cel", "Cele", carries_indicators=True, id=1))
        edit.add(Node(1, 1, "Diagnoza", id=1))
        whole = 0
        for position, (kind, name, *_texts) in enumerate(HALVES):
            part_of = whole if name.startswith(" ") else None
            indicator_id = edit.add(Indicator(name.strip(), kind, parent_id=part_of, position=position))
            if part_of is None:
                whole = indicator_id
                edit.add(Placement(1, indicator_id, position))


def rows(document: Document) -> list[list[str]]:
    """The report's tables as a reader sees them, with ordinary spaces."""
    return [[" ".join(cell.lines).replace(NBSP, " ") for cell in row.cells] for row in _rows(document)]


def strategy() -> list[list[str]]:
    """What the tables of 003 print, an indicator a line: its values of three years."""
    return [
        list(texts)
        for goal in json.loads(kielce.SOURCE.read_text(encoding="utf-8"))
        for aim in goal["operational"]
        for task in aim["actions"]
        for _label, *texts in task["indicators"]
        if texts[-1] is not None
    ]


def house_style(printed: str) -> str:
    """What the house makes of a figure of 003: thousands grouped, „ok.” small."""
    grouped = re.sub(r"\d[\d ]*\d", lambda found: f"{int(found[0].replace(' ', '')):,}", printed)
    return re.sub(r",(?=\d)", NBSP, grouped).replace("Ok. ", f"ok.{NBSP}")


def figures(document: Document) -> list[list[str]]:
    """What the report's tables say of numbers, a row a line."""
    found = [
        [" ".join(cell.lines) for cell in row.cells if cell.style is CellStyle.NUMBER]
        for row in _rows(document)
    ]
    return [numbers for numbers in found if numbers]


def values(document: Document) -> dict[str, Cell]:
    """The cells of the values of the table above, by the label beside them."""
    pairs = (row.cells[-2:] for row in _rows(document) if len(row.cells) > 1)
    return {" ".join(name.lines): value for name, value in pairs if name.style is CellStyle.INDICATOR}


def _rows(document: Document) -> Iterator[Row]:
    for section in document.sections:
        for block in section.blocks:
            if isinstance(block, Table):
                yield from block.rows
