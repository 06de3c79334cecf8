"""Targets that hear the elements of a part and keep its text: what was struck out is no text any more."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from db.domain.comparison import Line, LineKind
from desktop.documents.accessibility.styles import Styles

_CELLS, _PARAGRAPHS = " | ", " / "
_SPACES = re.compile("[ \t\r\n]+")  # a space that does not break is part of the text
_UNSEEN = {"moveFrom", "Fallback"}  # moved from here, and the same again for older programs
_SIGNS = {"tab": " ", "br": " ", "cr": " ", "noBreakHyphen": "\u2011"}
_DEEPEST_OUTLINE = 9  # beyond it is body text


class _Target:
    """What every target answers."""

    def __init__(self) -> None:
        self.lines: list[Line] = []

    def doctype(self, name: str, *_: object) -> None:
        """Raise ValueError: no part of Word's has one; its entities could swell what is read."""
        raise ValueError(name)

    def close(self) -> list[Line]:
        """What the parser gives in the end."""
        return self.lines


@dataclass(slots=True)
class _Paragraph:
    """A paragraph as far as it was heard."""

    pieces: list[str] = field(default_factory=list)
    outline: int = 0
    contents: bool = False


class PartText(_Target):
    """The text of a part of Word's: paragraphs, rows of tables, what pictures say of themselves."""

    def __init__(self, styles: Styles) -> None:
        super().__init__()
        self._styles = styles
        self._paragraphs: list[_Paragraph] = []
        self._cells: list[list[str]] = []
        self._rows: list[list[str]] = []
        self._depth_unseen = 0
        self._in_text = False
        self._headed = False

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Hear that an element begins."""
        name = tag.rpartition("}")[2]
        if self._depth_unseen or name in _UNSEEN:
            self._depth_unseen += 1
        elif name == "t":
            self._in_text = True
        elif name == "p":
            self._paragraphs.append(_Paragraph())
        elif name == "tr":
            self._rows.append([])
        elif name == "tc":
            self._cells.append([])
        elif name == "docPr":
            self._picture(attributes.get("descr", ""))
        elif self._paragraphs:
            self._property(name, attributes)

    def end(self, tag: str) -> None:
        """Hear that an element ends."""
        name = tag.rpartition("}")[2]
        if self._depth_unseen:
            self._depth_unseen -= 1
        elif name == "t":
            self._in_text = False
        elif name == "p":
            self._end_paragraph(self._paragraphs.pop())
        elif name == "tc":
            cell = self._cells.pop()
            if self._rows:
                self._rows[-1].append(_PARAGRAPHS.join(filter(None, cell)))
        elif name == "tr":
            self._end_row(self._rows.pop())

    def data(self, text: str) -> None:
        """Hear text."""
        if self._in_text and self._paragraphs and not self._depth_unseen:
            self._paragraphs[-1].pieces.append(text)

    def _property(self, name: str, attributes: Mapping[str, str]) -> None:
        paragraph = self._paragraphs[-1]
        if name in _SIGNS:
            paragraph.pieces.append(_SIGNS[name])
        elif name == "pStyle":
            style = self._styles.of(_value(attributes))
            paragraph.outline = style.outline
            paragraph.contents = style.name.casefold().startswith("toc ") and not style.outline
        elif name == "outlineLvl" and (level := _value(attributes)).isdecimal():
            paragraph.outline = int(level) + 1 if int(level) < _DEEPEST_OUTLINE else 0

    def _picture(self, description: str) -> None:
        if description := _tidy(description):
            self.lines.append(Line(LineKind.PICTURE, description))

    def _end_paragraph(self, paragraph: _Paragraph) -> None:
        text = _tidy("".join(paragraph.pieces))
        if not text or paragraph.contents:
            return
        if self._cells:
            self._cells[-1].append(text)
            self._headed = self._headed or bool(paragraph.outline)
        else:
            self.lines.append(Line(LineKind.HEADING if paragraph.outline else LineKind.PARAGRAPH, text))

    def _end_row(self, cells: list[str]) -> None:
        """A row of a table within a cell is a paragraph of that cell; one with a heading alone is one."""
        told = [cell for cell in cells if cell]
        text = _CELLS.join(cells)
        if self._cells:
            self._cells[-1].append(text if told else "")
            return
        if told:
            is_heading = self._headed and len(told) == 1
            self.lines.append(Line(LineKind.HEADING, told[0]) if is_heading else Line(LineKind.ROW, text))
        self._headed = False


class ChartText(_Target):
    """What a chart's part shows: its title, categories and figures, as one line."""

    def __init__(self) -> None:
        super().__init__()
        self._heard = False
        self._pieces: list[str] = []

    def start(self, tag: str, _attributes: Mapping[str, str]) -> None:
        """Hear that an element begins."""
        self._heard = tag.rpartition("}")[2] in ("t", "v")
        if self._heard:
            self._pieces.append("")

    def end(self, _tag: str) -> None:
        """Hear that an element ends."""
        self._heard = False

    def data(self, text: str) -> None:
        """Hear text."""
        if self._heard:
            self._pieces[-1] += text

    def close(self) -> list[Line]:
        """The one line, if there is any text."""
        text = _CELLS.join(filter(None, map(_tidy, self._pieces)))
        if text:
            self.lines.append(Line(LineKind.PICTURE, text))
        return self.lines


def _value(attributes: Mapping[str, str]) -> str:
    return next((each for name, each in attributes.items() if name.endswith("}val")), "")


def _tidy(text: str) -> str:
    return _SPACES.sub(" ", text).strip(" ")
