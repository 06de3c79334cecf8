"""What was understood, in figures."""

from collections import Counter

from PySide6.QtCore import QCoreApplication

from db.domain.kinds import IndicatorKind
from db.domain.understanding import FoundIndicator, FoundNode
from desktop.gui.imports.found import Found

_BETWEEN = "  ·  "


def figures(found: Found) -> str:
    """„Cele operacyjne: 18 · Działania: 67 · wskaźniki: 213 · wartości: 636 · wątpliwe: 4”."""
    understanding = found.understanding
    by_level = Counter(each.found.level for each in found.entries if isinstance(each.found, FoundNode))
    levels = [f"{level.name_plural}: {by_level[at]}" for at, level in enumerate(understanding.levels)]
    counted = {
        QCoreApplication.translate("ImportSummary", "indicators: {count}"): _indicators(found),
        QCoreApplication.translate("ImportSummary", "values: {count}"): len(found.values),
        QCoreApplication.translate("ImportSummary", "doubtful: {count}"): len(found.doubts),
        QCoreApplication.translate("ImportSummary", "left over: {count}"): len(understanding.leftovers),
    }
    return _BETWEEN.join([*levels, *(words.format(count=count) for words, count in counted.items())])


def _indicators(found: Found) -> int:
    return sum(
        isinstance(each.found, FoundIndicator) and each.found.kind is not IndicatorKind.HEADING
        for each in found.entries
    )
