"""Forms for figures (formularze): what one asks of a realizer, what came back in it, and what to make of it.

A form is of one programme, period and realizer; its token names that, whatever the file is called. Each
question has a key that is bound to the token, so that a row from another form is not taken for its own.
"""

from dataclasses import dataclass
from enum import StrEnum
from hashlib import blake2b
from typing import NamedTuple

from db.domain.errors import Refusal
from db.domain.kinds import IndicatorKind, Nature
from db.domain.periods import Period
from db.domain.values import Content

_BOUND = 3  # bytes of a key's tie to its form


class Title(NamedTuple):
    """A line of a form that asks nothing: a goal with its number and level, or a heading over indicators."""

    text: str
    mark: str = ""
    depth: int = 0
    level: str = ""

    @property
    def named(self) -> str:
        """The text after the name of its level, without which numbers of several levels look alike."""
        return f"{self.level}: {self.text}" if self.level else self.text


@dataclass(frozen=True, slots=True)
class Question:
    """A line of a form with one cell to fill: an indicator, or one of the units that a composite counts in.

    `component` is that unit's id, 0 for the indicator as a whole. `before` is last period's: this realizer's
    own, or, if `before_is_total`, what all who deliver it came to. `answer` and `remark` stand there from the
    start, where this realizer has delivered already.
    """

    indicator_id: int
    label: str
    kind: IndicatorKind
    nature: Nature = Nature.FLOW
    component: int = 0
    unit: str = ""
    definition: str = ""
    depth: int = 0
    before: Content | None = None
    before_is_total: bool = False
    answer: Content | None = None
    remark: str = ""


Line = Title | Question


@dataclass(frozen=True, slots=True)
class Sender:
    """What the covering sheet says of the office: who sends the form, what it asks, whom to call."""

    office: str = ""
    address: str = ""
    letter: str = ""
    contact: str = ""


@dataclass(frozen=True, slots=True)
class Form:
    """A form as it is written: for whom and about what, then its lines in order. `due` is ISO 8601 or empty.

    `before` is the period beside which the figures stand, None where the programme has none.
    """

    token: str
    programme_id: int
    realizer_id: int
    programme: str
    realizer: str
    period: Period
    before: Period | None
    due: str
    sender: Sender
    lines: tuple[Line, ...]

    @property
    def questions(self) -> tuple[Question, ...]:
        """The lines that ask for something."""
        return tuple(line for line in self.lines if isinstance(line, Question))


class Stain(StrEnum):
    """What was done to a cell that makes its text no plain answer.

    FORMULA: computed in the form, with a result · UNCOMPUTED: a formula without one · ERROR: #N/A and its kin
    · DATE: the spreadsheet made a date of it · MERGED: it reaches over several rows.
    """

    FORMULA = "formula"
    UNCOMPUTED = "uncomputed"
    ERROR = "error"
    DATE = "date"
    MERGED = "merged"


class Answer(NamedTuple):
    """A row as it came back. `key` is empty where the row lost it; `row` counts from 1, as the sheet does.

    `label` is what stands in it now, `asked` what the form asked under this key; `by_label`: the key was
    lost, and its words gave it back.
    """

    row: int
    key: str
    label: str
    text: str
    remark: str = ""
    stain: Stain | None = None
    asked: str = ""
    kind: IndicatorKind | None = None
    by_label: bool = False


class FormFault(StrEnum):
    """Why nothing of a returned file is taken.

    UNREADABLE: the refusal says why · NOT_A_FORM: no form of this program · IDENTITY_LOST: it was one, but
    nothing in it says whose · MIXED: it was put together of two forms · FORGOTTEN: a form that this record
    does not know (any more): another record's, its realizer or period removed, its making undone · NO_ROWS:
    all its rows were deleted · EMPTY: nothing was filled in · SUPERSEDED: another file brings the same form,
    saved later · SAME_AGAIN: another file says the same.
    """

    UNREADABLE = "unreadable"
    NOT_A_FORM = "not_a_form"
    IDENTITY_LOST = "identity_lost"
    MIXED = "mixed"
    FORGOTTEN = "forgotten"
    NO_ROWS = "no_rows"
    EMPTY = "empty"
    SUPERSEDED = "superseded"
    SAME_AGAIN = "same_again"


class FormNotice(StrEnum):
    """What is odd about a form that can be taken; the first five keep it from being taken unasked.

    OTHER_PERIOD, OTHER_PROGRAMME: it is of another than is being collected · PERIOD_REWRITTEN: another period
    was written into it · OLDER: saved before the one that was taken last, and saying something else · TWIN:
    another file brings the same form, saved in the same second and saying something else · ROWS_ADDED,
    ROWS_DELETED: beside those asked · COPIED: what ties it to the file is not where it was.
    """

    OTHER_PERIOD = "other_period"
    OTHER_PROGRAMME = "other_programme"
    PERIOD_REWRITTEN = "period_rewritten"
    OLDER = "older"
    TWIN = "twin"
    ROWS_ADDED = "rows_added"
    ROWS_DELETED = "rows_deleted"
    COPIED = "copied"


HOLDING = frozenset(
    {
        FormNotice.OTHER_PERIOD,
        FormNotice.OTHER_PROGRAMME,
        FormNotice.PERIOD_REWRITTEN,
        FormNotice.OLDER,
        FormNotice.TWIN,
    }
)


class RowState(StrEnum):
    """What a returned row is beside the record.

    UNREAD: no number, where one is asked for · OUTSIDE: a number that can hardly be · GONE: nobody asks for
    it any more · CLOSED: it says something else than what stands in a closed period.
    """

    NEW = "new"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    MISSING = "missing"
    UNREAD = "unread"
    OUTSIDE = "outside"
    GONE = "gone"
    CLOSED = "closed"


class RowReason(StrEnum):
    """Why a row is in its state, or what to look at before it is taken.

    Of UNREAD: NOT_A_NUMBER · SEVERAL_NUMBERS · DECIMALS (in a whole number) · DATE · ERROR · UNCOMPUTED ·
    MERGED · OTHER_FORM: the row is of another form · REPEATED: it is there twice, with different figures ·
    MISPLACED: the words beside it are those of another row.
    Of OUTSIDE: NEGATIVE · OVER_HUNDRED.
    Of GONE: INDICATOR_REMOVED · NOT_ASKED: it is not this realizer's any more · COMPUTED · HEADING.
    Of any: FORMULA · BY_LABEL: known by its words only · RELABELLED: its words were changed · KIND_CHANGED:
    it was asked as another kind · AMBIGUOUS: it can be read as more than one number · THREEFOLD: against last
    period · OTHER_UNIT: the unit typed is another · REPLACES_TYPED: the clerk typed something else ·
    REPLACES_SEVERAL: this realizer delivered from several documents · VALUE_STAYS: a value typed by the clerk
    does not follow · TO_COMMENT: words beside those of other realizers go into the comment.
    """

    NOT_A_NUMBER = "not_a_number"
    SEVERAL_NUMBERS = "several_numbers"
    DECIMALS = "decimals"
    DATE = "date"
    ERROR = "error"
    UNCOMPUTED = "uncomputed"
    MERGED = "merged"
    OTHER_FORM = "other_form"
    REPEATED = "repeated"
    MISPLACED = "misplaced"
    NEGATIVE = "negative"
    OVER_HUNDRED = "over_hundred"
    INDICATOR_REMOVED = "indicator_removed"
    NOT_ASKED = "not_asked"
    COMPUTED = "computed"
    HEADING = "heading"
    FORMULA = "formula"
    BY_LABEL = "by_label"
    RELABELLED = "relabelled"
    KIND_CHANGED = "kind_changed"
    AMBIGUOUS = "ambiguous"
    THREEFOLD = "threefold"
    OTHER_UNIT = "other_unit"
    REPLACES_TYPED = "replaces_typed"
    REPLACES_SEVERAL = "replaces_several"
    VALUE_STAYS = "value_stays"
    TO_COMMENT = "to_comment"


DOUBTFUL = frozenset(
    {
        RowReason.AMBIGUOUS,
        RowReason.BY_LABEL,
        RowReason.OTHER_UNIT,
        RowReason.REPLACES_TYPED,
        RowReason.REPLACES_SEVERAL,
    }
)
"""Why a row is not taken unless the clerk says so."""


@dataclass(frozen=True, slots=True)
class ReturnedDocument:
    """A file as it was read, with nothing compared: its `fault` says why there is nothing in it.

    `saved` is when it was last saved, ISO 8601 with the time, by what the file says of itself. `realizer`
    and `programme` are what it was made for, `period` is the label of the period that it shows now. `extra`
    are the texts of rows that were added.
    """

    name: str
    token: str = ""
    saved: str = ""
    realizer: str = ""
    programme: str = ""
    period: str = ""
    answers: tuple[Answer, ...] = ()
    extra: tuple[str, ...] = ()
    remarks: str = ""
    notices: frozenset[FormNotice] = frozenset()
    fault: FormFault | None = None
    refusal: Refusal | None = None


@dataclass(frozen=True, slots=True)
class ReturnedRow:
    """A row beside the record. `typed` is its text as it came; `content` what it says, None if nothing.

    `known` is what this realizer has delivered by now (the value itself, where nobody else delivers it),
    `before` what it delivered a period earlier.
    """

    number: int
    indicator_id: int
    label: str
    kind: IndicatorKind
    state: RowState
    typed: str = ""
    component: int = 0
    unit: str = ""
    content: Content | None = None
    remark: str = ""
    known: Content | None = None
    before: Content | None = None
    reasons: tuple[RowReason, ...] = ()

    @property
    def can_be_taken(self) -> bool:
        """Whether there is anything to take, if the clerk says so."""
        return self.content is not None and self.state in (RowState.NEW, RowState.CHANGED, RowState.OUTSIDE)

    @property
    def ticked(self) -> bool:
        """Whether it is taken unless the clerk says otherwise."""
        return self.can_be_taken and self.state is not RowState.OUTSIDE and DOUBTFUL.isdisjoint(self.reasons)


@dataclass(frozen=True, slots=True)
class ReturnedForm:
    """A returned file beside the record: whose it is, and every row with what would become of it.

    Where there is a fault there are no rows; `other` names the file that the fault, or TWIN, is about.
    `form_id` is the stored `CollectionForm`, 0 where none is known; `due` its due date.
    """

    document: ReturnedDocument
    fault: FormFault | None = None
    refusal: Refusal | None = None
    other: str = ""
    form_id: int = 0
    programme_id: int = 0
    realizer_id: int = 0
    realizer: str = ""
    programme: str = ""
    period: Period | None = None
    due: str = ""
    rows: tuple[ReturnedRow, ...] = ()
    notices: frozenset[FormNotice] = frozenset()

    @property
    def ticked(self) -> bool:
        """Whether it is taken unless the clerk says otherwise."""
        return self.fault is None and not self.notices & HOLDING

    @property
    def to_take(self) -> tuple[ReturnedRow, ...]:
        """The rows that are taken unless the clerk says otherwise."""
        return tuple(row for row in self.rows if row.ticked) if self.ticked else ()

    def count(self, *states: RowState) -> int:
        """How many rows are in one of these states."""
        return sum(row.state in states for row in self.rows)


class Taken(NamedTuple):
    """What was written into the record: how many forms and how many rows of them."""

    forms: int
    rows: int


def key_of(token: str, indicator_id: int, component: int = 0) -> str:
    """The key that a question has in the form of a token: „12-3fa2c1”, „12.4-09bb17” for a component."""
    number = f"{indicator_id}.{component}" if component else str(indicator_id)
    bound = blake2b(f"{token}/{number}".encode(), digest_size=_BOUND).hexdigest()
    return f"{number}-{bound}"


def asked_by(token: str, key: str) -> tuple[int, int] | None:
    """The indicator and component that a key names; None if it is not of the form of this token."""
    number, _, _bound = key.partition("-")
    indicator_id, _, component = number.partition(".")
    if not (indicator_id.isdecimal() and (component or "0").isdecimal()):
        return None
    asked = int(indicator_id), int(component or 0)
    return asked if key == key_of(token, *asked) else None
