"""Labels of the type scale."""

from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy


class Style(StrEnum):
    """What a label is; the style sheet has one rule for each."""

    BODY = "body"
    TITLE = "title"
    HEADING = "heading"
    MUTED = "muted"
    CAPTION = "caption"
    OK = "ok"
    WARN = "warn"
    ERROR = "error"


def label(text: str, style: Style = Style.BODY, wrap: bool = False) -> QLabel:
    """A label that shows `text` as it is: what the user typed is never read as markup."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("kind", str(style))
    made.setWordWrap(wrap)
    if not wrap:
        made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
    return made
