"""The schemes of levels that ship with the program, from the catalogue."""

from dataclasses import dataclass
from functools import cache
from typing import Any

from db.domain.entities import Level
from db.domain.kinds import Numbering, Presentation
from desktop.paths import resources


@dataclass(frozen=True, slots=True)
class Scheme:
    """A named scheme; its levels have no ids yet, and `above` gives each one's place in the list."""

    key: str
    name: str
    levels: tuple[Level, ...]
    above: tuple[int | None, ...]


@cache
def schemes() -> tuple[Scheme, ...]:
    """All schemes in the catalogue's order."""
    import tomllib  # only a new programme needs it

    with (resources() / "catalogue" / "schemes.toml").open("rb") as file:
        return tuple(_scheme(entry) for entry in tomllib.load(file)["scheme"])


def _scheme(entry: dict[str, Any]) -> Scheme:
    names = [level["name"] for level in entry["level"]]
    return Scheme(
        entry["key"],
        entry["name"],
        tuple(_level(level, position) for position, level in enumerate(entry["level"])),
        tuple(names.index(level["above"]) if "above" in level else None for level in entry["level"]),
    )


def _level(entry: dict[str, Any], position: int) -> Level:
    return Level(
        programme_id=0,
        name=entry["name"],
        name_plural=entry["name_plural"],
        position=position,
        numbering=Numbering(entry["numbering"]),
        presentation=Presentation(entry["presentation"]),
        carries_indicators=entry.get("carries_indicators", False),
    )
