"""The catalogue of units: a word is enough to get all forms of a unit."""

import pytest

from db.domain.entities import Unit
from db.domain.folding import folded
from desktop.app.unit_catalogue import catalogue, completed, counts_people


def test_a_singular_brings_the_other_forms() -> None:
    assert completed("spotkanie") == Unit("spotkanie", "spotkania", "spotkań", "spotkania")
    assert completed("konsultacja") == Unit("konsultacja", "konsultacje", "konsultacji", "konsultacji")


@pytest.mark.parametrize("typed", ["Uczen", "  uczeń ", "UCZEŃ"])
def test_a_singular_is_found_as_people_type_it(typed: str) -> None:
    assert completed(typed) == Unit("uczeń", "uczniów", "uczniów", "ucznia")


@pytest.mark.parametrize("typed", ["", "spotkania", "spotk", "grosik"])
def test_what_is_no_singular_of_the_catalogue_is_not_guessed(typed: str) -> None:
    assert completed(typed) is None


@pytest.mark.parametrize("word", ["osoba", "Dziecko", "senior", "uczeń", "mieszkaniec"])
def test_a_unit_that_is_a_person_is_known_as_one(word: str) -> None:
    assert counts_people(Unit(word, word, word))
    assert completed(word) is not None


@pytest.mark.parametrize("word", ["porada", "rodzina", "godzina", "grosik"])
def test_other_units_count_no_people(word: str) -> None:
    assert not counts_people(Unit(word, word, word))


def test_no_two_units_are_the_same_word() -> None:
    words = [folded(unit.singular) for unit in catalogue()]
    assert sorted(set(words)) == sorted(words)
    assert len(words) >= 80
