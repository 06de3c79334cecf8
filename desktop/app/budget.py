"""Money of a programme by budget classification, as the grid of finances enters it."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from enum import StrEnum
from typing import Any

from db.domain.budget import with_codes
from db.domain.entities import BudgetLine, Programme
from db.domain.errors import RecordError, Refusal
from db.domain.folding import folded
from db.domain.kinds import Act, Form, FundingSource, IndicatorKind
from db.domain.numbers import read
from db.domain.periods import Period
from db.domain.values import Content
from db.queries.exhibits import budget
from db.store import Edit
from desktop.app.budget_catalogue import usual_name
from desktop.app.ordering import insert, move, renumber
from desktop.app.texts import limited
from desktop.app.workspace import Workspace

# The two answers to „whose money”, folded; everything else is the name of a source from outside.
_OWN = frozenset(map(folded, {
    "własne", "własny", "wł", "środki własne", "środki własne gminy", "gmina", "gminy", "gminne",
    "środki gminy", "budżet gminy", "own",
}))  # fmt: skip
_EXTERNAL = frozenset(map(folded, {
    "zewnętrzne", "zewnętrzny", "zewn", "środki zewnętrzne", "środki zewn", "obce", "środki obce", "external",
}))  # fmt: skip
MOST_LINES = 500


class Part(StrEnum):
    """What of a line can be typed, in the order of the grid's columns; the values are fields of the line."""

    DIVISION = "division"
    CHAPTER = "chapter"
    PARAGRAPH = "paragraph"
    NAME = "name"
    SOURCE = "source"
    SOURCE_NAME = "source_name"
    PLANNED = "planned"
    SPENT = "spent"


_AMOUNTS = frozenset({Part.PLANNED, Part.SPENT})


def set_cells(workspace: Workspace, cells: Mapping[tuple[int, Part], str]) -> None:
    """Put typed texts into cells (line id, part) as one gesture; blank ones clear.

    A chapter brings its division, and its usual name where the line has none. Raises RecordError with
    nothing changed: BUDGET_CODE_UNREAD, AMOUNT_UNREAD.
    """
    with workspace.transaction(Act.EDIT_BUDGET) as edit:
        typed: dict[int, dict[Part, str]] = {}
        for (line_id, part), text in cells.items():
            typed.setdefault(line_id, {})[part] = text
        edit.put_all(_typed_over(edit.get(BudgetLine, line_id), parts) for line_id, parts in typed.items())


def paste(
    workspace: Workspace,
    programme_id: int,
    period_id: int,
    block: Sequence[Sequence[str]],
    row_index: int,
    part: Part,
) -> None:
    """Put a block where the cell of this line and part is its first; lines that lack are made.

    A blank line of the block clears a line that is there, and makes none below.
    Raises RecordError, with nothing changed, on a code or an amount that is none, and for more cells than
    the grid has columns.
    """
    parts = tuple(Part)[tuple(Part).index(part) :]
    if max(map(len, block), default=0) > len(parts) or row_index + len(block) > MOST_LINES:
        raise RecordError(Refusal.PASTE_DOES_NOT_FIT)
    with workspace.transaction(Act.EDIT_BUDGET, str(sum(map(len, block)))) as edit:
        blank = BudgetLine(programme_id, period_id)
        there = edit.read(budget, programme_id, period_id)
        typed = [dict(zip(parts, texts, strict=False)) for texts in block]
        known = there[row_index : row_index + len(typed)]
        edit.put_all(_typed_over(line, texts) for line, texts in zip(known, typed, strict=False))
        more = (texts for texts in typed[len(known) :] if any(map(str.strip, texts.values())))
        new = [_typed_over(blank, texts) for texts in more]
        insert(edit, edit.read(budget, programme_id, period_id), new, None)


def move_lines(workspace: Workspace, line_ids: Sequence[int], index: int) -> None:
    """Put lines of one period, in this order, at an index among the others."""
    with workspace.transaction(Act.EDIT_BUDGET) as edit:
        if line_ids:
            move(edit, _lines(edit, edit.get(BudgetLine, line_ids[0])), line_ids, index)


def remove_lines(workspace: Workspace, line_ids: Collection[int]) -> None:
    """Remove lines."""
    with workspace.transaction(Act.EDIT_BUDGET) as edit:
        lines = [edit.get(BudgetLine, each) for each in line_ids]
        for line in lines:
            edit.remove(BudgetLine, line.id)
        for line in lines:
            renumber(edit, _lines(edit, line))


def carry_over(workspace: Workspace, programme_id: int, from_period_id: int, to_period_id: int) -> int:
    """The lines of another period once more without their amounts, where there are none like them.

    How many there were to carry.
    """
    with workspace.transaction(Act.EDIT_BUDGET) as edit:
        edit.get(Programme, programme_id)
        edit.get(Period, to_period_id)
        there = edit.read(budget, programme_id, to_period_id)
        like = {_bare(line, to_period_id) for line in there}
        earlier = (_bare(line, to_period_id) for line in edit.read(budget, programme_id, from_period_id))
        new = [line for line in dict.fromkeys(earlier) if line not in like]
        insert(edit, there, new, None)
    return len(new)


def _lines(edit: Edit, line: BudgetLine) -> tuple[BudgetLine, ...]:
    """The lines that stand in the same grid."""
    return edit.read(budget, line.programme_id, line.period_id)


def _bare(line: BudgetLine, period_id: int) -> BudgetLine:
    return replace(line, period_id=period_id, planned=None, spent=None, position=0, id=0)


def _checked(line: BudgetLine) -> BudgetLine:
    return replace(with_codes(line), name=_tidy(line.name), source_name=_tidy(line.source_name))


def _typed_over(line: BudgetLine, typed: Mapping[Part, str]) -> BudgetLine:
    """The line with what was typed into some of its parts."""
    named_before = usual_name(line.chapter)
    line = replace(line, **dict(_read(typed)))
    if typed.get(Part.CHAPTER, "").strip() and Part.DIVISION not in typed:
        line = replace(line, division="")
    name = _source_name(typed.get(Part.SOURCE, ""))
    if name and not typed.get(Part.SOURCE_NAME, "").strip():
        line = replace(line, source_name=name)
    line = _checked(line)
    if Part.CHAPTER in typed and line.name in ("", named_before):
        line = replace(line, name=usual_name(line.chapter))
    return line


def _read(typed: Mapping[Part, str]) -> Iterator[tuple[str, Any]]:
    for part, text in typed.items():
        if part in _AMOUNTS:
            yield part.value, _amount(text)
        elif part is Part.SOURCE:
            yield part.value, _source(text)
        else:
            yield part.value, limited(text.strip())


def _amount(text: str) -> Decimal | None:
    """The amount a text says; None for a blank one."""
    match read(limited(text), IndicatorKind.MONEY).content:
        case None:
            return None
        case Content(form=Form.NUMBER, amount=Decimal() as amount, approximate=False, note=""):
            return amount
    raise RecordError(Refusal.AMOUNT_UNREAD, text.strip())


def _source(text: str) -> FundingSource:
    """Own money where that is said, or nothing; a source by name is from outside."""
    said = _said(text)
    return FundingSource.OWN if not said or said in _OWN else FundingSource.EXTERNAL


def _source_name(text: str) -> str:
    """The name that was typed where only own or external was asked for; none if that was said."""
    return "" if _said(text) in _OWN | _EXTERNAL else _tidy(text)


def _said(text: str) -> str:
    return folded(text).strip(" .")


def _tidy(text: str) -> str:
    return limited(" ".join(text.split()))
