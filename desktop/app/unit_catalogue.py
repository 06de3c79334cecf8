"""The units that the program knows to decline, from the catalogue."""

from functools import cache
from typing import Any

from db.domain.entities import Unit
from db.domain.folding import folded
from desktop.paths import resources


def completed(singular: str) -> Unit | None:
    """The unit of this word with all its forms; None if the catalogue does not know it."""
    word = " ".join(singular.split())
    return next((unit for unit in catalogue() if unit.singular == word), _by_folded_word().get(folded(word)))


def counts_people(unit: Unit) -> bool:
    """Whether a unit is a person, each of whom is to be counted once."""
    return folded(unit.singular) in _people()


@cache
def catalogue() -> tuple[Unit, ...]:
    """All units of the catalogue, in its order; none is stored."""
    return tuple(Unit(*forms) for forms in _file()["units"])


@cache
def _people() -> frozenset[str]:
    return frozenset(map(folded, _file()["people"]))


@cache
def _file() -> dict[str, list[Any]]:
    import tomllib  # only who describes a unit needs it

    with (resources() / "catalogue" / "units.toml").open("rb") as file:
        return tomllib.load(file)


@cache
def _by_folded_word() -> dict[str, Unit]:
    return {folded(unit.singular): unit for unit in reversed(catalogue())}
