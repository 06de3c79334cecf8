"""What stands under a table: where its figures come from and what its signs mean."""

from collections.abc import Iterable, Iterator, Sequence

from db.domain.kinds import Form, IndicatorKind, Mark
from db.domain.report import Goal, IndicatorLine
from desktop.documents.outline import walk

_SOURCE = "Źródło: opracowanie własne na podstawie danych realizatorów."
_SIGNS = {
    Mark.NIL: "kreska (–) – zjawisko nie wystąpiło",
    Mark.NOT_APPLICABLE: "x – nie dotyczy",
}


def marks(goal: Goal) -> dict[str, str]:
    """The marks of the footnotes of the goal's table, „1)” and on as they come; equal ones share a mark."""
    return marks_of(tuple(_standing(goal)))


def notes(goal: Goal) -> tuple[str, ...]:
    """The paragraphs under the goal's table: its footnotes, then the source and what signs mean."""
    return notes_of(tuple(_standing(goal)))


def marks_of(lines: Sequence[IndicatorLine]) -> dict[str, str]:
    """The marks of the footnotes of a table of these lines."""
    texts = dict.fromkeys(text for line in _measured(lines) for text in line.footnotes if text)
    return {text: f"{number})" for number, text in enumerate(texts, 1)}


def notes_of(lines: Sequence[IndicatorLine]) -> tuple[str, ...]:
    """The paragraphs under a table of these lines."""
    return (*(f"{mark} {text}" for text, mark in marks_of(lines).items()), _explained(lines))


def _explained(lines: Iterable[IndicatorLine]) -> str:
    """The source, and the meaning of those conventional signs and empty cells that the table has."""
    contents = [content for line in _measured(lines) for content in line.contents]
    used = {content.mark for content in contents if content}
    signs = [words for mark, words in _SIGNS.items() if mark in used]
    if any(content is None or content.form is Form.BLANK for content in contents):
        signs.append("puste pole – wartości nie podano")
    return f"{_SOURCE} Objaśnienia: {'; '.join(signs)}." if signs else _SOURCE


def _standing(goal: Goal) -> Iterator[IndicatorLine]:
    for below in walk((goal,)):
        yield from below.indicators


def _measured(lines: Iterable[IndicatorLine]) -> Iterator[IndicatorLine]:
    return (line for line in lines if line.kind is not IndicatorKind.HEADING)
