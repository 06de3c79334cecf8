"""Two versions of an issued document compared, or a version with what the record would give now.

What is compared is read on the thread of the file (`sides`); comparing it (`compared`) needs no file.
"""

from typing import NamedTuple

from db.domain.comparison import FigureChange, Line, LineChange, figure_changes, line_changes
from db.domain.errors import RecordError, Refusal
from db.domain.issued import MadeOf, made_of, read
from db.domain.report import DocumentData
from db.queries import issued
from db.queries.issued import Version
from desktop.app import documents, issuing
from desktop.app.progress import Progress
from desktop.app.workspace import Workspace

# The period is not reported on any more, or nothing has the tag or realizer of an extract.
_NO_DOCUMENT = {Refusal.PERIOD_UNKNOWN, Refusal.EXTRACT_EMPTY}


class Side(NamedTuple):
    """One of the two that are compared: a version with its bytes, or, without, what the record gives now.

    `edited`: it was changed outside the program, which knows only what it was made of before.
    """

    version: Version | None
    content: bytes = b""
    made_of: str = ""
    data: DocumentData | None = None
    edited: bool = False


class Sides(NamedTuple):
    """What is compared: the earlier side, and the later one."""

    was: Side
    now: Side


class Comparison(NamedTuple):
    """What differs; `same_file`: nothing at all, byte for byte. A side without a version is what is now.

    Unless `figures_known`, a side was changed outside the program: its figures are known only from its text.
    """

    was: Version | None
    now: Version | None
    figures: tuple[FigureChange, ...]
    lines: tuple[LineChange, ...]
    same_file: bool
    figures_known: bool = True


class Since(NamedTuple):
    """What changed in the record since a version: so many figures, and whether anything else did.

    `edited`: the version was changed outside the program, and may differ in more.
    """

    figures: int
    other: bool
    edited: bool = False


def sides(workspace: Workspace, was_id: int, now_id: int | None = None) -> Sides:
    """What is to be compared: two versions, or a version with what the record would give now.

    Raises RecordError: ISSUED_UNKNOWN, ISSUED_DAMAGED; of what would be now, what `document` raises.
    """
    was = _issued(workspace, was_id)
    return Sides(was, _issued(workspace, now_id) if now_id is not None else _today(workspace, was_id))


def compared(both: Sides, progress: Progress | None = None) -> Comparison:
    """What differs between the two; what the record gives now is composed for it."""
    was, now = (_composed(side, progress) for side in both)
    lines = line_changes(_lines(was), _lines(now))
    return Comparison(
        was.version,
        now.version,
        figure_changes(read(was.made_of).figures, read(now.made_of).figures),
        lines,
        was.content == now.content,
        figures_known=not (lines and (was.edited or now.edited)),
    )


def compare(
    workspace: Workspace, was_id: int, now_id: int | None = None, progress: Progress | None = None
) -> Comparison:
    """What differs between two versions, or between a version and what the record would give now."""
    return compared(sides(workspace, was_id, now_id), progress)


def changed_since(workspace: Workspace, document_id: int) -> Since:
    """What changed in the record since a version was made of it; everything, where it gives none any more.

    Raises RecordError ISSUED_UNKNOWN.
    """
    was = read(workspace.read(issued.made_of, document_id))
    try:
        now = made_of(_data(workspace, document_id))
    except RecordError as error:
        if error.refusal not in _NO_DOCUMENT:
            raise
        now = MadeOf((), None)
    edited = workspace.read(issued.was_edited, document_id)
    return Since(len(figure_changes(was.figures, now.figures)), was.other != now.other, edited)


def _issued(workspace: Workspace, document_id: int) -> Side:
    version = issuing.version(workspace, document_id)
    made_of = workspace.read(issued.made_of, document_id)
    edited = workspace.read(issued.was_edited, document_id)
    return Side(version, issuing.kept(workspace, document_id).content, made_of, edited=edited)


def _today(workspace: Workspace, document_id: int) -> Side:
    return Side(None, data=_data(workspace, document_id))


def _data(workspace: Workspace, document_id: int) -> DocumentData:
    """What the document of a version would be made of now; draft or final as it was."""
    version = issuing.version(workspace, document_id)
    return documents.document(
        workspace, version.programme_id, version.kind, version.period, final=version.final
    )


def _composed(side: Side, progress: Progress | None) -> Side:
    if side.data is None:
        return side
    ready = issuing.prepared(side.data, final=side.data.definition.final, progress=progress)
    return Side(side.version, ready.content, ready.made_of)


def _lines(side: Side) -> tuple[Line, ...]:
    from desktop.documents.word_text import word_lines

    return word_lines(side.content, side.version.name if side.version else "")
