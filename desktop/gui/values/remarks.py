"""What there is to say about a cell beyond its text: for the foot, for tool tips and for screen readers."""

from PySide6.QtCore import QCoreApplication

from db.domain.aggregation import SUMS
from db.domain.entities import Comment, Value
from db.domain.kinds import Form, Origin, Status
from desktop.gui.values.cells import Columns, Line
from desktop.gui.values.doubt_words import advice, sentences


def remarks(line: Line, columns: Columns, column: int) -> list[str]:
    """The sentences about one cell of a line; of one beside the periods none but its own."""
    if column == columns.target:
        return [line.goal.words] if line.goal is not None else []
    if column >= len(columns.periods):
        return []
    period_id = columns.periods[column].id
    said = _lock(line, columns, column)
    said += _doubts(line, columns) if column == columns.chosen else []
    value = line.found.values.get(period_id)
    if value is not None:
        said += _of_value(value, said_already=column == columns.chosen and bool(line.doubts))
    return said + _of_comment(line.found.comments.get(period_id))


def _lock(line: Line, columns: Columns, column: int) -> list[str]:
    if columns.is_closed(column):
        return [QCoreApplication.translate("Values", "The period is closed")]
    if columns.is_held(line.found.indicator.id, column):
        return [QCoreApplication.translate("Values", "The period is closed in another programme")]
    return []


def _doubts(line: Line, columns: Columns) -> list[str]:
    if not line.doubts:
        return []
    before = None
    if columns.previous is not None:
        before = line.found.values.get(columns.periods[columns.previous].id)
    now = line.found.values.get(columns.periods[columns.chosen].id)
    said = sentences(line.doubts, now and now.content, before and before.content)
    wanted = advice(line.doubts)
    if wanted:
        said[-1] = f"{said[-1]} – {wanted}"
    return said


def _of_value(value: Value, said_already: bool) -> list[str]:
    unread = QCoreApplication.translate("Values", "Not understood; kept as typed")
    summed = QCoreApplication.translate("Values", "The sum of its contributions")
    computed = QCoreApplication.translate("Values", "Computed by its formula")
    said = (
        (value.form is Form.UNREAD and not said_already, unread),
        (value.form is Form.BLANK, QCoreApplication.translate("Values", "Left blank on purpose")),
        (value.origin in SUMS, summed),
        (value.origin is Origin.FORMULA, computed),
        (bool(value.note), QCoreApplication.translate("Values", "Note: {}").format(value.note)),
        (bool(value.footnote), QCoreApplication.translate("Values", "Footnote: {}").format(value.footnote)),
        (bool(value.source), QCoreApplication.translate("Values", "Source: {}").format(value.source)),
        (value.status is Status.CONFIRMED, QCoreApplication.translate("Values", "Confirmed")),
    )
    return [sentence for holds, sentence in said if holds]


def _of_comment(comment: Comment | None) -> list[str]:
    if comment is None:
        return []
    said = [QCoreApplication.translate("Values", "Flagged for later")] * comment.follow_up
    if comment.text:
        words = QCoreApplication.translate("Values", "Comment: {}")
        said.append(words.format(" ".join(comment.text.split())))
    return said
