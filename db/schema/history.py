"""The journal (dziennik zmian): the undo stack, the history of a value and the audit trail in one."""

from sqlalchemy import Column, ForeignKey, Index, Integer, Table, Text, text

from db.schema.base import metadata, one_of

change_set = Table(
    "change_set",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("act", Text, nullable=False),
    Column("subject", Text, nullable=False),
    Column("at", Text, nullable=False),
    Column("user", Text, nullable=False),
    Column("state", Text, nullable=False, index=True),
    one_of("state", "done", "undone", "dropped", "kept"),
    sqlite_autoincrement=True,
)

change = Table(
    "change",
    metadata,
    Column("id", Integer, primary_key=True),
    Column(
        "change_set_id", Integer, ForeignKey("change_set.id", ondelete="CASCADE"), nullable=False, index=True
    ),
    Column("table_name", Text, nullable=False),
    Column("row_id", Integer, nullable=False),
    Column("before", Text),
    Column("after", Text),
    Index("ix_change_table_name_row_id", "table_name", "row_id"),
    # What a cell's values were includes removed ones: only how their images begin still says whose they were.
    Index("ix_change_value", text("substr(before, 1, 48)"), sqlite_where=text("table_name = 'value'")),
    sqlite_autoincrement=True,
)
