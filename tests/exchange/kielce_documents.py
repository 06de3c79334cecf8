"""The Kielce report as many clerks might have typed it: the same facts in documents of different forms."""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any

import kielce
from exchange.drafts import DASHES, FIRST_FREE, GOALS, C, Draft, Grid, Words

Goal = Mapping[str, Any]
YEARS = tuple(map(str, kielce.YEARS))
TITLE = (
    Words("Sprawozdanie z realizacji", bold=True),
    Words("Strategii Rozwiązywania Problemów Społecznych", bold=True),
    Words("dla Miasta Kielce na lata 2021–2030", bold=True),
    Words("za 2023 rok"),
    Words("Kielce, 2024"),
)
# Of the realizers listed under the goals as published, those whom no action names; the others stand below.
LISTED_ONLY = {
    "I": (
        "Dom dla Matek z Małoletnimi Dziećmi i Kobiet w Cięży w Kielcach",
        "Dział Opieki i Wychowania, Zespół Profilaktyki Rodzinnej (ZPR)",
        "Specjalistyczny Ośrodek Wsparcia dla Osób Doznających Przemocy Domowej (SOW)",
        "Organizacje pozarządowe w Kielcach",
    ),
    "II": (
        "Ośrodek Wsparcia Dziennego dla Osób Chorych na Alzheimerera i jego Filia",
        "Kielecka Rada Seniorów",
        "Organizacje pozarządowe w Kielcach",
    ),
    "III": ("Organizacje pozarządowe w Kielcach",),
    "IV": ("Kielecki Park Technologiczny",),
    "V": ("Ośrodek Interwencyjno-Terapeutyczny", "Organizacje pozarządowe w Kielcach"),
}
HEADER = ("Wskaźniki", *YEARS, "Realizatorzy")


@cache
def facts() -> list[dict[str, Any]]:
    """The goals, actions, indicators and values."""
    return json.loads(kielce.SOURCE.read_text(encoding="utf-8"))


@cache
def prose() -> dict[str, Any]:
    """What the report says around its tables."""
    return json.loads(kielce.PROSE.read_text(encoding="utf-8"))


def as_published() -> Draft:
    """A table for each strategic goal, operational goals as rows across it, each with the header anew."""
    return [*_beginning(), *(part for goal in facts() for part in (*_around(goal), Grid(_rows(goal))))]


def in_other_order() -> Draft:
    """Realizers first, indicators before actions, the last year first, numbers at the end."""
    header = [C(text, bold=True) for text in ("Realizatorzy", "Wskaźnik", *YEARS[::-1], "Zadanie", "Lp.")]

    def rows(goal: Goal) -> Iterator[list[C]]:
        yield header
        for aim in goal["operational"]:
            yield [C(f"Cel operacyjny {aim['no']}: {aim['title']}", 7, bold=True)]
            for action in aim["actions"]:
                yield from _in_other_order(action)

    grids = [(strategic(goal), Grid(list(rows(goal)), header_rows=1)) for goal in facts()]
    return [*TITLE, *(part for pair in grids for part in pair)]


def a_table_per_goal() -> Draft:
    """Goals of both levels in headings, a table under each operational one."""
    header = [C(text, bold=True) for text in ("Lp.", "Działanie", *HEADER)]

    def parts(goal: Goal) -> Iterator[Words | Grid]:
        yield strategic(goal)
        for aim in goal["operational"]:
            yield Words(f"Cel operacyjny {aim['no']}. {aim['title']}", "Nagwek2")
            actions = [row for action in aim["actions"] for row in _action(action)]
            yield Grid([header, *actions], header_rows=1)

    return [*TITLE, *(part for goal in facts() for part in parts(goal))]


def numbers_in_the_text() -> Draft:
    """No column of numbers: they are typed before the actions."""
    header = [C(text, bold=True) for text in ("Działanie", *HEADER)]
    return _without_numbers(header, lambda action: f"{action['no']}. {action['title']}")


def no_numbers() -> Draft:
    """No numbers of actions at all."""
    header = [C(text, bold=True) for text in ("Działania", *HEADER)]
    return _without_numbers(header, lambda action: str(action["title"]))


def header_over_two_rows() -> Draft:
    """„Wartość wskaźnika” over the years, the other titles beside both rows."""
    tops = [C(text, rows=2, bold=True) for text in ("Lp.", "Działanie", "Wskaźnik")]
    header = [
        [*tops, C("Wartość wskaźnika", 3, bold=True), C("Realizatorzy", rows=2, bold=True)],
        [C(text, bold=True) for text in YEARS],
    ]

    def grid(goal: Goal) -> Grid:
        rows = [row for aim in goal["operational"] for row in _aim(aim)]
        return Grid([*header, *rows], header_rows=2)

    return [*TITLE, *(part for goal in facts() for part in (strategic(goal), grid(goal)))]


def several_in_one_cell() -> Draft:
    """A row for each action, its indicators in one cell and their values on lines in the same order."""
    header = [C(text, bold=True) for text in ("Lp.", "Działanie", *HEADER)]

    def row(action: Goal) -> list[C]:
        labels, *columns = zip(*action["indicators"], strict=True)
        values = ["\n".join(value or "" for value in column) for column in columns]
        texts = ["\n".join(f"– {label}" for label in labels), *values, _realizers(action)]
        return [C(f"{action['no']}."), C(action["title"]), *map(C, texts)]

    def rows(goal: Goal) -> Iterator[list[C]]:
        yield header
        for aim in goal["operational"]:
            yield [C(f"Cel operacyjny {aim['no']}: {aim['title']}", 7)]
            yield from map(row, aim["actions"])

    return [*TITLE, *(part for goal in facts() for part in (strategic(goal), Grid(list(rows(goal)), 1)))]


def typed_by_hand() -> Draft:
    """No styles at all: goals are bold or plain paragraphs, operational ones numbered 1.1."""
    header = [C(text) for text in ("Nr", "Nazwa działania", "Nazwa wskaźnika", *YEARS, "Realizator")]

    def parts(goal: Goal) -> Iterator[Words | Grid]:
        yield Words(f"CEL STRATEGICZNY {goal['no']}. {goal['title']}", bold=True)
        for aim in goal["operational"]:
            yield Words(f"Cel operacyjny {aim['no']}: {aim['title']}")
            yield Grid([header, *(row for action in aim["actions"] for row in _action(action))])

    return [*TITLE, *(part for goal in facts() for part in parts(goal))]


def words_around_years() -> Draft:
    """Each year is said differently: „2021 r.”, „rok 2022”, „Wartość w 2023 r.”."""
    years = ("2021 r.", "rok 2022", "Wartość w 2023 r.")
    header = [
        C(text, bold=True)
        for text in ("L.p.", "Działanie", "Wskaźnik realizacji", *years, "Jednostka realizująca")
    ]
    grids = [
        Grid([header, *(row for aim in goal["operational"] for row in _aim(aim))], 1) for goal in facts()
    ]
    return [
        *TITLE,
        *(part for goal, grid in zip(facts(), grids, strict=True) for part in (strategic(goal), grid)),
    ]


def automatic_numbers() -> Draft:
    """Goals, actions and dashes are numbered by Word, none is typed."""
    header = [C(text, bold=True) for text in ("Lp.", "Działanie", *HEADER)]
    free = iter(range(FIRST_FREE, FIRST_FREE + 40))

    def parts(goal: Goal) -> Iterator[Words | Grid]:
        yield Words(goal["title"], "Nagwek1", list_id=GOALS)
        for aim in goal["operational"]:
            yield Words(aim["title"], "Nagwek2", list_id=GOALS, depth=1)
            list_id = next(free)
            rows = [row for action in aim["actions"] for row in _automatic(action, list_id)]
            yield Grid([header, *rows], header_rows=1)

    return [*TITLE, *(part for goal in facts() for part in parts(goal))]


def realizers_under_goals() -> Draft:
    """The realizers stand in a list under each operational goal, the tables have none."""
    header = [C(text, bold=True) for text in ("Lp.", "Działanie", *HEADER[:-1])]

    def parts(goal: Goal) -> Iterator[Words | Grid]:
        yield strategic(goal)
        for aim in goal["operational"]:
            yield Words(f"Cel operacyjny {aim['no']}: {aim['title']}", "Nagwek2")
            yield Words("Realizatorzy:")
            yield from (Words(name, list_id=DASHES) for name in realizers_of(aim))
            rows = [row[:-1] if len(row) > 4 else row for each in aim["actions"] for row in _action(each)]
            yield Grid([header, *rows], 1)

    return [*TITLE, *(part for goal in facts() for part in parts(goal))]


def realizers_of(aim: Goal) -> list[str]:
    """Whoever realizes an operational goal's actions, each once."""
    names = (name for action in aim["actions"] for name in kielce.realizer_names(action["implementers"]))
    return list(dict.fromkeys(names))


def _beginning() -> Iterator[Words]:
    yield from TITLE
    yield from map(Words, prose()["introduction"].split("\n"))


def _around(goal: Goal) -> Iterator[Words]:
    """The goal's heading and what is said before its table."""
    told = prose()["goals"][facts().index(dict(goal))]
    yield strategic(goal)
    yield from map(Words, told["introduction"].split("\n"))
    yield Words(f"Realizatorzy działań w ramach Celu strategicznego {goal['no']}:")
    for number, (name, units) in enumerate(told["realizers"], 1):
        yield Words(f"{number}. {name}{':' if units else ''}")
        yield from (Words(unit, list_id=DASHES) for unit in units)
    yield Words("Analiza danych:", bold=True)
    yield from map(Words, told["analysis"].split("\n"))


def strategic(goal: Goal) -> Words:
    """The heading of a strategic goal."""
    return Words(f"Cel strategiczny {goal['no']}: {goal['title']}", "Nagwek1")


def _rows(goal: Goal) -> list[list[C]]:
    header = [C("Działanie", 2, bold=True), *(C(text, bold=True) for text in HEADER)]
    rows = [[C(f"Cel {goal['no']}. {goal['title']}", 7, bold=True)]]
    for aim in goal["operational"]:
        across, *actions = _aim(aim)
        rows += [across, header, *actions]
    return rows


def _aim(aim: Goal) -> list[list[C]]:
    """An operational goal as a row across, its actions below."""
    across = [C(f"Cel operacyjny {aim['no']}: {aim['title']}", 7, bold=True)]
    return [across, *(row for action in aim["actions"] for row in _action(action))]


def _action(action: Goal, *before: C) -> Iterator[list[C]]:
    """The rows of an action: number, title and realizers beside all of its indicators."""
    indicators = action["indicators"]
    count = len(indicators)
    before = before or (C(f"{action['no']}.", rows=count), C(action["title"], rows=count))
    for at, (label, *values) in enumerate(indicators):
        middle = [C(f"– {label}"), *(C(value or "") for value in values)]
        yield middle if at else [*before, *middle, C(_realizers(action), rows=count)]


def _in_other_order(action: Goal) -> Iterator[list[C]]:
    count = len(action["indicators"])
    for at, (label, *values) in enumerate(action["indicators"]):
        middle = [C(label), *(C(value or "") for value in values[::-1])]
        ends = C(action["title"], rows=count), C(str(action["no"]), rows=count)
        yield middle if at else [C(_realizers(action), rows=count), *middle, *ends]


def _automatic(action: Goal, list_id: int) -> Iterator[list[C]]:
    count = len(action["indicators"])
    for at, (label, *values) in enumerate(action["indicators"]):
        middle = [C(label, list_id=DASHES), *(C(value or "") for value in values)]
        names = "\n".join(kielce.realizer_names(action["implementers"]))
        ends = C(names, rows=count, list_id=DASHES)
        before = C(rows=count, list_id=list_id), C(action["title"], rows=count)
        yield middle if at else [*before, *middle, ends]


def _without_numbers(header: Sequence[C], titled: Callable[[Goal], str]) -> Draft:
    def rows(goal: Goal) -> Iterator[Sequence[C]]:
        yield header
        for aim in goal["operational"]:
            yield [C(f"Cel operacyjny {aim['no']}: {aim['title']}", 6)]
            for action in aim["actions"]:
                yield from _action(action, C(titled(action), rows=len(action["indicators"])))

    grids = [(strategic(goal), Grid(list(rows(goal)), 1)) for goal in facts()]
    return [*TITLE, *(part for pair in grids for part in pair)]


def _realizers(action: Goal) -> str:
    return "\n".join(f"– {name}" for name in kielce.realizer_names(action["implementers"]))
