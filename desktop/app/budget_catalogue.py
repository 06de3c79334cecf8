"""What chapters of the budget classification are called, from the catalogue."""

from collections.abc import Mapping
from functools import cache

from desktop.paths import resources


def usual_name(chapter: str) -> str:
    """The name of a chapter by its five digits; empty for one that the catalogue does not know."""
    return chapters().get(chapter, "")


@cache
def chapters() -> Mapping[str, str]:
    """The chapters that social programmes are paid from, by code."""
    import tomllib  # only who enters money needs it

    with (resources() / "catalogue" / "budget.toml").open("rb") as file:
        names: dict[str, str] = tomllib.load(file)["chapters"]
    return names
