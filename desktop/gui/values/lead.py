"""The words before the first part of an indicator: „w tym”."""

from PySide6.QtCore import QCoreApplication

from desktop.gui.values.sheet_model import SheetModel


def lead_of(model: SheetModel, row: int) -> str:
    """„w tym” before the first part of the indicator above, unless its words lead on to the parts already."""
    depth = model.sheet_line(row).depth
    whole = model.line(row - 1) if row and depth > model.sheet_line(row - 1).depth else None
    line = model.line(row)
    words = QCoreApplication.translate("Values", "of which")
    if whole is None or line is None or whole.label.rstrip().endswith(":") or line.label.startswith(words):
        return ""
    return words
