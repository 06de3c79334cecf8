"""The conventional signs of the statistics office (znaki umowne GUS) and „celowo puste”, as people type."""

from db.domain.kinds import Form, Mark
from db.domain.numbers.signs import DASHES, EN_DASH
from db.domain.values import Content

# The office prints "." for no data; a lonely dot in a council's table looks like a slip.
WRITTEN = {Mark.NIL: EN_DASH, Mark.NO_DATA: "brak danych", Mark.NOT_APPLICABLE: "x"}
BLANK = "celowo puste"

_NIL, _NO_DATA, _NOT_APPLICABLE = (Content(Form.MARK, mark=mark) for mark in Mark)
_SIGNS = dict.fromkeys(DASHES, _NIL) | {".": _NO_DATA, "×": _NOT_APPLICABLE}
_WORDS = {
    **dict.fromkeys(("bd", "b d", "b/d", "brak danych"), _NO_DATA),
    **dict.fromkeys(("x", "nd", "n d", "n/d", "nie dotyczy"), _NOT_APPLICABLE),
    **dict.fromkeys((BLANK, "puste celowo"), Content(Form.BLANK)),
}
_LONGEST = 20  # characters; whatever is longer is no mark


def parse(text: str) -> Content | None:
    """The mark or the blank that the text is, in any case, with or without dots; None if it is neither."""
    if len(text) > _LONGEST:
        return None
    return _SIGNS.get(text) or _WORDS.get(" ".join(text.casefold().replace(".", " ").split()))
