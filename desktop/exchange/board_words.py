"""What the board says of realizers and of doubtful values, in Polish."""

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal

from db.domain.doubts import Doubt
from db.domain.kinds import Form, IndicatorKind
from db.domain.numbers import write
from db.domain.realizer_board import BoardRow, Figure
from db.domain.values import Content

_DOUBTS = {
    Doubt.UNREAD: "nie odczytano wpisu",
    Doubt.MORE_THAN_THREEFOLD: "ponad trzykrotna różnica wobec poprzedniego roku",
    Doubt.SAME_TWICE: "dokładnie to samo co rok wcześniej",
    Doubt.CONTRIBUTIONS_DIFFER: "składowe dają inny wynik",
    Doubt.CONTRIBUTIONS_IMPOSSIBLE: "liczba osób nie zgadza się ze składowymi",
    Doubt.UNITS_DIFFER: "składowe w różnych jednostkach",
    Doubt.MONTHLY_PEOPLE: "zsumowano osoby z kolejnych miesięcy",
    Doubt.PARTS_DIFFER: "części nie sumują się do całości",
    Doubt.PARTS_EXCEED: "części przekraczają całość",
    Doubt.HALVES_DIFFER: "niezgodne z krótszymi okresami",
    Doubt.FORMULA_FAULT: "nie da się obliczyć",
}


def doubts_in_words(doubts: Sequence[Doubt], figure: Figure | None = None) -> str:
    """Why a value is to be checked, after the numbers that it is about."""
    figures = [] if figure is None else list(_numbers(figure))
    return "; ".join([*filter(None, (", ".join(figures),)), *(_DOUBTS[each] for each in doubts)])


def _numbers(figure: Figure) -> Iterator[str]:
    if figure.now is not None:
        yield f"{'razem' if figure.is_total else 'podano'} {_written(figure.now)}"
        if figure.before is not None:
            yield f"rok wcześniej {_written(figure.before)}"


def _written(amount: Decimal) -> str:
    return write(Content(Form.NUMBER, amount), IndicatorKind.DECIMAL)


def standing(row: BoardRow, today: date) -> str:
    """How far a realizer has come, and how its due date lies."""
    if not row.is_awaited:
        return "są braki" if row.missing else "komplet"
    if row.form is None:
        return "bez formularza"
    left = row.days_left(today)
    if left is None:
        return "czeka na formularz"
    if left < 0:
        return f"po terminie ({-left} dni)" if left < -1 else "po terminie (1 dzień)"
    return "termin dzisiaj" if left == 0 else "czeka na formularz"
