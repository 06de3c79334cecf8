"""One line of the tree or of a list: number, text, and quietly at its end what it is."""

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, Qt

LINE_ROLE = int(Qt.ItemDataRole.UserRole)
"""The role under which a model gives the `Line` of an index."""


class Line(NamedTuple):
    """What is painted. `faded`: not in force; `depth`: how far a part stands to the right of its whole.

    `shared`: it stands in other places too, which a sign tells.
    """

    text: str
    mark: str = ""
    aside: str = ""
    faded: bool = False
    heading: bool = False
    depth: int = 0
    shared: bool = False


def years_words(first: int | None, last: int | None) -> str:
    """In which years something is in force; nothing when it always is."""
    if first is None and last is None:
        return ""
    if last is None:
        return QCoreApplication.translate("Line", "from {year}").format(year=first)
    if first is None:
        return QCoreApplication.translate("Line", "until {year}").format(year=last)
    return f"{first}–{last}" if first != last else str(first)
