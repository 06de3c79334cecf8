"""What charts are called in the window."""

from PySide6.QtCore import QCoreApplication

from db.domain.kinds import ChartKind, SeriesIn


def kind_words(kind: ChartKind) -> str:
    """How a chart shows its series."""
    return {
        ChartKind.COLUMN: QCoreApplication.translate("Exhibits", "columns"),
        ChartKind.BAR: QCoreApplication.translate("Exhibits", "bars"),
        ChartKind.LINE: QCoreApplication.translate("Exhibits", "lines"),
        ChartKind.PIE: QCoreApplication.translate("Exhibits", "pie"),
    }[kind]


def series_words(side: SeriesIn) -> str:
    """Which side of a table gives the series."""
    return {
        SeriesIn.COLUMNS: QCoreApplication.translate("Exhibits", "series are columns"),
        SeriesIn.ROWS: QCoreApplication.translate("Exhibits", "series are rows"),
    }[side]
