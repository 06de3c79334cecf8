"""The Kielce report in forms put together at random from what clerks do: columns, titles, marks, merging."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from hypothesis import strategies as st

import kielce
from exchange.drafts import C, Draft, Grid, Words
from exchange.kielce_documents import TITLE, YEARS, Goal, facts, strategic

# How columns are titled; the first word of a column is what it holds.
TITLES = {
    "number": ("Lp.", "L.p.", "Nr", "Lp"),
    "action": ("Działanie", "Działania", "Nazwa działania", "Zadanie", "Zadania", "Kierunki działań"),
    "indicator": ("Wskaźnik", "Wskaźniki", "Nazwa wskaźnika", "Wskaźniki realizacji", "Mierniki", "Miernik"),
    "realizers": ("Realizator", "Realizatorzy", "Podmiot realizujący", "Jednostka odpowiedzialna"),
    "unit": ("J.m.", "Jednostka miary", "Jedn. miary"),
    "remarks": ("Uwagi", "Komentarz"),
    "aim": ("Cel operacyjny", "Cele operacyjne"),
}
YEAR_TITLES = (
    "{}",
    "{} r.",
    "rok {}",
    "{} rok",
    "Wartość w {} r.",
    "Wykonanie {}",
    "Wartość wskaźnika w roku {}",
)
_BESIDE = ("number", "action", "realizers", "aim")  # stand once beside all rows of an action or goal


@dataclass(frozen=True)
class Mixture:
    """How a document is made; `columns` in their order, „years” standing for one of each."""

    columns: tuple[str, ...]
    titles: dict[str, str]
    year_title: str
    latest_first: bool
    aims: str  # "across", "heading", "paragraph", or "column"
    filling: str  # "merged", "first" row only, or "repeated" in each
    mark: str
    thousands: str
    per_aim: bool
    header_twice: bool
    strangers: bool


@st.composite
def mixtures(draw: st.DrawFn) -> Mixture:
    """Mixtures that a reader understands: numbers stand before what they number."""
    aims = draw(st.sampled_from(["across", "heading", "paragraph", "column"]))
    action = ["number", "action"] if draw(st.booleans()) else ["action"]
    optional = [[name] for name in ("realizers", "unit", "remarks") if draw(st.booleans())]
    order = draw(st.permutations([action, ["indicator"], ["years"], *optional]))
    columns = [name for group in order for name in group]
    if aims == "column":
        place = draw(st.integers(0, len(columns)))
        columns.insert(place - (columns[:place][-1:] == ["number"]), "aim")
    per_aim = aims in ("heading", "paragraph") or draw(st.booleans())
    return Mixture(
        tuple(columns),
        {name: draw(st.sampled_from(words)) for name, words in TITLES.items()},
        draw(st.sampled_from(YEAR_TITLES)),
        draw(st.booleans()),
        aims,
        draw(st.sampled_from(["merged", "first", "repeated"])),
        draw(st.sampled_from(["", "– ", "- ", "• "])),
        draw(st.sampled_from([" ", "", "\u00a0"])),
        per_aim,
        draw(st.booleans()),
        draw(st.booleans()),
    )


def document(mixture: Mixture) -> Draft:
    """The report made so."""
    parts: list[Words | Grid] = [*TITLE]
    if mixture.strangers:
        parts += _strangers()
    for goal in facts():
        parts += [strategic(goal), *_tables(mixture, goal)]
    return parts


def facts_of(mixture: Mixture, said: Sequence[Any]) -> list[Any]:
    """Of all facts, those that a document made so says."""
    return [fact for fact in said if fact.sort != "realizer" or "realizers" in mixture.columns]


def _strangers() -> list[Words | Grid]:
    """A table that has nothing to do with indicators."""
    rows = [("Skrót", "Rozwinięcie"), ("MOPR", "Miejski Ośrodek Pomocy Rodzinie"), ("UM", "Urząd Miasta")]
    return [Words("Wykaz skrótów", "Nagwek1"), Grid([[C(text) for text in row] for row in rows], 1)]


def _tables(mixture: Mixture, goal: Goal) -> Iterator[Words | Grid]:
    header = [_header(mixture)]
    rows: list[list[C]] = []
    for aim in goal["operational"]:
        title = f"Cel operacyjny {aim['no']}: {aim['title']}"
        if mixture.aims in ("heading", "paragraph"):
            yield Words(title, "Nagwek2" if mixture.aims == "heading" else "")
        elif mixture.aims == "across":
            rows.append([C(title, len(header[0]))])
        if mixture.header_twice and rows and not mixture.per_aim and mixture.aims == "across":
            rows += header
        rows += list(_aim(mixture, aim))
        if mixture.per_aim:
            yield Grid([*header, *rows], 1)
            rows = []
    if rows:
        yield Grid([*header, *rows], 1)


def _header(mixture: Mixture) -> list[C]:
    years = [C(mixture.year_title.format(year), bold=True) for year in _years(mixture, YEARS)]
    return [
        cell
        for name in mixture.columns
        for cell in (years if name == "years" else [C(mixture.titles[name], bold=True)])
    ]


def _aim(mixture: Mixture, aim: Goal) -> Iterator[list[C]]:
    count = sum(len(action["indicators"]) for action in aim["actions"])
    first = True
    for action in aim["actions"]:
        for at, (label, *values) in enumerate(action["indicators"]):
            shown = {
                "number": f"{action['no']}.",
                "action": action["title"],
                "realizers": "\n".join(f"– {name}" for name in kielce.realizer_names(action["implementers"])),
                "indicator": f"{mixture.mark}{label}",
                "unit": "osoby" if "osób" in label else "szt.",
                "remarks": "",
                "aim": f"{aim['no']}. {aim['title']}",
            }
            rows = {name: count if name == "aim" else len(action["indicators"]) for name in _BESIDE}
            begins = {name: first if name == "aim" else not at for name in _BESIDE}
            years = [C(_written(mixture, value or "")) for value in _years(mixture, values)]
            yield [
                cell
                for name in mixture.columns
                for cell in (years if name == "years" else _beside(mixture, name, shown, rows, begins))
            ]
            first = False


def _beside(
    mixture: Mixture, name: str, shown: dict[str, str], rows: dict[str, int], begins: dict[str, bool]
) -> list[C]:
    """The cell of a column, none where one above reaches into the row."""
    if name not in _BESIDE or mixture.filling == "repeated":
        return [C(shown[name])]
    if mixture.filling == "merged":
        return [C(shown[name], rows=rows[name])] if begins[name] else []
    return [C(shown[name] if begins[name] else "")]


def _written(mixture: Mixture, value: str) -> str:
    """A whole number with the mixture's sign between thousands; words stay as they are."""
    return value.replace(" ", mixture.thousands) if value.replace(" ", "").isdigit() else value


def _years(mixture: Mixture, each: Sequence[Any]) -> Sequence[Any]:
    return each[::-1] if mixture.latest_first else each
