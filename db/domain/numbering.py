"""Live numbering of nodes by the level scheme: I, 1., 1.1., 1), a), –."""

from collections.abc import Iterable
from itertools import count

from db.domain.entities import Level, Node
from db.domain.kinds import Numbering

# As the rules of legislative technique letter (§ 57 ZTP): no Polish diacritics, after z) comes za).
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_ROMAN_DIGITS = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
    (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip


def roman(number: int) -> str:
    """A positive number in Roman numerals."""
    digits = ""
    for value, sign in _ROMAN_DIGITS:
        repeat, number = divmod(number, value)
        digits += sign * repeat
    return digits


def letter(number: int) -> str:
    """The n-th letter mark: a … z, za … zz, zza …"""
    full, rest = divmod(number - 1, len(_LETTERS))
    return "z" * full + _LETTERS[rest]


def label(style: Numbering, number: int, above: str = "") -> str:
    """The mark of the `number`-th node of a level, without the punctuation that follows it in a title.

    `above` is the parent's mark, which only the hierarchic style continues, without what closes it.
    """
    match style:
        case Numbering.NONE:
            return ""
        case Numbering.ROMAN:
            return roman(number)
        case Numbering.ARABIC:
            return str(number)
        case Numbering.HIERARCHIC:
            continued = above.rstrip(".)–")
            return f"{continued}.{number}" if continued else str(number)
        case Numbering.PARENTHESIS:
            return f"{number})"
        case Numbering.LETTER:
            return f"{letter(number)})"
        case Numbering.DASH:
            return "–"


def marks(levels: Iterable[Level], nodes: Iterable[Node]) -> dict[int, str]:
    """The mark of every node by id. Nodes come parents first, siblings in order; levels count apart."""
    styles = {level.id: level.numbering for level in levels}
    counters: dict[tuple[int | None, int], count[int]] = {}
    found: dict[int, str] = {}
    for node in nodes:
        counter = counters.setdefault((node.parent_id, node.level_id), count(1))
        above = found.get(node.parent_id, "") if node.parent_id else ""
        found[node.id] = label(styles[node.level_id], next(counter), above)
    return found
