"""The text of a part of Word's: what was struck out is no text any more, what was written into it is."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from db.domain.comparison import Line, LineKind
from desktop.documents.accessibility.styles import Styles
from desktop.documents.word_text.alternatives import ALTERNATIVES, Alternatives
from desktop.documents.word_text.fields import Fields, is_of_pages
from desktop.documents.word_text.target import CELLS, Target, tidy, value

_PARAGRAPHS = " / "
_UNSEEN = {"moveFrom", "pPrChange"}  # what was moved away, and what a paragraph was before
_SIGNS = {"tab": " ", "br": " ", "cr": " ", "noBreakHyphen": "\u2011"}
_DEEPEST_OUTLINE = 9  # beyond it is body text


@dataclass(slots=True)
class _Paragraph:
    """A paragraph as far as it was heard; it begins `within` a table of contents, `after` so many others."""

    within: bool
    after: int
    pieces: list[str] = field(default_factory=list)
    outline: int = 0
    contents: bool = False


class PartText(Target):
    """The text of a part of Word's: paragraphs, rows of tables, what pictures say of themselves."""

    def __init__(self, styles: Styles) -> None:
        super().__init__()
        self._styles = styles
        self._paragraphs: list[_Paragraph] = []
        self._cells: list[list[str]] = []
        self._rows: list[list[str]] = []
        self._depth_unseen = 0
        self._heard = ""
        self._headed = False
        self._fields = Fields()
        self._alternatives = Alternatives()

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Hear that an element begins."""
        self.elements += 1
        name = tag.rpartition("}")[2]
        is_number = name == "fldSimple" and is_of_pages(value(attributes, "instr"))
        if self._depth_unseen or is_number or name in _UNSEEN:
            self._depth_unseen += 1
        elif name in ("t", "instrText"):
            self._heard = name
        elif name == "p":
            self._paragraphs.append(_Paragraph(self._fields.in_contents, self._fields.contents))
        elif name in ("tr", "tc"):
            (self._rows if name == "tr" else self._cells).append([])
        elif name in ALTERNATIVES:
            self._alternatives.begin(name, self._growing())
        else:
            self._property(name, attributes)

    def end(self, tag: str) -> None:
        """Hear that an element ends."""
        name = tag.rpartition("}")[2]
        if self._depth_unseen:
            self._depth_unseen -= 1
        elif name == self._heard:
            self._heard = ""
        elif name == "p":
            self._end_paragraph(self._paragraphs.pop())
        elif name == "tc":
            cell = self._cells.pop()
            if self._rows:
                self._rows[-1].append(_PARAGRAPHS.join(filter(None, cell)))
        elif name == "tr":
            self._end_row(self._rows.pop())
        elif name in ALTERNATIVES:
            self._alternatives.end(name)

    def data(self, text: str) -> None:
        """Hear text."""
        if self._depth_unseen or not self._paragraphs:
            return
        if self._heard == "instrText":
            self._fields.hear(text)
        elif self._heard == "t" and not self._fields.hide:
            self._say(text)

    def _growing(self) -> list[list[Any]]:
        """What is added to here: lines, the cell, the paragraph."""
        return [self.lines, *self._cells[-1:], *(each.pieces for each in self._paragraphs[-1:])]

    def _say(self, text: str) -> None:
        self._alternatives.hear(text)
        self._paragraphs[-1].pieces.append(text)

    def _property(self, name: str, attributes: Mapping[str, str]) -> None:
        if name == "docPr":
            self._picture(attributes.get("descr", ""))
        elif name == "fldChar":
            self._fields.mark(value(attributes, "fldCharType"))
        elif self._paragraphs:
            self._dress(self._paragraphs[-1], name, attributes)

    def _dress(self, paragraph: _Paragraph, name: str, attributes: Mapping[str, str]) -> None:
        if name in _SIGNS:
            self._say(_SIGNS[name])
        elif name == "sym":
            self._say(f"[{value(attributes, 'font')} {value(attributes, 'char')}]")
        elif name == "pStyle":
            style = self._styles.of(value(attributes))
            paragraph.outline = style.outline
            paragraph.contents = style.name.casefold().startswith("toc ") and not style.outline
        elif name == "outlineLvl" and (level := value(attributes)).isdecimal():
            paragraph.outline = int(level) + 1 if int(level) < _DEEPEST_OUTLINE else 0

    def _picture(self, description: str) -> None:
        if description := tidy(description):
            self._alternatives.hear(description)
            self.lines.append(Line(LineKind.PICTURE, description))

    def _end_paragraph(self, paragraph: _Paragraph) -> None:
        self._fields.end_paragraph()
        text = tidy("".join(paragraph.pieces))
        is_within = paragraph.within or self._fields.contents > paragraph.after
        if not text or (paragraph.contents and is_within):
            return
        if self._cells:
            self._cells[-1].append(text)
            self._headed = self._headed or bool(paragraph.outline)
        else:
            self.lines.append(Line(LineKind.HEADING if paragraph.outline else LineKind.PARAGRAPH, text))

    def _end_row(self, cells: list[str]) -> None:
        """A row of a table within a cell is a paragraph of that cell; one with a heading alone is one."""
        told = [cell for cell in cells if cell]
        text = CELLS.join(cells)
        if self._cells:
            self._cells[-1].append(text if told else "")
            return
        if told:
            is_heading = self._headed and len(told) == 1
            self.lines.append(Line(LineKind.HEADING, told[0]) if is_heading else Line(LineKind.ROW, text))
        self._headed = False
