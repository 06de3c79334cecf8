"""What is closed stands still: no path leads past it, neither undo nor a cascade, an import or a merge.

Temporary triggers beside the recorder's refuse every change of a frozen row. A programme's open closing
freezes its prose and money of the period, and the values, contributions and plans of the indicators that
it shows, their parts included, whichever programme they are edited in; and with them what says of what and
when they are: kinds, periods, columns, nodes' programmes, the closing itself. Who is pointed at, how a value
came about and in what unit it is counted stay free, so that dictionaries can be merged and formulas dropped.
"""

import sqlite3
from collections.abc import Callable, Collection, Iterator

from db.domain.errors import RecordError, Refusal
from db.domain.periods import Period
from db.images import column_types
from db.queries.closings import shown_in
from db.rows import from_row, selection

# What of the frozen rows stays free.
_FREE = {"value": ("origin", "counted_unit_id"), "contribution": ("realizer_id", "unit_id")}
_OF_INDICATORS = ("value", "contribution", "target")
_OF_PROGRAMMES = ("narrative", "budget_line")

_PROGRAMME = "closing.programme_id"
_CLOSED = (
    f"SELECT '{Refusal.PERIOD_CLOSED}', closing.programme_id, closing.period_id FROM closing"
    " WHERE closing.reopened_at = ''"
)
_STAYS = f"SELECT '{Refusal.PROGRAMME_HAS_ISSUED}', programme_id, NULL FROM"
# What was done since the closing was guarded then, and may be undone and redone; what is older may not.
_IS_NEW = "(SELECT past_closing FROM recording) IS NOT 0"
_IS_TAKEN_BACK = "(SELECT past_closing FROM recording) IS 1"
_IS_REPLAYED = "(SELECT past_closing FROM recording) IS NOT NULL"  # by undo or redo

Guard = tuple[str, str, str]  # the event, when it matters, and what it finds to refuse


def install(connection: sqlite3.Connection) -> None:
    """Make this connection refuse changes of what is frozen, after the recorder was installed."""
    connection.execute("CREATE TEMP TABLE refused (refusal TEXT, programme_id INTEGER, period_id INTEGER)")
    for number, (event, condition, found) in enumerate(_guards(connection)):
        # FAIL, unlike ABORT, leaves what was noted to be read; the transaction is taken back all the same.
        connection.execute(
            f"CREATE TEMP TRIGGER guard_{number} {event} WHEN ({condition}) AND EXISTS ({found})"
            f" BEGIN INSERT INTO refused {found} LIMIT 1; SELECT RAISE(FAIL, 'refused'); END"
        )


def refusal(connection: sqlite3.Connection, error: Exception) -> RecordError | None:
    """What the user is told of an error that a guard raised in this transaction; None for any other."""
    if getattr(error, "sqlite_errorcode", 0) != sqlite3.SQLITE_CONSTRAINT_TRIGGER:
        return None
    reason, programme_id, period_id = connection.execute("SELECT * FROM temp.refused").fetchone()
    title = connection.execute("SELECT title FROM programme WHERE id = ?", (programme_id,)).fetchone()
    words = [_label(connection, period_id), *(title or ())]
    return RecordError(Refusal(reason), ", ".join(filter(None, words)))


def _guards(connection: sqlite3.Connection) -> Iterator[Guard]:
    for table in _OF_INDICATORS:
        yield from _rows_stay(connection, table, lambda row: shown_in(f"{row}.indicator_id", _PROGRAMME))
    for table in _OF_PROGRAMMES:
        yield from _rows_stay(connection, table, lambda row: f"{_PROGRAMME} = {row}.programme_id")
    yield from _indicators_stay()
    yield from _places_stay()
    yield from _nodes_stay()
    yield from _parts_stay()
    yield from _columns_stay(connection)
    yield from _closings_stay(connection)
    yield from _issued_stay(connection)


def _rows_stay(connection: sqlite3.Connection, table: str, belongs: Callable[[str], str]) -> Iterator[Guard]:
    """Rows of a closed period are neither made, changed nor removed."""
    differs = _differs(connection, table, _FREE.get(table, ()))
    old, new = (
        f"{_CLOSED} AND closing.period_id = {row}.period_id AND {belongs(row)}" for row in ("OLD", "NEW")
    )
    # Before an insertion is also before an upsert, which may end as an update of what stays free.
    yield f"AFTER INSERT ON main.{table}", "1", new
    yield f"BEFORE UPDATE ON main.{table}", differs, f"{old} UNION ALL {new}"
    yield f"BEFORE DELETE ON main.{table}", "1", old


def _indicators_stay() -> Iterator[Guard]:
    """Indicators with rows in a closed period are not removed, with a whole or alone, nor of another kind."""
    held = f"{_CLOSED} AND {shown_in('OLD.id', _PROGRAMME)}"
    yield "BEFORE DELETE ON main.indicator", "1", f"{held} AND {_holds('OLD.id')}"
    said = " OR ".join(
        f"EXISTS (SELECT 1 FROM {table} WHERE indicator_id = OLD.id AND period_id = closing.period_id)"
        for table in _OF_INDICATORS
    )
    yield "BEFORE UPDATE ON main.indicator", "OLD.kind <> NEW.kind", f"{held} AND ({said})"


def _places_stay() -> Iterator[Guard]:
    """They stay shown in the programme, somewhere in it; undo brings none back."""
    place = f"{_CLOSED} AND {_PROGRAMME} = (SELECT programme_id FROM node WHERE id = {{row}}.node_id)"
    left = f"NOT {shown_in('OLD.indicator_id', _PROGRAMME)} AND {_holds('OLD.indicator_id')}"
    yield "AFTER DELETE ON main.placement", _IS_NEW, f"{place.format(row='OLD')} AND {left}"
    moved = "AFTER UPDATE OF node_id, indicator_id ON main.placement"
    yield moved, _IS_NEW, f"{place.format(row='OLD')} AND {left}"
    elsewhere = shown_in("NEW.indicator_id", _PROGRAMME, " AND placement.id <> NEW.id")
    back = f"NOT {elsewhere} AND {_holds('NEW.indicator_id')}"
    yield "AFTER INSERT ON main.placement", _IS_TAKEN_BACK, f"{place.format(row='NEW')} AND {back}"


def _nodes_stay() -> Iterator[Guard]:
    """The same where places would go with their node, which is then not there to tell the programme."""
    elsewhere = shown_in("placement.indicator_id", _PROGRAMME, " AND node.id <> OLD.id")
    last_place = (
        f"{_CLOSED} AND {_PROGRAMME} = OLD.programme_id AND EXISTS (SELECT 1 FROM placement"
        f" WHERE placement.node_id = OLD.id AND NOT {elsewhere} AND {_holds('placement.indicator_id')})"
    )
    yield "BEFORE DELETE ON main.node", _IS_NEW, last_place
    moved = f"{_CLOSED} AND {_PROGRAMME} IN (OLD.programme_id, NEW.programme_id)"
    yield "BEFORE UPDATE ON main.node", "OLD.programme_id <> NEW.programme_id", moved


def _parts_stay() -> Iterator[Guard]:
    """The same where parts would leave their whole, or undo would bring them back to it."""
    was, now = shown_in("OLD.parent_id", _PROGRAMME), shown_in("NEW.id", _PROGRAMME)
    moved, differs = f"{_CLOSED} AND {_holds('NEW.id')}", "OLD.parent_id IS NOT NEW.parent_id"
    event = "AFTER UPDATE OF parent_id ON main.indicator"
    yield event, f"{differs} AND {_IS_NEW}", f"{moved} AND {was} AND NOT {now}"
    own = f"indicator_id = NEW.id AND node_id IN (SELECT id FROM node WHERE programme_id = {_PROGRAMME})"
    back = f"{now} AND NOT {was} AND NOT EXISTS (SELECT 1 FROM placement WHERE {own})"
    yield event, f"{differs} AND {_IS_TAKEN_BACK}", f"{moved} AND {back}"


def _columns_stay(connection: sqlite3.Connection) -> Iterator[Guard]:
    """A programme goes on reporting on what it closed or issued, and both it and the period stay."""
    own = "programme_id = OLD.programme_id AND period_id = OLD.period_id"
    column = f"{_CLOSED} AND {own} UNION ALL {_STAYS} issued_document WHERE {own}"
    yield "BEFORE DELETE ON main.programme_period", "1", column
    yield "BEFORE UPDATE ON main.programme_period", _differs(connection, "programme_period"), column
    rules = {"programme": "programme_id = OLD.id AND reopened_at = ''", "period": "period_id = OLD.id"}
    for table, closed in rules.items():
        issued = f"{_STAYS} issued_document WHERE {table}_id = OLD.id"
        yield f"BEFORE DELETE ON main.{table}", "1", f"{_STAYS} closing WHERE {closed} UNION ALL {issued}"
    other = f"{_CLOSED} AND period_id = OLD.id UNION ALL {_STAYS} issued_document WHERE period_id = OLD.id"
    yield "BEFORE UPDATE ON main.period", _differs(connection, "period"), other


def _closings_stay(connection: sqlite3.Connection) -> Iterator[Guard]:
    """What was closed is opened once, with a reason, and stays known; undo opens and closes nothing.

    Only a sample goes with its closings, and comes back with them.
    """
    closed = f"SELECT '{Refusal.PERIOD_CLOSED}', {{row}}.programme_id, {{row}}.period_id"
    old, new = (f"{closed} {_of_no_sample('{row}.programme_id')}".format(row=row) for row in ("OLD", "NEW"))
    yield "AFTER INSERT ON main.closing", f"NEW.reopened_at = '' AND {_IS_REPLAYED}", new
    kept = _differs(connection, "closing", ("reopened_at", "reason"))
    again = f"(OLD.reopened_at <> '' OR {_IS_REPLAYED}) AND ({_differs(connection, 'closing')})"
    yield "BEFORE UPDATE ON main.closing", f"{kept} OR {again}", closed.format(row="OLD")
    yield "BEFORE DELETE ON main.closing", f"OLD.reopened_at = '' OR NOT {_IS_REPLAYED}", old


def _issued_stay(connection: sqlite3.Connection) -> Iterator[Guard]:
    """Issued documents and their signatures are never changed; they go, and come back, only with a sample."""
    issued = f"SELECT '{Refusal.PROGRAMME_HAS_ISSUED}', {{row}}.programme_id, NULL"
    of_document = (
        f"SELECT '{Refusal.PROGRAMME_HAS_ISSUED}', programme.id, NULL FROM issued_document"
        " JOIN programme ON programme.id = programme_id WHERE issued_document.id = {row}.document_id"
    )
    found = {
        "issued_document": (issued, f"{issued} {_of_no_sample('{row}.programme_id')}"),
        "kept_signature": (of_document, f"{of_document} AND NOT programme.sample"),
    }
    for table, (of_any, of_no_sample) in found.items():
        yield f"AFTER INSERT ON main.{table}", _IS_REPLAYED, of_no_sample.format(row="NEW")
        yield f"BEFORE UPDATE ON main.{table}", _differs(connection, table), of_any.format(row="OLD")
        yield f"BEFORE DELETE ON main.{table}", "1", of_no_sample.format(row="OLD")


def _of_no_sample(programme: str) -> str:
    """The rest of the SQL that finds something only where there is such a programme, and it is no sample."""
    return f"FROM programme WHERE id = {programme} AND NOT sample"


def _holds(indicator: str) -> str:
    """The SQL that tells whether an indicator, or a part of it, has rows of the closed period."""
    rows = " OR ".join(
        f"EXISTS (SELECT 1 FROM {table} WHERE indicator_id = part.id AND period_id = closing.period_id)"
        for table in _OF_INDICATORS
    )
    return (
        f"EXISTS (WITH RECURSIVE part (id) AS (SELECT {indicator} UNION SELECT indicator.id"
        f" FROM indicator JOIN part ON part.id = indicator.parent_id) SELECT 1 FROM part WHERE {rows})"
    )


def _differs(connection: sqlite3.Connection, table: str, free: Collection[str] = ()) -> str:
    names = (name for name in column_types(connection, table) if name not in free)
    return " OR ".join(f"OLD.{name} IS NOT NEW.{name}" for name in names)


def _label(connection: sqlite3.Connection, period_id: int | None) -> str:
    row = connection.execute(f"SELECT {selection(Period)} FROM period WHERE id = ?", (period_id,)).fetchone()
    return from_row(Period, row).label if row else ""
