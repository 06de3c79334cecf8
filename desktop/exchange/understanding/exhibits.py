"""Tables that show something else than the programme's goals and indicators: money, SWOT, comparisons.

Our own documents give each table a title that Word keeps; there, what is no table of goals is known by it.
"""

import re
from collections.abc import Sequence

from db.domain.folding import folded
from db.domain.foreign import ForeignDocument, ForeignKind, Paragraph, Table
from desktop.exchange.understanding.cell_lines import one_line
from desktop.exchange.understanding.intros import Topic, intro_of

_ROWS = 3  # in which titles of columns are looked for
_SWOT = ("mocne strony", "slabe strony", "szanse", "zagrozenia")
_CLASSIFIED = ("dzial", "rozdzial")
_FLAT = "Realizatorzy:"
_COMPARED = re.compile(r"Tabela\s\d+\.\sWartości wskaźników w porównaniu z\s")
_SIGNATURES = "Miejsca na podpisy"
_OF_PLAN = "Cele, zadania i sposób realizacji"
_OF_ALL = "Wskaźniki realizacji"  # every indicator once more, under no goal
_OF_GOALS = re.compile(rf".*wskaźniki (realizacji|monitorowania)\b|{_OF_PLAN}\b", re.IGNORECASE)


def exhibits(document: ForeignDocument) -> frozenset[int]:
    """The blocks of such tables."""
    tables = [(place, block) for place, block in enumerate(document.blocks) if isinstance(block, Table)]
    ours = document.kind is ForeignKind.WORD and _tells_by_titles(document)
    again = _OF_ALL if is_plan(document) else ""
    return frozenset(
        place
        for place, table in tables
        if _is_other(table)
        or _is_comparison(document.blocks, place)
        or (ours and table.title and (table.title == again or not is_of_goals(table)))
    )


def is_of_goals(table: Table) -> bool:
    """Whether a table has the title of those in which our documents show goals and indicators."""
    return _OF_GOALS.match(table.title) is not None


def is_plan(document: ForeignDocument) -> bool:
    """Whether a document is a programme of ours: its goals and tasks stand in tables of their own."""
    return any(isinstance(block, Table) and is_of_plan(block) for block in document.blocks)


def is_of_plan(table: Table) -> bool:
    """Whether a table shows, below one goal, what it is divided into and all columns beside each other."""
    return table.title.startswith(_OF_PLAN)


def is_flat(document: ForeignDocument) -> bool:
    """Whether a document is one of ours without merged cells: only there goals list realizers like this."""
    return any(isinstance(block, Paragraph) and block.text == _FLAT for block in document.blocks)


def is_for_signatures(table: Table) -> bool:
    """Whether a table holds the places where our documents are signed."""
    return table.title == _SIGNATURES


def _tells_by_titles(document: ForeignDocument) -> bool:
    """Whether titles of tables tell which are those of goals, or goals have lists and all tables titles."""
    found = [block for block in document.blocks if isinstance(block, Table)]
    if any(map(is_of_goals, found)):
        return True
    return all(table.title for table in found) and any(map(_lists_indicators, document.blocks))


def _lists_indicators(block: Paragraph | Table) -> bool:
    intro = None if isinstance(block, Table) or block.heading else intro_of(block.text)
    return intro is not None and intro.topic is Topic.INDICATORS


def _is_other(table: Table) -> bool:
    """Whether titles of columns are those of the budget's classification or of SWOT."""
    for row in table.rows[:_ROWS]:
        words = [folded(one_line(cell.text)).strip(" .:") for cell in row]
        if _is_classified(words) or sum(word in words for word in _SWOT) > 1:
            return True
    return False


def _is_comparison(blocks: Sequence[Paragraph | Table], place: int) -> bool:
    """Whether the caption is that of our summary, which stays where a program has lost the title."""
    above = blocks[place - 1] if place else None
    return isinstance(above, Paragraph) and _COMPARED.match(above.text) is not None


def _is_classified(words: Sequence[str]) -> bool:
    return all(any(word.split(" ")[0] == part for word in words) for part in _CLASSIFIED)
