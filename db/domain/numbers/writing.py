"""Values written out: in the house style, for the editor, and for a spreadsheet."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from operator import add

from db.domain.kinds import Form, IndicatorKind, Mark
from db.domain.numbers import marks
from db.domain.numbers.amounts import spell
from db.domain.numbers.signs import EN_DASH, MINUS, NBSP
from db.domain.values import Content, Measure


@dataclass(frozen=True, slots=True)
class _Style:
    """What stands between thousands, after „ok.”, for a minus, in a range, after money and percents.

    `blank` stands for what is left empty on purpose.
    """

    thousands: str
    space: str
    minus: str
    dash: str
    currency: str
    percent: str
    blank: str = marks.BLANK


_HOUSE = _Style(NBSP, NBSP, MINUS, EN_DASH, f"{NBSP}zł", f"{NBSP}%", blank="")
_KEYBOARD = _Style(" ", " ", "-", "-", " zł", " %")
# A range keeps its en dash: of 8-12 a spreadsheet makes a date.
_SHEET = _Style("", " ", "-", EN_DASH, "", "%")


def write(content: Content | None, kind: IndicatorKind) -> str:
    """The value as documents show it: „ok. 1 000”, „173 731,80 zł”, „8–12”, „brak danych”.

    Spaces within numbers, before zł and % and after ok. do not break, the minus is U+2212. What is left
    empty on purpose is shown empty.
    """
    return _written(content, kind, _HOUSE)


def edit_text(content: Content | None, kind: IndicatorKind) -> str:
    """The value as the editor shows it: like `write`, of characters that a keyboard has."""
    return _written(content, kind, _KEYBOARD)


def plain(content: Content | None, kind: IndicatorKind) -> str:
    """The value for a spreadsheet's clipboard: 1050, 173731,80, 12,5%; nothing is left out."""
    return _written(content, kind, _SHEET)


def _written(content: Content | None, kind: IndicatorKind, style: _Style) -> str:
    if content is None:
        return ""
    text = _body(content, kind, style)
    return f"{text} ({content.note})".lstrip() if content.note else text


def _body(content: Content, kind: IndicatorKind, style: _Style) -> str:
    match content:
        case Content(form=Form.MARK, mark=Mark() as mark):
            return marks.WRITTEN[mark]
        case Content(form=Form.BLANK):
            return style.blank
        case Content(form=Form.NUMBER, amount=Decimal() as amount):
            text = _amount(amount, kind, style) + _unit(kind, style)
        case Content(form=Form.RANGE, amount=Decimal() as lower, upper=Decimal() as upper, text=words):
            text = _range(lower, upper, kind, style) + (f" {words}" if words else _unit(kind, style))
        case Content(form=Form.COMPOSITE, measures=measures):
            text = _joined(measures, style)
        case _:
            return content.text
    return f"ok.{style.space}{text}" if content.approximate else text


def _joined(measures: Sequence[Measure], style: _Style) -> str:
    """The parts of a composite, each after what parts it from the one before."""
    joints = ["", *(part.joint.replace(EN_DASH, style.dash) for part in measures[1:])]
    texts = (f"{_digits(part.amount, 0, style)} {part.words}" for part in measures)
    return "".join(map(add, joints, texts))


def _range(lower: Decimal, upper: Decimal, kind: IndicatorKind, style: _Style) -> str:
    first, last = _amount(lower, kind, style), _amount(upper, kind, style)
    # A dash beside a minus would be a riddle.
    return f"od {first} do {last}" if lower < 0 else f"{first}{style.dash}{last}"


def _amount(amount: Decimal, kind: IndicatorKind, style: _Style) -> str:
    """The digits; money with decimals has grosze, without them it claims none."""
    has_decimals = int(amount.as_tuple().exponent) < 0
    return _digits(amount, 2 if kind is IndicatorKind.MONEY and has_decimals else 0, style)


def _digits(amount: Decimal, places: int, style: _Style) -> str:
    return spell(amount, space=style.thousands, minus=style.minus, places=places)


def _unit(kind: IndicatorKind, style: _Style) -> str:
    return {IndicatorKind.MONEY: style.currency, IndicatorKind.PERCENT: style.percent}.get(kind, "")
