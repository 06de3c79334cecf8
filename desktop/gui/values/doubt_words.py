"""Doubts about a value, each as a sentence that says what to do about it."""

from collections.abc import Iterable
from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from db.domain.deviation import exact
from db.domain.doubts import Doubt
from db.domain.values import Content


def sentences(
    doubts: Iterable[Doubt], now: Content | None = None, before: Content | None = None
) -> list[str]:
    """What the doubts about a content say; `before` is what stood there a year earlier."""
    amount, earlier = exact(now), exact(before)
    return [_sentence(doubt, amount, earlier) for doubt in doubts]


def advice(doubts: Iterable[Doubt]) -> str:
    """What to do about doubts that are not mistakes; empty where a comment would be no answer."""
    if all(doubt is Doubt.UNREAD for doubt in doubts):
        return ""
    return QCoreApplication.translate("Doubts", "if it is right, add a comment (Shift+F2)")


def _sentence(doubt: Doubt, now: Decimal | None, before: Decimal | None) -> str:
    if doubt is Doubt.MORE_THAN_THREEFOLD and now is not None and before is not None:
        return _threefold(now, before)
    return {
        Doubt.UNREAD: QCoreApplication.translate("Doubts", "Not understood; kept as typed"),
        Doubt.MORE_THAN_THREEFOLD: QCoreApplication.translate(
            "Doubts", "Differs more than threefold from a year earlier"
        ),
        Doubt.SAME_TWICE: QCoreApplication.translate("Doubts", "Exactly the same as a year earlier"),
        Doubt.CONTRIBUTIONS_DIFFER: QCoreApplication.translate(
            "Doubts", "The contributions come to something else"
        ),
        Doubt.CONTRIBUTIONS_IMPOSSIBLE: QCoreApplication.translate(
            "Doubts", "With these contributions the number of people cannot be right"
        ),
        Doubt.UNITS_DIFFER: QCoreApplication.translate(
            "Doubts", "The contributions are in different units: say what the total counts"
        ),
        Doubt.MONTHLY_PEOPLE: QCoreApplication.translate(
            "Doubts", "The people of each month were added up, though they may be the same"
        ),
        Doubt.PARTS_DIFFER: QCoreApplication.translate("Doubts", "The parts do not add up to the whole"),
        Doubt.PARTS_EXCEED: QCoreApplication.translate("Doubts", "The parts are more than the whole"),
        Doubt.HALVES_DIFFER: QCoreApplication.translate(
            "Doubts", "Does not agree with the shorter periods in it"
        ),
        Doubt.FORMULA_FAULT: QCoreApplication.translate("Doubts", "Cannot be computed from what is entered"),
    }[doubt]


def _threefold(now: Decimal, before: Decimal) -> str:
    if not now:
        return QCoreApplication.translate("Doubts", "Zero, though there was something a year earlier")
    if not before:
        return QCoreApplication.translate("Doubts", "There was nothing a year earlier")
    if now.copy_abs() > before.copy_abs():
        return QCoreApplication.translate("Doubts", "More than three times as much as a year earlier")
    return QCoreApplication.translate("Doubts", "Less than a third of what it was a year earlier")
