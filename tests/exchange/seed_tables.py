"""Tables as the diagnosis of a programme has them, after seed 002, each with all that it says."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from db.domain.kinds import IndicatorKind
from exchange.drafts import C, Grid

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
        _without_a_year(),
        _groups_across(),
        _two_figures_a_year(),
        _quoted_years_and_units(),
        _years_down_in_percents(),
        _notes_and_signs(),
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


def _without_a_year() -> SeedTable:
    """Its only column of figures names no period: it is the one that the document reports on."""
    rows = (("podstawowe i gimnazjalne", "60"), ("zawodowe", "49"), ("średnie", "6"), ("wyższe", "2"))
    return SeedTable(
        "wykształcenie",
        "Wykształcenie osób dorosłych",
        _grid(("Lp.", "Wykształcenie", "Liczba osób"), *((f"{at}.", *row) for at, row in enumerate(rows, 1))),
        [Said(label, (value,), ("2023",)) for label, value in rows],
    )


def _groups_across() -> SeedTable:
    """Rows across the table say whom the next rows are about."""
    groups = {
        "Rodzinna piecza zastępcza": (("rodziny spokrewnione", "41", "38"), ("rodziny zawodowe", "6", "7")),
        "Piecza instytucjonalna": (("placówki", "3", "3"), ("wychowankowie placówek", "42", "40")),
    }
    lines: list[list[C]] = [[C("Forma pieczy"), C("2022 r."), C("2023 r.")]]
    for group, rows in groups.items():
        lines += [[C(group, columns=3)], *([C(text) for text in row] for row in rows)]
    return SeedTable(
        "piecza",
        "Formy pieczy zastępczej",
        Grid(lines),
        [
            said
            for group, rows in groups.items()
            for said in (
                Said(group, (), (), IndicatorKind.HEADING),
                *(Said(label, values, _YEARS[:2], whole=group) for label, *values in rows),
            )
        ],
    )


def _two_figures_a_year() -> SeedTable:
    """Two columns under each year: the first header names the period, the second what is counted."""
    grid = Grid(
        [
            [C("Świadczenie", rows=2), C("2022", columns=2), C("2023", columns=2)],
            [C("Liczba rodzin"), C("Liczba osób"), C("Liczba rodzin"), C("Liczba osób")],
            [C("Zasiłek stały"), C("310"), C("322"), C("298"), C("311")],
            [C("Zasiłek okresowy"), C("520"), C("1 204"), C("487"), C("1 118")],
        ]
    )
    return SeedTable(
        "świadczenia",
        "Świadczenia pomocy społecznej",
        grid,
        [
            *_of_both("Zasiłek stały", ("310", "298"), ("322", "311")),
            *_of_both("Zasiłek okresowy", ("520", "487"), ("1 204", "1 118")),
        ],
    )


def _of_both(benefit: str, families: Values, people: Values) -> Iterator[Said]:
    """What two columns under each year tell of one row."""
    yield Said(benefit, (), (), IndicatorKind.HEADING)
    yield Said("Liczba rodzin", families, _YEARS[:2], whole=benefit)
    yield Said("Liczba osób", people, _YEARS[:2], whole=benefit)


def _quoted_years_and_units() -> SeedTable:
    rows = (
        ("Liczba porad prawnych", "porada", "145", "167"),
        ("Liczba godzin terapii", "godz.", "1 384", "1 402"),
    )
    grid = _grid(("Lp.", "Wskaźnik", "Jednostka miary", "Wartość w roku 2022", "Wartość w roku 2023"))
    lines = [*grid.rows, *([C(f"{at}"), *map(C, row)] for at, row in enumerate(rows, 1))]
    return SeedTable(
        "poradnictwo",
        "Poradnictwo specjalistyczne",
        Grid(lines),
        [Said(label, values, _YEARS[:2]) for label, _, *values in rows],
    )


def _years_down_in_percents() -> SeedTable:
    grid = _grid(
        ("Lata", "Rodziny pełne", "Rodziny niepełne"),
        ("2022 r.", "22,5%", "77,5%"),
        ("2023 r.", "21,36%", "78,64%"),
    )
    return SeedTable(
        "rodziny",
        "Rodziny pełne i niepełne (w procentach)",
        grid,
        [
            Said("Rodziny pełne", ("22,5%", "21,36%"), _YEARS[:2], _PERCENT),
            Said("Rodziny niepełne", ("77,5%", "78,64%"), _YEARS[:2], _PERCENT),
        ],
    )


def _notes_and_signs() -> SeedTable:
    rows = (
        ("Liczba uczestników grup wsparcia", ("–", "12", "bd")),
        ("Liczba spotkań grup wsparcia", ("bd", "ok. 20", "8-12")),
    )
    return SeedTable(
        "grupy",
        "Grupy wsparcia",
        _grid(("Nazwa wskaźnika", *_YEARS), *((label, *values) for label, values in rows)),
        [Said(label, values) for label, values in rows],
    )


def _grid(*rows: Sequence[str]) -> Grid:
    return Grid([[C(text) for text in row] for row in rows])
