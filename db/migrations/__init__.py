"""Steps from one version of the file to the next, each a script that never changes once released."""

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from alembic.operations import Operations


def version_2(operations: "Operations") -> None:
    """Version 1 to version 2."""
    _run(operations, "v0002.sql")


def version_3(operations: "Operations") -> None:
    """Version 2 to version 3."""
    _run(operations, "v0003.sql")


def version_4(operations: "Operations") -> None:
    """Version 3 to version 4."""
    _run(operations, "v0004.sql")


def version_5(operations: "Operations") -> None:
    """Version 4 to version 5."""
    _run(operations, "v0005.sql")


def _run(operations: "Operations", name: str) -> None:
    script = (Path(__file__).parent / name).read_text(encoding="utf-8")
    for statement in script.split(";\n"):
        if statement.strip():
            operations.execute(statement)
