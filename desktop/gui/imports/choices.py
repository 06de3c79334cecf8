"""What a column of a table may be said to hold: the choices that stand above it."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from db.domain.foreign import Table
from db.domain.periods import Period
from db.domain.understanding import ColumnUse, FoundLevel, Role, TableUse
from desktop.gui.imports import words

_PLAIN = (Role.INDICATOR, Role.UNIT, Role.REALIZERS, Role.ORDINAL)
_LATE = (Role.PERIOD, Role.DEFINITION, Role.SOURCE, Role.IGNORED)
_PLANNED = (Role.BASELINE, Role.TARGET)


def column_uses(
    use: TableUse, column: int, periods: Sequence[Period], levels: Sequence[FoundLevel], header: str
) -> list[ColumnUse]:
    """What is offered above a column, what it holds now first; a VALUE without period asks for another.

    Where periods stand in rows, a column of values is named by its own header.
    """
    now = use.columns[column]
    in_rows = any(each.role is Role.PERIOD for each in use.columns)
    offered = [now, *(ColumnUse(each) for each in _PLAIN)]
    offered += [ColumnUse(Role.ELEMENT, level=each.found_name or each.name) for each in levels] or [
        ColumnUse(Role.ELEMENT)
    ]
    if in_rows:
        offered.append(ColumnUse(Role.VALUE, label=now.label or header))
    else:
        offered += [ColumnUse(Role.VALUE, each) for each in periods]
    offered += [ColumnUse(each, now.period or (periods[-1] if periods else None)) for each in _PLANNED]
    offered += [ColumnUse(each) for each in _LATE]
    return [each for each in dict.fromkeys(offered) if _is_whole(each, in_rows)]


def known_periods(use: TableUse, periods: Sequence[Period]) -> list[Period]:
    """The periods that columns may be of: those of the document and those of the table, in their order."""
    of_table = [each.period for each in use.columns if each.period is not None]
    return sorted({replace(each, id=0) for each in (*periods, *of_table)}, key=lambda each: each.sort_key)


def header_of(table: Table, use: TableUse, column: int) -> str:
    """What stands above a column in the table itself, on one line."""
    texts = dict.fromkeys(" ".join(row[column].text.split()) for row in table.rows[: use.header_rows])
    return " ".join(filter(None, texts))


def other_words(role: Role) -> str:
    """The words of the choice that asks for a period."""
    sentence = QCoreApplication.translate("ImportRole", "{role}: another period…")
    return sentence.format(role=words.role(role))


def _is_whole(use: ColumnUse, in_rows: bool) -> bool:
    """Whether a column can be understood so: amounts belong to a period."""
    if use.role in _PLANNED or (use.role is Role.VALUE and not in_rows):
        return use.period is not None
    return True
