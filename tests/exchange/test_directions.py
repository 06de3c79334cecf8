"""The clerk's corrections: what is renamed, reworded, moved or dropped, and that nothing gets lost by it."""

from dataclasses import replace

import pytest

from db.domain.foreign import Cell, ForeignDocument, ForeignKind, Paragraph, Spot, Table
from db.domain.understanding import (
    Directions,
    FoundIndicator,
    FoundNode,
    Move,
    Reason,
    Understanding,
    indicators,
    level_keys,
    nodes,
)
from desktop.exchange.understanding import understand

ROWS = (
    ("Lp.", "Działanie", "Wskaźnik", "2022", "2023"),
    ("1.", "Poradnictwo", "liczba porad", "10", "12"),
    ("2.", "Zajęcia", "liczba zajęć", "3", "4"),
    ("3.", "Wyjazdy", "liczba wyjazdów", "1", "2"),
)


def table() -> Table:
    return Table(
        tuple(
            tuple(Cell(text, row, column) for column, text in enumerate(texts))
            for row, texts in enumerate(ROWS)
        ),
        1,
    )


DOCUMENT = ForeignDocument(
    "raport.docx",
    ForeignKind.WORD,
    (
        Paragraph("Sprawozdanie z realizacji Programu Wsparcia za 2023 rok"),
        Paragraph("Cel strategiczny I: Rodzina", 1),
        Paragraph("Cel operacyjny 1: Dzieci", 2),
        Paragraph("Opis celu."),
        table(),
        Paragraph("Cel operacyjny 2: Rodzice", 2),
        table(),
        Paragraph("Cel strategiczny II: Seniorzy", 1),
    ),
)


def node(text: str, understanding: Understanding) -> FoundNode:
    return next(each for each in nodes(understanding) if each.text == text)


def measured(label: str, understanding: Understanding) -> FoundIndicator:
    found = (each for each in nodes(understanding) for each in indicators(each))
    return next(each for each in found if each.label == label)


def level(of: FoundNode, understanding: Understanding) -> str:
    return understanding.levels[of.level].name


def directed(**corrections: object) -> Understanding:
    return understand(DOCUMENT, replace(Directions(), **corrections))  # type: ignore[arg-type]


@pytest.fixture
def plain() -> Understanding:
    return understand(DOCUMENT)


def test_no_two_parts_have_the_same_spot(plain: Understanding) -> None:
    spots = [each.spot for each in nodes(plain)]
    spots += [each.spot for found in nodes(plain) for each in indicators(found)]
    assert len(spots) == len(set(spots))


def test_levels_get_other_names(plain: Understanding) -> None:
    place = node("Dzieci", plain).level
    changed = directed(levels={level_keys(plain.levels)[place]: ("Kierunek", "Kierunki")})
    assert (changed.levels[place].name, changed.levels[place].name_plural) == ("Kierunek", "Kierunki")


def test_elements_and_indicators_get_other_texts(plain: Understanding) -> None:
    goal, counted = node("Dzieci", plain), measured("liczba porad", plain)
    changed = directed(texts={goal.spot: "Dzieci i młodzież", counted.spot: "liczba konsultacji"})
    assert node("Dzieci i młodzież", changed).spot == goal.spot
    assert measured("liczba konsultacji", changed).values == counted.values


def test_an_element_moves_with_all_below_it(plain: Understanding) -> None:
    move = Move(node("Rodzice", plain).spot, node("Seniorzy", plain).spot)
    changed = directed(moves=(move,))
    assert [each.text for each in node("Seniorzy", changed).children] == ["Rodzice"]
    assert [each.text for each in node("Rodzina", changed).children] == ["Dzieci"]
    assert len(node("Rodzice", changed).children) == 3
    assert level(node("Rodzice", changed), changed) == "Cel operacyjny"


def test_an_element_moves_to_its_place_among_others(plain: Understanding) -> None:
    move = Move(node("Rodzice", plain).spot, node("Rodzina", plain).spot, 0)
    assert [each.text for each in node("Rodzina", directed(moves=(move,))).children] == ["Rodzice", "Dzieci"]


def test_an_element_moved_to_the_top_becomes_what_stands_there(plain: Understanding) -> None:
    changed = directed(moves=(Move(node("Rodzice", plain).spot, None),))
    assert [each.text for each in changed.nodes] == ["Rodzina", "Seniorzy", "Rodzice"]
    assert level(changed.nodes[2], changed) == "Cel strategiczny"


def test_levels_above_each_other_stay_so_after_a_move(plain: Understanding) -> None:
    changed = directed(moves=(Move(node("Rodzice", plain).spot, None),))
    for each in nodes(changed):
        for child in each.children:
            assert changed.levels[child.level].above == each.level


def test_an_indicator_moves_to_another_element(plain: Understanding) -> None:
    counted = measured("liczba porad", plain)
    changed = directed(moves=(Move(counted.spot, node("Seniorzy", plain).spot),))
    assert node("Seniorzy", changed).indicators == (counted,)
    assert changed.levels[node("Seniorzy", changed).level].carries_indicators
    assert len([1 for each in nodes(changed) for _ in indicators(each)]) == 6


def test_a_move_that_cannot_be_changes_nothing(plain: Understanding) -> None:
    goal, below = node("Rodzina", plain).spot, node("Dzieci", plain).spot
    moves = (Move(goal, below), Move(goal, goal), Move(Spot(99), None), Move(goal, Spot(99)))
    assert directed(moves=moves) == plain


def test_what_is_dropped_is_left_over_with_all_below_it(plain: Understanding) -> None:
    goal = node("Dzieci", plain)
    changed = directed(dropped=frozenset({goal.spot}))
    left = "\n".join(each.text for each in changed.leftovers if each.reason is Reason.DROPPED)
    assert all(text in left for text in ("1 Dzieci", "Opis celu.", "Poradnictwo", "liczba porad", "2022: 10"))
    assert [each.text for each in node("Rodzina", changed).children] == ["Rodzice"]


def test_a_dropped_indicator_takes_its_period_along_only_when_nothing_else_has_it(
    plain: Understanding,
) -> None:
    spots = frozenset(each.spot for found in nodes(plain) for each in indicators(found))
    assert directed(dropped=frozenset({measured("liczba porad", plain).spot})).periods == plain.periods
    assert directed(dropped=spots).periods == ()


def test_a_table_that_is_set_aside_gives_nothing_and_is_left_over(plain: Understanding) -> None:
    (use,) = (each for each in plain.tables if each.block == 4)
    changed = directed(tables={4: replace(use, used=False)})
    assert node("Dzieci", changed).children == ()
    assert any("Poradnictwo" in each.text for each in changed.leftovers if each.spot.block == 4)


def test_corrections_are_followed_one_after_another(plain: Understanding) -> None:
    goal, senior = node("Rodzice", plain).spot, node("Seniorzy", plain).spot
    changed = directed(moves=(Move(goal, senior), Move(goal, None, 0)), texts={goal: "Opiekunowie"})
    assert [each.text for each in changed.nodes] == ["Opiekunowie", "Rodzina", "Seniorzy"]
