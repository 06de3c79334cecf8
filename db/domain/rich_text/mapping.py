"""Rich text with other lines in it: what changes a line changes it in paragraphs, lists and tables alike."""

from collections.abc import Callable

from db.domain.rich_text.model import (
    Inline,
    Inserted,
    RichText,
    TextBlock,
    TextItem,
    TextList,
    TextParagraph,
    TextTable,
)

Change = Callable[[tuple[Inline, ...]], tuple[Inline, ...]]


def mapped(rich: RichText, change: Change) -> RichText:
    """The text with each of its lines changed."""
    return tuple(_block(block, change) for block in rich)


def _block(block: TextBlock, change: Change) -> TextBlock:
    match block:
        case TextParagraph(inlines=inlines):
            return TextParagraph(change(inlines))
        case TextList():
            return _list(block, change)
        case TextTable(rows=rows):
            return TextTable(tuple(tuple(change(cell) for cell in row) for row in rows))
        case Inserted():
            return block


def _list(block: TextList, change: Change) -> TextList:
    items = (
        TextItem(change(item.inlines), _list(item.below, change) if item.below else None)
        for item in block.items
    )
    return TextList(block.kind, tuple(items))
