"""The conventional signs of the statistics office (znaki umowne GUS) as people type and read them."""

from db.domain.kinds import Mark
from db.domain.numbers.signs import DASHES, EN_DASH

# The office prints "." for no data; a lonely dot in a council's table looks like a slip.
WRITTEN = {Mark.NIL: EN_DASH, Mark.NO_DATA: "brak danych", Mark.NOT_APPLICABLE: "x"}

_SIGNS = dict.fromkeys(DASHES, Mark.NIL) | {".": Mark.NO_DATA, "×": Mark.NOT_APPLICABLE}
_WORDS = {
    **dict.fromkeys(("bd", "b d", "b/d", "brak danych"), Mark.NO_DATA),
    **dict.fromkeys(("x", "nd", "n d", "n/d", "nie dotyczy"), Mark.NOT_APPLICABLE),
}
_LONGEST = 20  # characters; whatever is longer is no mark


def parse(text: str) -> Mark | None:
    """The mark that the text is, in any case and with or without dots; None if it is something else."""
    if len(text) > _LONGEST:
        return None
    return _SIGNS.get(text) or _WORDS.get(" ".join(text.casefold().replace(".", " ").split()))
