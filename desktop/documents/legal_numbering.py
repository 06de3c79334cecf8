"""The paragraphs (§) of a resolution with what is numbered below them.

Source: „Zasady techniki prawodawczej”, §§ 55–57 (Dz. U. z 2016 r. poz. 283): below a paragraph ustępy „1.”,
below them points „1)”, letters „a)” of the Latin alphabet alone (after z) comes za)), and tirets „–”.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from db.domain.blocks import Block, ListBlock, ListKind, Paragraph, ParagraphStyle, Run
from desktop.documents.legal_punctuation import ended, legal_items

_ENUMERATES = ":"
_TYPED = re.compile(r"\s*§\s*\d+[a-z]?(?:\.\s+|\.?\s*$)")  # „§ 2 uchwały…” is what a provision speaks of


@dataclass(slots=True)
class _Provision:
    """One § while it is put together: what it says, and the lists below it."""

    runs: tuple[Run, ...] = ()
    lists: list[ListBlock] = field(default_factory=list)


def provisions(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks as numbered §§: every paragraph is one, the lists after it belong to it.

    A sign that is typed, as in last year's resolution, is left out, and one alone is no § beside its text.
    A list of „1.” after a full sentence is a § of its own, divided into ustępy. A single „–” after a list is
    the part that all its items share. Tables and the like stand where they stood.
    """
    number = 0
    for each in _grouped(blocks):
        if isinstance(each, _Provision):
            number += 1
            yield from _numbered(each, number)
        else:
            yield each


def _grouped(blocks: Iterable[Block]) -> Iterator[_Provision | Block]:
    current: _Provision | None = None
    for block in blocks:
        if isinstance(block, ListBlock) and current is not None and not _stands_alone(block, current):
            current.lists.append(block)
            continue
        if current is not None:
            yield current
            current = None
        match block:
            case Paragraph(runs):
                said = _without_sign(runs)
                current = _Provision(said) if said else None
            case ListBlock():
                current = _Provision(lists=[block])
            case _:
                yield block
    if current is not None:
        yield current


def _without_sign(runs: Sequence[Run]) -> tuple[Run, ...]:
    """The runs after a typed „§ 1.”."""
    typed = _TYPED.match("".join(run.text for run in runs))
    left = typed.end() if typed else 0
    said: list[Run] = []
    for run in runs:
        text = run.text[left:]
        left -= len(run.text) - len(text)
        if text or run.anchor:
            said.append(replace(run, text=text))
    return tuple(said)


def _stands_alone(block: ListBlock, current: _Provision) -> bool:
    """Whether the list is no enumeration of the § before it, but the next §, divided into ustępy."""
    enumerated = "".join(run.text for run in current.runs).rstrip().endswith(_ENUMERATES)
    return block.kind is ListKind.ORDINAL and not enumerated


def _numbered(provision: _Provision, number: int) -> Iterator[Block]:
    sign = Run(f"§\u00a0{number}.", bold=True)
    if not provision.runs:
        yield Paragraph((sign,), ParagraphStyle.PROVISION)
    else:
        runs = ended(provision.runs, _ENUMERATES if provision.lists else ".")
        yield Paragraph((sign, Run(" "), *runs), ParagraphStyle.PROVISION)
    for place, block in enumerate(provision.lists):
        if _is_common_part(provision.lists, place):
            yield ListBlock(legal_items(block.items, ListKind.DASHED), ListKind.DASHED)
        else:
            shared = _is_common_part(provision.lists, place + 1)
            kind = block.kind if block.kind is ListKind.ORDINAL else ListKind.NUMBERED
            yield ListBlock(legal_items(block.items, kind, common_part=shared), kind)


def _is_common_part(lists: list[ListBlock], place: int) -> bool:
    """Whether the list at a place is the one „–” after an enumeration (część wspólna)."""
    if not 0 < place < len(lists):
        return False
    return lists[place].kind in (ListKind.DASHED, ListKind.BULLETED) and len(lists[place].items) == 1
