"""What the panel says of a cell: texts made of the stored rows."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from PySide6.QtCore import QCoreApplication

from db.domain.entities import Target, Value
from db.domain.kinds import Form, IndicatorKind, Origin
from db.domain.numbers import write
from db.domain.plurals import plural
from db.domain.values import Content
from db.queries.value_card import ValueCard
from db.queries.value_history import ValueChange
from desktop.gui import labels

_NATURED = (IndicatorKind.WHOLE, IndicatorKind.DECIMAL, IndicatorKind.MONEY, IndicatorKind.COMPOSITE)
_THOUSANDS = 3


def measure(card: ValueCard) -> str:
    """What the indicator counts, how its values look, and how it behaves over periods."""
    indicator = card.indicator
    units = [unit.few for unit in card.about.components] or ([card.unit.few] if card.unit else [])
    told = [", ".join(units), labels.indicator_kind(indicator.kind)]
    if indicator.kind in _NATURED:
        told.append(labels.nature(indicator.nature))
    return " · ".join(each for each in told if each)


def said(content: Content | None, kind: IndicatorKind) -> str:
    """A content as it is written, or what its absence is."""
    if content is None:
        return QCoreApplication.translate("Panel", "not entered")
    if content.form is Form.BLANK:
        return QCoreApplication.translate("Panel", "blank on purpose")
    return write(content, kind)


def counted(card: ValueCard) -> str:
    """The cell's value without its note, with the unit in the form that goes with it."""
    content = card.value.content if card.value else None
    text = said(replace(content, note="") if content else None, card.indicator.kind)
    if card.unit is not None and content and content.form is Form.NUMBER and content.amount is not None:
        return f"{text} {plural(content.amount, card.unit)}"
    return text


def planned(target: Target, card: ValueCard) -> str:
    """A planned amount with its unit."""
    text = write(Content(Form.NUMBER, target.amount), card.indicator.kind)
    return f"{text} {plural(target.amount, card.unit)}" if card.unit is not None else text


def remarks(value: Value) -> Iterator[str]:
    """What was written beside a value, as sentences."""
    for written, sentence in (
        (value.note, QCoreApplication.translate("Panel", "Note: {}")),
        (value.footnote, QCoreApplication.translate("Panel", "Footnote: {}")),
        (value.source, QCoreApplication.translate("Panel", "Source: {}")),
    ):
        if written:
            yield sentence.format(written)


def percent(share: Fraction) -> str:
    """A share in per cent, to one decimal where there is one."""
    tenths = Decimal(round(share * 1000)) / 10
    whole = tenths.to_integral_value()
    return write(Content(Form.NUMBER, whole if whole == tenths else tenths), IndicatorKind.PERCENT)


def number(amount: Decimal) -> str:
    """A number as it is."""
    return write(Content(Form.NUMBER, amount), IndicatorKind.DECIMAL)


def short(amount: Decimal) -> str:
    """A number in a few signs: 174 k, 1.2 M."""
    thousands = amount.adjusted() // _THOUSANDS if amount else 0
    patterns = (
        QCoreApplication.translate("Panel", "{} k"),
        QCoreApplication.translate("Panel", "{} M"),
        QCoreApplication.translate("Panel", "{} bn"),
    )
    if not 1 <= thousands <= len(patterns):
        return number(amount)
    few = amount.scaleb(-_THOUSANDS * thousands)
    rounded = few.quantize(Decimal(1) if few.adjusted() else Decimal("0.1"), ROUND_HALF_UP)
    return patterns[thousands - 1].format(number(rounded))


def when(at: datetime, now: datetime) -> str:
    """The time of a change as one says it: today with the hour, else the day."""
    local = at.astimezone()
    if local.date() == now.date():
        return QCoreApplication.translate("Panel", "today {}").format(f"{local:%H:%M}")
    return f"{local:%d.%m.%Y}"


def became(change: ValueChange, kind: IndicatorKind) -> str:
    """What a value was and what it became; where it says the same, what else is different about it."""
    before, after = change.before, change.after
    pair = said(before and before.content, kind), said(after and after.content, kind)
    if before is not None and after is not None and before.content == after.content:
        if before.status is not after.status:
            pair = labels.status(before.status), labels.status(after.status)
        elif before.origin is not after.origin:
            pair = origin(before.origin), origin(after.origin)
        else:
            return QCoreApplication.translate("Panel", "Notes to the value {}").format(pair[1])
    return f"{pair[0]} → {pair[1]}"


def origin(which: Origin) -> str:
    """Where a value comes from."""
    match which:
        case Origin.TYPED:
            return QCoreApplication.translate("Panel", "typed")
        case Origin.FORMULA:
            return QCoreApplication.translate("Panel", "computed by the formula")
        case _:
            return QCoreApplication.translate("Panel", "sum of contributions")
