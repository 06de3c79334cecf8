"""What the record holds where a returned row would go, and what taking the row would do to it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum, auto

from db.domain.aggregation import ADDED_KINDS, SUMS
from db.domain.collection import Question, RowReason
from db.domain.entities import Contribution, Unit
from db.domain.kinds import NUMBER_KINDS, Form, IndicatorKind, Mark
from db.domain.numbers import edit_text
from db.domain.said_in_forms import line_of
from db.domain.values import Content
from db.queries.collection import Collecting
from desktop.app.collection_forms import measured, said
from desktop.app.contribution_text import unit_of


class Way(Enum):
    """Where an answer goes: among the contributions, into the value itself, or into the cell's comment."""

    AMOUNT = auto()
    VALUE = auto()
    COMMENT = auto()


@dataclass(frozen=True, slots=True)
class Standing:
    """What one realizer has said in a cell so far.

    `known` is what it delivered, or the value, where nobody else delivers it; `entered` is the value, as far
    as the question is about it. `only`: nobody else is asked for it · `part`: it is one of the units that a
    composite counts in, `unit` is its name then. `by_hand`: the value was typed, not taken from a form ·
    `own_by_hand`: the same of what this realizer delivered · `follows`: the value is
    computed from what is delivered.
    """

    known: Content | None
    remark: str
    only: bool
    part: bool
    kind: IndicatorKind
    entered: Content | None
    follows: bool
    by_hand: bool
    own: tuple[Contribution, ...]
    own_by_hand: bool
    own_unit: int | None
    units: Mapping[int, Unit]
    comment: str
    realizer: str
    unit: str

    def way(self, content: Content) -> Way:
        """Where an answer goes."""
        return way(content, self.kind, only=self.only, part=self.part)

    def says(self, content: Content, remark: str) -> bool:
        """Whether the record says so already."""
        match self.way(content):
            case Way.AMOUNT if self.own:
                noted = not remark or note_of(content, remark) == self.remark
                return noted and self._delivered(content)
            case Way.COMMENT:
                return not self.own and self._has(told(content, self.kind, remark))
            case Way.VALUE if self.own:
                return False
            case _:
                known = not remark or self._has(remark)
                return known and self.known is not None and _same(self.known, content)

    def _has(self, words: str) -> bool:
        """Whether the comment of the cell says that this realizer wrote so."""
        return line_of(self.realizer, words, self.unit) in self.comment.split("\n")

    def _delivered(self, content: Content) -> bool:
        """Whether this realizer has delivered so much, as surely and in the same unit."""
        if self.known is None or self.known.form not in (Form.NUMBER, Form.COMPOSITE):
            return False
        unit = self._unit_of(content)
        return (
            amount_of(content) == amount_of(self.known)
            and content.approximate == self.known.approximate
            and all((each.unit_id or self.own_unit) == unit for each in self.own)
        )

    def _unit_of(self, content: Content) -> int | None:
        """The unit that an answer counts in: its own words', else the one that is asked for."""
        if not content.measures:
            return self.own_unit
        named = unit_of(content.measures[0].words, self.units.values())
        return named.id if named else self.own_unit

    def replaced(self, content: Content) -> Content | None:
        """What stands where an answer would go: a value typed over what was delivered comes first."""
        return self.entered if self._overwrites(content) else self.known

    def _overwrites(self, content: Content) -> bool:
        """Whether a value that the clerk typed, and that says something else, would be gone."""
        return self.by_hand and self.only and self.entered is not None and not _same(self.entered, content)

    def reasons(self, content: Content) -> Iterator[RowReason]:
        """What to look at before the row is taken."""
        goes = self.way(content)
        if len({each.document for each in self.own}) > 1:
            yield RowReason.REPLACES_SEVERAL
        elif self.own_by_hand or self._overwrites(content):
            yield RowReason.REPLACES_TYPED
        elif goes is Way.AMOUNT and not self.only and not self.follows:
            yield RowReason.VALUE_STAYS
        if goes is Way.COMMENT:
            yield RowReason.TO_COMMENT


def standing(data: Collecting, realizer_id: int, question: Question) -> Standing:
    """What the record holds where the answer to a question would go."""
    found = data.indicators[question.indicator_id]
    part = question.component
    now = said(data, realizer_id, question.indicator_id, data.period, part)
    comment = found.comments.get(data.period.id)
    value = found.values.get(data.period.id)
    own = of_component(data.delivered.get((question.indicator_id, data.period.id, realizer_id), ()), part)
    follows = value is None or value.origin in SUMS
    return Standing(
        None if now.total else now.content,
        now.remark,
        data.only(question.indicator_id, realizer_id),
        bool(part),
        question.kind,
        measured(value.content, found.components, part) if value else None,
        follows,
        not follows and value is not None and value.id not in data.values_from_forms,
        own,
        any(each.id not in data.from_forms for each in own),
        part or found.indicator.unit_id,
        data.units,
        comment.text if comment else "",
        next((each.name for each in data.realizers if each.id == realizer_id), ""),
        question.unit if part else "",
    )


def of_component(own: Sequence[Contribution], component: int) -> tuple[Contribution, ...]:
    """The contributions to one component of a composite, or all where it is asked as a whole."""
    return tuple(each for each in own if not component or each.unit_id == component)


def way(content: Content, kind: IndicatorKind, *, only: bool, part: bool) -> Way:
    """Where an answer goes. That there was nothing adds nothing to what the others deliver."""
    if kind in NUMBER_KINDS and content.form in (Form.NUMBER, Form.COMPOSITE):
        return Way.AMOUNT
    if content.mark is Mark.NIL and kind in ADDED_KINDS and (part or not only):
        return Way.AMOUNT
    return Way.VALUE if only and not part else Way.COMMENT


def amount_of(content: Content) -> Decimal:
    """The number in an answer that is a contribution: 0 for a dash, whatever the unit typed after it."""
    if content.measures:
        return content.measures[0].amount
    return content.amount if content.amount is not None else Decimal(0)


def note_of(content: Content, remark: str) -> str:
    """What was said beside a number: in brackets after it, and in the column of remarks."""
    return "; ".join(filter(None, (content.note, remark)))


def told(content: Content, kind: IndicatorKind, remark: str) -> str:
    """An answer that goes into a comment, with the remark beside it."""
    return edit_text(content, kind) + (f" ({remark})" if remark else "")


def _same(one: Content, other: Content) -> bool:
    """Whether two contents say the same, whatever was noted about them."""
    return (one.form, one.amount, one.upper, one.approximate, one.measures, one.text, one.mark) == (
        other.form,
        other.amount,
        other.upper,
        other.approximate,
        other.measures,
        other.text,
        other.mark,
    )
