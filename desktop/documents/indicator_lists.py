"""Indicators as items of a list: what each came to, its parts below it, who delivered how much."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from db.domain.blocks import Block, ListBlock, ListItem, ListKind, ParagraphStyle, Run
from db.domain.fields import number_forms
from db.domain.kinds import Form, IndicatorKind
from db.domain.numbers import write
from db.domain.report import ContributionLine, IndicatorLine
from db.domain.values import Content
from desktop.documents.prose import item, paragraph
from desktop.documents.wording import unbroken

_NOT_ENTERED = "nie podano"
_CONTRIBUTED = "Kto ile przekazał:"


def indicator_items(lines: Sequence[IndicatorLine], marks: Mapping[str, str]) -> Iterator[ListItem]:
    """An item for each line with the value of the last period; `marks` are those of footnotes."""
    place = 0
    while place < len(lines):
        end = place + 1
        while end < len(lines) and lines[end].depth > lines[place].depth:
            end += 1
        yield _item(lines[place], lines[place + 1 : end], marks)
        place = end


def contributed(lines: Iterable[IndicatorLine]) -> Iterator[Block]:
    """Under a table: who delivered how much of those of its values that are made of contributions."""
    delivered = {line.id: line for line in lines if line.contributions}
    if delivered:
        yield paragraph(_CONTRIBUTED, ParagraphStyle.LEAD)
        yield ListBlock(tuple(_item(line, (), {}) for line in delivered.values()), ListKind.BULLETED)


def _item(line: IndicatorLine, parts: Sequence[IndicatorLine], marks: Mapping[str, str]) -> ListItem:
    given = (item(_contribution(each, line.kind)) for each in line.contributions)
    below = (*given, *indicator_items(parts, marks))
    return ListItem((Run(_told(line, marks)),), below, ListKind.DASHED)


def _told(line: IndicatorLine, marks: Mapping[str, str]) -> str:
    """„liczba porad: 10 314”; the label alone where it heads others or was left empty on purpose."""
    label = line.label.rstrip(": ")
    if line.kind is IndicatorKind.HEADING:
        return f"{label}:"
    content = line.contents[-1] if line.contents else None
    if content is not None and content.form is Form.BLANK:
        return label
    value = unbroken(write(content, line.kind)) or _NOT_ENTERED
    footnote = line.footnotes[-1] if line.footnotes else ""
    mark = f"\u00a0{marks[footnote]}" if footnote in marks else ""
    return f"{label}: {value}{mark}"


def _contribution(line: ContributionLine, kind: IndicatorKind) -> str:
    """„Poradnia: 1 520 (porady indywidualne)”, „Izba Pielęgniarek: ok. 28 osób miesięcznie”."""
    given = line.contribution
    amount = write(Content(Form.NUMBER, given.amount, approximate=given.approximate), kind)
    unit = number_forms(line.unit, given.amount, approximate=given.approximate)
    words = " ".join(filter(None, (amount, unit, "miesięcznie" if given.monthly else "")))
    return f"{line.realizer}: {words}{f' ({given.note})' if given.note else ''}"
