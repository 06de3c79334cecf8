"""Whether a text looks like a value, before it is known of what kind."""

import re
from functools import lru_cache

from db.domain.kinds import Form, IndicatorKind
from db.domain.numbers import read
from desktop.exchange.understanding.cell_lines import unmarked
from desktop.exchange.understanding.typed_marks import is_dash

_LONGEST = 80  # characters
_NUMBER = re.compile(r"[-−–]?\d[\d\s.,]*(?:%|zł)?")
_AMOUNT_FIRST = re.compile(
    r"(?:ok\.?|około|ca\.?|od|do|min\.?|max\.?|pow\.?|powyżej|ponad|poniżej|[<>≤≥~+])?\s*[-−–]?\s*\d",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]{2,}")
_FEW_WORDS = 6


@lru_cache(maxsize=16384)
def is_value(text: str) -> bool:
    """Whether a text is a number, an amount with a few words to it, or a conventional sign."""
    bare = text.strip()
    if not bare or len(bare) > _LONGEST:
        return False
    if _NUMBER.fullmatch(bare) or is_sign(bare):
        return True
    mark = unmarked(bare).mark
    if mark and not is_dash(mark):
        return False
    return bool(_AMOUNT_FIRST.match(bare)) and len(_WORD.findall(bare)) <= _FEW_WORDS


def is_sign(text: str) -> bool:
    """Whether a text is a conventional sign: „–”, „bd”, „x”."""
    content = read(text, IndicatorKind.TEXT).content
    return content is not None and content.form in (Form.MARK, Form.BLANK)


_MARKED = re.compile(r"(?P<figure>[^(]*\d\s?%?)\s?(?P<mark>\*+|[¹²³⁴-⁹]+|(?<=\s)\d{1,2}\))")


def apart_from_mark(text: str) -> tuple[str, str]:
    """A figure, and the mark of a note that was typed behind it: „120 *”, „12 1)”, „13¹”."""
    match = _MARKED.fullmatch(text.strip())
    return (match["figure"].rstrip(), match["mark"]) if match else (text, "")
