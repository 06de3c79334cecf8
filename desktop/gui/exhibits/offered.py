"""The indicators that charts and tables may show, in words that tell any two of them apart."""

from collections import Counter
from collections.abc import Iterator
from sqlite3 import Connection

from db.queries import formulas
from db.queries.indicator_sheet import indicator_sheet
from desktop.gui.context import Context


def offered_indicators(context: Context) -> list[tuple[int, str]]:
    """By id the labels of all indicators, those of the chosen programme first.

    One of another programme is followed by its title, one of two alike by the element that it is of.
    """
    programme = context.programme
    programme_id, own = (programme.id, programme.title) if programme is not None else (0, "")
    known = context.workspace.read(formulas.choices, programme_id)
    times = Counter((each.label, each.programme) for each in known)
    alike = {each.indicator_id for each in known if times[each.label, each.programme] > 1}
    nodes = dict(context.workspace.read(_nodes, programme_id)) if alike else {}
    return [
        (
            each.indicator_id,
            " · ".join(
                (
                    each.label,
                    *([nodes[each.indicator_id]] if each.indicator_id in alike & nodes.keys() else []),
                    *([each.programme] if each.programme != own else []),
                )
            ),
        )
        for each in known
    ]


def _nodes(connection: Connection, programme_id: int) -> Iterator[tuple[int, str]]:
    """The element of each indicator of a programme, by its number and text."""
    sheet = indicator_sheet(connection, programme_id)
    for line in sheet.lines:
        if line.indicator_id:
            node = sheet.nodes[line.node_id]
            yield line.indicator_id, f"{node.mark} {node.text}".strip()
