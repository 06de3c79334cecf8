"""What is said of differences between two versions."""

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QCoreApplication

from db.domain.comparison import Fate, FigureChange, FigureOf, LineChange, LineKind, Words
from desktop.gui.theme import colours

_MOST = 600  # changed lines that are written out


def figure_of(what: FigureOf) -> str:
    """What a figure is."""
    return {
        FigureOf.VALUE: QCoreApplication.translate("Compare", "value"),
        FigureOf.CONTRIBUTION: QCoreApplication.translate("Compare", "contribution"),
        FigureOf.BASELINE: QCoreApplication.translate("Compare", "baseline"),
        FigureOf.TARGET: QCoreApplication.translate("Compare", "target"),
        FigureOf.TABLE: QCoreApplication.translate("Compare", "table"),
        FigureOf.MONEY: QCoreApplication.translate("Compare", "money"),
    }[what]


def cells(change: FigureChange) -> tuple[str, ...]:
    """A changed figure as a row: where, of what, for when, as it was and as it is."""
    return (
        change.place,
        change.label,
        change.column,
        figure_of(change.of),
        _printed(change.was),
        _printed(change.now),
    )


def plain(change: LineChange) -> str:
    """A changed line as plain text."""
    return "\n".join(filter(None, (_place(change), *(f"{name}: {text}" for name, text in _both(change)))))


def shown(changes: Sequence[LineChange]) -> str:
    """Changed lines as HTML: what went is struck out, what came is underlined, and both are said in words."""
    parts = [_shown(change) for change in changes[:_MOST]]
    if len(changes) > _MOST:
        words = QCoreApplication.translate("Compare", "and {count} more; the filter finds them")
        parts.append(f"<p><i>{escape(words.format(count=len(changes) - _MOST))}</i></p>")
    return "".join(parts)


def _printed(text: str | None) -> str:
    return QCoreApplication.translate("Compare", "not there") if text is None else text


def _place(change: LineChange) -> str:
    line = change.now or change.was
    kind = _kind(line.kind) if line is not None else ""
    return " · ".join(filter(None, (change.under, kind)))


def _both(change: LineChange) -> list[tuple[str, str]]:
    was = QCoreApplication.translate("Compare", "Was")
    now = QCoreApplication.translate("Compare", "Is")
    return [(name, line.text) for name, line in ((was, change.was), (now, change.now)) if line is not None]


def _kind(kind: LineKind) -> str:
    return {
        LineKind.HEADING: QCoreApplication.translate("Compare", "heading"),
        LineKind.PARAGRAPH: QCoreApplication.translate("Compare", "paragraph"),
        LineKind.ROW: QCoreApplication.translate("Compare", "row of a table"),
        LineKind.PICTURE: QCoreApplication.translate("Compare", "picture or chart"),
        LineKind.NOTE: QCoreApplication.translate("Compare", "note"),
        LineKind.AROUND: QCoreApplication.translate("Compare", "header or footer"),
    }[kind]


def _shown(change: LineChange) -> str:
    worn = colours()
    rows = [f'<p style="margin:10px 0 2px 0; color:{worn.muted}">{escape(_place(change))}</p>']
    was = QCoreApplication.translate("Compare", "Was")
    now = QCoreApplication.translate("Compare", "Is")
    if change.was is not None:
        rows.append(_line(was, change.words, Fate.REMOVED))
    if change.now is not None:
        rows.append(_line(now, change.words, Fate.ADDED))
    return "".join(rows)


def _line(name: str, stretches: Sequence[Words], fate: Fate) -> str:
    words = "".join(_word(each, fate) for each in stretches if each.fate in (Fate.KEPT, fate))
    return f'<p style="margin:0 0 2px 0"><b>{escape(name)}:</b> {words}</p>'


def _word(stretch: Words, fate: Fate) -> str:
    if stretch.fate is Fate.KEPT:
        return escape(stretch.text)
    worn = colours()
    ground, line = (worn.error_soft, "line-through") if fate is Fate.REMOVED else (worn.ok_soft, "underline")
    style = f"background-color:{ground}; text-decoration:{line}"
    return f'<span style="{style}">{escape(stretch.text)}</span>'
