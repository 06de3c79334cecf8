"""What lines and cells say: in their labels, below the grid, in tool tips and to a screen reader."""

from PySide6.QtCore import QCoreApplication

from db.domain.completeness import Completeness
from db.queries.programme_tree import TreeRow
from desktop.gui.values.cells import Columns, Line
from desktop.gui.values.remarks import remarks
from desktop.gui.values.tallies import spoken


def title_words(node: TreeRow) -> str:
    """A title with its mark."""
    return f"{node.mark} {node.text}".strip()


def label_tip(line: Line) -> str:
    """An indicator's whole label, with its definition and source."""
    indicator = line.found.indicator
    return "\n".join(filter(None, (line.label, indicator.definition, indicator.source)))


def cell_tip(line: Line, columns: Columns, column: int) -> str | None:
    """What a cell shows and what there is to say of it, line by line."""
    return "\n".join(filter(None, (_text(line, columns, column), *remarks(line, columns, column)))) or None


def target_tip(columns: Columns) -> str:
    """Of which period the targets are: that of each line is said of its cell."""
    return QCoreApplication.translate(
        "Values",
        "The target for {period}; where there is none, for the nearest period after it, else the latest."
        "\nThe cell's tip and the line below the grid say for which.",
    ).format(period=columns.periods[columns.chosen].label)


def closed_period(columns: Columns, column: int) -> str:
    """What the header says of a closed period."""
    words = QCoreApplication.translate("Values", "{period}: closed, its values can only be read")
    return words.format(period=columns.periods[column].label)


def cell_spoken(line: Line, columns: Columns, column: int) -> str:
    """The same for a screen reader, which tells a ghost from a value."""
    text, ghost = _text(line, columns, column), line.cells[column].ghost
    if ghost:
        text = QCoreApplication.translate("Values", "empty; a year earlier: {}").format(ghost)
    return "; ".join([text, *remarks(line, columns, column)])


def cell_told(line: Line, columns: Columns, column: int) -> str:
    """The whole label of a line and, below the grid, what there is to say of one of its cells."""
    cell, said = line.cells[column], [line.label]
    if cell.ghost:
        said.append(QCoreApplication.translate("Values", "a year earlier: {}").format(cell.ghost))
    elif cell.wordy and cell.text:
        said.append(cell.text)
    return _parted([*said, *remarks(line, columns, column)])


def title_told(node: TreeRow, counted: Completeness) -> str:
    """The whole of a title, and how complete is what stands below it."""
    return _parted([title_words(node), spoken(counted)])


def _text(line: Line, columns: Columns, column: int) -> str:
    return line.change.words if column == columns.change else line.cells[column].text


def _parted(said: list[str]) -> str:
    return "  ·  ".join(filter(None, said))
