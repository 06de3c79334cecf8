"""Markup read: paragraphs, lists, tables, and what is put in between. Any text can be read."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from db.domain.blocks import ListKind
from db.domain.rich_text.line import Inlines, read_cells, read_inserted, read_line
from db.domain.rich_text.marks import DEEPEST, UNNUMBERED, Mark, mark
from db.domain.rich_text.model import RichText, TextBlock, TextItem, TextList, TextParagraph, TextTable

_TAB = 4  # columns that a tab before an item goes on to


def read(text: str) -> RichText:
    """What a text in markup says. Blank lines say nothing but where a table ends."""
    reader = _Reader()
    for line in text.splitlines():
        reader.take(line)
    reader.end()
    return tuple(reader.blocks)


def _join(open_lists: "list[_List]", found: Mark, indent: int, item: "_Item") -> bool:
    """Put an item into the list that is open, where it belongs; False: it belongs to none of its levels."""
    last = open_lists[-1]
    if indent > last.indent and found.number <= 1 and len(open_lists) < DEEPEST:
        below = _List(found.kind, indent, [item])
        last.items[-1].below = below
        open_lists.append(below)
        return True
    for depth in range(len(open_lists), 0, -1):
        level = open_lists[depth - 1]
        if level.takes(found, below=depth > 1) and (level.indent <= indent or depth == 1):
            level.items.append(item)
            del open_lists[depth:]
            return True
    return False


def _indent(line: str) -> int:
    """How many columns in a line begins."""
    blank = line[: len(line) - len(line.lstrip())]
    return len(blank.expandtabs(_TAB))


def _frozen(found: "_List") -> TextList:
    items = (TextItem(item.inlines, _frozen(item.below) if item.below else None) for item in found.items)
    return TextList(found.kind, tuple(items))


def _table(rows: Sequence[tuple[Inlines, ...]]) -> TextTable:
    """The table of these rows, the shorter ones filled up."""
    width = max(map(len, rows))
    return TextTable(tuple(row + ((),) * (width - len(row)) for row in rows))


@dataclass(slots=True)
class _Item:
    inlines: Inlines
    below: "_List | None" = None


@dataclass(slots=True)
class _List:
    """A list that is being read; its items stand `indent` columns in."""

    kind: ListKind
    indent: int
    items: list[_Item] = field(default_factory=list)

    def takes(self, found: Mark, *, below: bool) -> bool:
        """Whether an item with this mark is the next one; below another item, dashes go with bullets."""
        if below and not found.number and self.kind in UNNUMBERED:
            return True
        return found.kind is self.kind and found.number in (0, len(self.items) + 1)


class _Reader:
    """Takes one line after another; a list or table is open until a line comes that does not belong to it."""

    def __init__(self) -> None:
        self.blocks: list[TextBlock] = []
        self._open: list[_List] = []
        self._rows: list[tuple[Inlines, ...]] = []

    def take(self, line: str) -> None:
        """Read a line."""
        text = line.strip()
        cells = read_cells(text) if text.startswith("|") else ()
        if cells:
            self._end_list()
            self._rows.append(cells)
            return
        self._end_table()
        found = mark(text)
        if found is not None:
            self._take_item(line, text, found)
        elif text:
            self._take_text(text)

    def end(self) -> None:
        """Close what is open."""
        self._end_list()
        self._end_table()

    def _take_item(self, line: str, text: str, found: Mark) -> None:
        indent, item = _indent(line), _Item(read_line(text[found.end :]))
        if not item.inlines:
            return
        if self._open and _join(self._open, found, indent, item):
            return
        if found.number > 1:
            self._take_text(text)
            return
        self._end_list()
        self._open = [_List(found.kind, indent, [item])]

    def _take_text(self, text: str) -> None:
        self._end_list()
        inlines = read_line(text)
        if inlines:
            self.blocks.append(read_inserted(text) or TextParagraph(inlines))

    def _end_list(self) -> None:
        if self._open:
            self.blocks.append(_frozen(self._open[0]))
            self._open = []

    def _end_table(self) -> None:
        if self._rows:
            self.blocks.append(_table(self._rows))
            self._rows = []
