"""What is taken of HTML that other programs put on the clipboard: bold, italics, lists, simple tables.

Word writes its lists as paragraphs with `mso-list` styles and the marks as text to ignore; LibreOffice,
browsers and mail programs write lists as lists. Everything else is words.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from html.parser import HTMLParser

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

_BREAKING = frozenset(
    {
        *("p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "section", "article"),
        *("header", "footer", "address", "figure", "dd", "dt", "dl", "center"),
    }
)
_SKIPPED = frozenset({"script", "style", "head", "title", "template", "svg", "math", "object"})
_EMPTY = frozenset({"br", "img", "meta", "link", "hr", "input", "col", "base", "wbr", "area"})
_BOLD, _ITALIC = frozenset({"b", "strong", "th"}), frozenset({"i", "em", "cite", "dfn"})
_BLANKS = re.compile(r"[ \t\r\n\f]+")
_LEVEL = re.compile(r"mso-list:\s*\S+\s+level(\d+)", re.IGNORECASE)
_WEIGHT = re.compile(r"(?<![-\w])font-weight:\s*(bold|[6-9]00|normal|[1-5]00)", re.IGNORECASE)
_SLANT = re.compile(r"(?<![-\w])font-style:\s*(italic|oblique|normal)", re.IGNORECASE)
_HIDDEN = re.compile(
    r"mso-list:\s*ignore|display:\s*none|mso-hide:\s*all|mso-element:\s*comment", re.IGNORECASE
)
_TYPES = {"1": ListKind.ORDINAL, "a": ListKind.LETTERED, "A": ListKind.LETTERED}
_MARKS = (
    (re.compile(r"\d+\)"), ListKind.NUMBERED),
    (re.compile(r"[a-z]{1,3}[).]", re.IGNORECASE), ListKind.LETTERED),
    (re.compile(r"[\divxlc]+\.?", re.IGNORECASE), ListKind.ORDINAL),
    (re.compile(r"[-–—]"), ListKind.DASHED),
)


def read_html(html: str) -> RichText:
    """The text of a page or of a piece of one."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.text()


@dataclass(slots=True)
class _Line:
    """A line as it is gathered; `level` None: no item."""

    level: int | None = None
    kind: ListKind = ListKind.BULLETED
    spans: list[Span] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Look:
    """What an element makes of the characters in it; `hidden` 1: nothing, 2: the mark of an item."""

    tag: str
    bold: bool
    italic: bool
    hidden: int = 0
    kind: ListKind | None = None


class _Reader(HTMLParser):
    """Gathers lines and tables; a table within a table gives its words to the outer one's cell."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._open: list[_Look] = []
        self._lines: list[_Line | TextTable] = [_Line()]
        self._rows: list[list[list[Span]]] | None = None
        self._tables = 0
        self._mark = ""

    def text(self) -> RichText:
        """What was gathered, once everything was fed."""
        return tuple(_blocks(self._lines))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin what the element begins."""
        styles = {name: value or "" for name, value in attrs}
        if tag == "br":
            self._break()
        if tag in _EMPTY:
            return
        self._open.append(self._look(tag, styles))
        if tag == "table":
            self._begin_table()
        elif tag in ("tr", "td", "th") and self._rows is not None and self._tables == 1:
            self._begin_cell(tag)
        elif tag == "li":
            self._begin_item()
        elif tag in ("td", "th"):
            self._break()
        elif tag in _BREAKING:
            self._begin_paragraph(styles.get("style", ""))

    def handle_endtag(self, tag: str) -> None:
        """End it, and what was left open in it."""
        if all(look.tag != tag for look in self._open):
            return
        while self._open.pop().tag != tag:
            pass
        if tag == "table":
            self._end_table()
        elif tag in _BREAKING or tag in ("li", "ul", "ol"):
            self._break()

    def handle_data(self, data: str) -> None:
        """Take words."""
        look = self._open[-1] if self._open else _Look("", False, False)
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
            spans.append(Span(words, look.bold, look.italic))

    def _look(self, tag: str, styles: dict[str, str]) -> _Look:
        around = self._open[-1] if self._open else _Look("", False, False)
        style = styles.get("style", "")
        bold, italic = around.bold or tag in _BOLD - {"th"}, around.italic or tag in _ITALIC
        weight, slant = _WEIGHT.search(style), _SLANT.search(style)
        if weight:
            bold = weight[1].lower() == "bold" or weight[1][0] in "6789"
        if slant:
            italic = slant[1].lower() != "normal"
        hidden = around.hidden or int(tag in _SKIPPED)
        if _HIDDEN.search(style):
            hidden = 2 if "ignore" in style.lower() else 1
        return _Look(tag, bold, italic, hidden, _kind(tag, styles))

    def _spans(self) -> list[Span]:
        """Where words go now."""
        if self._rows is not None and self._rows and self._rows[-1]:
            return self._rows[-1][-1]
        last = self._lines[-1]
        if isinstance(last, TextTable):
            last = _Line()
            self._lines.append(last)
        return last.spans

    def _break(self) -> None:
        """Go on in a line of its own; in a cell, behind a blank."""
        if self._rows is not None:
            spans = self._spans()
            if spans and not spans[-1].text.endswith(" "):
                spans.append(Span(" "))
        elif not isinstance(self._lines[-1], _Line) or self._lines[-1].spans:
            self._lines.append(_Line())
        else:
            self._lines[-1] = _Line()

    def _begin_paragraph(self, style: str) -> None:
        level = _LEVEL.search(style)
        item = any(look.tag == "li" for look in self._open)
        last = self._lines[-1]
        if item and isinstance(last, _Line) and last.level is not None and not last.spans:
            return
        self._break()
        self._mark = ""
        if level and self._rows is None:
            self._lines[-1] = _Line(int(level[1]) - 1)

    def _begin_item(self) -> None:
        self._break()
        lists = [look for look in self._open if look.kind is not None]
        if self._rows is None:
            kind = lists[-1].kind if lists else None
            self._lines[-1] = _Line(max(len(lists) - 1, 0), kind or ListKind.BULLETED)

    def _settle_mark(self) -> None:
        """Know the kind of an item of Word's by the mark that it wrote before it."""
        last = self._lines[-1]
        if self._mark and isinstance(last, _Line) and last.level is not None and not last.spans:
            mark = self._mark.strip()
            last.kind = next((kind for form, kind in _MARKS if form.fullmatch(mark)), ListKind.BULLETED)
        self._mark = ""

    def _begin_table(self) -> None:
        self._tables += 1
        if self._tables == 1:
            self._break()
            self._rows = []

    def _begin_cell(self, tag: str) -> None:
        if self._rows is None:
            return
        if tag == "tr" or not self._rows:
            self._rows.append([])
        if tag != "tr":
            self._rows[-1].append([])

    def _end_table(self) -> None:
        self._tables -= 1
        if self._tables or self._rows is None:
            self._break()
            return
        rows = [row for row in self._rows if row]
        self._rows = None
        width = max(map(len, rows), default=0)
        if width:
            cells = tuple(tuple(_joined(cell) for cell in (*row, *[[]] * (width - len(row)))) for row in rows)
            self._lines.append(TextTable(cells))
            self._lines.append(_Line())


def _kind(tag: str, styles: dict[str, str]) -> ListKind | None:
    if tag == "ul":
        return ListKind.BULLETED
    if tag != "ol":
        return None
    if "alpha" in styles.get("style", "").lower() or "latin" in styles.get("style", "").lower():
        return ListKind.LETTERED
    return _TYPES.get(styles.get("type", ""), ListKind.ORDINAL)


def _joined(spans: Iterable[Span]) -> tuple[Inline, ...]:
    """The spans with those of one look as one, without blanks at both ends."""
    found: list[Span] = []
    for span in spans:
        last = found[-1] if found else None
        if last is not None and (last.bold, last.italic) == (span.bold, span.italic):
            found[-1] = Span(last.text + span.text, span.bold, span.italic)
        else:
            found.append(span)
    if found:
        last = found[-1]
        found[-1] = Span(last.text.rstrip(" "), last.bold, last.italic)
    return tuple(span for span in found if span.text)


def _blocks(lines: Iterable[_Line | TextTable]) -> Iterable[TextBlock]:
    items: list[_Line] = []
    for line in lines:
        if isinstance(line, _Line) and not _joined(line.spans):
            continue
        if isinstance(line, _Line) and line.level is not None:
            items.append(line)
            continue
        if items:
            yield from _lists(items)
            items = []
        yield line if isinstance(line, TextTable) else TextParagraph(_joined(line.spans))
    if items:
        yield from _lists(items)


def _lists(lines: list[_Line]) -> Iterable[TextList]:
    """Lists of the topmost level, one after another where their kinds differ."""
    top = min(line.level or 0 for line in lines)
    place = 0
    while place < len(lines):
        kind, items = lines[place].kind, []
        while place < len(lines) and (lines[place].kind is kind or (lines[place].level or 0) > top):
            below = place + 1
            while below < len(lines) and (lines[below].level or 0) > top:
                below += 1
            deeper = list(_lists(lines[place + 1 : below])) if below > place + 1 else []
            items.append(TextItem(_joined(lines[place].spans), _one(deeper)))
            place = below
        yield TextList(kind, tuple(items))


def _one(lists: list[TextList]) -> TextList | None:
    """The lists below one item as one of the first one's kind."""
    return TextList(lists[0].kind, tuple(item for each in lists for item in each.items)) if lists else None
