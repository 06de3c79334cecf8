"""Budget classification (dział, rozdział, paragraf): codes as they are typed, and what lines come to.

Source: rozporządzenie Ministra Finansów w sprawie szczegółowej klasyfikacji dochodów, wydatków, przychodów
i rozchodów oraz środków pochodzących ze źródeł zagranicznych.
"""

import re
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Decimal, localcontext
from typing import TypeVar

from db.domain.entities import BudgetLine
from db.domain.errors import RecordError, Refusal
from db.domain.exact import EXACT, exact_sum
from db.domain.kinds import FundingSource

_DIVISION = re.compile(r"(?:dz(?:iał|\.)?\s*)?([0-9]{3})", re.IGNORECASE)
_CHAPTER = re.compile(r"(?:rozdz(?:iał|\.)?\s*)?([0-9]{5})", re.IGNORECASE)
_PARAGRAPH = re.compile(r"(?:§|par(?:agraf|\.)?)?\s*([0-9]{4})", re.IGNORECASE)
_TENTH = Decimal("0.1")

Key = TypeVar("Key", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Money:
    """What lines come to; None where not one of them says it. `share` of the plan in per cent, to a tenth.

    There is no share where something was spent that had no plan: it would not be the share of all spent.
    """

    planned: Decimal | None
    spent: Decimal | None
    share: Decimal | None


def with_codes(line: BudgetLine) -> BudgetLine:
    """The line with its codes in digits, and with the division that its chapter begins with.

    Codes may be typed with „dz.”, „rozdz.” or „§” before them, or left out. Raises RecordError naming the
    code that is none, or the chapter of another division.
    """
    division, chapter, paragraph = (
        _digits(pattern, typed)
        for pattern, typed in (
            (_DIVISION, line.division),
            (_CHAPTER, line.chapter),
            (_PARAGRAPH, line.paragraph),
        )
    )
    if chapter and not chapter.startswith(division):
        raise RecordError(Refusal.BUDGET_CODE_UNREAD, chapter)
    return replace(line, division=division or chapter[:3], chapter=chapter, paragraph=paragraph)


def money(lines: Iterable[BudgetLine]) -> Money:
    """What some lines come to."""
    lines = list(lines)
    planned = [line.planned for line in lines if line.planned is not None]
    spent = [line.spent for line in lines if line.spent is not None]
    unplanned = any(line.planned is None and line.spent is not None for line in lines)
    return Money(
        exact_sum(planned) if planned else None,
        exact_sum(spent) if spent else None,
        _share(exact_sum(spent), exact_sum(planned)) if planned and spent and not unplanned else None,
    )


def grouped(
    lines: Iterable[BudgetLine], by: Callable[[BudgetLine], Key]
) -> dict[Key, tuple[BudgetLine, ...]]:
    """The lines of each group, groups and lines in order."""
    groups: dict[Key, list[BudgetLine]] = {}
    for line in lines:
        groups.setdefault(by(line), []).append(line)
    return {key: tuple(group) for key, group in groups.items()}


def chapter_of(line: BudgetLine) -> str:
    """The line's chapter, or its division where it says no chapter."""
    return line.chapter or line.division


def source_of(line: BudgetLine) -> tuple[FundingSource, str]:
    """Whose money it is, and what that source is called."""
    return line.source, line.source_name


def _digits(pattern: re.Pattern[str], typed: str) -> str:
    match = pattern.fullmatch(typed.strip())
    if typed.strip() and not match:
        raise RecordError(Refusal.BUDGET_CODE_UNREAD, typed.strip())
    return match[1] if match else ""


def _share(spent: Decimal, planned: Decimal) -> Decimal | None:
    if not planned:
        return None
    with localcontext(EXACT):
        return (spent * 100 / planned).quantize(_TENTH, ROUND_HALF_UP)
