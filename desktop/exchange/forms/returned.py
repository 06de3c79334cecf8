"""What the sheets of a returned workbook say: whose form it is, and what stands in each of its rows.

What ties a row to its question is its hidden key; where keys are lost, the words of the row. What ties the
file to its form is the token, which stands in three places.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import NamedTuple

from db.domain.collection import Answer, FormFault, FormNotice, ReturnedDocument
from db.domain.folding import folded
from db.domain.kinds import IndicatorKind
from desktop.exchange.forms.grids import Grid, Workbook
from desktop.exchange.forms.layout import (
    AUTHOR_KEY,
    AUTHOR_LABEL,
    HEADERS,
    IDENTITY,
    MARK,
    REMARKS_KEY,
    REMARKS_LABEL,
    TITLE_KEY,
    Column,
    Fact,
)

_KEY = re.compile(r"[0-9]{1,18}(?:\.[0-9]{1,18})?-[0-9a-f]{6}")
_TOKEN = re.compile(rf"{MARK}:([0-9a-f]{{8,64}})")
_NEEDED = (Column.LABEL, Column.ANSWER)
_DEEPEST_HEADER = 12
_CLOSING = {folded(REMARKS_LABEL): REMARKS_KEY, folded(AUTHOR_LABEL): AUTHOR_KEY}


class _Asked(NamedTuple):
    """A question as the hidden sheet repeats it."""

    key: str
    kind: IndicatorKind | None
    label: str


@dataclass(frozen=True, slots=True)
class _Identity:
    """What the hidden sheet says; all empty where it is gone."""

    facts: Mapping[str, str]
    asked: tuple[_Asked, ...] = ()

    def fact(self, fact: Fact) -> str:
        return self.facts.get(fact, "")


@dataclass(frozen=True, slots=True)
class _Data:
    """The sheet that was filled in: where its columns are, and the row after which questions begin."""

    grid: Grid
    columns: Mapping[Column, int]
    header: int
    token: str = ""

    def text(self, row: int, column: Column) -> str:
        place = self.columns.get(column)
        return self.grid.text(row, place) if place else ""


def returned(book: Workbook, name: str, changed: str) -> ReturnedDocument:
    """The file's answers, or why there are none."""
    identity = _identity(book)
    data = _data(book, identity)
    tokens = [token for token in (data.token if data else "", identity.fact(Fact.TOKEN)) if token]
    token = next(iter([*tokens, book.token]), "")
    if not token:
        return ReturnedDocument(name, fault=FormFault.IDENTITY_LOST if data else FormFault.NOT_A_FORM)
    if data is None:
        return ReturnedDocument(name, token, fault=FormFault.NO_ROWS)
    if len(set(tokens)) > 1:
        return ReturnedDocument(name, token, realizer=identity.fact(Fact.REALIZER), fault=FormFault.MIXED)
    answers = tuple(_answers(data, identity))
    extra = tuple(_extra(data, answers))
    return ReturnedDocument(
        name,
        token,
        _local(book.saved) or changed,
        identity.fact(Fact.REALIZER),
        identity.fact(Fact.PROGRAMME),
        _period_shown(data, identity),
        answers,
        extra,
        _remarks(data),
        frozenset(_notices(book, data, identity, answers, extra)),
        _fault(data, answers, extra),
    )


def _identity(book: Workbook) -> _Identity:
    grid = next((each for each in book.grids if each.name == IDENTITY or each.text(1, 1) == MARK), None)
    if grid is None:
        return _Identity({})
    rows = [texts for _, texts in grid.rows()]
    asked = (row for row in rows if row[0] == Fact.ROW and len(row) >= 4)
    return _Identity(
        {row[0]: row[1] for row in rows if len(row) == 2},
        tuple(_Asked(row[1], _kind(row[2]), row[3]) for row in asked),
    )


def _kind(text: str) -> IndicatorKind | None:
    return next((kind for kind in IndicatorKind if kind == text), None)


def _data(book: Workbook, identity: _Identity) -> _Data | None:
    """The sheet to fill, by its hidden codes, else by the words of its headers."""
    found = [each for each in (_coded(grid) for grid in book.grids) if each is not None]
    if found:
        return found[0]
    worded = (_worded(grid, identity) for grid in book.grids if grid.name != IDENTITY)
    return next((each for each in worded if each is not None), None)


def _coded(grid: Grid) -> _Data | None:
    for (row, column), given in grid.cells.items():
        found = _TOKEN.fullmatch(given.text.strip())
        if found:
            codes = {grid.text(row, place): place for at, place in grid.cells if at == row}
            columns = {each: codes[each] for each in Column if each in codes} | {Column.KEY: column}
            if all(each in columns for each in _NEEDED):
                return _Data(grid, columns, _header_row(grid, columns[Column.LABEL], row), found[1])
    return None


def _header_row(grid: Grid, column: int, above: int) -> int:
    words = HEADERS[Column.LABEL]
    rows = range(above + 1, above + _DEEPEST_HEADER)
    return next((row for row in rows if grid.text(row, column) == words), above)


def _worded(grid: Grid, identity: _Identity) -> _Data | None:
    """The sheet by its visible headers; the column to fill is the one before the remarks."""
    for row, texts in grid.rows():
        if row > _DEEPEST_HEADER:
            return None
        if HEADERS[Column.LABEL] in texts and HEADERS[Column.REMARK] in texts:
            words = {grid.text(row, column): column for at, column in grid.cells if at == row}
            columns = {each: words[text] for each, text in HEADERS.items() if text in words}
            answer = words.get(identity.fact(Fact.HEADER)) or columns[Column.REMARK] - 1
            return _Data(grid, {**columns, Column.ANSWER: answer}, row)
    return None


def _answers(data: _Data, identity: _Identity) -> Iterator[Answer]:
    """The rows with a key, in the order of the sheet, and those known by words that are asked only once."""
    asked = {each.key: each for each in identity.asked}
    keyed = {row: data.text(row, Column.KEY) for row in _rows(data)}
    times = Counter(folded(each.label) for each in identity.asked)
    lost = {folded(each.label): each for each in identity.asked if each.key not in keyed.values()}
    for row, key in keyed.items():
        if _KEY.fullmatch(key):
            yield _answer(data, row, key, asked.get(key))
        elif not key:
            words = folded(data.text(row, Column.LABEL))
            known = lost.pop(words, None) if times[words] == 1 else None
            if known is not None:
                yield _answer(data, row, known.key, known)._replace(by_label=True)


def _answer(data: _Data, row: int, key: str, asked: _Asked | None) -> Answer:
    given = data.grid.at(row, data.columns[Column.ANSWER])
    return Answer(
        row,
        key,
        data.text(row, Column.LABEL),
        given.text.strip(),
        data.text(row, Column.REMARK),
        given.stain,
        asked.label if asked else "",
        asked.kind if asked else None,
    )


def _extra(data: _Data, answers: Sequence[Answer]) -> Iterator[str]:
    """What stands in rows that the form does not have."""
    known = {answer.row for answer in answers}
    marks = {TITLE_KEY, REMARKS_KEY, AUTHOR_KEY}
    for row in _rows(data):
        if row not in known and _key(data, row) not in marks:
            shown = (data.text(row, column) for column in (Column.LABEL, Column.ANSWER, Column.REMARK))
            text = " – ".join(filter(None, shown))
            if data.text(row, Column.ANSWER) or data.text(row, Column.REMARK):
                yield text


def _rows(data: _Data) -> list[int]:
    return sorted({row for row, _ in data.grid.cells if row > data.header})


def _remarks(data: _Data) -> str:
    """What was written about the whole form, and who filled it in."""
    found = {_key(data, row): _beside(data, row) for row in _rows(data)}
    author = found.get(AUTHOR_KEY, "")
    return "\n".join(filter(None, (found.get(REMARKS_KEY, ""), f"Wypełnił(a): {author}" if author else "")))


def _key(data: _Data, row: int) -> str:
    """The key of a row; the last rows are known by their words too."""
    return data.text(row, Column.KEY) or _CLOSING.get(folded(data.text(row, Column.LABEL)), "")


def _beside(data: _Data, row: int) -> str:
    """The texts to the right of a row's words."""
    after = data.columns[Column.LABEL]
    beside = sorted(column for at, column in data.grid.cells if at == row and column > after)
    return " ".join(data.grid.text(row, column) for column in beside)


def _period_shown(data: _Data, identity: _Identity) -> str:
    """The period that stands over the column to fill, if it is not the one that the form was made for."""
    shown = data.grid.text(data.header, data.columns[Column.ANSWER]).partition("\n")[0].strip(" –")
    return shown or identity.fact(Fact.PERIOD)


def _notices(
    book: Workbook, data: _Data, identity: _Identity, answers: Sequence[Answer], extra: Sequence[str]
) -> Iterator[FormNotice]:
    if identity.fact(Fact.PERIOD) and _period_shown(data, identity) != identity.fact(Fact.PERIOD):
        yield FormNotice.PERIOD_REWRITTEN
    if extra:
        yield FormNotice.ROWS_ADDED
    if {each.key for each in identity.asked} - {answer.key for answer in answers}:
        yield FormNotice.ROWS_DELETED
    lost = not data.token or not identity.facts
    if lost or (book.has_properties and book.token != (data.token or identity.fact(Fact.TOKEN))):
        yield FormNotice.COPIED


def _fault(data: _Data, answers: Sequence[Answer], extra: Sequence[str]) -> FormFault | None:
    if not answers:
        return FormFault.NO_ROWS
    filled = any(answer.text or answer.remark or answer.stain for answer in answers)
    return None if filled or extra or _remarks(data) else FormFault.EMPTY


def _local(stamp: str) -> str:
    """A moment as the file gives it, in this machine's time; empty for what is none."""
    try:
        moment = datetime.fromisoformat(stamp)
    except ValueError:
        return ""
    aware = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return aware.astimezone().isoformat(timespec="seconds")
