"""The rows of a goal's table: the goals across it, under them the actions with their indicators."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from db.domain.blocks import Cell, CellStyle, Row
from db.domain.kinds import Form, IndicatorKind
from db.domain.numbers import write
from db.domain.report import Goal, IndicatorLine
from desktop.documents.goal_lists import listed_lines
from desktop.documents.outline import is_heading, is_row
from desktop.documents.table_form import TableForm
from desktop.documents.wording import goal_name, goal_title, ordinal, unbroken

_WORDS = {Form.TEXT, Form.UNREAD}  # they read from the left, figures stand at the right
_KEPT_WHOLE = 3  # rows; a longer group may part over pages, but not after its first or before its last row


@dataclass(frozen=True, slots=True)
class Frame:
    """What holds for all rows of a table: its columns, the outline level of goals in it, notes' marks."""

    form: TableForm
    outline: int
    marks: Mapping[str, str]


def goal_rows(goal: Goal, frame: Frame) -> Iterator[Row]:
    """The goal across the table and all below it."""
    if goal.level:
        yield _across(goal_title(goal), CellStyle.GOAL, frame.form)
    yield from _below(goal, frame)


def _below(goal: Goal, frame: Frame) -> Iterator[Row]:
    if goal.indicators or (goal.realizers and not any(map(is_row, goal.children))):
        yield from _group("", (goal_name(goal),), goal, frame)
    for child in goal.children:
        if is_heading(child):
            yield from _lower_goal(child, frame)
        elif is_row(child):
            yield from _action(child, frame)


def _lower_goal(goal: Goal, frame: Frame) -> Iterator[Row]:
    yield _across(goal_title(goal), CellStyle.SUBGOAL, frame.form, frame.outline)
    if lines := listed_lines(goal.children):
        yield Row((Cell(lines, CellStyle.TEXT, columns=frame.form.width),), keep_with_next=True)
    yield from _below(goal, frame)


def _action(goal: Goal, frame: Frame) -> Iterator[Row]:
    yield from _group(ordinal(goal.mark), (goal.text, *listed_lines(goal.children)), goal, frame)
    for child in filter(is_row, goal.children):
        yield from _action(child, frame)


def _across(text: str, style: CellStyle, form: TableForm, outline: int = 0) -> Row:
    return Row((Cell((text,), style, columns=form.width, outline=outline),), keep_with_next=True)


def _group(mark: str, lines: tuple[str, ...], goal: Goal, frame: Frame) -> Iterator[Row]:
    """An action's rows, one for each indicator; what they share is merged over them."""
    height = max(len(goal.indicators), 1)
    left = tuple(_leading(mark, lines, height, frame.form))
    right = tuple(_realizers(goal.realizers, height)) if frame.form.realizers else ()
    for number in range(height):
        measured = _measured(goal.indicators, number, frame)
        kept = number + 1 < height and (height <= _KEPT_WHOLE or number in (0, height - 2))
        yield Row((*left, *measured, *right), keep_with_next=kept)
        left = right = ()


def _leading(mark: str, lines: tuple[str, ...], height: int, form: TableForm) -> Iterator[Cell]:
    if form.ordinals:
        yield Cell((mark,), CellStyle.ORDINAL, rows=height)
    if form.actions:
        yield Cell(lines, CellStyle.TEXT, rows=height)


def _realizers(names: tuple[str, ...], height: int) -> Iterator[Cell]:
    yield Cell(names, CellStyle.LIST if names else CellStyle.TEXT, rows=height)


def _measured(lines: Sequence[IndicatorLine], number: int, frame: Frame) -> list[Cell]:
    """The cells of one of the indicators; empty ones when there is none."""
    if not lines:
        return [Cell((), CellStyle.INDICATOR), *(Cell((), CellStyle.NUMBER) for _ in frame.form.periods)]
    line = lines[number]
    if line.kind is IndicatorKind.HEADING:
        return [Cell((line.label,), CellStyle.HEADING_ROW, columns=1 + len(frame.form.periods))]
    return [_label(line, lines[number - 1]), *_figures(line, frame.marks)]


def plain_rows(lines: Sequence[IndicatorLine], marks: Mapping[str, str]) -> Iterator[Row]:
    """A row for each indicator, of a label and its figures; what heads others stands before their labels."""
    above: list[str] = []
    for number, line in enumerate(lines):
        del above[line.depth :]
        if line.kind is not IndicatorKind.HEADING:
            is_headed = bool(above and above[-1])
            label = _joined(above, line) if is_headed else _label(line, lines[number - 1])
            yield Row((label, *_figures(line, marks)))
            above.append("")
        elif _heads(lines, number):
            above.append(line.label)
        else:
            above.append("")
            yield Row((Cell((line.label,), CellStyle.INDICATOR), *_no_figures(line)))


def _heads(lines: Sequence[IndicatorLine], number: int) -> bool:
    """Whether what follows a heading is part of it."""
    return number + 1 < len(lines) and lines[number + 1].depth > lines[number].depth


def _joined(above: Iterable[str], line: IndicatorLine) -> Cell:
    """„liczba uczestników: warsztatów”."""
    titles = [title.rstrip(": ") for title in above if title]
    return Cell((": ".join((*titles, line.label)),), CellStyle.INDICATOR)


def _no_figures(line: IndicatorLine) -> Iterator[Cell]:
    return (Cell((), CellStyle.NUMBER) for _ in line.contents)


def _label(line: IndicatorLine, before: IndicatorLine) -> Cell:
    """The first part of a whole says „w tym”, unless what stands above it ends in a colon."""
    if not line.depth:
        return Cell((line.label,), CellStyle.INDICATOR)
    is_first = before.depth < line.depth and not before.label.endswith(":")
    label = f"w tym: {line.label}" if is_first else line.label
    return Cell((label,), CellStyle.SUB_INDICATOR, indent=line.depth - 1)


def _figures(line: IndicatorLine, marks: Mapping[str, str]) -> Iterator[Cell]:
    footnotes = line.footnotes or ("",) * len(line.contents)
    for content, footnote in zip(line.contents, footnotes, strict=True):
        style = CellStyle.TEXT if content and content.form in _WORDS else CellStyle.NUMBER
        yield _figure(write(content, line.kind), style, marks.get(footnote, ""))


@lru_cache(maxsize=4096)
def _figure(text: str, style: CellStyle, mark: str) -> Cell:
    """A value's cell; most values are small and come again and again."""
    return Cell((unbroken(text),), style, reference=mark)
