"""What an answer in a form says: read as the grid reads what is typed, with why it may not be meant so."""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import NamedTuple

from db.domain.collection import Answer, Question, RowReason, RowState, Stain
from db.domain.entities import Unit
from db.domain.exact import EXACT
from db.domain.folding import folded
from db.domain.kinds import NUMBER_KINDS, Form, IndicatorKind
from db.domain.numbers import read
from db.domain.values import LONGEST_TEXT, Content

_HUNDRED = 100
_TIMES = 3
_STAINS = {
    Stain.UNCOMPUTED: RowReason.UNCOMPUTED,
    Stain.ERROR: RowReason.ERROR,
    Stain.DATE: RowReason.DATE,
    Stain.MERGED: RowReason.MERGED,
}


class Reading(NamedTuple):
    """What an answer says; `state` where the answer alone decides it, None where the record does."""

    content: Content | None
    state: RowState | None = None
    reasons: tuple[RowReason, ...] = ()


def reading(answer: Answer, question: Question, units: Iterable[Unit]) -> Reading:
    """The answer to a question as it now stands in the record."""
    stain = _STAINS.get(answer.stain) if answer.stain else None
    if stain is not None and not (stain is RowReason.DATE and question.kind not in NUMBER_KINDS):
        return Reading(None, RowState.UNREAD, (stain,))
    if not answer.text.strip():
        return Reading(None, RowState.MISSING)
    found = _content(answer.text, question, units)
    if found.content is None:
        return found
    formula = (RowReason.FORMULA,) if answer.stain is Stain.FORMULA else ()
    return found._replace(reasons=(*formula, *found.reasons, *_size(found.content, question)))


def _content(text: str, question: Question, units: Iterable[Unit]) -> Reading:
    """What the text says; words that only name the unit asked for are no part of it."""
    found = read(text, question.kind)
    content, ambiguous = found.content, (RowReason.AMBIGUOUS,) if found.alternatives else ()
    if content is None:
        return Reading(None, RowState.MISSING)
    if content.form is Form.UNREAD or len(text) > LONGEST_TEXT:
        return Reading(None, RowState.UNREAD, (_unread(text),))
    if question.kind not in NUMBER_KINDS or content.form is not Form.COMPOSITE:
        return _finished(content, question, ambiguous)
    if len(content.measures) > 1:
        return Reading(None, RowState.UNREAD, (RowReason.SEVERAL_NUMBERS,))
    (measure,) = content.measures
    number = Content(Form.NUMBER, measure.amount, approximate=content.approximate, note=content.note)
    other = () if _names(measure.words, question, units) else (RowReason.OTHER_UNIT,)
    return _finished(content if other else number, question, (*ambiguous, *other))


def _finished(content: Content, question: Question, reasons: tuple[RowReason, ...] = ()) -> Reading:
    """What was read, unless it has decimals where only whole numbers are counted."""
    amounts = (content.amount, *(measure.amount for measure in content.measures))
    is_whole = all(amount is None or amount == amount.to_integral_value() for amount in amounts)
    if question.kind is IndicatorKind.WHOLE and not is_whole:
        return Reading(None, RowState.UNREAD, (RowReason.DECIMALS,))
    return Reading(content, None, reasons)


def _unread(text: str) -> RowReason:
    """Why a text is no number of its kind."""
    number = read(text, IndicatorKind.DECIMAL).content
    return RowReason.DECIMALS if number is not None and number.amount is not None else RowReason.NOT_A_NUMBER


def _names(words: str, question: Question, units: Iterable[Unit]) -> bool:
    """Whether words name the unit of a question, in any of its forms; where it has none, any words may."""
    if not question.unit:
        return True
    own = next((unit for unit in units if unit.singular == question.unit), None)
    forms = (own.singular, own.few, own.many, own.fraction) if own else (question.unit,)
    return folded(words).rstrip(".") in {folded(form).rstrip(".") for form in forms if form}


def _size(content: Content, question: Question) -> Iterator[RowReason]:
    """What is odd about a number, alone and beside the one a period earlier."""
    amount, before = content.amount, question.before.amount if question.before else None
    if amount is None:
        return
    if amount < 0 and not (before is not None and before < 0):
        yield RowReason.NEGATIVE
    if question.kind is IndicatorKind.PERCENT and amount > _HUNDRED and not (before or 0) > _HUNDRED:
        yield RowReason.OVER_HUNDRED
    if before is not None and _threefold(amount, before, is_share=question.before_is_total):
        yield RowReason.THREEFOLD


def _threefold(amount: Decimal, before: Decimal, *, is_share: bool) -> bool:
    """Whether one is more than three times the other; a share of what all came to may well be small."""
    less, more = sorted((amount.copy_abs(), before.copy_abs()))
    return more > EXACT.multiply(less, _TIMES) and not (is_share and more == before.copy_abs())
