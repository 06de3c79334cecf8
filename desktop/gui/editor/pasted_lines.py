"""Lines of a page as paragraphs and lists; items whose marks a list of ours would change stay as written."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import groupby

from db.domain.blocks import ListKind
from db.domain.rich_text import (
    Inline,
    RichText,
    Span,
    TextBlock,
    TextItem,
    TextList,
    TextParagraph,
    TextTable,
)
from db.domain.rich_text.marks import UNNUMBERED, mark

_BULLETS = frozenset("ovüØqlnu")
"""Letters that Word writes in a font of signs."""
_DASHES = frozenset("-–—")
_BARE = re.compile(r"[0-9]{1,3}")
_LETTER = re.compile(r"(z{0,3}[a-z])[).]")


@dataclass(slots=True)
class Line:
    """A line as it is gathered; `level` None: no item. `mark` is what stands before an item."""

    level: int | None = None
    mark: str = ""
    spans: list[Span] = field(default_factory=list)


def joined(spans: Iterable[Span]) -> tuple[Inline, ...]:
    """The spans with those of one look as one, without blanks at the end."""
    found = [
        Span("".join(span.text for span in group), bold, italic)
        for (bold, italic), group in groupby(spans, key=lambda span: (span.bold, span.italic))
    ]
    if found:
        last = found[-1]
        found[-1] = Span(last.text.rstrip(" "), last.bold, last.italic)
    return tuple(span for span in found if span.text)


def blocks(lines: Iterable[Line | TextTable]) -> Iterator[TextBlock]:
    """The text that lines and tables make; empty lines are left out."""
    items: list[Line] = []
    for line in lines:
        if isinstance(line, Line) and not joined(line.spans):
            continue
        if isinstance(line, Line) and line.level is not None:
            items.append(line)
            continue
        yield from _lists(items)
        items = []
        yield line if isinstance(line, TextTable) else TextParagraph(joined(line.spans))
    yield from _lists(items)


@lru_cache(maxsize=1_000)
def understood(typed: str) -> tuple[ListKind | None, int]:
    """Of which kind a mark is and which number it tells; no kind: our lists have no such mark."""
    typed = typed.strip()
    if typed in _DASHES and typed:
        return ListKind.DASHED, 0
    if typed in _BULLETS or not any(sign.isalnum() for sign in typed):
        return ListKind.BULLETED, 0
    if _BARE.fullmatch(typed):
        typed += "."
    lettered = _LETTER.fullmatch(typed.lower())
    text = f"{lettered[1]}) x" if lettered is not None else f"{typed} x"
    found = mark(text)
    if found is None or found.end != len(text) - 1:
        return None, 0
    return found.kind, found.number


def _lists(lines: list[Line]) -> Iterator[TextBlock]:
    """Lists one after another where their kinds differ; items that no list of ours can hold as paragraphs."""
    for part in _parted(lines):
        made = _list(part)
        yield from _typed(part) if made is None else (made,)


def _parted(lines: list[Line]) -> Iterator[list[Line]]:
    """The lines of each list of the topmost level, with those below its items."""
    top = min((line.level or 0 for line in lines), default=0)
    part: list[Line] = []
    for line in lines:
        kind, number = understood(line.mark)
        if part and line.level == top and (number == 1 or kind is not understood(part[0].mark)[0]):
            yield part
            part = []
        part.append(line)
    if part:
        yield part


def _list(lines: list[Line]) -> TextList | None:
    """Items with those below them; None where one would get another mark than it had."""
    top = min(line.level or 0 for line in lines)
    kind, _ = understood(lines[0].mark)
    starts = [0, *(place for place, line in enumerate(lines) if place and line.level == top)]
    items: list[TextItem] = []
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        _, number = understood(lines[start].mark)
        below = [_list(part) for part in _parted(lines[start + 1 : end])]
        known = [each for each in below if each is not None]
        if len(known) < len(below) or not _keeps(kind, number, len(items) + 1) or not _is_one(known):
            return None
        items.append(TextItem(joined(lines[start].spans), _one(known)))
    return None if kind is None else TextList(kind, tuple(items))


def _keeps(kind: ListKind | None, number: int, place: int) -> bool:
    return kind in UNNUMBERED or number == place


def _is_one(lists: list[TextList]) -> bool:
    """Whether the lists below one item may be shown as one."""
    return len(lists) < 2 or all(each.kind in UNNUMBERED for each in lists)


def _one(lists: list[TextList]) -> TextList | None:
    """The lists below one item as one of the first one's kind."""
    return TextList(lists[0].kind, tuple(item for each in lists for item in each.items)) if lists else None


def _typed(lines: Iterable[Line]) -> RichText:
    """Items as paragraphs that begin with their marks."""
    found = []
    for line in lines:
        kind, _ = understood(line.mark)
        sign = "–" if kind in UNNUMBERED else line.mark.strip()
        found.append(TextParagraph(joined((Span(f"{sign} "), *line.spans))))
    return tuple(found)
