"""Lists as they are made with the keys: kinds, levels, and what Enter and Backspace do in them."""

from collections.abc import Iterator

from PySide6.QtGui import QTextBlock, QTextCursor

from db.domain.blocks import ListKind
from db.domain.rich_text.marks import DEEPEST, mark, written
from desktop.gui.editor.marks import (
    begins_list,
    item_format,
    kind_of,
    level_of,
    look,
    paragraph_format,
)

# As acts of law go on: ust. 1., pkt 1), lit. a), tiret –.
_BELOW = {
    ListKind.ORDINAL: ListKind.NUMBERED,
    ListKind.NUMBERED: ListKind.LETTERED,
    ListKind.LETTERED: ListKind.DASHED,
}


def marks_from(block: QTextBlock) -> Iterator[tuple[QTextBlock, str]]:
    """From a block on, the items with their marks, numbered from where their lists begin."""
    first = block
    while kind_of(first) is not None and kind_of(first.previous()) is not None:
        first = first.previous()
    numbers: list[tuple[ListKind, int]] = []
    reached = False
    while first.isValid():
        reached = reached or first == block
        kind = kind_of(first)
        numbers = [] if kind is None else _counted(numbers, kind, level_of(first), begins_list(first))
        if reached and kind is not None:
            yield first, _shown(kind, numbers[-1][1])
        elif reached:
            yield first, ""
        first = first.next()


def _shown(kind: ListKind, number: int) -> str:
    return "•" if kind is ListKind.BULLETED else written(kind, number)


def _counted(
    numbers: list[tuple[ListKind, int]], kind: ListKind, level: int, begins: bool
) -> list[tuple[ListKind, int]]:
    """The numbers of the levels down to an item's own, once it is counted."""
    above = numbers[:level]
    above += [(kind, 0)] * (level - len(above))
    former = numbers[level] if len(numbers) > level else (kind, 0)
    goes_on = former[0] is kind and not (begins and level == 0)
    return [*above, (kind, former[1] + 1 if goes_on else 1)]


def blocks_of(cursor: QTextCursor) -> list[QTextBlock]:
    """The blocks that a selection touches, or that the cursor stands in."""
    document = cursor.document()
    block, last = document.findBlock(cursor.selectionStart()), cursor.selectionEnd()
    found = [block]
    while block.next().isValid() and block.next().position() < max(last, 1):
        block = block.next()
        found.append(block)
    return found


def toggle(cursor: QTextCursor, kind: ListKind) -> None:
    """Make what is selected a list of a kind, or paragraphs again where it is one already."""
    blocks = [block for block in blocks_of(cursor) if QTextCursor(block).currentTable() is None]
    all_are = all(kind_of(block) is kind for block in blocks)
    cursor.beginEditBlock()
    for block in blocks:
        for each in _siblings(block) if level_of(block) and not all_are else [block]:
            form = paragraph_format() if all_are else item_format(kind, level_of(each))
            QTextCursor(each).setBlockFormat(form)
    cursor.endEditBlock()


def shift(cursor: QTextCursor, steps: int) -> bool:
    """Move the selected items deeper or less deep; false where none of them is an item."""
    blocks = [block for block in blocks_of(cursor) if kind_of(block) is not None]
    cursor.beginEditBlock()
    for block in blocks:
        level = level_of(block) + steps
        deepest = level_of(block.previous()) + 1 if kind_of(block.previous()) is not None else 0
        if 0 <= level <= min(deepest, DEEPEST):
            QTextCursor(block).setBlockFormat(item_format(_kind_at(block, level), level))
    cursor.endEditBlock()
    return bool(blocks)


def part(cursor: QTextCursor) -> bool:
    """Enter in an item: a further one; in an empty one, one level up or out. False in no item."""
    block = cursor.block()
    kind = kind_of(block)
    if kind is None:
        return False
    if block.length() == 1:
        return leave(cursor)
    cursor.insertBlock(item_format(kind, level_of(block)), cursor.charFormat())
    return True


def leave(cursor: QTextCursor) -> bool:
    """At the beginning of an item: one level up, or a paragraph again. False anywhere else."""
    if kind_of(cursor.block()) is None or not cursor.atBlockStart() or cursor.hasSelection():
        return False
    if level_of(cursor.block()):
        return shift(cursor, -1)
    cursor.setBlockFormat(paragraph_format())
    return True


def begin_by_typing(cursor: QTextCursor) -> bool:
    """Make an item of a paragraph whose mark was just typed; the blank that follows it is not needed."""
    block = cursor.block()
    if kind_of(block) is not None or cursor.currentTable() is not None or cursor.hasSelection():
        return False
    typed = block.text()[: cursor.positionInBlock()] + " "
    found = mark(f"{typed}…")
    if found is None or found.end != len(typed) or found.number > 1:
        return False
    cursor.beginEditBlock()
    cursor.movePosition(cursor.MoveOperation.StartOfBlock, cursor.MoveMode.KeepAnchor)
    cursor.removeSelectedText()
    cursor.setBlockFormat(item_format(found.kind, 0))
    cursor.setCharFormat(look())
    cursor.endEditBlock()
    return True


def _siblings(block: QTextBlock) -> list[QTextBlock]:
    """The items of a nested list that a block belongs to."""
    level = level_of(block)
    first = block
    while kind_of(first.previous()) is not None and level_of(first.previous()) >= level:
        first = first.previous()
    found = []
    while kind_of(first) is not None and level_of(first) >= level:
        if level_of(first) == level:
            found.append(first)
        first = first.next()
    return found


def _kind_at(block: QTextBlock, level: int) -> ListKind:
    """The kind of the list that an item joins at a level."""
    kind = kind_of(block) or ListKind.BULLETED
    above = block.previous()
    while kind_of(above) is not None and level_of(above) >= level:
        if level_of(above) == level:
            return kind_of(above) or kind
        above = above.previous()
    return _BELOW.get(kind, kind) if level > level_of(block) else kind
