"""What a user typed into a field of one line or many."""

from db.domain.errors import RecordError, Refusal
from db.domain.values import LONGEST_TEXT as LONGEST

__all__ = ["LONGEST", "limited", "one_line", "years"]


def one_line(text: str) -> str:
    """The text without line ends and doubled spaces. Raises RecordError if none is left or it is too long."""
    tidy = " ".join(text.split())
    if not tidy:
        raise RecordError(Refusal.TEXT_EMPTY)
    return limited(tidy)


def limited(text: str) -> str:
    """The text itself. Raises RecordError if it is longer than any field takes."""
    if len(text) > LONGEST:
        raise RecordError(Refusal.TEXT_TOO_LONG, str(LONGEST))
    return text


def years(first: int | None, last: int | None) -> tuple[int | None, int | None]:
    """The years themselves. Raises RecordError if they are the wrong way round."""
    if first is not None and last is not None and first > last:
        raise RecordError(Refusal.YEARS_REVERSED, f"{first}–{last}")
    return first, last
