"""What every target answers that hears the elements of a part."""

import re
from collections.abc import Mapping

from db.domain.comparison import Line

CELLS = " | "  # what parts the cells of a row
_SPACES = re.compile("[ \t\r\n]+")


def value(attributes: Mapping[str, str], wanted: str = "val") -> str:
    """The attribute of this name, whatever its prefix; empty where there is none."""
    return next((each for name, each in attributes.items() if name.endswith(f"}}{wanted}")), "")


def tidy(text: str) -> str:
    """The text on one line; a space that does not break is part of it."""
    return _SPACES.sub(" ", text).strip(" ")


class Target:
    """What every target answers; it counts the `elements` that it heard."""

    def __init__(self) -> None:
        self.lines: list[Line] = []
        self.elements = 0

    def doctype(self, name: str, *_: object) -> None:
        """Raise ValueError: no part of Word's has one; its entities could swell what is read."""
        raise ValueError(name)

    def close(self) -> list[Line]:
        """What the parser gives in the end."""
        return self.lines
