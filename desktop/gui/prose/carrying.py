"""Carrying prose over from an earlier period: what can be carried, what the user wants, what was done."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from db.domain.periods import Period
from db.queries.narratives import written_periods
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
    if programme is None or period is None or not sources:
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


def _earlier(context: Context) -> list[tuple[Period, int]]:
    """Earlier periods of the same kind with something written, the latest first, and how much."""
    programme, period = context.programme, context.period
    if programme is None or period is None:
        return []
    counts = context.workspace.read(written_periods, programme.id)
    found = [
        (each, counts[each.id])
        for each in context.periods
        if each.id in counts and each.kind is period.kind and each.sort_key < period.sort_key
    ]
    return sorted(found, key=lambda pair: pair[0].sort_key, reverse=True)


def _sources(context: Context, node_id: int | None, title: str, told: Told) -> list[_Source]:
    earlier = _earlier(context)
    words = QCoreApplication.translate("Carrying", "All descriptions of {period}")
    found = [
        _Source(
            period,
            None,
            words.format(period=period.label),
            told(count),
        )
        for period, count in earlier
    ]
    if earlier:
        words = QCoreApplication.translate("Carrying", "Only this one, of {period}")
        one = _Source(earlier[0][0], (node_id,), words.format(period=earlier[0][0].label), title)
        found.insert(1, one)
    return found
