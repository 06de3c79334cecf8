"""The drafts of a table as lines: elements, and below them indicators with what their values come to."""

from collections.abc import Iterator, Sequence
from functools import cached_property

from db.domain.foreign import Spot
from db.domain.kinds import IndicatorKind
from db.domain.periods import Period
from db.domain.understanding import FoundIndicator, Leftover, Reason, Uncertainty
from desktop.exchange.understanding.cell_lines import mostly
from desktop.exchange.understanding.drafts import ElementDraft, ValueDraft
from desktop.exchange.understanding.found_values import (
    found_target,
    found_value,
    has_note,
    is_mixed,
    is_spoilt,
    kind_of,
)
from desktop.exchange.understanding.parts import Tree, nested
from desktop.exchange.understanding.realizer_cells import share_out
from desktop.exchange.understanding.table_reading import ElementLine, IndicatorLine, Line
from desktop.exchange.understanding.units_in_labels import unit_in
from desktop.exchange.understanding.value_words import is_value

_MOST = 0.8


def lines(elements: Sequence[ElementDraft], leftovers: list[Leftover]) -> Iterator[Line]:
    """Each element and its indicators; what cannot be kept of them is added to the leftovers."""
    around = _Around(elements)
    for element in elements:
        share_out(element)
        if element.column is not None or element.text:
            yield _element_line(element)
        for tree in nested(element.indicators):
            yield IndicatorLine(_found(tree, around, leftovers))


def raised(elements: Sequence[ElementDraft]) -> dict[Spot, str]:
    """The raised text behind labels and elements."""
    found = {element.spot: element.raised for element in elements if element.raised}
    drafts = (draft for element in elements for draft in element.indicators if draft.raised)
    return found | {draft.spot: draft.raised for draft in drafts}


def _element_line(element: ElementDraft) -> ElementLine:
    if not element.text:
        element.text = f"{element.level} {element.mark}".strip()
        element.doubt(Uncertainty.LABEL_MISSING)
    return ElementLine(
        element.text,
        element.spot,
        element.column,
        element.level,
        element.mark,
        element.within,
        tuple(element.realizers),
        tuple(element.uncertain),
    )


def _once(values: Sequence[ValueDraft], leftovers: list[Leftover]) -> Iterator[ValueDraft]:
    """The first value of each period; others are left over."""
    seen: set[Period] = set()
    for value in values:
        if value.period in seen:
            leftovers.append(Leftover(value.spot, value.text, Reason.CELL_NOT_USED))
        else:
            seen.add(value.period)
            yield value


def _found(tree: Tree, around: "_Around", leftovers: list[Leftover]) -> FoundIndicator:
    draft = tree.draft
    unit = draft.unit or unit_in(draft.label)
    kind = kind_of(draft.values, draft.label, unit)
    if kind is IndicatorKind.TEXT and around.speaks_of_numbers(draft.values):
        kind = kind_of(draft.values, draft.label, unit, counted=True)
    if kind is IndicatorKind.TEXT and is_mixed(draft.values):
        draft.doubt(Uncertainty.VALUE_UNREAD)
    values = tuple(value for each in _once(draft.values, leftovers) if (value := found_value(each, kind)))
    if not values and (draft.whole or tree.parts or draft.label.rstrip().endswith(":")):
        kind = IndicatorKind.HEADING
    parts = tuple(_found(part, around, leftovers) for part in tree.parts)
    targets = [(each, found_target(each, kind)) for each in draft.targets]
    leftovers += [
        Leftover(each.spot, each.text, Reason.CELL_NOT_USED)
        for each, target in targets
        if target is None or has_note(each, kind)
    ]
    return FoundIndicator(
        draft.label,
        kind,
        draft.spot,
        unit,
        tuple(sorted(values, key=lambda value: value.period.sort_key)),
        parts,
        tuple(draft.realizers),
        tuple(target for _, target in targets if target),
        draft.definition,
        draft.source,
        tuple(draft.uncertain),
    )


class _Around:
    """What stands in the columns around a value, looked at when one is in doubt."""

    def __init__(self, elements: Sequence[ElementDraft]) -> None:
        self._elements = elements

    def speaks_of_numbers(self, values: Sequence[ValueDraft]) -> bool:
        """Whether values look mistyped, and those in their columns are numbers."""
        return all(is_spoilt(value.text) and self._counted[value.spot.column] for value in values)

    @cached_property
    def _counted(self) -> dict[int, bool]:
        """The columns with values, and whether most of these are numbers."""
        texts: dict[int, list[str]] = {}
        for draft in (draft for element in self._elements for draft in element.indicators):
            for value in draft.values:
                texts.setdefault(value.spot.column, []).append(value.text)
        return {column: mostly(list(map(is_value, found)), _MOST) for column, found in texts.items()}
