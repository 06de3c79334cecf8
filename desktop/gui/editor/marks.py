"""What the editor notes on characters and blocks of a document, beside what Qt knows of them."""

from dataclasses import replace

from PySide6.QtGui import QFont, QTextBlock, QTextBlockFormat, QTextCharFormat, QTextFormat

from db.domain.blocks import ListKind
from db.domain.rich_text import Field, Inserted, Reference
from desktop.gui.theme import space

Chip = Field | Reference | Inserted

OBJECT = "\ufffc"
"""The character that Qt shows an object for."""
CHIP_TYPE = int(QTextFormat.ObjectTypes.UserObject) + 1
_CHIP, _KIND, _LEVEL, _FIRST = (int(QTextFormat.Property.UserProperty) + n for n in range(1, 5))
STEP = 24
"""What an item stands to the right of the list above it."""
_BETWEEN = 6

# A format keeps a number only; equal chips share theirs.
_chips: list[Chip] = []
_numbers: dict[Chip, int] = {}


def bare(chip: Chip) -> Chip:
    """The chip without its look, which is the character's."""
    return chip if isinstance(chip, Inserted) else replace(chip, bold=False, italic=False)


def chip_format(chip: Chip, base: QTextCharFormat) -> QTextCharFormat:
    """The format of the character that stands for a chip; its look is that of `base`."""
    plain = bare(chip)
    if plain not in _numbers:
        _numbers[plain] = len(_chips)
        _chips.append(plain)
    made = QTextCharFormat(base)
    made.setObjectType(CHIP_TYPE)
    made.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignBaseline)
    made.setProperty(_CHIP, _numbers[plain])
    return made


def chip_of(form: QTextFormat) -> Chip | None:
    """The chip that a character of this format stands for, without its look."""
    return _chips[form.intProperty(_CHIP)] if form.hasProperty(_CHIP) else None


def look(bold: bool = False, italic: bool = False) -> QTextCharFormat:
    """The format of plain characters."""
    made = QTextCharFormat()
    if bold:
        made.setFontWeight(QFont.Weight.Bold)
    if italic:
        made.setFontItalic(True)
    return made


def is_bold(form: QTextCharFormat) -> bool:
    """Whether characters of this format are bold."""
    return form.fontWeight() >= QFont.Weight.DemiBold


def paragraph_format() -> QTextBlockFormat:
    """A paragraph that is no item."""
    made = QTextBlockFormat()
    made.setBottomMargin(space(_BETWEEN))
    return made


def item_format(kind: ListKind, level: int, first: bool = False) -> QTextBlockFormat:
    """An item of a list; `first`: a list begins here even after an item of the same kind."""
    made = QTextBlockFormat()
    made.setBottomMargin(space(_BETWEEN) // 2)
    made.setIndent(level + 1)
    made.setProperty(_KIND, str(kind))
    made.setProperty(_LEVEL, level)
    if first:
        made.setProperty(_FIRST, True)
    return made


def kind_of(block: QTextBlock) -> ListKind | None:
    """The list's kind where the block is an item."""
    name = block.blockFormat().stringProperty(_KIND)
    return ListKind(name) if name else None


def level_of(block: QTextBlock) -> int:
    """How deep an item stands, 0 at the margin."""
    return block.blockFormat().intProperty(_LEVEL)


def begins_list(block: QTextBlock) -> bool:
    """Whether a list begins anew here though an item of the same kind stands before."""
    return block.blockFormat().boolProperty(_FIRST)
