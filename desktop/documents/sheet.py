"""How wide the columns of the report's tables are, and which way the sheet lies for them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from db.domain.blocks import Cell, CellStyle, Orientation, Row
from desktop.documents.table_form import TableForm, titles
from desktop.documents.text_width import widest_line, widest_word, width_in_lines

_POINTS = 9.5  # of the text in cells, as the template has it
_PADDING = 200  # twips: left and right of a cell's text, and its rules
_INDENTS = {CellStyle.LIST: 170, CellStyle.SUB_INDICATOR: 227}
_SAME_COLUMN = {CellStyle.SUB_INDICATOR: CellStyle.INDICATOR}
_TEXT_WIDTHS = {Orientation.PORTRAIT: 9638, Orientation.LANDSCAPE: 14570}  # twips within margins of 2 cm
_SHARES = {CellStyle.TEXT: 30, CellStyle.INDICATOR: 38, CellStyle.LIST: 32}  # of what the numbers leave
_COMFORT = 2500  # twips a column of text should have, 4.4 cm, or else the sheet is turned
_ROOMY = 3750  # twips each column of text should keep before values with words get one line
_FEW = 30  # one value with words in so many is one of a few
_READABLE = 1134  # twips, 2 cm: what columns of numbers leave to each column of text, however many they are
_STEP = "\u00a0" * 5  # about as wide as what a part of a part is moved in
_ANY_DIGIT = str.maketrans("123456789", "000000000")  # all digits are equally wide
_WIDEST_WORD = 1700  # twips: a longer one in a column of numbers may break; a number never does
_LABELS = {CellStyle.INDICATOR, CellStyle.SUB_INDICATOR}

Widths = Mapping[CellStyle, int]


@dataclass(frozen=True, slots=True)
class Sheet:
    """The way the sheet lies, and the columns' widths in twips."""

    orientation: Orientation
    widths: tuple[int, ...]

    def widths_of(self, form: TableForm) -> tuple[int, ...]:
        """The widths for a table of this form; without realizers, their room goes to the indicators."""
        if form.width == len(self.widths):
            return self.widths
        *left, room = self.widths
        left[form.leading] += room
        return tuple(left)


@dataclass(frozen=True, slots=True)
class _Words:
    """The distinct lines of each style in cells of a single column; `values` are those that are prose."""

    lines: Mapping[CellStyle, set[str]]
    values: set[str]


def sheet_for(form: TableForm, rows: Iterable[Row]) -> Sheet:
    """The upright sheet if its columns of text are wide enough, otherwise the lying one."""
    kinds, words = _kinds(form), _words(rows)
    needs = _needs(form, kinds, words)
    comfort = sum(max(needs[kind], _COMFORT * (kind in _SHARES)) for kind in kinds)
    fits = comfort <= _TEXT_WIDTHS[Orientation.PORTRAIT]
    orientation = Orientation.PORTRAIT if fits else Orientation.LANDSCAPE
    total = _TEXT_WIDTHS[orientation]
    full = {kind: max(need, _full(kind, words), _READABLE) for kind, need in needs.items() if kind in _SHARES}
    number = _number(kinds, needs, full, words, total)
    return Sheet(orientation, _widths(kinds, {**needs, CellStyle.NUMBER: number}, full, total))


def _kinds(form: TableForm) -> list[CellStyle]:
    """What each column holds."""
    kinds = [CellStyle.ORDINAL] * form.ordinals + [CellStyle.TEXT] * bool(form.actions)
    kinds += [CellStyle.INDICATOR, *(CellStyle.NUMBER for _ in form.periods)]
    return kinds + [CellStyle.LIST] * form.realizers


def _needs(form: TableForm, kinds: Sequence[CellStyle], words: _Words) -> dict[CellStyle, int]:
    """How narrow a column of each kind may be, in twips; all periods are equally wide."""
    needed = dict.fromkeys(kinds, 0)
    for kind, title in zip(kinds, titles(form), strict=True):
        needed[kind] = max(needed[kind], widest_word((title,), _POINTS, bold=True))
    for style, lines in words.lines.items():
        column = _SAME_COLUMN.get(style, style)
        needed[column] = max(needed.get(column, 0), _needed(style, lines))
    prose = min(widest_word(words.values, _POINTS), _WIDEST_WORD)
    number = max(needed.get(CellStyle.NUMBER, 0), prose)
    needed[CellStyle.NUMBER] = min(number, _widest_number(form, kinds, needed))
    return {kind: need + _PADDING for kind, need in needed.items()}


def _full(kind: CellStyle, words: _Words) -> int:
    """The width beyond which a column of text has nothing to fill it with."""
    styles = (kind, *(style for style, column in _SAME_COLUMN.items() if column is kind))
    return max(_PADDING + _INDENTS.get(each, 0) + widest_line(words.lines[each], _POINTS) for each in styles)


def _number(kinds: Sequence[CellStyle], needs: Widths, full: Widths, words: _Words, total: int) -> int:
    """How wide a column of numbers is: wide enough for the words in it where the text can spare the room.

    Values with words stand in one line, prose in few, if all columns of text stay roomy; else values with
    words stand in two or three lines, and prose in as many as it takes. For a few among hundreds the text
    of all rows is not made narrower.
    """
    values = words.lines[CellStyle.NUMBER]
    shapes = {line.translate(_ANY_DIGIT) for line in values}
    many = sum(" " in line for line in values) * _FEW >= len(values)
    prose = min(widest_line(words.values, _POINTS), _ROOMY)
    periods = kinds.count(CellStyle.NUMBER)
    for lines, kept, told in ((1, _ROOMY, prose), (2, _COMFORT, 0), (3, _COMFORT, 0)):
        wish = _PADDING + max(width_in_lines(shapes, _POINTS, lines), told)
        texts = sum(max(needs[kind], min(kept, width)) for kind, width in full.items())
        fits = texts + needs.get(CellStyle.ORDINAL, 0) + periods * wish <= total
        if fits and (many or lines == 1):
            return max(wish, needs[CellStyle.NUMBER])
    return needs[CellStyle.NUMBER]


def _widest_number(form: TableForm, kinds: Sequence[CellStyle], needed: dict[CellStyle, int]) -> int:
    """What a column of numbers may have: numbers of more periods than this allows break within."""
    taken = sum(_READABLE for kind in kinds if kind in _SHARES)
    taken += sum(needed[kind] + _PADDING for kind in kinds if kind is CellStyle.ORDINAL)
    room = _TEXT_WIDTHS[Orientation.LANDSCAPE] - taken
    return max(room // max(len(form.periods), 1) - _PADDING, 0)


def _words(rows: Iterable[Row]) -> _Words:
    words = _Words({style: set() for style in CellStyle}, set())
    for row in rows:
        labelled = False
        for cell in row.cells:
            if cell.columns == 1:
                prose = labelled and cell.style is CellStyle.TEXT
                (words.values if prose else words.lines[cell.style]).update(_printed(cell))
            labelled = labelled or cell.style in _LABELS
    return words


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


def _widths(kinds: Sequence[CellStyle], needs: Widths, full: Widths, total: int) -> tuple[int, ...]:
    """Columns of text share what the others leave, none of them below its need while there is room."""
    fixed = sum(needs[kind] for kind in kinds if kind not in _SHARES)
    texts = {kind: max(needs[kind], _READABLE) for kind in kinds if kind in _SHARES}
    shared = _shared(texts, full, total - fixed)
    return tuple(shared.get(kind, needs[kind]) for kind in kinds)


def _shared(needs: Widths, full: Widths, room: int) -> Widths:
    if sum(needs.values()) >= room:
        least = min(_READABLE, room // len(needs))
        scale = (room - least * len(needs)) / max(sum(needs.values()) - least * len(needs), 1)
        return {kind: least + int((need - least) * scale) for kind, need in needs.items()}
    parts = {kind: room * _SHARES[kind] // sum(map(_SHARES.__getitem__, needs)) for kind in needs}
    settled: dict[CellStyle, int] = {kind: full[kind] for kind in needs if full[kind] < parts[kind]}
    settled.pop(CellStyle.INDICATOR, None)  # it takes what nothing else can use
    settled = settled or {kind: need for kind, need in needs.items() if parts[kind] < need}
    if not settled:
        return parts
    others = {kind: need for kind, need in needs.items() if kind not in settled}
    return {**settled, **_shared(others, full, room - sum(settled.values()))}
