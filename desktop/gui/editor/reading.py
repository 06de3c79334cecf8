"""Reading prose back from a document of Qt, or from the part of it that is selected."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import NamedTuple

from PySide6.QtGui import QTextBlock, QTextCharFormat, QTextCursor, QTextDocument, QTextTable

from db.domain.blocks import ListKind
from db.domain.rich_text import (
    Field,
    Inline,
    Inserted,
    Reference,
    RichText,
    Span,
    TextBlock,
    TextItem,
    TextList,
    TextParagraph,
    TextTable,
)
from desktop.gui.editor.marks import OBJECT, begins_list, chip_of, is_bold, kind_of, level_of
from desktop.gui.editor.places import signs, units


class _Line(NamedTuple):
    """A block as it is read; `kind` None: no item of a list."""

    kind: ListKind | None
    level: int
    begins: bool
    inlines: tuple[Inline | Inserted, ...]


def read_document(document: QTextDocument) -> RichText:
    """The whole text, without empty paragraphs."""
    return tuple(_read(document, 0, document.characterCount()))


def read_selection(cursor: QTextCursor) -> RichText:
    """The selected text; of a table touched in more than one cell, those cells as a table."""
    first, rows, column, columns = cursor.selectedTableCells()
    if rows > 0 and rows * columns > 1:
        table = cursor.currentTable()
        return (_table(table, range(first, first + rows), range(column, column + columns)),)
    return tuple(_read(cursor.document(), cursor.selectionStart(), cursor.selectionEnd()))


def inlines_of(block: QTextBlock, start: int = 0, end: int | None = None) -> tuple[Inline | Inserted, ...]:
    """What stands in a block between two places in it."""
    text = units(block.text())
    end = len(text) if end is None else min(end, len(text))
    found: list[Inline | Inserted] = []
    for stretch in block.textFormats():
        first, last = max(stretch.start, start), min(stretch.start + stretch.length, end)
        if first < last:
            _add(found, text[first:last], stretch.format)
    return tuple(found)


def _add(found: list[Inline | Inserted], text: str, form: QTextCharFormat) -> None:
    """Add a stretch of one format to those before it, and to the last one where they look the same."""
    chip, bold, italic = chip_of(form), is_bold(form), form.fontItalic()
    if chip is not None:
        found += [_dressed(chip, bold, italic)] * text.count(OBJECT)
        text = text.replace(OBJECT, "")
    text = signs(text)
    last = found[-1] if found else None
    if isinstance(last, Span) and (last.bold, last.italic) == (bold, italic):
        found[-1] = Span(last.text + text, bold, italic)
    elif text:
        found.append(Span(text, bold, italic))


def _dressed(chip: Field | Reference | Inserted, bold: bool, italic: bool) -> Inline | Inserted:
    return chip if isinstance(chip, Inserted) else replace(chip, bold=bold, italic=italic)


def _read(document: QTextDocument, start: int, end: int) -> Iterator[TextBlock]:
    tables = {frame.firstPosition(): frame for frame in document.rootFrame().childFrames()}
    lines: list[_Line] = []
    block = document.findBlock(start)
    while block.isValid() and block.position() < max(end, start + 1):
        table = tables.get(block.position())
        if isinstance(table, QTextTable) and not _is_within(start, end, table):
            yield from _blocks(lines)
            lines = []
            yield _table(table, range(table.rows()), range(table.columns()))
            block = document.findBlock(table.lastPosition()).next()
            continue
        inlines = inlines_of(block, max(start - block.position(), 0), end - block.position())
        lines.append(_Line(kind_of(block), level_of(block), begins_list(block), inlines))
        block = block.next()
    yield from _blocks(lines)


def _is_within(start: int, end: int, table: QTextTable) -> bool:
    return start >= table.firstPosition() and end <= table.lastPosition()


def _table(table: QTextTable, rows: Iterable[int], columns: Iterable[int]) -> TextTable:
    return TextTable(tuple(tuple(_cell(table, row, column) for column in columns) for row in rows))


def _cell(table: QTextTable, row: int, column: int) -> tuple[Inline, ...]:
    """What stands in a cell, on one line."""
    cell = table.cellAt(row, column)
    block, last = cell.firstCursorPosition().block(), cell.lastCursorPosition().block().position()
    found: list[Inline] = []
    while block.isValid() and block.position() <= last:
        inlines = [each for each in inlines_of(block) if not isinstance(each, Inserted)]
        found += [Span(" "), *inlines] if found and inlines else inlines
        block = block.next()
    return tuple(found)


def _blocks(lines: Iterable[_Line]) -> Iterator[TextBlock]:
    """Paragraphs, lists and what is put in; empty lines are left out."""
    items: list[_Line] = []
    for line in lines:
        if not any(not isinstance(each, Span) or each.text.strip() for each in line.inlines):
            continue
        if items and (line.kind is None or _parts(items, line)):
            yield _list(items)
            items = []
        if line.kind is None:
            yield from _paragraphs(line.inlines)
        else:
            items.append(line)
    if items:
        yield _list(items)


def _parts(items: list[_Line], line: _Line) -> bool:
    """Whether an item begins a list of its own behind those before it."""
    return line.level == 0 and (line.begins or line.kind is not items[0].kind)


def _paragraphs(inlines: Iterable[Inline | Inserted]) -> Iterator[TextBlock]:
    """A paragraph; a table or chart put into the midst of one stands by itself."""
    waiting: list[Inline] = []
    for each in inlines:
        if not isinstance(each, Inserted):
            waiting.append(each)
            continue
        if waiting:
            yield TextParagraph(tuple(waiting))
            waiting = []
        yield each
    if waiting:
        yield TextParagraph(tuple(waiting))


def _list(lines: list[_Line]) -> TextList:
    """Items with those below them; an item too deep stands right below the one before it."""
    kind = lines[0].kind or ListKind.BULLETED
    level = lines[0].level
    items: list[TextItem] = []
    place = 0
    while place < len(lines):
        below = place + 1
        while below < len(lines) and lines[below].level > level:
            below += 1
        deeper = lines[place + 1 : below]
        inlines = tuple(each for each in lines[place].inlines if not isinstance(each, Inserted))
        items.append(TextItem(inlines, _list(deeper) if deeper else None))
        place = below
    return TextList(kind, tuple(items))
