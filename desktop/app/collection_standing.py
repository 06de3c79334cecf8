"""What the record holds where a returned row would go, and what taking the row would do to it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum, auto
from pathlib import PurePath

from db.domain.aggregation import ADDED_KINDS, SUMS
from db.domain.collection import Question, RowReason
from db.domain.entities import Contribution, Value
from db.domain.kinds import NUMBER_KINDS, Form, IndicatorKind, Mark
from db.domain.numbers import edit_text
from db.domain.said_in_forms import line_of
from db.domain.values import Content
from db.queries.collection import Collecting
from desktop.app.collection_forms import said

_WORKBOOKS = (".xlsx", ".xls", ".ods", ".xlsm", ".xlsb")


class Way(Enum):
    """Where an answer goes: among the contributions, into the value itself, or into the cell's comment."""

    AMOUNT = auto()
    VALUE = auto()
    COMMENT = auto()


@dataclass(frozen=True, slots=True)
class Standing:
    """What one realizer has said in a cell so far.

    `only`: nobody else is asked for it · `part`: it is one of the units that a composite counts in, `unit`
    is its name then.
    """

    known: Content | None
    remark: str
    only: bool
    part: bool
    kind: IndicatorKind
    value: Value | None
    own: tuple[Contribution, ...]
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
                return noted and self.known is not None and amount_of(content) == self.known.amount
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

    def reasons(self, content: Content) -> Iterator[RowReason]:
        """What to look at before the row is taken."""
        by_hand = any(not came_in_a_form(each) for each in self.own)
        typed = self.value is not None and self.value.origin not in SUMS
        goes = self.way(content)
        if by_hand or (typed and self.only and self.known is not None and not self.own):
            yield RowReason.REPLACES_TYPED
        elif typed and goes is Way.AMOUNT and not self.only and not self.part:
            yield RowReason.VALUE_STAYS
        if goes is Way.COMMENT:
            yield RowReason.TO_COMMENT


def standing(data: Collecting, realizer_id: int, question: Question) -> Standing:
    """What the record holds where the answer to a question would go."""
    found = data.indicators[question.indicator_id]
    now = said(data, realizer_id, question.indicator_id, data.period, question.component)
    comment = found.comments.get(data.period.id)
    own = data.delivered.get((question.indicator_id, data.period.id, realizer_id), ())
    return Standing(
        None if now.total else now.content,
        now.remark,
        data.only(question.indicator_id, realizer_id),
        bool(question.component),
        question.kind,
        found.values.get(data.period.id),
        of_component(own, question.component),
        comment.text if comment else "",
        next((each.name for each in data.realizers if each.id == realizer_id), ""),
        question.unit if question.component else "",
    )


def of_component(own: Sequence[Contribution], component: int) -> tuple[Contribution, ...]:
    """The contributions to one component of a composite, or all where it is asked as a whole."""
    return tuple(each for each in own if not component or each.unit_id == component)


def came_in_a_form(contribution: Contribution) -> bool:
    """Whether a contribution was taken from a returned file; what is typed by hand names none."""
    return PurePath(contribution.document).suffix.lower() in _WORKBOOKS


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
