"""Plain text of the record as blocks: paragraphs, bulleted and numbered lists."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from db.domain.blocks import Block, ListBlock, ListItem, ListKind, Paragraph, ParagraphStyle, Run
from db.domain.facts import Facts
from db.domain.kinds import Exhibit
from db.domain.rich_text import Inline, RichText

_BULLET = re.compile(r"[-–—•]\s+(?=\S)")
_NUMBER = re.compile(r"(\d{1,3})[.)]\s+(?=\S)")


def _nothing(_what: Exhibit, _id: int) -> Iterable[Block]:
    return ()


def _no_title(_what: Exhibit, _id: int) -> str:
    return ""


@dataclass(frozen=True, slots=True)
class Telling:
    """What prose is told from: the facts, how a table or chart is shown, and what it is called."""

    facts: Facts | None = None
    shown: Callable[[Exhibit, int], Iterable[Block]] = _nothing
    titled: Callable[[Exhibit, int], str] = _no_title


PLAIN = Telling()


def blocks(rich: RichText, telling: Telling = PLAIN) -> Iterator[Block]:
    """The blocks of prose."""
    raise NotImplementedError(rich, telling)


def runs(inlines: Iterable[Inline], telling: Telling = PLAIN) -> tuple[Run, ...]:
    """The stretches of a paragraph; a reference carries the title of what it names, to stand for it."""
    raise NotImplementedError(inlines, telling)


def anchor(what: Exhibit, exhibit_id: int) -> str:
    """The name by which references find the caption of a data table or chart."""
    return f"{what}-{exhibit_id}"


def paragraph(text: str, style: ParagraphStyle = ParagraphStyle.BODY) -> Paragraph:
    """A paragraph of one look."""
    return Paragraph((Run(text),), style)


def item(text: str, *children: ListItem) -> ListItem:
    """An item of a list, of one look."""
    return ListItem((Run(text),), children)


def prose(text: str, _telling: Telling = PLAIN) -> Iterator[Block]:
    """The text's blocks. Lines are paragraphs; „- …” makes a bulleted list, „1) …”, „2) …” a numbered one.

    Lines numbered out of order stay as typed: a list would count them anew. Indented bullets belong to the
    numbered item above them.
    """
    lines = [line.rstrip() for line in text.splitlines() if line.strip()]
    while lines:
        taken, block = _bulleted(lines) or _numbered(lines) or (1, paragraph(lines[0].strip()))
        yield block
        del lines[:taken]


def _bulleted(lines: list[str]) -> tuple[int, Block] | None:
    """How many lines make the list that stands first, and the list; None if no list stands first."""
    items = list(_bullets(lines))
    return (len(items), ListBlock(tuple(items), ListKind.BULLETED)) if items else None


def _numbered(lines: list[str]) -> tuple[int, Block] | None:
    items: list[ListItem] = []
    taken = 0
    while taken < len(lines) and (match := _NUMBER.match(lines[taken].lstrip())):
        if int(match[1]) != len(items) + 1:
            break
        children = tuple(_bullets(list(_indented(lines[taken + 1 :]))))
        items.append(item(lines[taken].lstrip()[match.end() :], *children))
        taken += 1 + len(children)
    return (taken, ListBlock(tuple(items))) if items else None


def _bullets(lines: list[str]) -> Iterator[ListItem]:
    for line in lines:
        match = _BULLET.match(line.lstrip())
        if match is None:
            return
        yield item(line.lstrip()[match.end() :])


def _indented(lines: list[str]) -> Iterator[str]:
    for line in lines:
        if not line[0].isspace():
            return
        yield line
