"""What the cells of a data table look like, and what is said of them."""

from PySide6.QtCore import QCoreApplication

from db.domain.data_totals import disagreements
from db.domain.entities import DataColumn, DataRow
from db.domain.exhibits import DEEPEST, DataSheet
from db.domain.kinds import NUMBER_KINDS, Form, RowRole
from db.domain.numbers import write
from db.domain.values import Content
from db.queries import formulas
from desktop.gui.context import Context
from desktop.gui.exhibits.frame import Frame, Part, Spot
from desktop.gui.exhibits.grid_model import Look

_CELL_TEXTS = (Form.NUMBER, Form.RANGE, Form.MARK)


class TableWords:
    """Knows the table that is shown, and by their names the indicators and periods that it names."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._frame: Frame | None = None
        self._labels: dict[int, str] = {}
        self._sums: dict[tuple[int, int], str] = {}

    def show(self, frame: Frame | None) -> None:
        """Speak of this table from now on."""
        self._frame = frame
        named = frame is not None and any(
            each.indicator_id is not None for each in (*frame.sheet.rows, *frame.sheet.columns)
        )
        self._labels = self._context.workspace.read(formulas.labels) if named else {}
        self._sums = _other_sums(frame.sheet) if frame is not None else {}

    def is_living(self, spot: Spot) -> bool:
        """Whether a cell shows an indicator."""
        return self._frame is not None and (spot.row_id, spot.column_id) in self._frame.sheet.living

    def look(self, spot: Spot) -> Look:
        """How a cell is drawn."""
        frame = self._frame
        if frame is None:
            return Look()
        row, column = frame.row_of(spot), frame.column_of(spot)
        match spot.part:
            case Part.CORNER:
                hint = QCoreApplication.translate("Exhibits", "what the rows are")
                return Look(frame.sheet.table.corner, "hover", bold=True, hint=hint)
            case Part.COLUMN_GROUP if column is not None:
                hint = QCoreApplication.translate("Exhibits", "group title")
                return Look(self._first_of(column), "hover", "muted", bold=True, hint=hint)
            case Part.COLUMN_TITLE:
                return self._title(column)
            case Part.ROW_GROUP if row is not None:
                hint = QCoreApplication.translate("Exhibits", "group title")
                return Look(row.group_title, "hover", "muted", bold=True, hint=hint)
            case Part.LABEL:
                return self._label(row)
            case Part.CELL if row is not None and column is not None:
                return self._cell(row, column)
        return Look("", "" if spot.part is Part.CELL else "canvas")

    def name(self, spot: Spot) -> str:
        """What stands above and beside a cell, for a screen reader."""
        frame = self._frame
        if frame is None:
            return ""
        row, column = frame.row_of(spot), frame.column_of(spot)
        named = {
            Part.CORNER: QCoreApplication.translate("Exhibits", "Title of the column of labels"),
            Part.COLUMN_GROUP: QCoreApplication.translate("Exhibits", "Group title of the column"),
            Part.COLUMN_TITLE: QCoreApplication.translate("Exhibits", "Title of the column"),
            Part.ROW_GROUP: QCoreApplication.translate("Exhibits", "Group title of the row"),
            Part.LABEL: QCoreApplication.translate("Exhibits", "Label of the row"),
        }.get(spot.part, "")
        told = (named, row.label if row else "", column.title if column else "")
        return ", ".join(filter(None, told))

    def why_not(self, spot: Spot) -> str:
        """Why nothing can be typed into a cell."""
        frame = self._frame
        row, column = (frame.row_of(spot), frame.column_of(spot)) if frame else (None, None)
        if row is not None and column is not None and self.is_living(spot):
            return self._source(row, column)
        if row is not None and row.role is RowRole.HEADING:
            return QCoreApplication.translate(
                "Exhibits", "A heading has no figures; make it a row of values to type here."
            )
        return ""

    def _first_of(self, column: DataColumn) -> str:
        """The group title where its group begins; its neighbours stand under the same."""
        columns = self._frame.sheet.columns if self._frame else ()
        place = columns.index(column)
        continued = place and columns[place - 1].group_title == column.group_title and column.group_title
        return "〃" if continued else column.group_title

    def _title(self, column: DataColumn | None) -> Look:
        if column is None:
            return Look("", hint=QCoreApplication.translate("Exhibits", "+ column"))
        tip = self._shown(column)
        hint = QCoreApplication.translate("Exhibits", "title")
        right = column.kind in NUMBER_KINDS
        return Look(
            column.title, "hover", right=right, bold=True, icon="link" if tip else "", hint=hint, tip=tip
        )

    def _label(self, row: DataRow | None) -> Look:
        if row is None:
            return Look("", hint=QCoreApplication.translate("Exhibits", "+ row"))
        tip = self._shown(row)
        bold = row.role is not RowRole.VALUES
        return Look(
            row.label,
            "hover",
            bold=bold,
            indent=min(max(row.depth, 0), DEEPEST),
            icon="link" if tip else "",
            hint=QCoreApplication.translate("Exhibits", "label"),
            tip=tip,
        )

    def _cell(self, row: DataRow, column: DataColumn) -> Look:
        sheet = self._frame.sheet if self._frame else None
        if sheet is None or row.role is RowRole.HEADING:
            return Look("", "hover")
        content, kind = sheet.content(row, column), sheet.kind(row, column)
        text, bold = write(content, kind), row.role is RowRole.TOTAL
        right = kind in NUMBER_KINDS and (content is None or content.form in _CELL_TEXTS)
        if (row.id, column.id) in sheet.living:
            tip = self._source(row, column)
            told = QCoreApplication.translate("Exhibits", "{value}, value of an indicator")
            return Look(text, "canvas", right=right, bold=bold, tip=tip, spoken=told.format(value=text))
        if _unread(content):
            tip = QCoreApplication.translate(
                "Exhibits", "This is not understood as a figure; it stays as it was typed."
            )
            return Look(text, "error_soft", "error", bold=bold, tip=tip, spoken=f"{text}, {tip}")
        if (row.id, column.id) in self._sums:
            words = QCoreApplication.translate("Exhibits", "The rows above add up to {sum}.")
            tip = words.format(sum=self._sums[row.id, column.id])
            return Look(text, "warn_soft", "warn", right, bold, tip=tip, spoken=f"{text}, {tip}")
        return Look(text, right=right, bold=bold)

    def _source(self, row: DataRow, column: DataColumn) -> str:
        words = QCoreApplication.translate(
            "Exhibits", "The value of the indicator “{label}” for {period}; it is changed in the values."
        )
        indicator_id = row.indicator_id if row.indicator_id is not None else column.indicator_id
        period_id = column.period_id if row.indicator_id is not None else row.period_id
        return words.format(label=self._labels.get(indicator_id or 0, ""), period=self._period(period_id))

    def _shown(self, line: DataRow | DataColumn) -> str:
        """What a row or a column shows by itself; nothing where it is typed."""
        if line.indicator_id is not None:
            words = QCoreApplication.translate("Exhibits", "Shows the indicator “{label}”.")
            return words.format(label=self._labels.get(line.indicator_id, ""))
        if line.period_id is not None:
            words = QCoreApplication.translate("Exhibits", "Shows the period {period}.")
            return words.format(period=self._period(line.period_id))
        return ""

    def _period(self, period_id: int | None) -> str:
        return next((each.label for each in self._context.periods if each.id == period_id), "")


def _other_sums(sheet: DataSheet) -> dict[tuple[int, int], str]:
    """The sums of rows, where the total below them says something else."""
    return {
        (each.row.id, each.column.id): write(
            Content(Form.NUMBER, each.expected), sheet.kind(each.row, each.column)
        )
        for each in disagreements(sheet)
    }


def _unread(content: Content | None) -> bool:
    return content is not None and content.form is Form.UNREAD
