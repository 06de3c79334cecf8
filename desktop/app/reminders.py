"""The text of a reminder (przypomnienie): what a realizer still has to deliver, until when, and whom to ask.

No name is declined: a title, a realizer or an office stands after a colon or by itself.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import groupby

from db.domain.entities import Office, Programme
from db.domain.periods import Period
from db.domain.realizer_board import Board, BoardItem, BoardRow
from desktop.documents.wording import kind_of, long_date, quoted, reported
from desktop.exchange.board_words import doubts_in_words

_BETWEEN = "\n\n" + "_" * 40 + "\n\n"


def reminder(
    board: Board, rows: Sequence[BoardRow], programme: Programme, period: Period, office: Office, today: date
) -> str:
    """A letter to each of the rows, one after another, ready to be put into e-mails."""
    asked = f"Chodzi o sprawozdanie z realizacji {kind_of(programme)} {quoted(programme.title)}"
    opening = f"{asked} {reported(period)}".rstrip(".") + "."
    return _BETWEEN.join("\n".join(_letter(board, row, opening, office, today)) for row in rows)


def _letter(board: Board, row: BoardRow, opening: str, office: Office, today: date) -> Iterator[str]:
    yield "Dzień dobry,"
    yield ""
    yield f"{_request(row)} {opening}"
    yield ""
    yield f"Realizator: {row.realizer.name}"
    yield from _when(row, today)
    yield from _listed("Brakujące dane", [(item, "") for item in board.named(row.missing)])
    yield from _listed(
        "Dane do sprawdzenia", [(item, _why(board, row, item)) for item in board.named(row.doubtful)]
    )
    yield ""
    yield from _how(row)
    if office.contact:
        yield f"Kontakt: {office.contact}"
    yield "Jeżeli dane zostały już wysłane, prosimy pominąć tę wiadomość."
    yield ""
    yield "Z poważaniem"
    yield from filter(None, (office.name,))


def _request(row: BoardRow) -> str:
    if row.missing:
        return "uprzejmie prosimy o przekazanie brakujących danych."
    if row.doubtful:
        return "uprzejmie prosimy o sprawdzenie przekazanych danych."
    return "dziękujemy za przekazanie wszystkich danych."


def _when(row: BoardRow, today: date) -> Iterator[str]:
    """The due date, and whether it is over; a form that needs no answer any more has none."""
    left = row.days_left(today)
    if row.form is not None and left is not None:
        over = " (termin minął)" if left < 0 else " (dzisiaj)" if left == 0 else ""
        yield f"Termin: {long_date(row.form.due)}{over}"


def _why(board: Board, row: BoardRow, item: BoardItem) -> str:
    return doubts_in_words(board.doubts[item.indicator_id], row.figures.get(item.indicator_id))


def _listed(title: str, items: Sequence[tuple[BoardItem, str]]) -> Iterator[str]:
    """The indicators under their goals, each with what is to be said of it, and how many there are."""
    if not items:
        return
    yield ""
    yield f"{title} ({len(items)}):"
    for goal, indicators in groupby(items, key=lambda each: each[0].goal):
        yield goal
        yield from (f"  – {_named(item)}{f': {told}' if told else ''}" for item, told in indicators)


def _named(item: BoardItem) -> str:
    return f"{item.label} [{item.unit}]" if item.unit else item.label


def _how(row: BoardRow) -> Iterable[str]:
    """What to do with the form, where one was sent and something is still to be done."""
    if row.form is None or not (row.missing or row.doubtful):
        return ()
    issued = long_date(row.form.issued)
    again = "poprawić i odesłać ponownie" if row.has_returned else "wypełnić i odesłać"
    return (f"Formularz przygotowany {issued} prosimy {again} w odpowiedzi na tę wiadomość.",)
