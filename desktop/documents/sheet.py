"""How wide the columns of the report's tables are, and which way the sheet lies for them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from db.domain.blocks import Cell, CellStyle, Orientation, Row
from desktop.documents.table_form import TableForm, titles
from desktop.documents.text_width import widest_word

_POINTS = 9.5  # of the text in cells, as the template has it
_PADDING = 200  # twips: left and right of a cell's text, and its rules
_INDENTS = {CellStyle.LIST: 170, CellStyle.SUB_INDICATOR: 227}
_SAME_COLUMN = {CellStyle.SUB_INDICATOR: CellStyle.INDICATOR}
_TEXT_WIDTHS = {Orientation.PORTRAIT: 9638, Orientation.LANDSCAPE: 14570}  # twips within margins of 2 cm
_SHARES = {CellStyle.TEXT: 30, CellStyle.INDICATOR: 38, CellStyle.LIST: 32}  # of what the numbers leave
_COMFORT = 2500  # twips a column of text should have, 4.4 cm, or else the sheet is turned
_READABLE = 1134  # twips, 2 cm: what columns of numbers leave to each column of text, however many they are
_STEP = "\u00a0" * 5  # about as wide as what a part of a part is moved in
_ANY_DIGIT = str.maketrans("123456789", "000000000")  # all digits are equally wide
_WIDEST_WORD = 1700  # twips: a longer one in a column of numbers may break; a number never does


@dataclass(frozen=True, slots=True)
class Sheet:
    """The way the sheet lies, and the columns' widths in twips."""

    orientation: Orientation
    widths: tuple[int, ...]


def sheet_for(form: TableForm, rows: Iterable[Row]) -> Sheet:
    """The upright sheet if its columns of text are wide enough, otherwise the lying one."""
    kinds = _kinds(form)
    narrowest = _narrowest(form, kinds, rows)
    comfort = [max(need, _COMFORT * (kind in _SHARES)) for kind, need in zip(kinds, narrowest, strict=True)]
    fits = sum(comfort) <= _TEXT_WIDTHS[Orientation.PORTRAIT]
    orientation = Orientation.PORTRAIT if fits else Orientation.LANDSCAPE
    return Sheet(orientation, _widths(kinds, narrowest, _TEXT_WIDTHS[orientation]))


def _kinds(form: TableForm) -> list[CellStyle]:
    """What each column holds."""
    kinds = [CellStyle.ORDINAL] * form.ordinals + [CellStyle.TEXT] * bool(form.actions)
    kinds += [CellStyle.INDICATOR, *(CellStyle.NUMBER for _ in form.periods)]
    return kinds + [CellStyle.LIST] * form.realizers


def _narrowest(form: TableForm, kinds: Sequence[CellStyle], rows: Iterable[Row]) -> list[int]:
    """How narrow each column may be, in twips; all periods are equally wide."""
    needed = dict.fromkeys(kinds, 0)
    for kind, title in zip(kinds, titles(form), strict=True):
        needed[kind] = max(needed[kind], widest_word((title,), _POINTS, bold=True))
    for style, lines in _lines(rows).items():
        column = _SAME_COLUMN.get(style, style)
        needed[column] = max(needed.get(column, 0), _needed(style, lines))
    needed[CellStyle.NUMBER] = min(needed.get(CellStyle.NUMBER, 0), _widest_number(form, kinds, needed))
    return [needed[kind] + _PADDING for kind in kinds]


def _widest_number(form: TableForm, kinds: Sequence[CellStyle], needed: dict[CellStyle, int]) -> int:
    """What a column of numbers may have: numbers of more periods than this allows break within."""
    taken = sum(_READABLE for kind in kinds if kind in _SHARES)
    taken += sum(needed[kind] + _PADDING for kind in kinds if kind is CellStyle.ORDINAL)
    room = _TEXT_WIDTHS[Orientation.LANDSCAPE] - taken
    return max(room // max(len(form.periods), 1) - _PADDING, 0)


def _lines(rows: Iterable[Row]) -> dict[CellStyle, set[str]]:
    """The distinct lines of each style in cells of a single column."""
    lines: dict[CellStyle, set[str]] = {style: set() for style in CellStyle}
    for row in rows:
        for cell in row.cells:
            if cell.columns == 1:
                lines[cell.style].update(_printed(cell))
    return lines


def _printed(cell: Cell) -> tuple[str, ...]:
    """The lines as wide as they get with what is printed beside them."""
    if not cell.indent and not cell.reference:
        return cell.lines
    beside = f"\u00a0{cell.reference}" if cell.reference else ""
    return tuple(f"{_STEP * cell.indent}{line}{beside}" for line in cell.lines)


def _needed(style: CellStyle, lines: set[str]) -> int:
    if style is not CellStyle.NUMBER:
        return widest_word(lines, _POINTS) + _INDENTS.get(style, 0)
    shapes = {line.translate(_ANY_DIGIT) for line in lines}
    numbers = {word for shape in shapes for word in shape.split(" ") if "0" in word}
    return max(widest_word(numbers, _POINTS), min(widest_word(shapes, _POINTS), _WIDEST_WORD))


def _widths(kinds: Sequence[CellStyle], narrowest: Sequence[int], total: int) -> tuple[int, ...]:
    """Columns of text share what the others leave, none of them below its need while there is room."""
    fixed = sum(need for kind, need in zip(kinds, narrowest, strict=True) if kind not in _SHARES)
    texts = ((kind, need) for kind, need in zip(kinds, narrowest, strict=True) if kind in _SHARES)
    needs = {kind: max(need, _READABLE) for kind, need in texts}
    shared = _shared(needs, total - fixed)
    return tuple(shared.get(kind, need) for kind, need in zip(kinds, narrowest, strict=True))


def _shared(needs: dict[CellStyle, int], room: int) -> dict[CellStyle, int]:
    if sum(needs.values()) >= room:
        least = min(_READABLE, room // len(needs))
        scale = (room - least * len(needs)) / max(sum(needs.values()) - least * len(needs), 1)
        return {kind: least + int((need - least) * scale) for kind, need in needs.items()}
    parts = {kind: room * _SHARES[kind] // sum(map(_SHARES.__getitem__, needs)) for kind in needs}
    tight = {kind: need for kind, need in needs.items() if parts[kind] < need}
    if not tight:
        return parts
    loose = {kind: need for kind, need in needs.items() if kind not in tight}
    return tight | _shared(loose, room - sum(tight.values()))
