"""The question before a file is left in which something that was typed could not be stored."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop.gui.ask import Ask
from desktop.gui.structure.fields import unstored

_SHOWN = 80


def may_leave(window: QWidget, ask: Ask) -> bool:
    """Whether nothing that was typed in a window would be lost, or the user gives it up."""
    lost = unstored(window)
    if not lost:
        return True
    begins = QCoreApplication.translate("Unstored", "{reason} It begins: “{text}”.")
    return ask.confirm(
        QCoreApplication.translate("Unstored", "What was typed could not be stored"),
        "\n".join(begins.format(reason=each.sentence, text=_beginning(each.text)) for each in lost),
        QCoreApplication.translate("Unstored", "Give it up"),
        danger=True,
    )


def _beginning(text: str) -> str:
    words = " ".join(text[: 2 * _SHOWN].split())
    return words if len(words) <= _SHOWN else f"{words[:_SHOWN]}…"
