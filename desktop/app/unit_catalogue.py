"""The units that the program knows to decline, from the catalogue."""

from functools import cache

from db.domain.entities import Unit
from db.domain.folding import folded
from desktop.paths import resources


def completed(singular: str) -> Unit | None:
    """The unit of this word with all its forms; None if the catalogue does not know it."""
    word = " ".join(singular.split())
    return next((unit for unit in catalogue() if unit.singular == word), _by_folded_word().get(folded(word)))


@cache
def catalogue() -> tuple[Unit, ...]:
    """All units of the catalogue, in its order; none is stored."""
    import tomllib  # only who describes a unit needs it

    with (resources() / "catalogue" / "units.toml").open("rb") as file:
        return tuple(Unit(*forms) for forms in tomllib.load(file)["units"])


@cache
def _by_folded_word() -> dict[str, Unit]:
    return {folded(unit.singular): unit for unit in reversed(catalogue())}
