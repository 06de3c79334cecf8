"""The board of realizers as a file: everything that the screen shows, for those who have no program."""

from datetime import date
from pathlib import Path

from db.domain.entities import Programme
from db.domain.periods import Period
from db.domain.realizer_board import Board


def write_xlsx(board: Board, programme: Programme, period: Period, path: Path, today: date) -> None:
    """Write the board as .xlsx; whole or not at all. Raises RecordError when it cannot be written."""
    from desktop.documents.word.replacing import replacing
    from desktop.exchange.board import write_board

    with replacing(path) as file:
        write_board(board, programme, period, file, today)


def file_name(period: Period) -> str:
    """A file name that every system takes."""
    return f"Realizatorzy {period.label}.xlsx"
