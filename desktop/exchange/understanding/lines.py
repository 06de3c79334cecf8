"""The lines of a document outside its tables: marks apart from texts, and what was broken joined again."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from db.domain.foreign import ForeignDocument, Paragraph, Spot, Table
from desktop.exchange.understanding.cell_lines import joined
from desktop.exchange.understanding.goal_titles import titled
from desktop.exchange.understanding.intros import intro_of
from desktop.exchange.understanding.typed_marks import marked

_ENDS = (".", ":", ";", "!", "?", ".”", ".)", ":”")
_LEAST_BROKEN = 3  # lines that begin in the middle of a sentence: fewer are an author's whim
_SHARE_BROKEN = 0.15
_NEARLY_FULL = 0.72  # of the longest lines: a shorter one ends its paragraph if it can


@dataclass(frozen=True, slots=True)
class TextLine:
    """A line of a paragraph; `mark` is its number or dash, whether Word counted it or somebody typed it."""

    text: str
    spot: Spot
    mark: str = ""
    heading: int = 0
    indent: int = 0
    bold: bool = False
    note: str = ""

    @property
    def whole(self) -> str:
        """The line with its mark."""
        return f"{self.mark} {self.text}" if self.mark else self.text


@dataclass(frozen=True, slots=True)
class TableAt:
    """The place of a table among the lines."""

    block: int


Piece = TextLine | TableAt


def pieces(document: ForeignDocument) -> list[Piece]:
    """Lines and tables in order; empty lines are left out."""
    found = [piece for place, block in enumerate(document.blocks) for piece in _pieces(place, block)]
    return list(_mended(found)) if _is_broken(found) else found


def _pieces(place: int, block: Paragraph | Table) -> Iterator[Piece]:
    if isinstance(block, Table):
        yield TableAt(place)
        return
    texts = [" ".join(block.text.split("\n"))] if block.heading else block.text.split("\n")
    note, mark = block.note, block.mark
    for number, text in enumerate(texts):
        if text.strip():
            line = _line(text, Spot(place, line=number), mark)
            yield replace(line, heading=block.heading, indent=block.indent, bold=block.bold, note=note)
            note = mark = ""


def _line(text: str, spot: Spot, mark: str) -> TextLine:
    """Where Word has counted the line, what was typed is text."""
    if mark:
        return TextLine(text.strip(), spot, mark)
    typed = marked(text)
    return TextLine(typed.text, spot, typed.mark)


def _is_broken(found: Sequence[Piece]) -> bool:
    """Whether each line of the document is a paragraph of its own, as in text copied out of a PDF."""
    plain = [piece for piece in found if isinstance(piece, TextLine) and not piece.mark and not piece.heading]
    continuing = sum(
        isinstance(before, TextLine) and isinstance(line, TextLine) and _goes_on(before, line)
        for before, line in pairwise(found)
    )
    return continuing >= max(_LEAST_BROKEN, _SHARE_BROKEN * len(plain))


def _goes_on(before: TextLine, line: TextLine) -> bool:
    begins_small = line.text[:1].islower() and not line.mark
    return begins_small and not before.text.rstrip().endswith(_ENDS) and line.spot.line == 0


def _mended(found: Sequence[Piece]) -> Iterator[Piece]:
    """The pieces with lines joined that belong to one paragraph."""
    width = _usual_width(found)
    waiting: TextLine | None = None
    length = 0  # of the last line of what waits
    for piece in found:
        if waiting and isinstance(piece, TextLine) and _belongs(waiting, length, piece, width):
            waiting = replace(waiting, text=joined((waiting.text, piece.text)))
        else:
            if waiting:
                yield waiting
            waiting = piece if isinstance(piece, TextLine) else None
            if waiting is None:
                yield piece
        length = len(piece.whole) if isinstance(piece, TextLine) else 0
    if waiting:
        yield waiting


def _usual_width(found: Sequence[Piece]) -> int:
    """How long full lines are."""
    lengths = sorted(len(piece.whole) for piece in found if isinstance(piece, TextLine))
    return lengths[len(lengths) * 9 // 10] if lengths else 0


def _belongs(before: TextLine, length: int, line: TextLine, width: int) -> bool:
    """Whether a line goes on with the paragraph before it, whose last line was so long."""
    text = before.text.rstrip()
    if line.mark or line.heading > before.heading:
        return False
    if text.endswith((":", ";")):
        return bool(before.mark) and line.text[:1].isdigit()
    if line.text[:1].islower():
        return True
    if _begins_something(line):
        return False
    is_full = length >= _NEARLY_FULL * width
    if text.endswith((".", "!", "?")):
        return is_full and not before.mark
    return is_full or text.endswith((",", "-", "–"))


def _begins_something(line: TextLine) -> bool:
    return titled(line.whole, stands_out=False) is not None or intro_of(line.text) is not None
