"""The year-on-year summary of a report, computed: sentences, lists and a table of changes."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from decimal import Decimal

from db.domain.blocks import Block, Caption, ListBlock, ListKind, ParagraphStyle
from db.domain.entities import Unit
from db.domain.kinds import Form, IndicatorKind
from db.domain.numbers import write
from db.domain.numbers.signs import MINUS, NBSP
from db.domain.periods import Period
from db.domain.plurals import plural
from db.domain.report import ReportData
from db.domain.targets import Plan
from db.domain.values import Content
from desktop.documents.prose import item, paragraph
from desktop.documents.shares import per_cent
from desktop.documents.simple_table import figure_table
from desktop.documents.wording import compared_with, reported
from desktop.documents.year_on_year import Movement, Standing, movements

_INDICATORS = Unit("wskaźnik", "wskaźniki", "wskaźników")
_STANDINGS = {
    Standing.REACHED: "Wartości docelowe osiągnięte",
    Standing.MISSED: "Wartości docelowe nieosiągnięte",
    Standing.AHEAD: "Wartości docelowe na późniejsze okresy",
    Standing.UNDIRECTED: "Wartości docelowe bez określonego kierunku zmian",
}
_SHOWN = 3  # of what has grown or fallen the most
_LISTED = 10  # without a value; more of them are only counted


def summary(report: ReportData) -> Iterator[Block]:
    """What has grown, fallen, reached its target and is missing; nothing where nothing can be compared.

    Values are missing only where there were such a year before, or are such to reach.
    """
    found = movements(report)
    if not any(each.before or each.standing for each in found):
        return
    period = report.periods[-1]
    compared = [each for each in found if each.deviation is not None]
    if compared:
        yield paragraph(_counted(compared, period))
        yield from _most("Największy wzrost", compared, lambda change: change > 0)
        yield from _most("Największy spadek", compared, lambda change: change < 0)
    yield from _targets(found)
    yield from _missing(found, period)
    if compared:
        yield from _table(compared, period)


def _counted(compared: Sequence[Movement], period: Period) -> str:
    """„Porównano 12 wskaźników z 2023 r. (wzrost: 8, spadek: 3, bez zmian: 1).”"""
    changes = [_difference(each) for each in compared]
    grown, fallen = sum(change > 0 for change in changes), sum(change < 0 for change in changes)
    counts = f"wzrost: {grown}, spadek: {fallen}, bez zmian: {len(changes) - grown - fallen}"
    counted = plural(Decimal(len(changes)), _INDICATORS)
    return f"Porównano {len(changes)}{NBSP}{counted} z{NBSP}{compared_with(period.previous())} ({counts})."


def _most(name: str, compared: Iterable[Movement], is_meant: Callable[[Decimal], bool]) -> Iterator[Block]:
    """The largest changes in per cent; those from zero have none, and points are no per cent of anything."""
    meant = [
        (abs(found.share), each)
        for each in compared
        if (found := each.deviation) and found.share is not None and is_meant(found.difference)
        if each.kind is not IndicatorKind.PERCENT
    ]
    meant.sort(key=lambda ranked: ranked[0], reverse=True)
    yield from _list(name, [_told(each) for _, each in meant[:_SHOWN]])


def _told(movement: Movement) -> str:
    """„liczba porad: o 1 580 (18,1%), z 8 734 do 10 314”."""
    found = movement.deviation
    share = f" ({per_cent(abs(found.share))})" if found and found.share is not None else ""
    by = _amount(abs(_difference(movement)), movement.kind)
    before, now = (write(each, movement.kind) for each in (movement.before, movement.now))
    return f"{movement.label}: o{NBSP}{by}{share}, z{NBSP}{before} do{NBSP}{now}"


def _targets(found: Iterable[Movement]) -> Iterator[Block]:
    planned = [(each.standing, _against(each, each.plan)) for each in found if each.plan]
    for standing, name in _STANDINGS.items():
        yield from _list(name, [told for own, told in planned if own is standing])


def _against(movement: Movement, plan: Plan) -> str:
    """„liczba porad: 10 314; wartość docelowa na 2025: 10 000”; a value may have brackets of its own."""
    target, now = (
        write(each, movement.kind) for each in (Content(Form.NUMBER, plan.target.amount), movement.now)
    )
    return f"{movement.label}: {now}; wartość docelowa na {plan.period.label}: {target}"


def _missing(found: Iterable[Movement], period: Period) -> Iterator[Block]:
    names = [each.label for each in found if each.now is None]
    if len(names) > _LISTED:
        yield paragraph(f"Wskaźniki bez wartości {reported(period)}: {len(names)}.")
    else:
        yield from _list(f"Wskaźniki bez wartości {reported(period)}", names)


def _list(name: str, entries: Sequence[str]) -> Iterator[Block]:
    if entries:
        yield paragraph(f"{name}:", ParagraphStyle.LEAD)
        yield ListBlock(tuple(map(item, entries)), ListKind.BULLETED)


def _table(compared: Iterable[Movement], period: Period) -> Iterator[Block]:
    before = period.previous().label
    title = f"Wartości wskaźników w porównaniu z{NBSP}{compared_with(period.previous())}"
    header = ("Wskaźnik", before, period.label, "Zmiana", "Zmiana w %")
    yield Caption("Tabela", title)
    yield figure_table(header, map(_row, compared), title, f"Kolumny: {', '.join(header)}.")
    yield paragraph("Źródło: obliczenia własne na podstawie danych realizatorów.", ParagraphStyle.SOURCE)


def _row(movement: Movement) -> tuple[str, ...]:
    found = movement.deviation
    is_share = movement.kind is IndicatorKind.PERCENT
    share = "" if found is None or found.share is None or is_share else _signed(found.share, per_cent)
    return (
        movement.label,
        write(movement.before, movement.kind),
        write(movement.now, movement.kind),
        _signed(_difference(movement), lambda amount: _amount(amount, movement.kind)),
        share,
    )


def _difference(movement: Movement) -> Decimal:
    found = movement.deviation
    return found.difference if found else Decimal()


def _signed(amount: Decimal, said: Callable[[Decimal], str]) -> str:
    sign = "+" if amount > 0 else MINUS if amount < 0 else ""
    return f"{sign}{said(abs(amount))}"


def _amount(amount: Decimal, kind: IndicatorKind) -> str:
    """A difference; that of two percentages is in points."""
    if kind is IndicatorKind.PERCENT:
        return f"{write(Content(Form.NUMBER, amount), IndicatorKind.DECIMAL)}{NBSP}p.p."
    return write(Content(Form.NUMBER, amount), kind)
