"""What belongs to the paper and not to its matter: contents, captions, sources below tables."""

import re
from collections.abc import Sequence

from db.domain.folding import folded
from desktop.exchange.understanding.intros import Topic, intro_of
from desktop.exchange.understanding.lines import Piece, TextLine
from desktop.exchange.understanding.typed_marks import marked

_WITH_PAGE = re.compile(r"(?P<title>.*?\S)(?:\t+|\s*\.{3,}|\s*…+|\s{3,})\s*\d{1,3}", re.DOTALL)
_CAPTION = re.compile(
    r"(tabela|tab\.|wykres|rysunek|rys\.|schemat|mapa|fotografia)\s*(nr\s*)?\d+\b", re.IGNORECASE
)
_SOURCE = re.compile(r"(źródło|źródła|opracowanie własne)\b", re.IGNORECASE)
_LEAST_CONTENTS = 3  # lines that end in a page number, where nothing says that they are the contents


def is_caption(line: TextLine) -> bool:
    """Whether a line names a table or picture: „Tabela 3. …”."""
    return _CAPTION.match(line.text) is not None


def is_source(line: TextLine) -> bool:
    """Whether a line says where the figures above it come from."""
    return _SOURCE.match(line.text) is not None


def contents(pieces: Sequence[Piece]) -> set[int]:
    """The places of the lines that make the table of contents."""
    found: set[int] = set()
    run: list[int] = []
    announced = False
    for place, piece in enumerate(pieces):
        if isinstance(piece, TextLine) and _WITH_PAGE.fullmatch(piece.whole):
            run.append(place)
            continue
        found.update(run if announced or len(run) >= _LEAST_CONTENTS else ())
        run, announced = [], _announces(piece)
        found.update([place] if announced else [])
    return found


def entry(line: TextLine) -> str:
    """The title that a line of the contents leads to."""
    match = _WITH_PAGE.fullmatch(line.whole)
    return marked(match["title"] if match else line.text).text


def is_led_to(line: TextLine, titles: set[str]) -> bool:
    """Whether what a line of the contents leads to stands in the document, so that nothing is lost with it."""
    return any(folded(text) in titles for text in (entry(line), line.text, line.whole))


def _announces(piece: Piece) -> bool:
    intro = intro_of(piece.text) if isinstance(piece, TextLine) else None
    return intro is not None and intro.topic is Topic.CONTENTS
