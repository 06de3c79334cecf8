"""One line of markup: text with bold and italics, fields and references, and the bars between cells."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from db.domain.kinds import Exhibit, FieldKind
from db.domain.rich_text.marks import ESCAPED
from db.domain.rich_text.model import Field, Inline, Inserted, Reference, Span

Inlines = tuple[Inline, ...]

_BAR = "|"
_TOKEN = re.compile(
    r"\\(?P<sign>.)|\{(?P<field>(?:[^{}\\]|\\.)*)\}|(?P<meaning>[*_|])|(?P<text>[^\\*_{|]+|.)"
)
_INSERTED = re.compile(r"\{(table|chart) (\d{1,18})\}")
_REFERENCE = re.compile(r"see (table|chart) (\d{1,18})")
_FIELD = re.compile(
    r"(?P<what>[a-z]+)(?: (?P<id>\d{1,18}))?(?: back=(?P<back>\d{1,3}))?(?: unit=(?P<unit>no))?"
    r"(?: of=(?P<of>\d{1,18}))?(?: (?P<words>.*))?"
)
_IN_WORDS = re.compile(r"\\(?P<sign>.)|(?P<bar>\|)|(?P<text>[^\\|]+|.)")
_ESCAPE = re.compile(f"([{re.escape(ESCAPED)}])")
_ESCAPE_WORD = re.compile(r"([\\{}|=])")
_LINE_END = re.compile("\r\n|[\n\v\f\r\x1c\x1d\x1e\x85\u2028\u2029]")
_FORMS = 3
_KINDS = frozenset(map(str, FieldKind))


def read_line(line: str) -> Inlines:
    """What a line of markup says; bars between cells are text here."""
    return _joined(Span(_BAR, *look) if inline is None else inline for inline, look in _tokens(line))


def read_cells(line: str) -> tuple[Inlines, ...]:
    """The cells of a row: what stands between the bars of a line that begins with one. Looks end with a cell.

    Empty: the line has no cell.
    """
    cells: list[str] = [""]
    for match in _TOKEN.finditer(line):
        if match["meaning"] == _BAR:
            cells.append("")
        else:
            cells[-1] += match[0]
    if not cells[-1].strip():
        cells.pop()
    return tuple(read_line(cell) for cell in cells[1:])


def read_inserted(line: str) -> Inserted | None:
    """The data table or chart that a line stands for; None: it is text."""
    match = _INSERTED.fullmatch(line)
    return Inserted(Exhibit(match[1]), int(match[2])) if match else None


def write_line(inlines: Iterable[Inline]) -> str:
    """The line that says this, without the looks' toggles at stretches of nothing."""
    line, look = "", (False, False)
    for inline in _joined(inlines):
        line += _toggles(look, (inline.bold, inline.italic)) + _written(inline)
        look = (inline.bold, inline.italic)
    return line + _toggles(look, (False, False))


def write_cells(cells: Sequence[Inlines]) -> str:
    """The line of a row of a table."""
    return "|" + "".join(f" {write_line(cell)} |" for cell in cells)


def _tokens(line: str) -> Iterator[tuple[Inline | None, tuple[bool, bool]]]:
    """What stands in a line, each with its look; None is a bar."""
    bold = italic = False
    for match in _TOKEN.finditer(line):
        meaning = match["meaning"]
        if meaning == "*":
            bold = not bold
        elif meaning == "_":
            italic = not italic
        elif meaning:
            yield None, (bold, italic)
        else:
            yield _read(match, bold, italic), (bold, italic)


def _read(match: re.Match[str], bold: bool, italic: bool) -> Inline:
    if match["field"] is None:
        return Span(match["sign"] or match["text"], bold, italic)
    found = _reference(match["field"]) or _field(match["field"])
    return replace(found, bold=bold, italic=italic) if found else Span(match[0], bold, italic)


def _reference(text: str) -> Reference | None:
    match = _REFERENCE.fullmatch(text)
    return Reference(Exhibit(match[1]), int(match[2])) if match else None


def _field(text: str) -> Field | None:
    """The field that the words in braces name; None: they name none."""
    match = _FIELD.fullmatch(text)
    if match is None or match["what"] not in _KINDS:
        return None
    what = FieldKind(match["what"])
    words = _words(match["words"]) if match["words"] is not None else ()
    asked = (what is not FieldKind.PERIOD, what is FieldKind.SHARE, _FORMS if what is FieldKind.WORD else 0)
    if asked != (match["id"] is not None, match["of"] is not None, len(words)):
        return None
    back, of = int(match["back"] or 0), int(match["of"] or 0)
    return Field(what, int(match["id"] or 0), back, match["unit"] is None, of, words)


def _words(text: str) -> tuple[str, ...]:
    """The forms that bars part."""
    words = [""]
    for match in _IN_WORDS.finditer(text):
        if match["bar"]:
            words.append("")
        else:
            words[-1] += match["sign"] or match["text"]
    return tuple(word.strip() for word in words)


def _joined(inlines: Iterable[Inline]) -> Inlines:
    """Stretches of one look as one, nothing empty, no blanks at either end."""
    found: list[Inline] = []
    for look, group in groupby(inlines, lambda each: (type(each) is Span, each.bold, each.italic)):
        if look[0]:
            text = "".join(_one_line(each.text) for each in group if isinstance(each, Span))
            found += [Span(text, *look[1:])] if text else []
        else:
            found += group
    return _trimmed(found)


def _trimmed(inlines: list[Inline]) -> Inlines:
    while inlines and isinstance(first := inlines[0], Span) and first.text != first.text.lstrip():
        inlines[:1] = [replace(first, text=first.text.lstrip())] if first.text.strip() else []
    while inlines and isinstance(last := inlines[-1], Span) and last.text != last.text.rstrip():
        inlines[-1:] = [replace(last, text=last.text.rstrip())] if last.text.strip() else []
    return tuple(inlines)


def _one_line(text: str) -> str:
    """The text with a blank for each line end."""
    return _LINE_END.sub(" ", text)


def _toggles(before: tuple[bool, bool], now: tuple[bool, bool]) -> str:
    return "".join(sign for sign, old, new in zip("*_", before, now, strict=True) if old != new)


def _written(inline: Inline) -> str:
    match inline:
        case Span(text=text):
            return _ESCAPE.sub(r"\\\1", text)
        case Reference(what=what, id=exhibit_id):
            return f"{{see {what} {exhibit_id}}}"
        case Field():
            return f"{{{_written_field(inline)}}}"


def _written_field(field: Field) -> str:
    parts = [str(field.what)]
    if field.what is not FieldKind.PERIOD:
        parts.append(str(field.indicator_id))
    if field.back:
        parts.append(f"back={field.back}")
    if not field.unit:
        parts.append("unit=no")
    if field.what is FieldKind.SHARE:
        parts.append(f"of={field.of}")
    if field.what is FieldKind.WORD:
        parts.append("|".join(_ESCAPE_WORD.sub(r"\\\1", _one_line(word)) for word in field.words))
    return " ".join(parts)
