"""What belongs to the paper and not to its matter: contents, captions, sources below tables."""

import re
from collections import Counter
from collections.abc import Sequence

from db.domain.folding import folded
from desktop.exchange.understanding.intros import Topic, intro_of
from desktop.exchange.understanding.lines import Piece, TextLine
from desktop.exchange.understanding.typed_marks import marked

_WITH_PAGE = re.compile(r"(?P<title>.*?\S)(?:\t+|\s*\.{3,}|\s*…+|\s{3,})\s*\d{1,3}", re.DOTALL)
_CAPTION = re.compile(
    r"(tabela|tab\.|wykres|rysunek|rys\.|schemat|mapa|fotografia)\s*(nr\s*)?\d+\b", re.IGNORECASE
)
_OF_TABLE = re.compile(r"tab", re.IGNORECASE)
_OWN_SOURCE = re.compile(r"(źródło|źródła)?\s*:?\s*(opracowanie|dane)\s+własne\b", re.IGNORECASE)
_SOURCE = re.compile(r"(źródło|źródła|opracowanie własne)\b", re.IGNORECASE)
_LEAST_CONTENTS = 3  # lines that end in a page number, where nothing says that they are the contents


def is_caption(line: TextLine) -> bool:
    """Whether a line names a table or picture: „Tabela 3. …”."""
    return _CAPTION.match(line.text) is not None


def is_table_caption(line: TextLine) -> bool:
    """Whether a line names a table: „Tabela 3. …”."""
    return is_caption(line) and _OF_TABLE.match(line.text) is not None


def is_own_source(line: TextLine) -> bool:
    """Whether a line says no more of where figures come from than that they are the office's own."""
    return _OWN_SOURCE.match(line.text) is not None


def is_source(line: TextLine) -> bool:
    """Whether a line says where the figures above it come from."""
    return _SOURCE.match(line.text) is not None


def may_have_contents(pieces: Sequence[Piece]) -> bool:
    """Whether any line announces contents or ends in a page number."""
    return any(isinstance(piece, TextLine) and (_has_page(piece) or _announces(piece)) for piece in pieces)


def contents(pieces: Sequence[Piece], titles: Counter[str]) -> set[int]:
    """The places of the lines that make the contents; `titles` counts how often each text stands there."""
    found: set[int] = set()
    run: list[int] = []
    announced = False
    for place, piece in enumerate(pieces):
        if isinstance(piece, TextLine) and (_has_page(piece) or (announced and _leads(piece, titles))):
            run.append(place)
            continue
        found.update(run if announced or len(run) >= _LEAST_CONTENTS else ())
        run, announced = [], _announces(piece)
        found.update([place] if announced else [])
    return found


def _has_page(line: TextLine) -> bool:
    return _WITH_PAGE.fullmatch(line.whole) is not None


def _leads(line: TextLine, titles: Counter[str]) -> bool:
    """Whether a line of contents without page numbers stands as a title, too."""
    return not line.heading and titles[folded(line.whole)] > 1


def entry(line: TextLine) -> str:
    """The title that a line of the contents leads to."""
    match = _WITH_PAGE.fullmatch(line.whole)
    return marked(match["title"] if match else line.text).text


def is_led_to(line: TextLine, titles: Counter[str]) -> bool:
    """Whether what a line of the contents leads to stands in the document, so nothing is lost with it."""
    if _announces(line):
        return True
    return titles[folded(line.whole)] > 1 or titles[folded(entry(line))] > 0


def _announces(piece: Piece) -> bool:
    intro = intro_of(piece.text) if isinstance(piece, TextLine) else None
    return intro is not None and intro.topic is Topic.CONTENTS
