"""The journal's entries as the program tells them: what was done, and which rows it touched."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from db.domain.kinds import Act


@dataclass(frozen=True, slots=True)
class ChangeSet:
    """One gesture of the user: what it was, about what, when and whose."""

    id: int
    act: Act
    subject: str
    at: datetime
    user: str


@dataclass(frozen=True, slots=True)
class Changed:
    """What a transaction, an undo or a redo did: the change set and the ids of the rows, by table."""

    change_set: ChangeSet
    rows: Mapping[str, frozenset[int]] = field(default_factory=dict)

    def __contains__(self, table: str) -> bool:
        """Whether any row of the table changed."""
        return table in self.rows
