"""Workbooks and texts with columns: the tables in them and the captions above, as a reader sees them.

A number comes as it is shown („12,5%”, „1 050,00 zł”) and as `Cell.number`, which counts percents where the
cell shows percents: 12.5. Hidden sheets are left out, hidden rows and columns are not.
"""

from pathlib import Path

from db.domain.errors import RecordError, Refusal
from db.domain.foreign import Block, ForeignDocument, ForeignKind, Table
from desktop.exchange.faults import naming
from desktop.exchange.package import opened
from desktop.exchange.sheets import biff, binary, delimited, ods, parts, xlsx


def read_workbook(path: Path) -> ForeignDocument:
    """Its sheets, in their captions and tables. Raises RecordError and what `reading` takes for damage."""
    with path.open("rb") as file:
        is_package = file.read(2) == b"PK"
    with naming(path):
        title, tables = _of_package(path) if is_package else (biff.title(path), tuple(binary.tables(path)))
    found = tuple(block for table in tables for block in parts.blocks(table))
    return _document(path, ForeignKind.WORKBOOK, found, title)


def read_text(path: Path) -> ForeignDocument:
    """The lines of a text, as a table where they have columns. Raises RecordError."""
    with naming(path):
        found = delimited.blocks(path)
    return _document(path, ForeignKind.TEXT, found)


def _of_package(path: Path) -> tuple[str, tuple[Table, ...]]:
    with opened(path) as package:
        if "content.xml" in package:
            return ods.title(package), tuple(ods.tables(package))
        if any(name.endswith(".bin") for _, name in package.related("", "officeDocument")):
            return package.title(), tuple(binary.tables(path))
        return package.title(), tuple(xlsx.tables(package))


def _document(path: Path, kind: ForeignKind, blocks: tuple[Block, ...], title: str = "") -> ForeignDocument:
    if not blocks:
        raise RecordError(Refusal.FOREIGN_EMPTY, path.name)
    return ForeignDocument(path.name, kind, blocks, title)
