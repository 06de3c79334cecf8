"""What the editor calls the fields."""

from PySide6.QtCore import QCoreApplication

from db.domain.kinds import FieldKind
from db.domain.periods import Period
from db.domain.rich_text import Field


def kind(what: FieldKind) -> str:
    """What a field shows of an indicator."""
    return {
        FieldKind.VALUE: QCoreApplication.translate("FieldKind", "value"),
        FieldKind.PREVIOUS: QCoreApplication.translate("FieldKind", "value a year earlier"),
        FieldKind.CHANGE: QCoreApplication.translate("FieldKind", "change on the year before"),
        FieldKind.CHANGE_PERCENT: QCoreApplication.translate("FieldKind", "change in per cent"),
        FieldKind.TREND: QCoreApplication.translate("FieldKind", "growth or fall in words"),
        FieldKind.TARGET: QCoreApplication.translate("FieldKind", "target"),
        FieldKind.SHARE: QCoreApplication.translate("FieldKind", "share of another indicator"),
        FieldKind.WORD: QCoreApplication.translate("FieldKind", "word in the form that fits"),
        FieldKind.PERIOD: QCoreApplication.translate("FieldKind", "name of the period"),
    }[what]


def described(field: Field, period: Period, label: str, whole: str) -> str:
    """What a field is a number of: the indicator's label, what of it is shown, and for when."""
    when = Period(period.kind, period.year - field.back, period.number).label
    told = [label, f"{kind(field.what)}, {when}"]
    if whole:
        told.append(QCoreApplication.translate("FieldKind", "of: {label}").format(label=whole))
    return "\n".join(each for each in told if each)
