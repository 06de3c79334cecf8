"""What is taken of HTML that other programs put on the clipboard: bold, italics, lists, simple tables.

Word writes its lists as paragraphs with `mso-list` styles and the marks as text to ignore; LibreOffice,
browsers and mail programs write lists as lists. Everything else is words.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from db.domain.numbering import letter
from db.domain.rich_text import RichText, Span, TextTable
from db.domain.rich_text.marks import DEEPEST
from desktop.gui.editor.html_tokens import Begin, End, tokens
from desktop.gui.editor.pasted_lines import Line, blocks
from desktop.gui.editor.pasted_table import Grid

_BREAKING = frozenset(
    {
        *("p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "section", "article"),
        *("header", "footer", "address", "figure", "dd", "dt", "dl", "center", "caption"),
    }
)
_SKIPPED = frozenset({"script", "style", "head", "title", "template", "svg", "math", "object"})
_TAKEN_OUT = frozenset({"del", "s", "strike"})
"""What somebody has struck out is no part of the text."""
_EMPTY = frozenset({"br", "img", "meta", "link", "hr", "input", "col", "base", "wbr", "area"})
_CELLS, _LISTS = frozenset({"td", "th"}), frozenset({"ul", "ol"})
_OF_TABLES = frozenset({"table", "thead", "tbody", "tfoot", "tr", *_CELLS})
_ENDED = {
    **dict.fromkeys(_BREAKING | _LISTS | {"table"}, frozenset({"p"})),
    "li": frozenset({"li"}),
    **dict.fromkeys(_CELLS, _CELLS),
    "tr": frozenset({"tr"}),
}
"""What ends where an element begins, though its end may not be written."""
_WITHIN = {
    "li": _LISTS | _CELLS,
    "tr": frozenset({"table"}),
    **dict.fromkeys(_CELLS, frozenset({"tr", "table"})),
}
"""What it does not end beyond; of a paragraph, nothing but looks may stand between."""
_BOLD, _ITALIC = frozenset({"b", "strong"}), frozenset({"i", "em", "cite", "dfn"})
_LOOKS = _BOLD | _ITALIC | {"span", "font", "u", "a", "small", "big", "sup", "sub", "o:p", "code", "mark"}
_DEEPEST_OPEN = 200
"""Elements within one another that are told apart; pages have a tenth of that."""
_BLANKS = re.compile(r"[ \t\r\n\f]+")
_LEVEL = re.compile(r"mso-list:\s*\S+\s+level(\d{1,3})", re.IGNORECASE)
_WEIGHT = re.compile(r"(?<![-\w])font-weight:\s*(bold|[6-9]00|normal|[1-5]00)", re.IGNORECASE)
_SLANT = re.compile(r"(?<![-\w])font-style:\s*(italic|oblique|normal)", re.IGNORECASE)
_STRUCK = re.compile(r"text-decoration(?:-line)?:[^;]*line-through", re.IGNORECASE)
_RAISED = re.compile(r"vertical-align:\s*super", re.IGNORECASE)
_HIDDEN = re.compile(
    r"mso-list:\s*ignore|display:\s*none|mso-hide:\s*all|mso-element:\s*comment", re.IGNORECASE
)
_POWERS = str.maketrans("0123456789+-−()", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁽⁾")
_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"))
_ROMAN += ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
_STYLES = (("alpha", "a"), ("latin", "a"), ("upper-roman", "I"), ("roman", "i"))


def read_html(html: str) -> RichText:
    """The text of a page or of a piece of one."""
    reader = _Reader()
    for token in tokens(html):
        match token:
            case Begin(tag, attributes):
                reader.begin(tag, attributes)
            case End(tag):
                reader.end(tag)
            case _:
                reader.take(token)
    return reader.text()


@dataclass(slots=True)
class _Numbering:
    """What counts the items of a list; `form` as HTML has it, without one nothing is counted."""

    form: str
    next: int

    def mark(self) -> str:
        """The mark of the next item."""
        number, self.next = self.next, self.next + 1
        match self.form:
            case "":
                return ""
            case "a" | "A" if number > 0:
                return f"{letter(number)})"
            case "i" | "I" if number > 0:
                roman = _roman(number)
                return f"{roman.upper() if self.form == 'I' else roman}."
        return f"{number}."


@dataclass(frozen=True, slots=True)
class _Look:
    """What an element makes of the characters in it; `hidden` 1: nothing, 2: the mark of an item."""

    tag: str = ""
    bold: bool = False
    italic: bool = False
    hidden: int = 0
    raised: bool = False
    item: Line | None = None
    numbering: _Numbering | None = None
    depth: int = 0


class _Reader:
    """Gathers lines and tables; a table within a table gives its words to the outer one's cell."""

    def __init__(self) -> None:
        self._open: list[_Look] = []
        self._lines: list[Line | TextTable] = [Line()]
        self._grid: Grid | None = None
        self._tables = 0
        self._mark = ""

    def text(self) -> RichText:
        """What was gathered, once everything was read."""
        while self._open:
            self._close()
        return tuple(blocks(self._lines))

    def begin(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Begin what an element begins."""
        if tag in _EMPTY:
            if tag in ("br", "hr"):
                self._break()
            return
        self._end_implied(tag)
        if len(self._open) < _DEEPEST_OPEN:
            self._open.append(self._look(tag, attributes))
        elif tag not in _LOOKS:
            self._break()
            return
        if tag in _OF_TABLES:
            self._begin_in_table(tag, attributes)
        elif tag == "li":
            self._begin_item()
        elif tag in _BREAKING:
            self._begin_paragraph(attributes.get("style", ""))

    def end(self, tag: str) -> None:
        """End an element, and what was left open in it; none beyond the cell that it ends in."""
        around: frozenset[str] = _CELLS
        if tag in _OF_TABLES:
            around = frozenset({"table"}) if tag != "table" else frozenset()
        self._end_open(frozenset({tag}), around - {tag})

    def take(self, data: str) -> None:
        """Take words."""
        look = self._around
        if look.hidden == 2:
            self._mark += data.replace("\xa0", " ")
        if look.hidden:
            return
        spans = self._spans()
        words = _BLANKS.sub(" ", data)
        if not spans or spans[-1].text.endswith(" "):
            words = words.lstrip(" ")
        if words:
            self._settle_mark()
            spans.append(Span(words.translate(_POWERS) if look.raised else words, look.bold, look.italic))

    @property
    def _around(self) -> _Look:
        return self._open[-1] if self._open else _Look()

    def _look(self, tag: str, attributes: Mapping[str, str]) -> _Look:
        around, style = self._around, attributes.get("style", "")
        bold, italic = around.bold or tag in _BOLD, around.italic or tag in _ITALIC
        weight, slant = _WEIGHT.search(style), _SLANT.search(style)
        if weight:
            bold = weight[1].lower() == "bold" or weight[1][0] in "6789"
        if slant:
            italic = slant[1].lower() != "normal"
        hidden = around.hidden or int(tag in _SKIPPED or tag in _TAKEN_OUT or bool(_STRUCK.search(style)))
        if _HIDDEN.search(style):
            hidden = 2 if "ignore" in style.lower() else 1
        raised = around.raised or tag == "sup" or bool(_RAISED.search(style))
        item = None if tag in _CELLS else around.item
        numbering, depth = around.numbering, around.depth
        if tag in _LISTS:
            numbering, depth = _numbering(tag, attributes), depth + 1
        return _Look(tag, bold, italic, hidden, raised, item, numbering, depth)

    def _end_implied(self, tag: str) -> None:
        """End what cannot go on where an element begins."""
        ended = _ENDED.get(tag)
        if ended is None:
            return
        place = len(self._open) - 1
        within = _WITHIN.get(tag)
        while place >= 0 and self._open[place].tag not in ended:
            name = self._open[place].tag
            if name in within if within is not None else name not in _LOOKS:
                return
            place -= 1
        if place >= 0:
            self._close_from(place)

    def _end_open(self, tags: frozenset[str], around: frozenset[str]) -> None:
        for place in range(len(self._open) - 1, -1, -1):
            if self._open[place].tag in tags:
                self._close_from(place)
                return
            if self._open[place].tag in around:
                return

    def _close_from(self, place: int) -> None:
        while len(self._open) > place:
            self._close()

    def _close(self) -> None:
        tag = self._open.pop().tag
        if tag == "table":
            self._end_table()
        elif tag in _BREAKING or tag in _LISTS or tag == "li":
            self._break()

    def _spans(self) -> list[Span]:
        """Where words go now."""
        if self._grid is not None and self._grid.spans is not None:
            return self._grid.spans
        item = self._around.item
        if item is not None:
            return item.spans
        last = self._lines[-1]
        if isinstance(last, TextTable):
            last = Line()
            self._lines.append(last)
        return last.spans

    def _break(self) -> None:
        """Go on in a line of its own; in a cell or an item, behind a blank."""
        if self._grid is not None or self._around.item is not None:
            spans = self._spans()
            if spans and not spans[-1].text.endswith(" "):
                spans.append(Span(" "))
        else:
            self._begin_line(Line())

    def _begin_line(self, line: Line) -> None:
        last = self._lines[-1]
        if isinstance(last, Line) and not last.spans:
            self._lines[-1] = line
        else:
            self._lines.append(line)

    def _begin_paragraph(self, style: str) -> None:
        """Begin a line; in Word's lists, an item."""
        level = _LEVEL.search(style)
        self._mark = ""
        if level is None or self._grid is not None or self._around.item is not None:
            self._break()
        else:
            self._put_item(int(level[1]) - 1)

    def _begin_item(self) -> None:
        self._mark = ""
        if self._grid is not None:
            self._break()
        else:
            self._put_item(self._around.depth - 1)

    def _put_item(self, level: int) -> None:
        line = Line(min(max(level, 0), DEEPEST - 1))
        self._begin_line(line)
        self._open[-1] = replace(self._open[-1], item=line)

    def _settle_mark(self) -> None:
        """Give an item that has words now its mark: the one that Word wrote, or the next of its list."""
        item, numbering = self._around.item, self._around.numbering
        if item is not None and not item.spans:
            item.mark = self._mark or (numbering.mark() if numbering is not None else "")
        self._mark = ""

    def _begin_in_table(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Begin a table, a row or a cell; within a cell, all of these are words."""
        if tag == "table":
            self._tables += 1
            if self._tables == 1:
                self._break()
                self._grid = Grid()
        elif self._grid is None or self._tables > 1:
            if tag in _CELLS:
                self._break()
        elif tag == "tr":
            self._grid.begin_row()
        elif tag in _CELLS:
            rows, columns = _count(attributes.get("rowspan")), _count(attributes.get("colspan"))
            self._grid.begin_cell(rows, columns, head=tag == "th")

    def _end_table(self) -> None:
        self._tables -= 1
        if self._tables or self._grid is None:
            self._break()
            return
        made, self._grid = self._grid.table(), None
        if made is not None:
            self._lines += [made, Line()]


def _numbering(tag: str, attributes: Mapping[str, str]) -> _Numbering:
    if tag == "ul":
        return _Numbering("", 1)
    style = attributes.get("style", "").lower()
    form = next((form for name, form in _STYLES if name in style), attributes.get("type", "1"))
    start = attributes.get("start", "")
    return _Numbering(form or "1", int(start) if re.fullmatch(r"[0-9]{1,4}", start) else 1)


def _roman(number: int) -> str:
    written = ""
    for worth, sign in _ROMAN:
        written += sign * (number // worth)
        number %= worth
    return written


def _count(written: str | None) -> int:
    """How many rows or columns a cell goes over; 0 of HTML means all that are left."""
    if written is None or not re.fullmatch(r"[0-9]{1,4}", written.strip()):
        return 1
    return int(written) or 1_000
