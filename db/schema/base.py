"""Tables made of the domain's dataclasses: one column for each field, so that the two cannot drift apart."""

from decimal import Decimal
from typing import Any

from sqlalchemy import CheckConstraint, Column, ForeignKey, Integer, LargeBinary, MetaData, Table, Text
from sqlalchemy.schema import SchemaItem

from db.domain.entities import Entity
from db.rows import columns, field_type, table_name

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)

_STORED_AS: dict[Any, Any] = {int: Integer, bool: Integer, bytes: LargeBinary, str: Text, Decimal: Text}


def owned_by(table: str) -> ForeignKey:
    """A row that goes when the row it points at goes."""
    return ForeignKey(f"{table}.id", ondelete="CASCADE")


def points_at(table: str) -> ForeignKey:
    """A row that keeps what it points at from being removed."""
    return ForeignKey(f"{table}.id")


def forgets(table: str) -> ForeignKey:
    """A row that stays when the row it points at goes, and points at none."""
    return ForeignKey(f"{table}.id", ondelete="SET NULL")


def table_of(record: type[Entity], *constraints: SchemaItem, **keys: ForeignKey) -> Table:
    """The table of a dataclass; `keys` are its foreign keys by column, each with an index."""
    return Table(
        table_name(record),
        metadata,
        *(_column(record, name, keys.get(name)) for name in columns(record)),
        *constraints,
        # Ids are never given out twice, so the history of a removed row stays its own.
        sqlite_autoincrement=True,
    )


def one_of(column: str, *values: str) -> CheckConstraint:
    """The column holds one of these words."""
    words = ", ".join(f"'{value}'" for value in values)
    return CheckConstraint(f"{column} IN ({words})", name=column)


def _column(record: type[Entity], name: str, key: ForeignKey | None) -> Column[Any]:
    kind, nullable = field_type(record, name)
    stored = _STORED_AS.get(kind, Text)
    if name == "id":
        return Column(name, Integer, primary_key=True)
    if key is not None:
        return Column(name, Integer, key, nullable=nullable, index=True)
    return Column(name, stored, nullable=nullable)
