"""Carrying prose over from an earlier period: what can be carried, what the user wants, what was done."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from db.domain.errors import RecordError, Refusal
from db.domain.periods import Period
from db.queries.narratives import all_narratives, narrative_rows, written_periods
from desktop.app import narratives
from desktop.gui.ask import Alternative, Ask
from desktop.gui.context import Context

Told = Callable[[int], str]


class _Source(NamedTuple):
    """Whence prose can be carried, and of which nodes; None: of all."""

    period: Period
    node_ids: tuple[int | None, ...] | None
    words: str
    meaning: str = ""


def can_carry(context: Context) -> bool:
    """Whether anything is written in an earlier period of the same kind."""
    return bool(_earlier(context))


def carry(context: Context, ask: Ask, node_id: int | None, title: str, told: Told) -> int:
    """Ask what to carry over, and do it; how many texts were carried. `told` says a number of texts."""
    programme, period = context.programme, context.period
    sources = _sources(context, node_id, title, told)
    if programme is None or period is None:
        return 0
    if not sources:
        context.refused.emit(RecordError(Refusal.NARRATIVES_NONE_TO_CARRY))
        return 0
    chosen = ask.choose_one(
        QCoreApplication.translate("Carrying", "Carry descriptions over to {period}?").format(
            period=period.label
        ),
        QCoreApplication.translate(
            "Carrying",
            "Their numbers move to the new period by themselves. Nothing that is written already is replaced."
            " Years and numbers typed by hand are underlined, to be looked through.",
        ),
        [Alternative(each.words, each.meaning) for each in sources],
    )
    if chosen is None:
        return 0
    source = sources[chosen]
    done = context.perform(
        narratives.carry_over, programme.id, source.period.id, period.id, node_ids=source.node_ids
    )
    return done or 0


def _earlier(context: Context) -> list[Period]:
    """Earlier periods of the same kind with something written, the latest first."""
    programme, period = context.programme, context.period
    if programme is None or period is None:
        return []
    written = context.workspace.read(written_periods, programme.id)
    found = [
        each
        for each in context.periods
        if each.id in written and each.kind is period.kind and each.sort_key < period.sort_key
    ]
    return sorted(found, key=lambda each: each.sort_key, reverse=True)


def _sources(context: Context, node_id: int | None, title: str, told: Told) -> list[_Source]:
    """What can be carried over; periods of which everything is written already are left out."""
    every = QCoreApplication.translate("Carrying", "All descriptions of {period}")
    one = QCoreApplication.translate("Carrying", "Only this one, of {period}")
    found: list[_Source] = []
    for period in _earlier(context):
        nodes = _to_carry(context, period)
        if nodes:
            found.append(_Source(period, None, every.format(period=period.label), told(len(nodes))))
        if node_id in nodes and all(each.node_ids is None for each in found):
            found.append(_Source(period, (node_id,), one.format(period=period.label), title))
    return found


def _to_carry(context: Context, source: Period) -> list[int | None]:
    """The node of each text that would be carried over: it is in force, and nothing is written there yet."""
    programme, period, workspace = context.programme, context.period, context.workspace
    if programme is None or period is None:
        return []
    there = workspace.read(all_narratives, programme.id, period.id)
    taken = {(each.node_id, each.section) for each in there}
    rows = workspace.read(narrative_rows, programme.id, period)
    present = {row.node.id if row.node is not None else None for row in rows}
    return [
        each.node_id
        for each in workspace.read(all_narratives, programme.id, source.id)
        if each.node_id in present and (each.node_id, each.section) not in taken
    ]
